"""The tab of the people, on the pages that stand outside any picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.widgets.header import PEOPLE


class PeopleTab(QObject):
    """Leads to the people from every page that says it can be left: nothing half written stands there."""

    def __init__(
        self,
        window: MainWindow,
        show_people: Callable[[], None],
        may_leave: Sequence[Callable[[], bool]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._show_people = show_people
        self._may_leave = may_leave
        window.header.tab_chosen.connect(self._on_tab)

    def _on_tab(self, key: str) -> None:
        if key == PEOPLE and any(may_leave() for may_leave in self._may_leave):
            self._show_people()
