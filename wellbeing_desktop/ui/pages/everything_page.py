"""Everything about one person: who it is for and which passages speak about others, before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas, sentences
from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.pages.parts import clear, in_tab_order
from wellbeing_desktop.ui.rights_words import part_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.switch import Switch
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill, plain_date, stage_name

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.passages import Passage
    from wellbeing_desktop.ui.rights_desk import Found

AT_ONCE = 40
WIDEST_PX = 860


class EverythingPage(QWidget):
    """A switch for each passage; on leaves it out. `go_on` comes with the hashes of those.

    It is for the person unless somebody says in `whom` for which body.
    """

    go_on = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("everything-page")
        self._theme = theme
        self._found: Found | None = None
        self._left_out: set[str] = set()
        self._switches: list[Switch] = []
        self._head = ""
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, "", "lead")
        self.whom = CopyWhom(theme)
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        more = LinkButton(theme, self.tr("Show more of what was written"))
        self._more = wired(more, "more-passages", self._on_more)
        self._said = Text(theme, "", muted=True)
        onward = PrimaryButton(theme, self.tr("Choose how to save it"), "arrow-right", trailing=True)
        self._go = wired(onward, "everything-go", self._on_go)
        self._leave = wired(QuietButton(theme, self.tr("Not now")), "leave-everything", self.left)
        self._lay_out()
        theme.changed.connect(self._keep_narrow)

    def show_found(self, found: Found) -> None:
        """Show the passages of a record from the first, those marked before switched on."""
        self._found = found
        self._left_out = {one.key for one in found.passages if one.key in found.left_out}
        self._heading.setText(fill(self.tr("Everything about %1"), found.person.called))
        self._lead.setText(self._lead_words())
        self.whom.begin(fill(self.tr("For %1"), found.person.called))
        clear(self._list)
        self._switches, self._head = [], ""
        self._add_more()
        self._say()

    @property
    def left_out(self) -> frozenset[str]:
        """The hashes of what is switched on."""
        return frozenset(self._left_out)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lead_words(self) -> str:
        if self._found is None or not self._found.passages:
            return self.tr("Nothing was written that could speak about somebody else.")
        return self.tr(
            "All that is kept here goes into two files. Some of it may speak about somebody else: switch "
            "that on, and it is left out. The pages say where."
        )

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        body.setSpacing(12)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addWidget(self.whom)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._heading)
        body.addWidget(self._column)
        body.addStretch(1)
        self._frame.add_above_foot(self._said)
        self._frame.add_foot(self._go)
        self._frame.add_foot(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _on_more(self) -> None:
        place = len(self._switches)
        self._add_more()
        self._switches[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_more(self) -> None:
        passages = self._found.passages if self._found is not None else ()
        shown = len(self._switches)
        for passage in passages[shown : shown + AT_ONCE]:
            self._add_head(passage)
            self._add(passage)
        self._more.setVisible(len(self._switches) < len(passages))
        in_tab_order([*self.whom.fields, *self._switches, self._more, self._go, self._leave])

    def _add_head(self, passage: Passage) -> None:
        words = _where(passage) or self.tr("Beside the pictures")
        if words != self._head:
            self._head = words
            self._list.addSpacing(8)
            self._list.addWidget(Heading(self._theme, words, "section"))

    def _add(self, passage: Passage) -> None:
        switch = Switch(self._theme, passage.text, _part_of(passage), plain=True)
        switch.setObjectName(f"passage-{len(self._switches) + 1}")
        switch.setChecked(passage.key in self._left_out)
        switch.toggled.connect(lambda on, key=passage.key: self._on_switched(key, on))
        self._list.addWidget(switch)
        self._switches.append(switch)

    def _on_switched(self, key: str, on: bool) -> None:
        if on:
            self._left_out.add(key)
        else:
            self._left_out.discard(key)
        self._say()

    def _say(self) -> None:
        count = len(self._left_out)
        words = counted("%n passage is left out.", "%n passages are left out.", count)
        self._said.setText(sentences((words, self.tr("What is kept here does not change."))) if count else "")
        self._said.setVisible(bool(count))

    def _on_go(self) -> None:
        if not self.whom.is_named:
            self.whom.refuse()
            self._frame.show_whole(self.whom)
            return
        self.go_on.emit(frozenset(self._left_out))


def _where(passage: Passage) -> str:
    """Return which picture a passage stands in first; "" where it stands beside all."""
    one = passage.place.assessment
    return "" if one is None else commas((stage_name(one.stage), plain_date(one.held_on)))


def _part_of(passage: Passage) -> str:
    place = passage.place
    part = part_words(place.part)
    if place.assessment is None or not place.indicator_id:
        return part
    return commas((part, place.assessment.framework.indicator(place.indicator_id).title))
