"""What was decided about sharing with a body is kept with the person, told to the audit, and travels."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.storage.errors import UnknownPersonError

MORNING, NOON = datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 11, 3, 12, tzinfo=UTC)
LEFT = Sharing("School", Found.NOT_ASKED, Decided.LEFT, MORNING, "Maeve Donnelly")
SHARED = Sharing("School", Found.REFUSED, Decided.SHARED, NOON, "Maeve Donnelly", "In danger", uuid4())


def test_decisions_stand_side_by_side_and_the_same_one_is_kept_once(store, aoife):
    for one in (LEFT, SHARED, SHARED):
        store.save_sharing(aoife.id, one)

    assert store.sharings(aoife.id) == (LEFT, SHARED)


def test_the_audit_tells_of_it_by_ids_and_without_a_word_of_anybody(store, aoife):
    store.save_sharing(aoife.id, SHARED)
    (row,) = store.audit(1, acts=("sharing_decided",))

    assert (row.person_id, row.assessment_id, row.detail) == (aoife.id, SHARED.assessment_id, "shared")


def test_without_a_reason_or_a_person_nothing_is_kept(store, aoife):
    with pytest.raises(MissingReasonError):
        store.save_sharing(aoife.id, Sharing("School", Found.REFUSED, Decided.SHARED, NOON))
    with pytest.raises(UnknownPersonError):
        store.save_sharing(uuid4(), LEFT)

    assert store.sharings(aoife.id) == ()


def test_it_travels_with_the_record_and_goes_with_the_person(store, aoife):
    store.save_sharing(aoife.id, SHARED)
    record = read_record(write_record(store.record(aoife.id)))
    store.erase_person(aoife.id, next(iter(EraseReason)))
    assert store.sharings(aoife.id) == ()

    store.take_in([record])
    assert store.sharings(aoife.id) == (SHARED,)


def test_of_several_people_each_one_s_answer_about_a_body_is_told(store, aoife):
    other = Person("SW-0099", "Brendan", known_as="Bren")
    store.save_person(other)
    for said_at, answer, body in (
        (MORNING, ConsentAnswer.GIVEN, "School"),
        (NOON, ConsentAnswer.WITHDRAWN, "SCHOOL"),
        (NOON, ConsentAnswer.GIVEN, "Clinic"),
    ):
        store.save_consent(aoife.id, Consent(ConsentTo.SHARING, answer, said_at, body=body))
    found = store.asked_about_sharing([aoife.id, other.id], "school")

    assert [(one.person_id, one.found) for one in found] == [
        (aoife.id, Found.WITHDRAWN),
        (other.id, Found.NOT_ASKED),
    ]
    assert found[1].called == "Bren"
    assert [body.casefold() for body in store.bodies()] == ["clinic", "school"]
    with pytest.raises(UnknownPersonError):
        store.asked_about_sharing([uuid4()], "school")


def test_decisions_about_several_people_are_kept_all_or_not_at_all(store, aoife):
    other = Person("SW-0099", "Brendan")
    store.save_person(other)
    with pytest.raises(UnknownPersonError):
        store.save_sharings([(aoife.id, SHARED), (uuid4(), SHARED)])
    assert store.sharings(aoife.id) == ()
    assert store.audit(1, acts=("sharing_decided",)) == []

    store.save_sharings([(aoife.id, SHARED), (other.id, LEFT)])
    assert (store.sharings(aoife.id), store.sharings(other.id)) == ((SHARED,), (LEFT,))
    assert [row.detail for row in store.audit(2, acts=("sharing_decided",))] == ["left", "shared"]
