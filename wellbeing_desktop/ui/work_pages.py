"""The page that asks for a piece of work, and the page that shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.side_work import SideWork
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell

if TYPE_CHECKING:
    from wellbeing_desktop.ui.pages.progress_page import ProgressPage


class Saying(Protocol):
    """A page that can say what became of the work."""

    def say(self, words: str) -> None:
        """Say it."""


class WorkPages(QObject):
    """Goes from one page to the other and back. Who went elsewhere meanwhile stays there.

    `said` is the heading and the words on the page that shows how far it is.
    """

    def __init__(self, window: MainWindow, theme: Theme, work: SideWork, said: tuple[str, str]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._work = work
        self._said = said
        self._asking: QWidget | None = None
        self._progress: ProgressPage | None = None

    @property
    def is_shown(self) -> bool:
        """Whether one of the two is shown."""
        pages = (self._asking, self._progress)
        return any(page is not None and self._window.shows(page) for page in pages)

    def show(self, page: QWidget) -> None:
        """Show the page that asks."""
        self._asking = page
        self._window.show_page(page)

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1, to whoever is still there."""
        if self.is_shown:
            page = self._made()
            if not self._window.shows(page):
                page.start()
                self._window.show_page(page)
            page.show_done(done)

    def end_with(self, page: Saying, words: str) -> None:
        """Go back to the page that asks and say why there is nothing, or say it over another page."""
        if self.is_shown and self._asking is not None:
            self._window.show_page(self._asking)
            page.say(words)
        else:
            tell(self._window, self._theme, heading=self.tr("That did not work"), words=words)

    def close(self) -> None:
        """Let the pages go."""
        for page in (self._asking, self._progress):
            if page is not None:
                self._window.drop(page)
        self.deleteLater()

    def _made(self) -> ProgressPage:
        if self._progress is None:
            from wellbeing_desktop.ui.pages.progress_page import ProgressPage  # noqa: PLC0415

            self._progress = ProgressPage(self._theme, *self._said)
            self._progress.stop_wanted.connect(self._work.stop)
        return self._progress
