"""The way from a person to their time line, and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.life import Life
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.life_page import LifePage


class LifeFlow(QObject):
    """Reads a life on the database thread and shows it."""

    left = Signal(object)
    """The id of the person whose page it was come from."""
    failed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, store: Store) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._person: UUID | None = None
        self._later = Later(self)

    def show(self, person_id: UUID) -> None:
        """Show a person's time line."""
        self._person = person_id
        look = self._store.soon(self._store.life, person_id)
        self._later.when(look, self._window.unless_gone(self._on_found), self.failed.emit)

    def close(self) -> None:
        """Let the page go and deliver nothing more."""
        self._later.stop()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> LifePage:
        from wellbeing_desktop.ui.pages.life_page import LifePage  # noqa: PLC0415

        page = LifePage(self._theme)
        page.left.connect(lambda: self.left.emit(self._person))
        return page

    def _on_found(self, life: Life) -> None:
        if life.person.id == self._person:
            self._page.show_life(life)
            self._window.show_page(self._page)
