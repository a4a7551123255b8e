"""Asks once, with the reference typed, before everything about a person is erased for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.ui.pages.parts import group, headed, named
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.rights_words import goes_words, holding_words, reason_words, stays_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.people import Person
    from wellbeing_desktop.ui.rights_desk import ToErase

WIDEST_PX = 760


class ErasePage(QWidget):
    """`erase_wanted` comes with the person's id and the reason, once both were given."""

    erase_wanted = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("erase-page")
        self._theme = theme
        self._person: Person | None = None
        self._heading = Heading(theme, "", "page")
        self._lead = Heading(theme, self.tr("This cannot be undone, by you or by anybody."), "lead")
        self._goes, self._stays, self._holding = Text(theme, ""), Text(theme, stays_words()), Text(theme, "")
        self._reason = Choices(theme, "erase", reason_words(), 2)
        self._reason.chosen.connect(self._say_what_is_open)
        self._typed = named(LineField(theme, ""), "erase-typed")
        self._typed.edited.connect(lambda _: self._say_what_is_open())
        self._typed.entered.connect(self._on_go)
        self._go = wired(PrimaryButton(theme, self.tr("Erase for good"), "trash-2"), "erase-go", self._on_go)
        self._leave = wired(QuietButton(theme, self.tr("Keep it")), "leave-erase", self.left)
        self._lay_out()
        theme.changed.connect(self._keep_narrow)

    def ask(self, found: ToErase) -> None:
        """Ask anew, about one person."""
        person = self._person = found.record.person
        self._heading.setText(fill(self.tr("Erase everything about %1?"), person.called))
        self._goes.setText(goes_words(found.record))
        self._holding.setText(holding_words(found.holding))
        self._reason.show_value(None)
        self._typed.clear()
        self._typed.error("")
        self._typed.setVisible(not person.sample)
        self._typed.set_label(self._typed_label())
        self._say_what_is_open()

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was erased."""
        self._open.setText(sentence)
        self._open.setVisible(True)
        self._go.set_available(True, "")

    @property
    def _word(self) -> str:
        """What is typed to confirm: the reference, or the name of somebody who has none."""
        person = self._person
        return (person.reference or person.name or person.called) if person is not None else ""

    def _typed_label(self) -> str:
        has_reference = self._person is not None and bool(self._person.reference)
        words = self.tr("To be sure, type the reference: %1")
        return fill(words if has_reference else self.tr("To be sure, type the name: %1"), self._word)

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._column = QWidget()
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for heading, words in (
            (self.tr("What goes"), self._goes),
            (self.tr("What stays"), self._stays),
            (self.tr("Backups"), self._holding),
        ):
            column.addLayout(group(Heading(self._theme, heading, "section"), words))
        column.addLayout(group(Text(self._theme, self.tr("Why is it erased?"), bold=True), self._reason))
        column.addWidget(self._typed)
        self._frame.body.addLayout(headed(self._heading, self._lead))
        self._frame.body.addSpacing(16)
        self._frame.body.addWidget(self._column)
        self._frame.body.addStretch(1)
        self._open = Text(self._theme, "", muted=True)
        self._open.setObjectName("erase-open")
        self._frame.add_above_foot(self._open)
        self._frame.add_foot(self._go)
        self._frame.add_foot(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))

    def _what_is_open(self) -> str:
        if not self._reason.value:
            return self.tr("Choose why it is erased.")
        sample = self._person is not None and self._person.sample
        if not sample and self._typed.text().strip().casefold() != self._word.casefold():
            return self.tr("Type exactly what stands above the field.")
        return ""

    def _say_what_is_open(self) -> None:
        words = self._what_is_open()
        self._go.set_available(not words, words)
        self._open.setText("")
        self._open.setVisible(False)

    def _on_go(self) -> None:
        words = self._what_is_open()
        if words or self._person is None:
            self.refuse(words)
            self._go.set_available(False, words)
            return
        self._go.set_available(False, self.tr("One moment…"))
        self.erase_wanted.emit(self._person.id, EraseReason(self._reason.value))
