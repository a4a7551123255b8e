"""What became of a step is kept beside the signed plan, told to the audit, and travels."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import NotSignedOffError
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.storage.errors import UnknownAssessmentError

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MAEVE = Practitioner("Maeve Donnelly")


@pytest.fixture
def plan(store, framework, aoife) -> Assessment:
    """Her signed picture with one step."""
    made = Assessment(framework, aoife.id, MAEVE, NOON.date(), NOON.date())
    made.set_actions([Action("Write the cards")])
    made.sign(SignOff(NOON, MAEVE.name))
    store.save(made)
    return made


@pytest.fixture
def done(plan) -> StepChange:
    """The step was done."""
    return StepChange(plan.id, plan.actions[0].id, ActionState.DONE, NOON, MAEVE.name, "All sent")


def test_every_word_is_kept_the_same_one_once_and_what_was_signed_stays(store, aoife, plan, done):
    changed = replace(done, state=ActionState.OPEN, words="Three cards", due=date(2027, 1, 5))
    for change in (done, changed, changed):
        store.save_step_change(aoife.id, change)

    assert store.step_changes(aoife.id) == (done, changed)
    assert store.assessment(plan.id) == plan


def test_a_draft_or_a_picture_that_is_not_there_takes_none(store, framework, aoife, done):
    draft = Assessment(framework, aoife.id, MAEVE, NOON.date(), NOON.date())
    store.save(draft)

    with pytest.raises(NotSignedOffError):
        store.save_step_change(aoife.id, replace(done, assessment_id=draft.id))
    with pytest.raises(UnknownAssessmentError):
        store.save_step_change(aoife.id, replace(done, assessment_id=uuid4()))


def test_the_audit_tells_of_it_without_a_word_of_anybody(store, aoife, plan, done):
    store.save_step_change(aoife.id, done)

    (row,) = store.audit(1, acts=("step_said",))
    assert (row.person_id, row.assessment_id, row.detail) == (aoife.id, plan.id, "done")


def test_it_goes_along_when_a_picture_moves_to_somebody_else(store, aoife, plan, done):
    other = Person("SW-0200", "Brigid")
    store.save_person(other)
    store.save_step_change(aoife.id, done)

    store.move(plan.id, to_person=other.id, by=MAEVE.name, reason="Wrong person")

    assert store.step_changes(aoife.id) == ()
    assert store.step_changes(other.id) == (done,)


def test_it_travels_with_the_record_and_goes_with_the_person(store, aoife, done):
    store.save_step_change(aoife.id, done)
    record = read_record(write_record(store.record(aoife.id)))
    store.erase_person(aoife.id, next(iter(EraseReason)))

    store.take_in([record])
    assert store.step_changes(aoife.id) == (done,)

    store.erase_person(aoife.id, next(iter(EraseReason)))
    assert store._run(_rows_left) == 0


def _rows_left(connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM step_change").scalar_one())
