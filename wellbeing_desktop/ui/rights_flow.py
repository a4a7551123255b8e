"""What a person may ask for, from their page: everything about them, or to be forgotten; and who is due."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.copy_saving import NotSavedError
from wellbeing_desktop.ui.everything_flow import EverythingFlow
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.place import KEEP, PEOPLE, PERSON, Place
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.rights import Right
from wellbeing_desktop.ui.rights_desk import RightsDesk
from wellbeing_desktop.ui.sharing_desk import SharingDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unfinished import write_again
from wellbeing_desktop.ui.widgets.dialog import tell

if TYPE_CHECKING:
    from wellbeing_desktop.storage.holding import Holding
    from wellbeing_desktop.storage.retention import DueRow
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.due_page import DuePage
    from wellbeing_desktop.ui.pages.erase_page import ErasePage
    from wellbeing_desktop.ui.pages.keep_page import KeepPage
    from wellbeing_desktop.ui.rights_desk import Due, ToErase

_PAGES = ("_erase", "_due", "_keep")
YEARS_MORE = 1
_LEFT_AFTERWARDS = {"erase-page", PEOPLE, PERSON}
"""What may be about whoever was erased; whoever is somewhere else by then stays there."""


class RightsFlow(QObject):
    """Leads from page to page; the desk does the work away from the window's thread."""

    left = Signal(object)
    """The id of the person whose page is to be shown, or None for everyone."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store, practitioner: Practitioner) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._whose: UUID | None = None
        self._from_due = False
        self._asked_on: QWidget | None = None
        self.desk = desk = RightsDesk(store, practitioner, self)
        desk.to_erase.connect(self._on_to_erase)
        desk.erased.connect(self._on_erased)
        desk.due.connect(self._on_due)
        desk.kept.connect(self.show_due)
        desk.failed.connect(self._on_failed)
        self.everything = EverythingFlow(window, theme, desk, SharingDesk(store, practitioner.name, self))
        self.everything.left.connect(self._leave)
        self.everything.failed.connect(self._on_failed)

    def begin(self, right: Right, person: Person) -> None:
        """Do what is asked for a person; first it is looked at what there is."""
        self._whose, self._from_due = person.id, False
        if right is Right.EVERYTHING:
            self.everything.begin(person)
        else:
            self._look_what_goes(person.id)

    def show_due(self) -> None:
        """Show whose record is due for a look."""
        self._asked_on = self._window.page
        self.desk.look_what_is_due()

    @property
    def place(self) -> Place | None:
        """Where somebody is, if it is a form here."""
        screen = self._window.page_name
        if screen == KEEP:
            return Place(KEEP, self._keep.person)
        return self.everything.place

    def come_back(self, person: Person, place: Place) -> None:
        """Go to where somebody was, with what stood half written there."""
        if place.screen == KEEP:
            self._ask_to_keep(person.id, person.called)
            write_again(self._keep, place.written)
        else:
            self._whose, self._from_due = person.id, False
            self.everything.begin(person, place)

    def close(self) -> None:
        """Let the pages go; a copy that is being made is given up."""
        self.everything.close()
        self.desk.close()
        for name in _PAGES:
            page = self.__dict__.get(name)
            if page is not None:
                self._window.drop(page)
        self.deleteLater()

    @cached_property
    def _erase(self) -> ErasePage:
        from wellbeing_desktop.ui.pages.erase_page import ErasePage  # noqa: PLC0415

        page = ErasePage(self._theme)
        page.erase_wanted.connect(self.desk.erase)
        page.left.connect(self._leave)
        return page

    @cached_property
    def _due(self) -> DuePage:
        from wellbeing_desktop.ui.pages.due_page import DuePage  # noqa: PLC0415

        page = DuePage(self._theme)
        page.more_wanted.connect(self.desk.look_further)
        page.open_wanted.connect(lambda row: self.left.emit(row.person_id))
        page.keep_wanted.connect(self._on_keep_wanted)
        page.erase_wanted.connect(self._on_erase_wanted)
        page.left.connect(lambda: self.left.emit(None))
        return page

    @cached_property
    def _keep(self) -> KeepPage:
        from wellbeing_desktop.ui.pages.keep_page import KeepPage  # noqa: PLC0415

        page = KeepPage(self._theme, self.desk.keep)
        page.left.connect(self.show_due)
        return page

    def _show(self, page: QWidget) -> None:
        self._window.show_page(page)

    def _leave(self) -> None:
        """Go back to where it was come from."""
        if self._from_due:
            self.show_due()
        else:
            self.left.emit(self._whose)

    def _look_what_goes(self, person_id: UUID) -> None:
        self._asked_on = self._window.page
        self.desk.look_what_goes(person_id)

    def _on_to_erase(self, found: ToErase) -> None:
        """Ask whether to erase it, unless somebody went elsewhere while it was looked at."""
        if self._window.page is self._asked_on:
            self._erase.ask(found)
            self._show(self._erase)

    def _on_erased(self, holding: Holding) -> None:
        from wellbeing_desktop.ui.rights_words import holding_words  # noqa: PLC0415

        self._whose = None
        if self._window.page_name in _LEFT_AFTERWARDS:
            self._leave()
        said = sentences((self.tr("Nothing of it is left here."), holding_words(holding)))
        tell(self._window, self._theme, heading=self.tr("The record is erased"), words=said)

    def _on_due(self, due: Due) -> None:
        if due.offset:
            self._due.show_due(due)
        elif self._window.page is self._asked_on:
            self._due.show_due(due)
            self._show(self._due)

    def _on_keep_wanted(self, row: DueRow) -> None:
        self._ask_to_keep(row.person_id, row.known_as or row.name or row.reference)

    def _ask_to_keep(self, person_id: UUID, called: str) -> None:
        today = date.today()
        until = date(today.year + YEARS_MORE, today.month, min(today.day, 28))
        self._keep.ask(person_id, called, until)
        self._show(self._keep)

    def _on_erase_wanted(self, row: DueRow) -> None:
        self._whose, self._from_due = row.person_id, True
        self._look_what_goes(row.person_id)

    def _on_failed(self, error: BaseException) -> None:
        words = _refused(error)
        if self.everything.refuse(words):
            return
        if "_erase" in self.__dict__ and self._window.shows(self._erase):
            self._erase.refuse(words)
        else:
            tell(self._window, self._theme, heading=self.tr("That did not work"), words=words)


def _refused(error: BaseException) -> str:
    if isinstance(error, NotSavedError):
        return error.sentence
    return writing_refused(error) if isinstance(error, OSError) else reading_refused(error)
