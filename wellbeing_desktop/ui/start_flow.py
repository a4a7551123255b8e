"""The flow between a person's page and an open assessment: what is promised, asked and agreed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.ui.framework_texts import FrameworkTexts
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.pages.before_page import BeforeChoices, BeforePage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from concurrent.futures import Future

    from wellbeing_desktop.storage.store import Store


_tr = QCoreApplication.translate


class StartFlow(QObject):
    """Shows "Before we start" and makes a new assessment from what was chosen there."""

    begun = Signal(object, object, bool)
    """The person, the new assessment, and whether the two look at one screen."""
    typed_in = Signal(object, object)
    """The person and the new assessment, whose answers came on paper."""
    refused = Signal(object)
    """The person said no: nothing is begun."""
    failed = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        store: Store,
        practitioner: Practitioner,
        texts: FrameworkTexts,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._store = store
        self._practitioner = practitioner
        self._texts = texts
        self._person: Person | None = None
        self._stage = Stage.FIRST
        self._later = Later(self)

    def ask(self, person: Person, stage: Stage) -> None:
        """Show the promises and ask how it is done today."""
        self._person, self._stage = person, stage
        self._page.ask(person, self._practitioner, stage, date.today())
        self._page.offer_languages(self._texts.offered_to(person))
        self._window.show_page(self._page)

    def close(self) -> None:
        """Let the page go."""
        self._later.stop()
        if "_page" in self.__dict__:
            self._window.drop(self._page)
        self.deleteLater()

    @cached_property
    def _page(self) -> BeforePage:
        page = BeforePage(self._theme)
        page.begun.connect(self._on_begun)
        page.paper_wanted.connect(self._on_paper)
        page.left.connect(self.left)
        return page

    def _on_begun(self, choices: BeforeChoices) -> None:
        self._when_kept(
            choices, lambda person: self.begun.emit(person, self._made(person, choices), choices.shared)
        )

    def _on_paper(self, choices: BeforeChoices) -> None:
        """Type in what came on paper; nobody looks on."""
        self._when_kept(choices, lambda person: self.typed_in.emit(person, self._made(person, choices)))

    def _when_kept(self, choices: BeforeChoices, begin: Callable[[Person], None]) -> None:
        """Keep what the person said of taking part; a no ends it, and so does a store that refuses."""
        person = self._person
        if person is None:
            return
        if choices.takes_part is None:
            begin(person)
            return

        def keep() -> Future[None]:
            return self._store.soon(self._store.save_consent, person.id, self._consent(choices))

        go_on = begin if choices.takes_part else self.refused.emit
        self._later.once(keep, lambda _: go_on(person), self.failed.emit)

    def _consent(self, choices: BeforeChoices) -> Consent:
        return Consent(
            ConsentTo.TAKE_PART,
            ConsentAnswer.GIVEN if choices.takes_part else ConsentAnswer.REFUSED,
            datetime.now(UTC),
            how=choices.how_asked,
            asked_by=self._practitioner.name,
            told=self._page.told(),
        )

    def _made(self, person: Person, choices: BeforeChoices) -> Assessment:
        assessment = Assessment(
            framework=self._texts.said_in(choices.language),
            person_id=person.id,
            practitioner=self._practitioner,
            held_on=choices.held_on,
            entered_on=date.today(),
            stage=self._stage,
        )
        assessment.describe(
            made=choices.made,
            made_with=choices.made_with,
            also_there=choices.also_there,
            setting=choices.setting,
        )
        return assessment


def thank(window: MainWindow, theme: Theme, person: Person) -> None:
    """End kindly where somebody does not want to take part."""
    words = _tr("desk", "We leave it there. Only that we asked is written down. Another day is fine too.")
    heading = fill(_tr("desk", "Thank you, %1."), person.called)
    tell(window, theme, heading=heading, words=words)
