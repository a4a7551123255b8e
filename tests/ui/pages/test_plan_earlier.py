"""Steps of last time, and a plan that was signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.conftest import SIGNED_AT
from tests.ui.pages.hands import button, click, tab_stops, words
from tests.ui.pages.test_plan_page import HALL, stored
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.plan_page import PlanPage


@pytest.fixture
def previous(
    editor: AssessmentEditor, framework: Framework, aoife: Person, maeve: Practitioner
) -> Assessment:
    """A signed picture of last time, with steps that are open, carried over and done."""
    earlier = Assessment(framework, aoife.id, maeve, date(2026, 5, 12), date(2026, 5, 12))
    carried = Action("Write to the council", state=ActionState.CARRIED_OVER, outcome="Letter is begun")
    done = Action("See the GP", state=ActionState.DONE)
    earlier.set_actions([HALL, carried, done])
    earlier.sign(SignOff(SIGNED_AT, maeve.name))
    editor.previous = earlier
    return earlier


def test_steps_still_open_since_last_time_can_be_brought_along(
    qtbot: QtBot,
    open_plan: Callable[..., PlanPage],
    editor: AssessmentEditor,
    store: Store,
    previous: Assessment,
) -> None:
    page = open_plan()
    assert "Still open from 12 May 2026" in words(page)
    assert "See the GP" not in words(page)

    click(qtbot, page, "bring-along-2")
    assert editor.wait()

    kept = stored(store, editor)
    assert [(a.what, a.state, a.outcome) for a in kept] == [
        ("Write to the council", ActionState.OPEN, "Letter is begun")
    ]
    assert kept[0].id != previous.actions[1].id
    assert [b.objectName() for b in [button(page, "bring-along-1")]] == ["bring-along-1"]


def test_a_step_that_is_in_the_plan_already_is_not_offered_again(
    open_plan: Callable[..., PlanPage], previous: Assessment
) -> None:
    again = Action(HALL.what, first_step=HALL.first_step, id=uuid4())

    said = words(open_plan(again))

    assert said.count("Have one person nearby") == 1


def test_a_signed_plan_is_only_shown(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, previous: Assessment
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")
    editor.sign(SignOff(SIGNED_AT, "Maeve Donnelly"))

    page.refresh()
    page.commit()

    assert "Have one person nearby. First: coffee morning at the hall" in words(page)
    assert "Still open" not in words(page)
    assert "add-step" not in tab_stops(qtbot, page)
    assert "open-step-1" not in tab_stops(qtbot, page)
