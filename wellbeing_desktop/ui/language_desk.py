"""The choice of the window's language, kept at once and spoken from the next lock screen on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.translations import ENGLISH, OWN, fitting, known, spoken


class LanguageDesk(QObject):
    """Knows which languages there are, which is spoken and which is wanted.

    A page that is made keeps its words. A new language comes with the next lock screen, which
    is another process: what is open is saved and closed before, and found again after.
    """

    lock_wanted = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.spoken = spoken()

    @property
    def folder(self) -> Path:
        """Where an organisation puts translations of its own."""
        return self._settings.folder / OWN

    @property
    def wanted(self) -> str:
        """The language that was chosen last, or the one that is spoken."""
        return fitting(self._settings.language, self.codes())

    def codes(self) -> list[str]:
        """Return the languages there are, English first."""
        return sorted({ENGLISH, *known(self.folder)}, key=lambda code: (code != ENGLISH, code))

    def choose(self, code: str) -> None:
        """Keep a language for the next lock screen and the next start."""
        self._settings.language = code

    def use_now(self) -> None:
        """Lock, so that the lock screen speaks it."""
        self.lock_wanted.emit()
