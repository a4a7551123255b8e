"""An entry under More for what nobody else may look on at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction

from wellbeing_desktop.ui.widgets.header import Header


class MoreEntry(QAction):
    """Leads to a page, and is there only while no picture is open on a screen that is shared."""

    def __init__(self, header: Header, words: str, name: str, go: Callable[[], None]) -> None:
        super().__init__(words, header)
        self.setObjectName(name)
        self.triggered.connect(lambda _=False: go())
        self._header = header
        header.menu.addAction(self)
        header.menu.aboutToShow.connect(self._look)

    def let_go(self) -> None:
        """Take it out of the menu for good."""
        self._header.menu.aboutToShow.disconnect(self._look)
        self._header.menu.removeAction(self)
        self.deleteLater()

    def _look(self) -> None:
        self.setVisible(not self._header.shows_sharing)
