"""A colleague's records: looked into before anything is added, taken once, and both forms kept."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from uuid import uuid4

import pytest

from tests.storage.conftest import filled, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage.listing import TakenIn

MAEVE = "Maeve Donnelly"


@pytest.fixture
def shared(store, draft) -> PersonRecord:
    """A record as it was when a colleague got it."""
    store.save(filled(draft))
    return deepcopy(store.record(draft.person_id))


def otherwise(record: PersonRecord) -> PersonRecord:
    """The same record after the colleague went on with its draft."""
    changed = deepcopy(record)
    changed.assessments[0].rate(Voice.PERSON, "self_worth", 1)
    return changed


def test_looking_into_records_says_what_would_be_added_and_adds_nothing(store, shared):
    stranger = replace(shared, person=replace(shared.person, id=uuid4(), reference="SW-9"), assessments=())
    before = (store.count_people(), store.assessment_rows(), store.audit_head())

    assert store.look_into([stranger, otherwise(shared)], MAEVE) == TakenIn(people_added=1, beside=1)
    assert (store.count_people(), store.assessment_rows(), store.audit_head()) == before


def test_after_a_look_the_same_can_still_be_taken(store, shared):
    seen = store.look_into([otherwise(shared)], MAEVE)

    assert store.take_over(uuid4(), [otherwise(shared)], MAEVE) == seen


def test_a_draft_that_both_went_on_with_is_kept_in_both_forms_each_named(store, shared):
    store.take_over(uuid4(), [otherwise(shared)], MAEVE)

    own, theirs = sorted(store.assessment_rows(shared.person.id), key=lambda row: row.brought_from)
    assert (own.brought_from, theirs.brought_from) == ("", MAEVE)
    assert own.id == shared.assessments[0].id != theirs.id
    assert store.assessment(own.id).answers == shared.assessments[0].answers
    assert store.assessment(theirs.id).answer(Voice.PERSON, "self_worth") == 1
    assert store.verify() == []


def test_the_same_form_again_adds_nothing(store, shared):
    store.take_over(uuid4(), [otherwise(shared)], MAEVE)

    again = store.take_over(uuid4(), [otherwise(shared)], MAEVE)

    assert again == TakenIn(unchanged=1)
    assert len(store.assessment_rows()) == 2


def test_what_both_signed_differently_is_kept_in_both_forms(store, shared):
    theirs = otherwise(shared)
    for assessment in theirs.assessments:
        assessment.sign(sign_off(4))
    own = store.assessment(shared.assessments[0].id)
    own.sign(sign_off(3))
    store.save(own)

    taken = store.take_over(uuid4(), [theirs], MAEVE)

    assert taken.beside == 1
    assert [row.state for row in store.assessment_rows()] == [State.SIGNED_OFF, State.SIGNED_OFF]
    assert store.assessment(own.id) == own


def test_a_file_is_remembered_so_that_it_is_not_taken_twice(store, shared):
    hand_over = uuid4()
    assert store.taken_over_at(hand_over) is None

    store.take_over(hand_over, [shared], MAEVE)

    assert store.taken_over_at(hand_over) is not None
    assert store.taken_over_at(uuid4()) is None


def test_records_of_many_are_those_of_each(store, shared):
    assert store.records([shared.person.id]) == [store.record(shared.person.id)]
