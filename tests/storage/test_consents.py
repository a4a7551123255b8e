"""What a person agreed to is kept with its history, travels with the record, and is never changed."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo, standing
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.storage.errors import UnknownPersonError
from wellbeing_desktop.storage.store import Store

MORNING, NOON = datetime(2026, 11, 3, 9, tzinfo=UTC), datetime(2026, 11, 3, 12, tzinfo=UTC)
YES = Consent(ConsentTo.TAKE_PART, ConsentAnswer.GIVEN, MORNING, "aloud", "Maeve Donnelly", "Skip anything.")
NO_MORE = Consent(ConsentTo.TAKE_PART, ConsentAnswer.WITHDRAWN, NOON, "aloud", "Maeve Donnelly")


def test_a_later_answer_stands_beside_the_earlier_one(store, aoife):
    store.save_consent(aoife.id, YES)
    store.save_consent(aoife.id, NO_MORE)

    assert store.consents(aoife.id) == (YES, NO_MORE)
    assert standing(store.consents(aoife.id), ConsentTo.TAKE_PART) == NO_MORE
    assert standing(store.consents(aoife.id), ConsentTo.PICTURES) is None


def test_the_same_answer_twice_is_kept_once(store, aoife):
    store.save_consent(aoife.id, YES)
    store.save_consent(aoife.id, YES)

    assert store.consents(aoife.id) == (YES,)


def test_sharing_is_agreed_to_for_each_body_apart(store, aoife):
    school = Consent(ConsentTo.SHARING, ConsentAnswer.GIVEN, MORNING, body="School")
    clinic = Consent(ConsentTo.SHARING, ConsentAnswer.REFUSED, NOON, body="Clinic")
    store.save_consent(aoife.id, school)
    store.save_consent(aoife.id, clinic)

    assert standing(store.consents(aoife.id), ConsentTo.SHARING, "School") == school


def test_texts_are_cleaned_and_never_cut(store, aoife):
    store.save_consent(aoife.id, Consent(ConsentTo.PICTURES, ConsentAnswer.GIVEN, NOON, "  in\twriting "))
    assert store.consents(aoife.id)[0].how == "in writing"

    with pytest.raises(TextTooLongError):
        store.save_consent(aoife.id, Consent(ConsentTo.PICTURES, ConsentAnswer.GIVEN, NOON, "x" * 201))


def test_nobody_agrees_who_is_not_in_the_store(store):
    with pytest.raises(UnknownPersonError):
        store.save_consent(uuid4(), YES)


def test_it_travels_with_the_record_and_is_only_added_to(store, aoife, tmp_path, cheap):
    store.save_consent(aoife.id, YES)
    record = store.record(aoife.id)
    other, _ = Store.create(tmp_path / "other", "another passphrase here", cheap)
    with other:
        other.save_person(aoife)
        other.save_consent(aoife.id, NO_MORE)
        other.take_in([record])
        other.take_in([record])

        assert other.consents(aoife.id) == (YES, NO_MORE)
