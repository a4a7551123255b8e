"""The header: whose picture it is, where one is, who can see the screen, and that it is saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.shortcuts import shortcut
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton, quiet_pad
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.header_tab import HeaderTab
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.mark import MarkView
from wellbeing_desktop.ui.widgets.menu import Menu
from wellbeing_desktop.ui.widgets.pill import Pill
from wellbeing_desktop.ui.widgets.saved_state import SavedState

if TYPE_CHECKING:
    from wellbeing_desktop.ui.widgets.looks_menu import LooksMenu

HEIGHT = 60
MARGIN = 40
TABS_IN_A_MENU_UNDER_EM = 70
TWO_ROWS_UNDER_EM = 46
LEAST_WIDTH = 320
GAP, TABS_APART, ENDS_GAP = 12, 28, 10
PEOPLE = "people"

Tabs = Sequence[tuple[str, str]]


class Header(QWidget):
    """Mark, name and stage; tabs; then what is shared, saved, Lock and More.

    `tab_chosen` comes with a tab's key. `menu` is what More opens; whoever has something to
    offer adds it there.
    """

    tab_chosen = Signal(str)
    lock_wanted = Signal()
    sharing_wanted = Signal()
    safety_wanted = Signal()
    help_wanted = Signal()
    shortcuts_wanted = Signal()
    settings_wanted = Signal()
    backups_wanted = Signal()
    look_chosen = Signal()
    """Somebody chose colours or a text size under More."""

    _offers_safety = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shared: bool | None = None
        self._tabs: Tabs = ()
        self._current = ""
        self._is_sample = False
        self._mark = MarkView(theme)
        self._name = Text(theme, "", bold=True)
        self._stage = Text(theme, "", muted=True)
        self._sample = Text(theme, self.tr("Sample person"), pt=11)
        self._tab_menu = Menu(self.tr("Places"), self)
        self._places = QuietButton(theme, "", "chevron-down", trailing=True)
        self._safety = QuietButton(theme, self.tr("Worried about safety?"), "life-buoy")
        self._backups = QuietButton(theme, self.tr("Backups"), "triangle-alert")
        self._pill = Pill(theme, "")
        self._saved = SavedState(theme)
        self._who = Text(theme, "", muted=True, pt=11)
        self._lock = QuietButton(theme, self.tr("Lock"), "lock")
        self._more = QuietButton(theme, "", "ellipsis")
        self.menu = Menu(self.tr("More"), self)
        self._looks: LooksMenu | None = None
        self.menu.aboutToShow.connect(self._fill_menu)
        self._wire()
        self._lay_out()
        theme.changed.connect(self._arrange)

    def show_assessment(self, called: str, stage: str, tabs: Tabs, *, sample: bool = False) -> None:
        """Show whose picture it is, at which stage, and the places to go to."""
        self._show(called, stage, "", sample)
        self.set_tabs(tabs, tabs[0][0] if tabs else "")

    def show_people(self, practitioner: str, tabs: Tabs = ()) -> None:
        """Show the application's name, the places outside any picture, and who is signed in."""
        self._show(self.tr("Wellbeing"), "", practitioner, sample=False)
        self.set_tabs(tabs or ((PEOPLE, self.tr("People")),), PEOPLE)

    def set_tabs(self, tabs: Tabs, current: str) -> None:
        """Show these tabs, as (key, words), with one of them as the current one."""
        if list(tabs) != list(self._tabs):
            self._make_tabs(tabs)
        self._current = current
        for key, tab in self._tab_of.items():
            tab.set_current(key == current)
        self._places.setText(dict(tabs).get(current) or self.tr("Places"))
        self._arrange()

    @property
    def current(self) -> str:
        """The key of the tab that is shown as the current one, or ""."""
        return self._current

    def set_current(self, key: str) -> None:
        """Show another tab as the current one; "" where the page is none of theirs."""
        self.set_tabs(self._tabs, key)

    def set_shared(self, *, on: bool | None) -> None:
        """Say whether the screen is shared; None where that is no question."""
        self._shared = on
        self._arrange()

    @property
    def shows_sharing(self) -> bool:
        """Tell whether sharing the screen is a question: a picture is open."""
        return self._shared is not None

    def offer_safety(self, *, offered: bool) -> None:
        """Offer the way to whom to ask, or not; on a shared screen it is never offered."""
        self._offers_safety = offered
        self._arrange()

    def set_saved(self, words: str, *, problem: bool = False, under_way: bool = False) -> None:
        """Say whether everything is saved, or that it is `under_way`; "" where nothing was said yet."""
        self._saved.say(words, sign="" if under_way else "check", problem=problem)
        self._arrange()

    def warn_of_backups(self, words: str) -> None:
        """Say that the last good backup is old, where nobody else looks; "" for nothing."""
        self._backups.setText(words or self.tr("Backups"))
        self._arrange()

    @property
    def saved_words(self) -> str:
        """What it says about saving."""
        return self._saved.words

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _fill_menu(self) -> None:
        """Add what More always offers, when it is opened for the first time."""
        if self._looks is None:
            from wellbeing_desktop.ui.widgets.looks_menu import LooksMenu  # noqa: PLC0415

            self._looks = LooksMenu(self._theme, self.menu, self.look_chosen.emit)
            self.menu.addSeparator()
            self._offer("settings", self.tr("Settings"), self.settings_wanted)
            self._offer("help", self.tr("Help"), self.help_wanted)
            self._offer("shortcuts", self.tr("Keyboard shortcuts"), self.shortcuts_wanted)

    def _offer(self, name: str, words: str, signal: SignalInstance) -> None:
        """Add an entry that says its key: the key itself is bound elsewhere."""
        action = self.menu.addAction(f"{words}\t{shortcut(name).key_words}")
        action.setObjectName(f"more-{name}")
        action.triggered.connect(signal)

    def _on_more(self) -> None:
        self._fill_menu()  # how wide it is says where it opens
        self.menu.drop(self._more)

    def _on_places(self) -> None:
        self._tab_menu.drop(self._places)

    def _wire(self) -> None:
        self._tab_of: dict[str, HeaderTab] = {}
        for button, name, slot in (
            (self._places, "places", self._on_places),
            (self._safety, "worried-about-safety", self.safety_wanted),
            (self._backups, "old-backup", self.backups_wanted),
            (self._pill, "shared-screen", self.sharing_wanted),
            (self._lock, "lock", self.lock_wanted),
            (self._more, "more", self._on_more),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        self._more.setAccessibleName(self.tr("More"))
        self._lock.set_bold()
        self._name.setObjectName("header-name")

    def _lay_out(self) -> None:
        for label in (self._name, self._stage, self._sample, self._who):
            label.set_one_line()
        self._tab_row = QHBoxLayout()
        self._tab_row.setSpacing(GAP)
        self._first = QHBoxLayout()
        self._first.setSpacing(GAP)
        for start in (self._mark, self._name, self._stage, self._sample):
            self._first.addWidget(start, 0, Qt.AlignmentFlag.AlignVCenter)
        self._first.addSpacing(TABS_APART)
        self._first.addLayout(self._tab_row)
        self._first.addWidget(self._places)
        self._first.addStretch(1)
        self._last = Flow(gap=ENDS_GAP, outdent=quiet_pad)
        ends = (self._safety, self._backups, self._pill, self._saved, self._who)
        for end in (*ends, self._lock, self._more):
            self._last.addWidget(end)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(0)
        self._rows.addLayout(self._first)
        self._first.addLayout(self._last)
        self._first.setAlignment(self._last, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(HEIGHT)

    def _show(self, name: str, stage: str, who: str, sample: bool) -> None:
        self._name.setText(name)
        self._stage.setText(stage)
        self._who.setText(who)
        self._is_sample = sample

    def _make_tabs(self, tabs: Tabs) -> None:
        for tab in self._tab_of.values():
            self._tab_row.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = list(tabs)
        self._tab_of = {}
        self._tab_menu.clear()
        for key, words in tabs:
            tab = HeaderTab(self._theme, words)
            tab.setObjectName(f"tab-{key}")
            tab.clicked.connect(lambda _=False, key=key: self.tab_chosen.emit(key))
            self._tab_row.addWidget(tab)
            self._tab_of[key] = tab
            action = self._tab_menu.addAction(words)
            action.triggered.connect(lambda _=False, key=key: self.tab_chosen.emit(key))

    def _arrange(self) -> None:
        """Show what there is room for: Saved and Lock always stay."""
        wide = self._theme.ems(self.width()) >= TABS_IN_A_MENU_UNDER_EM
        self._show_sharing(wide)
        safety = self._shared is not True and self._offers_safety and self._has_somebody_for_safety()
        ends: dict[QWidget, bool] = {self._safety: safety, self._pill: self._shared is not None}
        ends |= {self._backups: self._backups.text() != self.tr("Backups") and not self._shared}
        ends |= {self._saved: bool(self._saved.words), self._who: bool(self._who.text())}
        free = self.width() - 2 * MARGIN - self._asked_at_the_end(ends)
        tabs = wide and self._asked(self._tab_of.values()) <= free
        stage = tabs and self._asked((*self._tab_of.values(), self._stage)) <= free
        crowded = not tabs and self._asked((self._places,)) > free + self._more.pad
        starts: dict[QWidget, bool] = dict.fromkeys(self._tab_of.values(), tabs)
        starts |= {self._stage: stage and bool(self._stage.text()), self._sample: self._is_sample}
        self._show_only({**starts, self._places: not tabs and bool(self._tabs), **ends}, crowded)

    def _show_only(self, wanted: Mapping[QWidget, bool], crowded: bool) -> None:
        """Hide what goes before anything is shown: showing lays out at once."""
        for widget, shown in sorted(wanted.items(), key=lambda item: item[1]):
            widget.setVisible(shown)
        self._take_rows(crowded)
        for layout in (self._tab_row, self._last, self._first, self._rows):
            layout.invalidate()
        self.updateGeometry()

    def _asked_at_the_end(self, wanted: Mapping[QWidget, bool]) -> int:
        """Return the room that the far half asks for."""
        parts = [*(part for part, shown in wanted.items() if shown), self._lock, self._more]
        return sum(part.sizeHint().width() + ENDS_GAP for part in parts) - ENDS_GAP

    def _has_somebody_for_safety(self) -> bool:
        """Tell whether anybody answers: a button that leads nowhere is not shown."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.safety_wanted))

    def _asked(self, further: Iterable[QWidget]) -> int:
        """Return the room that the leading half asks for with these parts in it."""
        parts = [self._mark, self._name, *([self._sample] if self._is_sample else []), *further]
        return sum(part.sizeHint().width() + GAP for part in parts) + TABS_APART

    def _show_sharing(self, wide: bool) -> None:
        on = bool(self._shared)
        icon = "monitor" if on else "eye-off"
        if wide:
            state = self.tr("on") if on else self.tr("off")
            self._pill.show_words(self.tr("Shared screen"), state, icon, outlined=not on)
        else:
            words = self.tr("Shared") if on else self.tr("Not shared")
            self._pill.show_words(words, "", icon, outlined=not on)

    def _take_rows(self, crowded: bool) -> None:
        near, far = MARGIN, MARGIN - self._more.pad
        left, right = (far, near) if self.isRightToLeft() else (near, far)
        self._rows.setContentsMargins(left, 2, right, 2)
        two = crowded or self._theme.ems(self.width()) < TWO_ROWS_UNDER_EM
        has_two = self._rows.indexOf(self._last) >= 0
        self._last.outdents_first = two
        if two == has_two:
            return
        (self._rows if has_two else self._first).removeItem(self._last)
        (self._rows if two else self._first).addLayout(self._last)
        self._first.setAlignment(self._last, Qt.AlignmentFlag.AlignVCenter)
