"""What was signed is marked in the audit: `verify` tells where another program changed it."""

from __future__ import annotations

import json
from contextlib import closing

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.storage import keys, signed_marks
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.places import DATABASE
from wellbeing_desktop.storage.store import Store

BY_HAND = {
    "own words": "UPDATE note SET own_words = 'put in by hand'",
    "a comment": "UPDATE assessment SET comment = 'I agree with everything' WHERE version = 1",
    "the day": "UPDATE assessment SET held_on = '2020-01-01', entered_on = '2020-01-01' WHERE version = 1",
    "who signed": "UPDATE assessment SET signed_by = 'Somebody Else' WHERE version = 1",
    "a step of the plan": "UPDATE action SET what = 'put in by hand'",
    "a note taken out": "DELETE FROM note",
}


HEAD = (
    "agreement also_there comment copy entered_on framework_hash held_on id made made_with next_review"
    " practitioner_contact practitioner_id practitioner_name practitioner_role setting signed_at signed_by"
    " stage state stopped_at version"
)
PARTS = {
    "answer": "indicator_id reason step voice",
    "note": "change_reason indicator_id own_words seen strengths told view why_different",
    "priority": "indicator_id position",
    "action": "approach due_on first_step id outcome owner owner_name position protection_reason state what",
    "amendment": "agreement comment copy made_by reason signed_at signed_by version",
    "former_answer": "indicator_id reason step version voice",
}


@pytest.fixture
def signed(store: Store, draft: Assessment) -> Assessment:
    """Aoife's picture, with something in every part of it, signed."""
    full = filled(draft)
    full.sign_off = sign_off()
    store.save(full)
    return full


def change(folder, passphrase: str, words: str) -> None:
    """Change a closed store as somebody does who has the passphrase and another program."""
    data_key, _ = keys.unlock(folder, passphrase)
    with closing(connect(folder / DATABASE, data_key)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute(words).rowcount


@pytest.mark.parametrize("words", BY_HAND.values(), ids=BY_HAND)
def test_what_another_program_changes_in_a_signed_version_is_told(store, signed, passphrase, words):
    assert store.verify() == []
    store.close()
    change(store.folder, passphrase, words)

    with Store.open(store.folder, passphrase) as opened:
        assert opened.verify() == [f"assessment {signed.id} version 1 is not as it was signed"]


def test_a_signed_version_that_another_program_took_out_is_told(store, signed, passphrase):
    store.close()
    change(store.folder, passphrase, "DELETE FROM assessment")

    with Store.open(store.folder, passphrase) as opened:
        assert opened.verify() == [f"assessment {signed.id} version 1 was signed, and is not there"]


def test_what_the_application_itself_does_with_a_signed_version_is_no_change(store, signed, aoife):
    other = Person("SW-0150", "Liam Byrne")
    store.save_person(other)
    later = signed.amend(by=MAEVE.name, reason="A word was wrong.")
    store.save(later)
    later.sign_off = sign_off(9)
    store.save(later)
    store.move(signed.id, other.id, by=MAEVE.name, reason="It is his.")
    store.withdraw(signed.id, by=MAEVE.name, reason="It is his.")
    store.put_back(signed.id, by=MAEVE.name, reason="It is his.")
    assert len(store.audit(9, acts=("signed",))) == 2
    assert store.verify() == []

    store.erase_person(aoife.id, EraseReason.ASKED)
    assert store.verify() == []
    store.erase_person(other.id, EraseReason.ASKED)
    assert store.verify() == []


def test_what_was_moved_by_a_file_and_then_erased_is_not_missed(store, signed, aoife):
    other = Person("SW-0150", "Liam Byrne")
    store.save_person(other)
    store.move(signed.id, other.id, by=MAEVE.name, reason="It is his.")
    moved = store.record(other.id)
    store.erase_person(other.id, EraseReason.MISTAKE)
    store.take_in([moved])
    store.erase_person(other.id, EraseReason.ASKED)

    assert store.verify() == []


def test_a_mark_is_of_one_store_alone(signed):
    marks = {signed_marks.mark_of(signed, key) for key in (bytes(32), bytes(32), bytes(31) + b"\x01")}

    assert len(marks) == 2
    assert all(mark.startswith("mark-1:") for mark in marks)


def test_a_mark_goes_over_the_same_columns_for_ever(signed):
    """One more, and all that was marked before would be called changed: begin `mark-2:` for it."""
    later = signed.amend(by=MAEVE.name, reason="A word was wrong.")
    later.rate(Voice.PERSON, later.framework.indicators[0].id, 5)
    head, parts = signed_marks.said_by(later)

    assert sorted(head) == HEAD.split()
    assert {name: sorted(json.loads(rows[0])) for name, rows in parts.items()} == {
        name: columns.split() for name, columns in PARTS.items()
    }
