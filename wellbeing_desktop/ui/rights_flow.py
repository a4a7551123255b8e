"""What a person may ask for, from their page: everything about them, or to be forgotten; and who is due."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.copy_saving import NotSavedError
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.refusals import reading_refused, writing_refused
from wellbeing_desktop.ui.rights import Right
from wellbeing_desktop.ui.rights_desk import Found, RightsDesk
from wellbeing_desktop.ui.sharing_desk import Lacking, SharingDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.storage.holding import Holding
    from wellbeing_desktop.storage.retention import DueRow
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.due_page import DuePage
    from wellbeing_desktop.ui.pages.erase_page import ErasePage
    from wellbeing_desktop.ui.pages.everything_page import EverythingPage
    from wellbeing_desktop.ui.pages.keep_page import KeepPage
    from wellbeing_desktop.ui.pages.progress_page import ProgressPage
    from wellbeing_desktop.ui.pages.save_form import SaveForm
    from wellbeing_desktop.ui.pages.sharing_form import SharingForm
    from wellbeing_desktop.ui.rights_desk import Due, ToErase

_PAGES = ("_everything", "_no_yes", "_save", "_progress", "_erase", "_due", "_keep")
YEARS_MORE = 1
FORM_PX = 620


class RightsFlow(QObject):
    """Leads from page to page; the desk does the work away from the window's thread."""

    left = Signal(object)
    """The id of the person whose page is to be shown, or None for everyone."""

    def __init__(self, window: MainWindow, theme: Theme, store: Store, practitioner: Practitioner) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._found: Found | None = None
        self._left_out: frozenset[str] = frozenset()
        self._whose: UUID | None = None
        self._from_due = False
        self._sharing = SharingDesk(store, practitioner.name, self)
        self._sharing.undecided.connect(self._on_undecided)
        self._sharing.left.connect(self._on_left_unshared)
        self._sharing.failed.connect(self._on_failed)
        self.desk = desk = RightsDesk(store, practitioner, self)
        desk.found.connect(self._on_found)
        desk.saved.connect(self._on_saved)
        desk.stopped.connect(lambda: self._show(self._save))
        desk.to_erase.connect(self._on_to_erase)
        desk.erased.connect(self._on_erased)
        desk.due.connect(self._on_due)
        desk.kept.connect(desk.look_what_is_due)
        desk.failed.connect(self._on_failed)

    def begin(self, right: Right, person: Person) -> None:
        """Do what is asked for a person; first it is looked at what there is."""
        self._whose, self._from_due = person.id, False
        if right is Right.EVERYTHING:
            self.desk.look(person.id)
        else:
            self.desk.look_what_goes(person.id)

    def show_due(self) -> None:
        """Show whose record is due for a look."""
        self.desk.look_what_is_due()

    def close(self) -> None:
        """Let the pages go; a copy that is being made is given up."""
        self._sharing.close()
        self.desk.close()
        for name in _PAGES:
            page = self.__dict__.get(name)
            if page is not None:
                self._window.drop(page)
        self.deleteLater()

    @cached_property
    def _everything(self) -> EverythingPage:
        from wellbeing_desktop.ui.pages.everything_page import EverythingPage  # noqa: PLC0415

        page = EverythingPage(self._theme)
        page.go_on.connect(self._on_marked)
        page.left.connect(self._leave)
        self._sharing.known.connect(page.show_bodies)
        return page

    @cached_property
    def _no_yes(self) -> SharingForm:
        from wellbeing_desktop.ui.pages.sharing_form import SharingForm  # noqa: PLC0415

        form = SharingForm(self._theme)
        form.given.connect(self._sharing.share)
        form.left.connect(self._sharing.leave)
        form.keep_narrow(FORM_PX)
        return form

    @cached_property
    def _save(self) -> SaveForm:
        from wellbeing_desktop.ui.pages.save_form import SaveForm  # noqa: PLC0415

        words = self.tr(
            "Whoever has the files can read everything in them. Give them only to the one they are for."
        )
        form = SaveForm(self._theme, self.tr("Save everything"), words)
        form.chosen.connect(self._on_chosen)
        form.keep_narrow(FORM_PX)
        form.left.connect(lambda: self._show(self._everything))
        return form

    @cached_property
    def _progress(self) -> ProgressPage:
        from wellbeing_desktop.ui.pages.progress_page import ProgressPage  # noqa: PLC0415

        heading = self.tr("Putting everything together")
        page = ProgressPage(self._theme, heading, self.tr("One record after the other becomes pages."))
        page.stop_wanted.connect(self.desk.stop)
        self.desk.progressed.connect(page.show_done)
        return page

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

    def _on_found(self, found: Found) -> None:
        self._found = found
        self._everything.show_found(found)
        self._sharing.look(found.person, None)
        self._show(self._everything)

    def _on_marked(self, left_out: frozenset[str]) -> None:
        self._left_out = left_out
        self._sharing.before(self._everything.whom.body, self._ask_how_to_save)

    def _ask_how_to_save(self) -> None:
        self._save.ask()
        self._show(self._save)

    def _on_undecided(self, lacking: Lacking) -> None:
        self._no_yes.ask(lacking)
        self._show(self._no_yes)

    def _on_left_unshared(self, body: str) -> None:
        self._show(self._everything)
        words = fill(self.tr("It was not shared with %1. That is written down."), body)
        tell(self._window, self._theme, heading=self.tr("Nothing was saved"), words=words)

    def _on_chosen(self, password: str) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Where to?"))
        if not folder or self._found is None:
            return
        self._save.forget()
        self._progress.start()
        self._show(self._progress)
        self.desk.save(self._found, self._left_out, password, Path(folder))

    def _on_saved(self, folder: Path) -> None:
        self._sharing.went_out(self._everything.whom.body)
        words = self.tr("The two files are in the folder %1: pages to read, and a file for other programs.")
        tell(
            self._window, self._theme, heading=self.tr("Everything is saved"), words=fill(words, folder.name)
        )
        self.left.emit(self._whose)

    def _on_to_erase(self, found: ToErase) -> None:
        self._erase.ask(found)
        self._show(self._erase)

    def _on_erased(self, holding: Holding) -> None:
        from wellbeing_desktop.ui.rights_words import holding_words  # noqa: PLC0415

        self._whose = None
        self._leave()
        said = sentences((self.tr("Nothing of it is left here."), holding_words(holding)))
        tell(self._window, self._theme, heading=self.tr("The record is erased"), words=said)

    def _on_due(self, due: Due) -> None:
        self._due.show_due(due)
        self._show(self._due)

    def _on_keep_wanted(self, row: DueRow) -> None:
        today = date.today()
        until = date(today.year + YEARS_MORE, today.month, min(today.day, 28))
        self._keep.ask(row.person_id, row.known_as or row.name or row.reference, until)
        self._show(self._keep)

    def _on_erase_wanted(self, row: DueRow) -> None:
        self._whose, self._from_due = row.person_id, True
        self.desk.look_what_goes(row.person_id)

    def _on_failed(self, error: BaseException) -> None:
        words = _refused(error)
        if "_progress" in self.__dict__ and self._window.shows(self._progress):
            self._show(self._save)
            self._save.ask()
            self._save.say(words)
        elif "_no_yes" in self.__dict__ and self._window.shows(self._no_yes):
            self._no_yes.say(words)
        elif "_erase" in self.__dict__ and self._window.shows(self._erase):
            self._erase.refuse(words)
        else:
            tell(self._window, self._theme, heading=self.tr("That did not work"), words=words)


def _refused(error: BaseException) -> str:
    if isinstance(error, NotSavedError):
        return error.sentence
    return writing_refused(error) if isinstance(error, OSError) else reading_refused(error)
