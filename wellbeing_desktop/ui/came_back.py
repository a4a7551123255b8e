"""Asks what becomes of a record that was erased here and is in the store again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import ended, listed, sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.rights_desk import RightsDesk
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wellbeing_desktop.storage.erased import CameBack

NAMED_AT_MOST = 8
ERASE_AGAIN, KEEP = 1, 2

_tr = QCoreApplication.translate


class CameBackFlow(QObject):
    """Looks after each unlocking, and asks while nobody else sees the screen, until it is decided."""

    def __init__(self, window: MainWindow, theme: Theme, desk: RightsDesk, shared: SharedScreen) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._shared = shared
        desk.came_back.connect(self._on_came_back)

    def look(self) -> None:
        """Look whether anybody is back; nothing is said where nobody is."""
        self._desk.look_who_came_back()

    def close(self) -> None:
        """Ask nothing any more."""
        self._desk.came_back.disconnect(self._on_came_back)
        self.deleteLater()

    def _on_came_back(self, found: Sequence[CameBack]) -> None:
        if not found or self._shared.on:
            return
        from wellbeing_desktop.ui.widgets.dialog import ask  # noqa: PLC0415

        heading = counted(
            "A record that was erased is here again", "%n records that were erased are here again", len(found)
        )
        choices = self.tr("Decide later"), counted("Erase it again", "Erase them again", len(found))
        keep = counted("Keep it", "Keep them", len(found))
        chosen = ask(
            self._window, self._theme, heading=heading, words=back_words(found), choices=(*choices, keep)
        )
        ids = [one.person_id for one in found]
        if chosen == ERASE_AGAIN:
            self._desk.erase_again(ids)
        elif chosen == KEEP:
            self._desk.keep_again(ids)


def back_words(found: Sequence[CameBack]) -> str:
    """Say who is back and how that comes."""
    names = [fill(_tr("came back", "%1 (%2)"), one.called, one.reference) for one in found]
    how = _tr(
        "came back",
        "What was erased here came back with a backup or a file from before. "
        "What you decide is written down.",
    )
    return sentences((ended(listed(names, NAMED_AT_MOST)), how))
