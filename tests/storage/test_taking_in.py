"""Whole records are taken in whole or not at all, and never over what was signed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import StepOffScaleError
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage.errors import DuplicateReferenceError, OtherPersonError, RecordDiffersError
from wellbeing_desktop.storage.listing import Conflict, TakenIn, Why


@pytest.fixture
def record(framework):
    """A record that is not in the store: signed off, amended, and a draft."""
    person = Person("SW-7", "Kasia Zielińska")
    first = filled(Assessment(framework, person.id, MAEVE, date(2026, 1, 5), date(2026, 1, 5)))
    first.sign(sign_off(5))
    second = first.amend(by="Maeve", reason="Misheard")
    second.rate(Voice.PERSON, "self_worth", 1)
    second.sign(sign_off(6))
    draft = Assessment(framework, person.id, MAEVE, date(2026, 7, 5), date(2026, 7, 5))
    draft.rate(Voice.PERSON, "self_worth", 4)
    return PersonRecord(person, (first, second, draft))


def draft_of(record):
    return record.assessments[-1]


def test_a_record_is_taken_in_whole(store, record):
    taken = store.take_in([record])

    assert taken == TakenIn(people_added=1, added=3)
    assert store.record(record.person.id) == record
    assert store.assessment(record.assessments[0].id).version == 2


def test_the_same_again_changes_nothing(store, record):
    store.take_in([record])
    rows = store.assessment_rows(), store.people()

    assert store.take_in([record]) == TakenIn(unchanged=3)
    assert store.take_in([store.record(record.person.id)], replace_drafts=True) == TakenIn(unchanged=3)
    assert (store.assessment_rows(), store.people()) == rows


def test_a_draft_that_differs_is_kept_unless_asked(store, record):
    store.take_in([record])
    stored = store.record(record.person.id)
    draft_of(record).rate(Voice.PERSON, "self_worth", 2)
    taken = store.take_in([record])

    draft = draft_of(record)
    conflict = Conflict(Why.DRAFT_DIFFERS, record.person.id, draft.id, 1)
    assert taken == TakenIn(unchanged=2, kept=1, conflicts=(conflict,))
    assert store.record(record.person.id) == stored
    assert store.take_in([record], replace_drafts=True) == TakenIn(unchanged=2, replaced=1)
    assert store.record(record.person.id) == record


def test_a_draft_that_was_signed_elsewhere_replaces_the_draft_only_when_asked(store, record):
    store.take_in([record])
    draft_of(record).sign(sign_off(20))

    assert store.take_in([record]).conflicts[0].why is Why.DRAFT_DIFFERS
    assert store.take_in([record], replace_drafts=True).replaced == 1
    assert store.record(record.person.id) == record


def test_what_is_signed_is_never_overwritten(store, record):
    store.take_in([record])
    stored = store.record(record.person.id)
    forged = deepcopy(record)
    forged.assessments[0].answers[Voice.PERSON, "self_worth"] = 3
    forged.assessments[1].notes["self_worth"] = Note("Never said")
    taken = store.take_in([forged], replace_drafts=True)

    conflict = Conflict(Why.SIGNED_DIFFERS, record.person.id, record.assessments[0].id, 1)
    assert taken == TakenIn(unchanged=1, kept=2, conflicts=(conflict,))
    assert store.record(record.person.id) == stored


def test_an_older_draft_of_what_is_signed_by_now_is_not_taken(store, record):
    older = deepcopy(record)
    draft_of(record).sign(sign_off(20))
    store.take_in([record])
    taken = store.take_in([older], replace_drafts=True)

    assert taken.conflicts == (Conflict(Why.OLDER_THAN_STORED, record.person.id, draft_of(record).id, 1),)
    assert store.record(record.person.id) == record


def test_a_later_version_is_added_beside_what_is_there(store, record):
    store.take_in([replace(record, assessments=record.assessments[:1])])

    assert store.take_in([record]) == TakenIn(added=2, unchanged=1)
    assert store.record(record.person.id) == record


def test_later_versions_are_not_taken_without_the_one_they_rest_on(store, record):
    first = deepcopy(record.assessments[0])
    first.sign_off = None
    store.take_in([replace(record, assessments=(first,))])
    taken = store.take_in([replace(record, assessments=record.assessments[:2])])

    assert (taken.kept, taken.added) == (2, 0)
    assert store.versions(first.id) == [first]


def test_details_of_a_person_that_differ_are_kept_unless_asked(store, record):
    store.take_in([record])
    renamed = replace(record, person=replace(record.person, name="Kasia Nowak"))
    taken = store.take_in([renamed])

    assert taken == TakenIn(unchanged=3, conflicts=(Conflict(Why.PERSON_DIFFERS, record.person.id),))
    assert store.person(record.person.id).name == "Kasia Zielińska"
    assert store.take_in([renamed], replace_drafts=True) == TakenIn(unchanged=3, people_replaced=1)
    assert store.people("nowak")[0].id == record.person.id


def test_all_or_nothing_is_taken(store, record, aoife):
    other = PersonRecord(Person(aoife.reference, "Somebody else"))
    with pytest.raises(DuplicateReferenceError):
        store.take_in([record, other])

    wrong = deepcopy(record)
    draft_of(wrong).answers[Voice.PERSON, "self_worth"] = True
    with pytest.raises(StepOffScaleError):
        store.take_in([wrong])
    strange = replace(record, assessments=(replace(draft_of(record), person_id=aoife.id),))
    with pytest.raises(OtherPersonError):
        store.take_in([strange])
    assert [row.id for row in store.people()] == [aoife.id]
    assert store.assessment_rows() == []


def test_an_assessment_that_is_anothers_in_the_store_is_not_taken(store, draft, framework):
    other = Person("SW-9", "Other")
    stolen = replace(draft, person_id=other.id)
    taken = store.take_in([PersonRecord(other, (stolen,))], replace_drafts=True)

    assert taken.conflicts == (Conflict(Why.OTHER_PERSON, other.id, draft.id, 1),)
    assert store.assessment(draft.id) == draft


def test_texts_of_a_record_are_cleaned(store, record):
    dirty = deepcopy(record)
    dirty.person.name = " Kasia\x00  Zielin\u0301ska "
    draft_of(dirty).notes["self_worth"] = Note(own_words="a\x07b\r\n")
    store.take_in([dirty])

    assert store.person(record.person.id).name == "Kasia Zielińska"
    assert store.assessment(draft_of(record).id).note("self_worth").own_words == "ab"
    assert store.take_in([dirty]) == TakenIn(unchanged=3)


def test_all_or_nothing_leaves_what_is_new_out_too(store, record, framework):
    store.take_in([record])
    stored = store.record(record.person.id)
    draft_of(record).rate(Voice.PERSON, "self_worth", 2)
    new = Assessment(framework, record.person.id, MAEVE, date(2026, 9, 5), date(2026, 9, 5))
    more = replace(record, assessments=(*record.assessments, new))

    with pytest.raises(RecordDiffersError) as refusal:
        store.take_in([more], or_nothing=True)
    assert refusal.value.taken.conflicts[0].why is Why.DRAFT_DIFFERS
    assert store.record(record.person.id) == stored
    assert store.take_in([more], replace_drafts=True, or_nothing=True).added == 1
