"""Says over the window that something goes on which takes more than a moment, and lets it be stopped."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.progress_bar import ProgressBar

PATIENCE_MS = 1000
"""What takes less is not worth a message."""


class WaitDialog(MessageDialog):
    """Comes up after a moment, unless `end` came first. `stop_wanted` asks to give up what is left."""

    stop_wanted = Signal()

    def __init__(self, window: QWidget, theme: Theme, heading: str, words: str, *, stops: bool) -> None:
        """Make it and begin to wait; without `stops` it cannot be given up, and shows no bar."""
        super().__init__(window, theme, heading, words)
        self.setObjectName("wait-dialog")
        self._stops = stops
        self._bar = ProgressBar(theme, heading)
        self.body.addSpacing(12)
        self.body.addWidget(self._bar)
        self._bar.setVisible(stops)
        if stops:
            self.set_choices((self.tr("Stop it"),))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.open)
        self._timer.start(PATIENCE_MS)

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._bar.show_done(done)

    def end(self) -> None:
        """Go, or do not come at all: it is done."""
        self._timer.stop()
        self.done(self.DialogCode.Accepted)
        self.deleteLater()

    @override
    def accept(self) -> None:
        """Ask to stop, and stay until what goes on has ended."""
        for button in self._buttons:
            button.set_available(False, self.tr("One moment…"))
        self.stop_wanted.emit()

    @override
    def reject(self) -> None:
        """Go at once, as when the window locks, and ask to stop where that can be."""
        if self._stops:
            self.stop_wanted.emit()
        super().reject()
