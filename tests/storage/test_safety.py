"""What is written about a worry: a draft saves itself, what is kept never changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from tests.storage.conftest import MAEVE
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import EntryKeptError, TextTooLongError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.exchange.record_file import RecordFileError, read_record, write_record
from wellbeing_desktop.storage import restore
from wellbeing_desktop.storage.errors import OtherPersonError, UnknownPersonError
from wellbeing_desktop.storage.store import Store

NOW = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)
ENTRY = SafetyEntry(
    date(2026, 11, 20), NOW, "Maeve Donnelly", seen="A bruise.", told="“I fell.”", view="I doubt it."
)


@pytest.fixture
def aoife(store):
    person = Person("SW-0142", "Aoife Byrne")
    store.save_person(person)
    return person


def test_a_draft_is_replaced_and_one_that_is_kept_never_is(store, aoife):
    store.save_safety(aoife.id, ENTRY)
    store.save_safety(aoife.id, replace(ENTRY, done="Rang the duty desk."))
    kept = replace(ENTRY, done="Rang the duty desk.", kept_at=NOW + timedelta(minutes=5))
    store.save_safety(aoife.id, kept)
    store.save_safety(aoife.id, kept)
    for other in (
        replace(kept, view="I am sure."),
        replace(kept, kept_at=None),
        replace(ENTRY, seen="", told="", view=""),
    ):
        with pytest.raises(EntryKeptError):
            store.save_safety(aoife.id, other)

    assert store.safety(aoife.id) == (kept,)


def test_entries_stand_side_by_side_by_when_they_were_begun(store, aoife):
    later = replace(ENTRY, id=uuid4(), begun_at=NOW + timedelta(days=1), assessment_id=uuid4())
    store.save_safety(aoife.id, later)
    store.save_safety(aoife.id, ENTRY)

    assert store.safety(aoife.id) == (ENTRY, later)


def test_a_draft_with_nothing_in_it_leaves_no_trace(store, aoife):
    store.save_safety(aoife.id, ENTRY)
    store.save_safety(aoife.id, replace(ENTRY, seen=" ", told="", view=""))
    assert store.safety(aoife.id) == ()


def test_nobody_else_is_written_to(store, aoife):
    other = Person("SW-0143", "Brian Kelly")
    store.save_person(other)
    store.save_safety(aoife.id, ENTRY)
    with pytest.raises(OtherPersonError):
        store.save_safety(other.id, ENTRY)
    with pytest.raises(UnknownPersonError):
        store.save_safety(uuid4(), ENTRY)
    with pytest.raises(TextTooLongError):
        store.save_safety(aoife.id, replace(ENTRY, seen="x" * 4001))
    assert store.safety(other.id) == ()


def test_a_record_carries_every_entry_and_taking_it_in_twice_adds_nothing(store, aoife):
    kept = replace(ENTRY, kept_at=NOW)
    draft = replace(ENTRY, id=uuid4(), begun_at=NOW + timedelta(hours=1))
    store.save_safety(aoife.id, kept)
    store.save_safety(aoife.id, draft)
    file = write_record(store.record(aoife.id))
    assert read_record(file).safety == (kept, draft)

    assert store.take_in([read_record(file)]).conflicts == ()
    assert store.safety(aoife.id) == (kept, draft)


def test_a_file_never_replaces_what_is_kept_and_a_draft_only_when_asked(store, aoife):
    kept, draft = replace(ENTRY, kept_at=NOW), replace(ENTRY, id=uuid4(), begun_at=NOW + timedelta(hours=1))
    for entry in (kept, draft):
        store.save_safety(aoife.id, entry)
    record = store.record(aoife.id)
    record.safety = (replace(kept, seen="Other."), replace(draft, seen="Other."))
    assert len(store.take_in([record]).conflicts) == 1
    assert store.safety(aoife.id) == (kept, draft)
    store.take_in([record], replace_drafts=True)
    assert store.safety(aoife.id) == (kept, replace(draft, seen="Other."))


def test_a_file_from_before_there_were_entries_still_comes_in(store, aoife):
    import json

    table = json.loads(write_record(store.record(aoife.id)))
    del table["safety"]
    assert read_record(json.dumps(table).encode()).safety == ()


@pytest.mark.parametrize("entries", [[{}], ["same"], [{"seen": ""}]])
def test_a_file_with_wrong_entries_is_refused_with_its_place(store, aoife, entries):
    import json

    store.save_safety(aoife.id, ENTRY)
    table = json.loads(write_record(store.record(aoife.id)))
    good = table["safety"][0]
    wrong = {"same": [good, good], "": [{**good, "seen": "", "told": "", "view": ""}]}
    table["safety"] = [{}] if entries == [{}] else wrong["same" if entries == ["same"] else ""]
    with pytest.raises(RecordFileError) as refused:
        read_record(json.dumps(table).encode())
    assert refused.value.place.startswith("safety[")


@pytest.fixture
def moved(store, framework, aoife):
    """Somebody to whom a picture goes that was filed under Aoife, and the picture."""
    right = Person("SW-0200", "Sean Murphy")
    store.save_person(right)
    picture = Assessment(framework, aoife.id, MAEVE, date(2026, 11, 20), date(2026, 11, 20))
    store.save(picture)
    return right, picture


def test_what_was_written_during_a_picture_goes_with_it_to_the_right_person(store, aoife, moved):
    right, picture = moved
    during = replace(ENTRY, id=uuid4(), assessment_id=picture.id, kept_at=NOW)
    for entry in (ENTRY, during):
        store.save_safety(aoife.id, entry)
    store.move(picture.id, right.id, by="Maeve", reason="Filed under the wrong name")

    assert (store.safety(aoife.id), store.safety(right.id)) == ((ENTRY,), (during,))
    assert [(row.person_id, row.detail) for row in store.audit(9, acts=("safety_moved",))] == [
        (right.id, "here"),
        (aoife.id, "away"),
    ]

    store.move(picture.id, aoife.id, by="Maeve", reason="It was hers")
    assert store.safety(right.id) == ()


def test_where_nothing_was_written_a_move_says_nothing_of_it(store, aoife, moved):
    right, picture = moved
    store.save_safety(aoife.id, ENTRY)
    store.move(picture.id, right.id, by="Maeve", reason="Filed under the wrong name")

    assert store.safety(aoife.id) == (ENTRY,)
    assert store.audit(9, acts=("safety_moved",)) == []


def test_a_file_from_before_a_move_does_not_bring_it_back_nor_is_it_refused(store, aoife, moved):
    right, picture = moved
    during = replace(ENTRY, id=uuid4(), assessment_id=picture.id)
    store.save_safety(aoife.id, during)
    before = read_record(write_record(store.record(aoife.id)))
    store.move(picture.id, right.id, by="Maeve", reason="Filed under the wrong name")
    store.take_in([before])

    assert (store.safety(aoife.id), store.safety(right.id)) == ((), (during,))


def test_the_right_persons_file_moves_it_in_another_store_too(store, aoife, moved, tmp_path, passphrase):
    right, picture = moved
    during = replace(ENTRY, id=uuid4(), assessment_id=picture.id, kept_at=NOW)
    store.save_safety(aoife.id, during)
    store.backup(tmp_path / "b.wbb")
    restore.restore(tmp_path / "b.wbb", tmp_path / "colleague", passphrase)
    store.move(picture.id, right.id, by="Maeve", reason="Filed under the wrong name")
    with Store.open(tmp_path / "colleague", passphrase) as colleague:
        colleague.take_in([read_record(write_record(store.record(right.id)))])
        assert (colleague.safety(aoife.id), colleague.safety(right.id)) == ((), (during,))


def test_the_audit_tells_of_notes_looks_and_keeping_as_what_they_are(store, aoife):
    store.look_at_safety(aoife.id)
    assert store.audit(9, acts=("safety_viewed",)) == []

    for seen in ("A bruise.", "A bruise, and another."):
        store.save_safety(aoife.id, replace(ENTRY, seen=seen))
    assert store.look_at_safety(aoife.id) == store.look_at_safety(aoife.id) != ()
    store.save_safety(aoife.id, replace(ENTRY, kept_at=NOW))
    told = [row for row in store.audit(9, person_id=aoife.id) if row.act.startswith("safety")]

    assert [row.act for row in told] == ["safety_kept", "safety_viewed", "safety_noted"]
