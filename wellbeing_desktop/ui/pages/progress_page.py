"""A piece of work that takes more than a moment: what is made, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.pages.parts import headed
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.progress_bar import ProgressBar
from wellbeing_desktop.ui.wiring import wired

WIDEST_PX = 620


class ProgressPage(QWidget):
    """Shown while something is made; `stop_wanted` asks to give it up."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme, heading: str, words: str) -> None:
        super().__init__()
        self.setObjectName("progress-page")
        self._theme = theme
        self._frame = PageFrame(theme)
        self._bar = ProgressBar(theme, heading)
        self._stop = wired(SecondButton(theme, self.tr("Stop it")), "stop-work", self._on_stop)
        body = self._frame.body
        body.setSpacing(18)
        body.addLayout(headed(Heading(theme, heading, "page"), Heading(theme, words, "lead")))
        body.addWidget(self._bar)
        self._words = Text(theme, "")
        self._words.setObjectName("progress-words")
        self._words.hide()
        body.addWidget(self._words)
        body.addStretch(1)
        self._frame.add_foot(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._frame)
        theme.changed.connect(self._keep_narrow)
        self._keep_narrow()

    def start(self) -> None:
        """Begin anew."""
        self._bar.show_done(0.0)
        self.say("")
        self._stop.set_available(True)

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._bar.show_done(done)

    def say(self, words: str) -> None:
        """Say below the bar how far it is, and how long the rest may take; "" for nothing."""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def focus_heading(self) -> None:
        """Put the focus where a screen reader starts to read."""
        self._frame.focus_heading()

    def _on_stop(self) -> None:
        self._stop.set_available(False, self.tr("One moment…"))
        self.stop_wanted.emit()

    def _keep_narrow(self) -> None:
        self._bar.setMaximumWidth(self._theme.px(WIDEST_PX))
