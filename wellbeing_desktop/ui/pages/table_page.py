"""Asks for a table for other programs: without names, or with them and for whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.pages.copy_whom import CopyWhom
from wellbeing_desktop.ui.pages.parts import LEAD_GAP, group, in_tab_order
from wellbeing_desktop.ui.pages.sign_off_words import Choices
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

PLAIN, NAMED = "plain", "named"
WIDEST_PX = 700


class TablePage(QWidget):
    """`save_wanted` comes with whether names are wanted, and the body it is for, "" for ourselves."""

    save_wanted = Signal(bool, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("table-page")
        self._theme = theme
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
        self._said = Text(theme, "", bold=True)
        self._said.setObjectName("table-said")
        save = PrimaryButton(theme, self.tr("Save the table…"), "download")
        self._go = wired(save, "table-go", self._on_go)
        self._leave = wired(QuietButton(theme, self.tr("Not now")), "leave-table", self.left)
        self._lay_out()
        theme.changed.connect(self._keep_narrow)

    def ask(self) -> None:
        """Begin anew: without names."""
        self._how.show_value(PLAIN)
        self.show_bodies(())
        self.say("")
        self._show_for_choice()

    def show_bodies(self, bodies: Sequence[str]) -> None:
        """Offer the bodies that were asked about before; it is for ourselves until one is chosen."""
        self.whom.show_bodies(bodies, self.tr("For our own organisation"))

    def say(self, words: str) -> None:
        """Say what became of it, or why it did not work."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _lay_out(self) -> None:
        self._frame = PageFrame(self._theme)
        self._column = self._made_column()
        body = self._frame.body
        body.setSpacing(LEAD_GAP)
        body.addWidget(Heading(self._theme, self.tr("Tables for other programs"), "page"))
        body.addWidget(self._column)
        body.addStretch(1)
        self._frame.add_above_foot(self._said)
        self._frame.add_foot(self._go)
        self._frame.add_foot(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        in_tab_order([*self._how.tiles(), *self.whom.fields, self._go, self._leave])
        self._keep_narrow()

    def _made_column(self) -> QWidget:
        theme = self._theme
        lead = self.tr(
            "Every answer that was signed, one row each, as a spreadsheet or as CSV. A codebook says what "
            "each column and each code means."
        )
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(Heading(theme, lead, "lead"))
        column.addLayout(group(Text(theme, self.tr("Who is named in it?"), bold=True), self._how))
        column.addWidget(self._warning)
        column.addWidget(self.whom)
        column.addWidget(self._open)
        return made

    def _show_for_choice(self) -> None:
        named = self._how.value == NAMED
        self._open.setVisible(not named)
        self._warning.setVisible(named)
        self.whom.setVisible(named)
        if named:
            announce(self._warning, self._warning.text())
            QTimer.singleShot(0, self._warning, lambda: self._frame.show_whole(self._warning))

    def _on_go(self) -> None:
        named = self._how.value == NAMED
        if named and not self.whom.is_named:
            self.whom.refuse()
            self._frame.show_whole(self.whom)
            return
        self.say("")
        self.save_wanted.emit(named, self.whom.body if named else "")

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
