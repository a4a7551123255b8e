"""Pages that are opened over whatever is shown, such as the settings, and lead back to it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.widgets.header import PEOPLE
from wellbeing_desktop.ui.words import fill


class OverPages(QObject):
    """Remembers where one was. A second one opened from the first leads back to the same place.

    None of them stays while somebody else can see the screen.
    """

    def __init__(self, window: MainWindow, shared: SharedScreen) -> None:
        super().__init__(window)
        self._window = window
        self.shared = shared
        self._pages: list[QWidget] = []
        self._from: QWidget | None = None
        self._tab = ""
        self._saved_before = ""
        window.page_shown.connect(self._on_page_shown)
        window.header.tab_chosen.connect(self._on_tab)
        shared.changed.connect(self._on_shared)

    @property
    def can_open(self) -> bool:
        """Whether a page may be opened now: not while the laptop is passed over, nor before anything."""
        return not self._window.header.isHidden() and self._window.page is not None

    def open(self, page: QWidget) -> None:
        """Show a page over what is shown."""
        header = self._window.header
        if self._window.page not in self._pages:
            self._from, self._tab = self._window.page, header.current
            self._saved_before = header.saved_words
        if page not in self._pages:
            self._pages.append(page)
        self._window.show_page(page)
        header.set_current("")

    def leave(self) -> None:
        """Go back to where one was."""
        if self._window.page in self._pages and self._from is not None:
            self._window.header.set_current(self._tab)
            self._window.show_page(self._from)

    def say_saving(self, page: QWidget) -> None:
        """Say in the header that something on a page is being saved, while the page is shown."""
        if self._window.shows(page):
            self._window.header.set_saved(self.tr("Saving…"), under_way=True)

    def say_saved(self, page: QWidget, time: str) -> None:
        """Say in the header that it is saved."""
        if self._window.shows(page):
            self._window.header.set_saved(fill(self.tr("Saved %1"), time))

    def say_failed(self, page: QWidget) -> None:
        """Say in the header that it is not saved."""
        if self._window.shows(page):
            self._window.header.set_saved(self.tr("Not saved"), problem=True)

    def close(self) -> None:
        """Let the pages go."""
        self._window.page_shown.disconnect(self._on_page_shown)
        self._window.header.tab_chosen.disconnect(self._on_tab)
        self.shared.changed.disconnect(self._on_shared)
        for page in self._pages:
            self._window.drop(page)
        self._pages.clear()
        self.deleteLater()

    def _on_page_shown(self) -> None:
        """Give the header back where a tab led somewhere else."""
        if self._from is not None and self._window.page not in self._pages:
            self._from = None
            self._window.header.set_saved(self._saved_before)

    def _on_tab(self, key: str) -> None:
        """Leave for the people by way of the page below, which may hold something half written."""
        if key == PEOPLE:
            self.leave()

    def _on_shared(self, on: bool) -> None:
        """Go back before anybody else looks at the screen."""
        if on:
            self.leave()
