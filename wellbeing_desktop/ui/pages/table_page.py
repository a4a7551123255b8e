"""Asks for a table for other programs: without names, or with them and for whom."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from typing_extensions import override

from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.pages.file_page import FilePage
from wellbeing_desktop.ui.pages.parts import group
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce

PLAIN, NAMED = "plain", "named"


class TablePage(FilePage):
    """`save_wanted` comes with whether names are wanted, and the body it is for, "" for ourselves."""

    NAME = "table"

    save_wanted = Signal(bool, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        choices = {
            PLAIN: self.tr("Nobody"),
            NAMED: self.tr("Everybody, with their own words"),
        }
        self._how = Choices(theme, "table", choices, 1)
        self._how.chosen.connect(self._show_for_choice)
        self._warning = Text(
            theme,
            self.tr(
                "Everything that people said in confidence, also what they said about harm, then stands in a "
                "file that is not locked. Save it only where you may, and delete it when it has served."
            ),
            bold=True,
        )
        self._warning.setObjectName("table-warning")
        self._open = Text(
            theme,
            self.tr("The file is not locked. Whoever knows the days may still recognise somebody."),
            muted=True,
        )
        self.whom = CopyWhom(theme)
        lead = self.tr(
            "Every answer that was signed, one row each, as a spreadsheet or as CSV. A codebook says what "
            "each column and each code means."
        )
        questions = self._begin(self.tr("Tables for other programs"), lead)
        questions.addLayout(group(Text(theme, self.tr("Who is named in it?"), bold=True), self._how))
        for part in (self._warning, self.whom, self._open):
            questions.addWidget(part)
        self._end(self.tr("Save the table…"), [*self._how.tiles(), *self.whom.fields])

    def ask(self) -> None:
        """Begin anew: without names."""
        self._how.show_value(PLAIN)
        self.whom.begin(self.tr("For our own organisation"))
        self.say("")
        self._show_for_choice()

    def _show_for_choice(self) -> None:
        named = self._how.value == NAMED
        self._open.setVisible(not named)
        self._warning.setVisible(named)
        self.whom.setVisible(named)
        if named:
            announce(self._warning, self._warning.text())
            QTimer.singleShot(0, self._warning, lambda: self._frame.show_whole(self._warning))

    @override
    def _on_go(self) -> None:
        named = self._how.value == NAMED
        if named and not self.whom.is_named:
            self.whom.refuse()
            self._frame.show_whole(self.whom)
            return
        self.say("")
        self.save_wanted.emit(named, self.whom.body if named else "")
