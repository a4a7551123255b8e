"""The tab of the people: it leads there from any page outside a picture; nothing is lost unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wellbeing_desktop.ui.place import COPY, FORMS, NO_YES, PEOPLE
from wellbeing_desktop.ui.unfinished import written_on
from wellbeing_desktop.ui.widgets import header
from wellbeing_desktop.ui.widgets.dialog import ask, tell

if TYPE_CHECKING:
    from wellbeing_desktop.ui.main_window import MainWindow
    from wellbeing_desktop.ui.theme import Theme

AT_WORK = "progress-page"
_ASKED_ABOUT = FORMS | {"erase-page"}
_OVER = frozenset({"settings-page", "safety-page"})
LEAVE = 1


class PeopleTab(QObject):
    """Leads to the people. What was written into a form and not handed in is asked about first.

    Pages over others, such as the settings, leave first: they hear of the tab before this does.
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        show_people: Callable[[], None],
        copy_may_be_left: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme = theme
        self._show_people = show_people
        self._copy_may_be_left = copy_may_be_left
        self._was: Mapping[str, str | bool] = {}
        self._came_from = ""
        window.page_shown.connect(self._on_page_shown)
        window.header.tab_chosen.connect(self._on_tab)

    def _on_page_shown(self) -> None:
        """Remember how a form stands when it is shown; what differs later was written by somebody."""
        came_from, self._came_from = self._came_from, self._window.page_name
        if came_from not in _OVER and self._window.page_name in _ASKED_ABOUT and self._window.page:
            self._was = written_on(self._window.page)

    def _on_tab(self, key: str) -> None:
        if key != header.PEOPLE or self._window.page_name == PEOPLE:
            return
        if self._may_leave():
            self._show_people()

    def _may_leave(self) -> bool:
        """Tell whether the page may be left; say why not, or ask, where something would be lost."""
        name = self._window.page_name
        if name == AT_WORK:
            words = self.tr("Wait until it is done, or choose Stop it. Then you can go to the people.")
            tell(self._window, self._theme, heading=self.tr("This is still being made"), words=words)
            return False
        if name == NO_YES:
            words = self.tr("Say first whether it is shared after all. Then you can go to the people.")
            tell(self._window, self._theme, heading=self.tr("One thing is still open here"), words=words)
            return False
        return not self._is_half_written(name) or self._wants_to_leave()

    def _is_half_written(self, name: str) -> bool:
        if name == COPY:
            return not self._copy_may_be_left()
        page = self._window.page
        return page is not None and name in _ASKED_ABOUT and written_on(page) != self._was

    def _wants_to_leave(self) -> bool:
        chosen = ask(
            self._window,
            self._theme,
            heading=self.tr("Leave this page?"),
            words=self.tr("What you wrote or chose here is not kept yet."),
            choices=(self.tr("Stay here"), self.tr("Leave without keeping it")),
        )
        return chosen == LEAVE
