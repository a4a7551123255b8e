"""What is decided once: a list of sections at the side, and the one that is chosen beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.pages.notice import Notice
from wellbeing_desktop.ui.pages.parts import named
from wellbeing_desktop.ui.pages.settings_section import SectionEntry, SettingsSection
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.one_of import OneOf
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.side_list import SideList
from wellbeing_desktop.ui.wiring import wired

LIST_FROM_EM = 58.0
COLUMN_GAP = 48
WIDEST_EM = 46.0
AIR = 8
"""Round what is not saved, and above a list; twice that between a box and its section."""
LETTERS = 100


class SettingsPage(QWidget):
    """Shows one section at a time; each is made when somebody first goes there."""

    left = Signal()

    def __init__(self, theme: Theme, entries: Sequence[SectionEntry]) -> None:
        super().__init__()
        self.setObjectName("settings-page")
        self._theme = theme
        self._entries = {entry.key: entry for entry in entries}
        self._sections: dict[str, SettingsSection] = {}
        self._key = ""
        places = [(entry.key, entry.title) for entry in entries]
        self._list = SideList(theme, places)
        self._list.chosen.connect(self.show_section)
        self._box = named(ChoiceBox(theme, self.tr("Go to")), "settings-place")
        self._box.set_choices(places)
        self._box.chosen.connect(self.show_section)
        self._problem = Notice(theme)
        self._problem.words.set_letters_in_a_line(LETTERS)
        self._shown = OneOf()
        self._lay_out()
        theme.changed.connect(self._arrange)
        self.show_section(entries[0].key)

    def show_section(self, key: str) -> None:
        """Show one section as it is now; what cannot be kept in the one before comes first."""
        if not self._may_go():
            self._list.set_current(self._key)
            self._box.choose(self._key)
            return
        if key not in self._sections:
            section = self._sections[key] = self._entries[key].make()
            self._shown.add(section)
        self._key = key
        self._sections[key].refresh()
        self._shown.show_one(self._sections[key])
        self._list.set_current(key)
        self._box.choose(key)
        self._frame.area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show what holds now."""
        self.say("")
        self._sections[self._key].refresh()

    def commit(self) -> None:
        """Hand over what was typed last."""
        if self._key:
            self._sections[self._key].commit()

    def say(self, sentence: str) -> None:
        """Say what is not kept yet; "" once it is."""
        self._problem.say(sentence)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.area.verticalScrollBar().setValue(0)
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_done()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        body = self._frame.body
        self._heading = Heading(self._theme, self.tr("Settings"), "page")
        body.addWidget(self._heading)
        body.addSpacing(AIR)
        body.addWidget(self._problem)
        body.addSpacing(AIR)
        body.addWidget(self._box)
        self._air = QWidget()
        body.addWidget(self._air)
        row = QHBoxLayout()
        row.setSpacing(COLUMN_GAP)
        row.addWidget(self._list, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._shown, 1, Qt.AlignmentFlag.AlignTop)
        self._rest = QWidget()
        row.addWidget(self._rest)
        body.addLayout(row)
        body.addStretch(1)
        done = SecondButton(self._theme, self.tr("Done"), "check")  # a section may have a primary of its own
        self._frame.add_foot(wired(done, "settings-done", self._on_done))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)

    def _on_done(self) -> None:
        if self._may_go():
            self.left.emit()

    def _may_go(self) -> bool:
        """Hand over what was typed last; where it cannot be kept, stay with the sentence that says so."""
        self.commit()
        settled = not self._key or self._sections[self._key].is_settled
        if not settled:
            self._frame.show_whole(self._sections[self._key])
        return settled

    def _arrange(self) -> None:
        """List the sections at the side, or in a box above where there is no room for that."""
        wide = self._theme.ems(self.width()) >= LIST_FROM_EM
        self._list.setVisible(wide)
        self._rest.setVisible(wide)
        self._box.setVisible(not wide)
        self._air.setFixedHeight(AIR if wide else 2 * AIR)
        self._shown.setMaximumWidth(self._theme.px(WIDEST_EM * 16) if wide else 1 << 20)
