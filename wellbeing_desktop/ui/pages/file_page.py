"""What the pages that ask for a file to save have in common: heading, questions, what is said, buttons."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.pages.parts import LEAD_GAP, in_tab_order
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.spoken import announce
from wellbeing_desktop.ui.wiring import wired

_tr = QCoreApplication.translate

WIDEST_PX = 700
GAP = 18


class FilePage(QWidget):
    """One column that gets no wider than can be read. `left` comes for "Not now".

    Whoever builds on it lays it out once its questions are made; `NAME`, such as "table", begins the
    names of its parts.
    """

    NAME: ClassVar[str]

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"{self.NAME}-page")
        self._theme = theme
        self._frame = PageFrame(theme)
        self._column = QWidget()
        self._said = Text(theme, "", bold=True)
        self._said.setObjectName(f"{self.NAME}-said")
        theme.changed.connect(self._keep_narrow)

    def say(self, words: str) -> None:
        """Say what became of it, or why it did not work."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _begin(self, heading: str, lead: str) -> QVBoxLayout:
        """Put the heading and what the file holds on the page; return where the questions go."""
        questions = QVBoxLayout(self._column)
        questions.setContentsMargins(0, 0, 0, 0)
        questions.setSpacing(GAP)
        questions.addWidget(Heading(self._theme, lead, "lead"))
        body = self._frame.body
        body.setSpacing(LEAD_GAP)
        body.addWidget(Heading(self._theme, heading, "page"))
        body.addWidget(self._column)
        body.addStretch(1)
        return questions

    def _end(self, save: str, stops: Sequence[QWidget]) -> None:
        """Put the buttons below the questions, whose fields Tab reaches in this order."""
        go = wired(PrimaryButton(self._theme, save, "download"), f"{self.NAME}-go", self._on_go)
        leave = wired(QuietButton(self._theme, _tr("file", "Not now")), f"leave-{self.NAME}", self.left)
        self._frame.add_above_foot(self._said)
        self._frame.add_foot(go)
        self._frame.add_foot(leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        in_tab_order([*stops, go, leave])
        self._keep_narrow()

    @abstractmethod
    def _on_go(self) -> None:
        """Ask for the file, or say what is missing."""

    def _keep_narrow(self) -> None:
        self._column.setMaximumWidth(self._theme.px(WIDEST_PX))
