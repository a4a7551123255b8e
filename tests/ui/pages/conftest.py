"""A desk on the real store, and people with pictures in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import show_copy, shown
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.clipboard import BriefClipboard
from wellbeing_desktop.ui.copy_maker import CopyMaker
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.filing_desk import FilingDesk
from wellbeing_desktop.ui.house_desk import UsualRules
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.pages.people_page import PeoplePage
from wellbeing_desktop.ui.pages.plan_page import PlanPage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.sharing_desk import SharingDesk
from wellbeing_desktop.ui.theme import Theme

HELD = date(2026, 5, 12)
SIGNED_AT = datetime(2026, 5, 12, 13, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _let_go(qapp: QApplication) -> None:
    """Let the pages of earlier tests go now: dressing them again would take longer each time."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(qapp: QApplication, store: Store, maeve: Practitioner) -> Iterator[PeopleDesk]:
    """The bridge to the people in the store."""
    desk = PeopleDesk(store, maeve)
    yield desk
    desk.close()
    desk.deleteLater()


@pytest.fixture
def signed(store: Store, framework: Framework, maeve: Practitioner) -> Callable[..., Assessment]:
    """Make a signed-off picture of somebody: `signed(person, held_on, rated=18, **details)`."""

    def make(person: Person, held_on: date, *, rated: int = 18, stage: Stage = Stage.FIRST) -> Assessment:
        assessment = Assessment(framework, person.id, maeve, held_on, held_on, stage=stage)
        for place, indicator in enumerate(framework.all_indicators[:rated]):
            assessment.rate(Voice.PERSON, indicator.id, place % 5 + 1)
        assessment.plan_review(date(held_on.year + 1, held_on.month, 1))
        assessment.sign(SignOff(SIGNED_AT, maeve.name))
        store.save(assessment)
        return assessment

    return make


@pytest.fixture
def open_people(qtbot: QtBot, theme: Theme, desk: PeopleDesk) -> Callable[[], PeoplePage]:
    """Open the page on what the store holds by now, and wait until it is there."""

    def open_it() -> PeoplePage:
        page = shown(qtbot, PeoplePage(theme, desk))
        with qtbot.waitSignals([desk.found, desk.waiting, desk.due]):
            page.refresh(TODAY)
        return page

    return open_it


@pytest.fixture
def open_plan(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> Callable[..., PlanPage]:
    """Open the plan with these steps in it."""

    def open_it(*actions: Action) -> PlanPage:
        editor.set_actions(actions)
        page = shown(qtbot, PlanPage(theme, editor, UsualRules()))
        page.refresh()
        qtbot.waitUntil(lambda: editor.is_safe)
        return page

    return open_it


@pytest.fixture
def assessment(aoife: Person, signed: Callable[..., Assessment]) -> Assessment:
    """Her picture, signed off."""
    return signed(aoife, HELD)


@pytest.fixture
def maker(qapp: QApplication) -> Iterator[CopyMaker]:
    """The bridge to paper."""
    maker = CopyMaker()
    yield maker
    maker.close()


@pytest.fixture
def filings(store: Store) -> Iterator[FilingDesk]:
    """The bridge to where pictures were filed."""
    filings = FilingDesk(store)
    yield filings
    filings.close()


@pytest.fixture
def sharing(store: Store) -> Iterator[SharingDesk]:
    """The bridge to whom a copy may go."""
    sharing = SharingDesk(store, "Maeve Donnelly")
    yield sharing
    sharing.close()


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[BriefClipboard]:
    """A clipboard that forgets, in its own time."""
    clipboard = BriefClipboard(kept_ms=60_000)
    yield clipboard
    clipboard.clear()


@pytest.fixture
def page(
    qtbot: QtBot,
    theme: Theme,
    maker: CopyMaker,
    filings: FilingDesk,
    clipboard: BriefClipboard,
    sharing: SharingDesk,
    aoife: Person,
    assessment: Assessment,
) -> CopyPage:
    """The copy of her picture, made and shown, with a real store behind it."""
    page = shown(qtbot, CopyPage(theme, maker, filings, clipboard, sharing))
    show_copy(qtbot, page, maker, Sheet(aoife, assessment))
    return page
