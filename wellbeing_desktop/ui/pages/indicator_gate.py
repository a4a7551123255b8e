"""Before the page about harm opens: are we on our own, and what happens when somebody tells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.wiring import wired

GUARDED = "free_from_harm"
"""The indicator that is only asked when the two are alone."""


class Gate(QWidget):
    """Says plainly what telling leads to, and waits for the practitioner to say that they are alone."""

    opened = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("gate")
        self._heading = Heading(theme, self.tr("Is this a good moment for the next one?"), "statement")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._heading)
        for words in self._words():
            column.addWidget(Text(theme, words, pt=13.5))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        open_it = PrimaryButton(theme, self.tr("We are on our own"), "arrow-right", trailing=True)
        row.addWidget(wired(open_it, "gate-open", self.opened))
        row.addWidget(wired(SecondButton(theme, self.tr("Leave this for now")), "gate-leave", self.left))
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self) -> tuple[str, str, str]:
        return (
            self.tr(
                "It is about feeling safe with other people. It is best talked about with nobody else near."
            ),
            self.tr(
                "If you tell me that somebody is being hurt, I will listen and take it seriously. "
                "I cannot keep it secret if somebody may be in danger."
            ),
            self.tr("If I safely can, I will tell you first who has to know and what comes next."),
        )
