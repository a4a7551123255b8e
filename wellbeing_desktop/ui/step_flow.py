"""The way from a person's plan to what became of one step, and back."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.step_change import StepChange, lived
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.people_desk import PeopleDesk, PersonFile
from wellbeing_desktop.ui.place import STEP, Place
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.unfinished import write_again

if TYPE_CHECKING:
    from concurrent.futures import Future

    from wellbeing_desktop.ui.pages.step_page import StepPage


class StepFlow(QObject):
    """Asks about a step and keeps what is said of it; `left` comes with the person's id."""

    left = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, desk: PeopleDesk) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = desk.store
        self._practitioner = desk.practitioner
        self._person: UUID | None = None
        self._action: UUID | None = None
        self._later = Later(self)

    def show(self, file: PersonFile, action: Action) -> None:
        """Ask what became of a step of somebody's latest signed picture."""
        from wellbeing_desktop.ui.pages.step_page import Step  # noqa: PLC0415

        if file.latest is None:
            return
        self._person, self._action = file.person.id, action.id
        said = tuple(one for one in file.step_changes if one.action_id == action.id)
        self._page.show_step(Step(file.latest, action, said))
        self._window.show_page(self._page)

    @property
    def place(self) -> Place | None:
        """Where somebody is, if it is here."""
        if self._person is None or self._window.page_name != STEP:
            return None
        return Place(STEP, str(self._person), detail=str(self._action))

    def come_back(self, file: PersonFile, place: Place) -> None:
        """Ask again what became of a step, with what stood half written there."""
        actions = lived(file.latest.actions, file.step_changes) if file.latest is not None else ()
        action = next((one for one in actions if str(one.id) == place.detail), None)
        if action is not None:
            self.show(file, action)
            write_again(self._page, place.written)

    def close(self) -> None:
        """Let the page go and deliver nothing more."""
        self._later.stop()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> StepPage:
        from wellbeing_desktop.ui.pages.step_page import StepPage  # noqa: PLC0415

        page = StepPage(self._theme)
        page.kept.connect(self._on_kept)
        page.left.connect(lambda: self.left.emit(self._person))
        return page

    def _on_kept(self, change: StepChange) -> None:
        person = self._person
        if person is None:
            return
        signed = replace(change, said_by=self._practitioner.name)

        def keep() -> Future[None]:
            return self._store.soon(self._store.save_step_change, person, signed)

        self._later.once(keep, lambda _: self.left.emit(person), self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        """Say why; what was typed stays on the page."""
        self._page.refuse(reading_refused(error))
