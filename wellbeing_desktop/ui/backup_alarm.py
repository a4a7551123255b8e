"""What the window says of backups by itself: the last one at the foot, an old one in the header, damage."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from wellbeing_desktop.ui.backup_desk import BackupDesk
from wellbeing_desktop.ui.backup_words import foot_words, moment_words, warning_words
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.keeper import BackupState
    from wellbeing_desktop.storage.shelf import Kept


class BackupAlarm(QObject):
    """Listens to the desk of backups. Each thing that has to be read is said once."""

    last_said = Signal(str)
    """When the last good backup was made, as the foot of the people says it."""

    def __init__(self, window: MainWindow, theme: Theme, desk: BackupDesk) -> None:
        super().__init__(desk)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._was_told = False
        self._was_told_of_old = False
        desk.known.connect(self._on_known)
        desk.damaged.connect(self._on_damaged)

    def _on_known(self, state: BackupState) -> None:
        now = datetime.now(UTC)
        self.last_said.emit(foot_words(state, now))
        tried = self._desk.problem is not None
        self._window.header.warn_of_backups(warning_words(state, now) if tried else "")
        if state.put_back is not None and not self._was_told_of_old:
            self._was_told_of_old = True
            later = state.put_back
            QTimer.singleShot(0, self, lambda: self._tell_of_old_store(later))

    def _tell_of_old_store(self, later: Kept) -> None:
        """Say that the store is older than a backup that was made of it, and offer that backup."""
        words = self.tr(
            "There is a backup of %1 with later work than what is open now. Perhaps somebody put an old file "
            "in the store’s place. If it was not you, put that backup back; what is here now is kept aside."
        )
        made = moment_words(later.made_at, datetime.now(UTC))
        heading = self.tr("This store is older than its backup")
        choices = (self.tr("Put that backup back"), self.tr("Go on with what is here"))
        if ask(self._window, self._theme, heading=heading, words=fill(words, made), choices=choices) == 0:
            self._desk.prepare_to_put_back(later)

    def _on_damaged(self) -> None:
        """Say that a page is damaged, and offer the newest good backup; once, for it stays so."""
        state = self._desk.state
        if self._was_told or state is None:
            return
        self._was_told = True
        if state.last is None:
            words = self.tr(
                "A page of its file cannot be read, and there is no backup yet. Everything that can be read "
                "is still here. Save copies of what matters, and ask whoever looks after this laptop."
            )
            self._ask(words, (self.tr("Close"),))
            return
        words = self.tr(
            "A page of its file cannot be read. The backup of %1 is good. If you put it back, what was "
            "written after that is missing; the damaged store is kept aside."
        )
        made = moment_words(state.last.made_at, datetime.now(UTC))
        if self._ask(fill(words, made), (self.tr("Put that backup back"), self.tr("Not now"))) == 0:
            self._desk.prepare_to_put_back(state.last)

    def _ask(self, words: str, choices: tuple[str, ...]) -> int:
        heading = self.tr("A part of the store is damaged")
        return ask(self._window, self._theme, heading=heading, words=words, choices=choices)
