"""Everything about a person: from the passages that speak about others to the two files in a folder."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.place import EVERYTHING, NO_YES, Place
from wellbeing_desktop.ui.rights_desk import Found, RightsDesk
from wellbeing_desktop.ui.sharing_desk import Lacking, SharingDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unfinished import write_again
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from wellbeing_desktop.ui.pages.everything_page import EverythingPage
    from wellbeing_desktop.ui.pages.progress_page import ProgressPage
    from wellbeing_desktop.ui.pages.save_form import SaveForm
    from wellbeing_desktop.ui.pages.sharing_form import SharingForm

_PAGES = ("_everything", "_no_yes", "_save", "_progress")
FORM_PX = 620


class EverythingFlow(QObject):
    """Asks for whom it is and what is left out, then how and where it is saved. `left` when it is over."""

    left = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, desk: RightsDesk, sharing: SharingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._sharing = sharing
        self._person: Person | None = None
        self._found: Found | None = None
        self._left_out: frozenset[str] = frozenset()
        self._half: Place | None = None
        self._asked_on: QWidget | None = None
        sharing.undecided.connect(self._on_undecided)
        sharing.left.connect(self._on_left_unshared)
        sharing.failed.connect(self.failed)
        desk.found.connect(self._on_found)
        desk.saved.connect(self._on_saved)
        desk.stopped.connect(lambda: self._show(self._save))

    def begin(self, person: Person, half: Place | None = None) -> None:
        """Look which passages there are; `half` is what stood there when the window locked."""
        self._person, self._half, self._asked_on = person, half, self._window.page
        self._desk.look(person.id)

    @property
    def place(self) -> Place | None:
        """Where somebody is, if it is here."""
        screen = self._window.page_name
        if self._person is None or screen not in {EVERYTHING, NO_YES}:
            return None
        page = self._everything
        marks = {"marks": sorted(page.left_out), "body": page.whom.body}
        return Place(screen, str(self._person.id), detail=json.dumps(marks))

    def refuse(self, words: str) -> bool:
        """Say on the page that is shown why something failed; tell whether one of these is."""
        if "_progress" in self.__dict__ and self._window.shows(self._progress):
            self._show(self._save)
            self._save.ask()
            self._save.say(words)
            return True
        for name in ("_no_yes", "_save"):
            page = self.__dict__.get(name)
            if page is not None and self._window.shows(page):
                page.say(words)
                return True
        return False

    def close(self) -> None:
        """Let the pages go."""
        self._sharing.close()
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
        page.left.connect(self.left)
        self._sharing.known.connect(self._on_bodies)
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
        locked = self.tr("Only those who know the password can open the files.")
        form = SaveForm(self._theme, self.tr("Save everything"), words, locked)
        form.chosen.connect(self._on_chosen)
        form.keep_narrow(FORM_PX)
        form.left.connect(lambda: self._show(self._everything))
        return form

    @cached_property
    def _progress(self) -> ProgressPage:
        from wellbeing_desktop.ui.pages.progress_page import ProgressPage  # noqa: PLC0415

        heading = self.tr("Putting everything together")
        page = ProgressPage(self._theme, heading, self.tr("One record after the other becomes pages."))
        page.stop_wanted.connect(self._desk.stop)
        self._desk.progressed.connect(page.show_done)
        return page

    def _show(self, page: QWidget) -> None:
        self._window.show_page(page)

    def _on_found(self, found: Found) -> None:
        """Show the passages, unless somebody went elsewhere while they were looked for."""
        if self._window.page is not self._asked_on:
            return
        half = json.loads(self._half.detail) if self._half is not None else {}
        marked = found.left_out if self._half is None else frozenset(half.get("marks", ()))
        self._found = found = replace(found, left_out=marked)
        self._everything.show_found(found)
        self._sharing.look(found.person, None)
        self._show(self._everything)

    def _on_marked(self, left_out: frozenset[str]) -> None:
        self._left_out = left_out
        self._sharing.before(self._everything.whom.body, self._ask_how_to_save)

    def _ask_how_to_save(self) -> None:
        self._save.ask()
        self._show(self._save)

    def _on_bodies(self, bodies: tuple[str, ...]) -> None:
        """Offer the bodies; then put back what stood there when the window locked."""
        self._everything.whom.offer(bodies)
        half = self._half
        if half is None:
            return
        body = json.loads(half.detail).get("body", "")
        self._everything.whom.choose(body)
        if half.screen == NO_YES:
            self._on_marked(self._everything.left_out)
        else:
            self._half = None
            write_again(self._everything.whom, half.written)

    def _on_undecided(self, lacking: Lacking) -> None:
        self._no_yes.ask(lacking)
        if self._half is not None:
            write_again(self._no_yes, self._half.written)
            self._half = None
        self._show(self._no_yes)

    def _on_left_unshared(self, body: str) -> None:
        self._show(self._everything)
        words = fill(self.tr("It was not shared with %1. That is written down."), body)
        tell(self._window, self._theme, heading=self.tr("Nothing was saved"), words=words)

    def _on_chosen(self, password: str) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Where to?"))
        found = self._found
        if not folder or found is None:
            return

        def go() -> None:
            self._save.forget()
            self._progress.start()
            self._show(self._progress)
            self._desk.save(found, self._left_out, password, Path(folder))

        self._sharing.settle(self._everything.whom.body, go)

    def _on_saved(self, folder: Path) -> None:
        self._sharing.went_out(self._everything.whom.body)
        words = self.tr("The two files are in the folder %1: pages to read, and a file for other programs.")
        tell(
            self._window, self._theme, heading=self.tr("Everything is saved"), words=fill(words, folder.name)
        )
        self.left.emit()
