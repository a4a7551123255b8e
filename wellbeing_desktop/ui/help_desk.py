"""Help beside the page: opens at what fits the screen, and gives the focus back when it closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.help_book import shipped_help
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.help_sheet import HelpSheet
from wellbeing_desktop.ui.widgets.labels import Heading


class HelpDesk(QObject):
    """Opens and closes the sheet in one window. Nothing in it is about anybody."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._book = shipped_help(window.languages.spoken, window.languages.folder)
        self._with_header = True
        self._from_header = False
        self._sheet = HelpSheet(theme, self._book)
        self._sheet.hide()
        self._sheet.setParent(window.beside)
        self._sheet.closed.connect(self.close)
        window.page_shown.connect(self._on_page_shown)

    def open(self) -> None:
        """Open the page that fits what is on the screen, or turn to it."""
        if self._sheet.isHidden():
            at = self._window.focusWidget()
            self._from_header = at is not None and self._window.header.isAncestorOf(at)
            self._with_header = not self._window.header.isHidden()
        self._sheet.show_page(self._book.page_for(self._window.screen_name))
        self._window.beside.open(self._sheet)

    def close(self) -> None:
        """Close the sheet; the focus returns to where it was."""
        self._window.beside.close_sheet()
        header, page = self._window.header, self._window.page
        place = header.focusWidget() if self._from_header and header.isVisible() else None
        if place is None and page is not None:
            place = page.focusWidget() or page.findChild(Heading)
        if isinstance(place, QWidget):
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_page_shown(self, header: bool) -> None:
        """Leave with the screen it was opened for: locking, somebody's turn, or a page behind it."""
        if self._sheet.isHidden():
            return
        if header != self._with_header or self._window.beside.is_covered:
            self._window.beside.close_sheet()
