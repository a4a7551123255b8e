"""What is seen of a backup that takes longer than a moment: a bar, words, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import SecondButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.progress_bar import ProgressBar
from wellbeing_desktop.ui.wiring import wired

COPYING_UNTIL = 0.7


class BackupProgress(QWidget):
    """Hidden at first. Work goes on meanwhile; what is saved while it copies is in the backup."""

    stop_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._words = Text(theme, "")
        self._words.setObjectName("backup-progress-words")
        self._bar = ProgressBar(theme, self.tr("How much of the backup is made"))
        stop = SecondButton(theme, self.tr("Stop it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = Flow(gap=12)
        row.addWidget(wired(stop, "stop-backup", self.stop_wanted))
        column.addLayout(row)
        self.hide()

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._bar.show_done(done)
        copying = done < COPYING_UNTIL
        self._words.setText(
            self.tr("Copying. You can go on working.") if copying else self.tr("Checking what was copied.")
        )
