"""The way to what a person agreed to: from their page, and back to it."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.agreement_desk import Agreed, AgreementDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.place import AGREED, ASKED, Place
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store
    from wellbeing_desktop.ui.pages.agreement_card import Question
    from wellbeing_desktop.ui.pages.agreement_form import AgreementForm
    from wellbeing_desktop.ui.pages.agreements_page import AgreementsPage


class AgreementFlow(QObject):
    """Shows the agreements of one person at a time, and asks for a new answer on a page of its own."""

    left = Signal()

    def __init__(self, window: MainWindow, theme: Theme, store: Store, practitioner: Practitioner) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._practitioner = practitioner
        self._person: Person | None = None
        self._question: Question | None = None
        self._shows = False
        self._asked_on: QWidget | None = None
        self.desk = AgreementDesk(store, self)
        self.desk.failed.connect(self._on_failed)
        self.desk.kept.connect(self._on_kept)

    def show(self, person: Person) -> None:
        """Show what a person agreed to, once it is known."""
        self._person = person
        self._page.say("")
        self._shows, self._asked_on = True, self._window.page
        self.desk.look(person)

    @property
    def place(self) -> Place | None:
        """Where somebody is, if it is here."""
        if self._person is None:
            return None
        if self._question is not None and self._window.page_name == ASKED:
            return Place(ASKED, str(self._person.id), detail=self._question.text)
        return Place(AGREED, str(self._person.id)) if self._window.page_name == AGREED else None

    def come_back(self, person: Person, place: Place) -> None:
        """Go to where somebody was with a person: the page, or a question that was asked."""
        from wellbeing_desktop.ui.pages.agreement_card import Question  # noqa: PLC0415

        self.show(person)
        if place.screen == ASKED:
            self._shows = False
            self._on_asked(Question.read(place.detail))

    def close(self) -> None:
        """Let the pages go and deliver nothing more."""
        self.desk.close()
        for name in ("_page", "_form"):
            page = self.__dict__.get(name)
            if page is not None:
                self._window.drop(page)
        self.deleteLater()

    @cached_property
    def _page(self) -> AgreementsPage:
        from wellbeing_desktop.ui.pages.agreements_page import AgreementsPage  # noqa: PLC0415

        page = AgreementsPage(self._theme)
        page.asked.connect(self._on_asked)
        page.left.connect(self.left)
        self.desk.known.connect(page.show_agreed)
        self.desk.known.connect(self._on_known)
        return page

    @cached_property
    def _form(self) -> AgreementForm:
        from wellbeing_desktop.ui.pages.agreement_form import AgreementForm  # noqa: PLC0415

        form = AgreementForm(self._theme)
        form.given.connect(self._on_given)
        form.left.connect(lambda: self._window.show_page(self._page))
        return form

    def _on_known(self, _agreed: Agreed) -> None:
        if self._shows and self._window.page is self._asked_on:
            self._window.show_page(self._page)

    def _on_asked(self, question: Question) -> None:
        if self._person is not None:
            self._question = question
            self._form.ask(self._person, question, self._practitioner.name, date.today())
            self._window.show_page(self._form)

    def _on_given(self, consent: Consent) -> None:
        if self._person is not None:
            self._shows, self._asked_on = True, self._window.page
            self.desk.keep(self._person, consent)

    def _on_kept(self) -> None:
        self._page.say(self.tr("The answer is kept."))

    def _on_failed(self, error: BaseException) -> None:
        """Say it where somebody reads; what was typed stays in the form."""
        asking = "_form" in self.__dict__ and self._window.shows(self._form)
        (self._form if asking else self._page).say(reading_refused(error))
        if not asking:
            self._window.show_page(self._page)
