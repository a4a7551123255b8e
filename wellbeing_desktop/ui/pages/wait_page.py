"""A page for a moment's wait, in words. No spinner."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dusk_panel import DuskPanel
from wellbeing_desktop.ui.widgets.labels import Heading


class WaitPage(QWidget):
    """Says what is being made ready."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setObjectName("wait-page")
        column = QVBoxLayout()
        column.setContentsMargins(64, 40, 64, 40)
        column.addStretch(1)
        column.addWidget(Heading(theme, words, "big"))
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(DuskPanel(theme, lit=True), 1)
        row.addLayout(column, 1)
