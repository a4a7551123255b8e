"""Who did what when: in one chain, in the same transaction, coarse, and without a text from people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.language import speak
from wellbeing_desktop.storage import audit_book, audit_chain
from wellbeing_desktop.storage.audit_entry import Act, AuditHead, Entry
from wellbeing_desktop.storage.errors import SaveFailedError, WrongPassphraseError
from wellbeing_desktop.storage.store import Store


def acts(store: Store, **narrowed) -> list[str]:
    """What was done, the first first."""
    return [row.act for row in reversed(store.audit(1000, **narrowed))]


def sql(store: Store, *statement: object) -> list[tuple[object, ...]]:
    return store._thread.now(lambda: store._opened.connection.execute(*statement).fetchall())


def test_a_whole_sitting_is_told_in_a_few_lines(store, draft):
    for step in (1, 2, 3):
        for indicator in draft.framework.indicators:
            draft.rate(Voice.PERSON, indicator.id, step)
            store.save_answer(draft, Voice.PERSON, indicator.id)
    store.save_details(draft)
    draft.sign(sign_off())
    store.save(draft)
    later = draft.amend(by="Maeve", reason="A slip")
    store.save(later)

    assert acts(store)[-5:] == ["person_added", "started", "changed", "signed", "amended"]


def test_working_on_is_told_again_after_an_hour_and_when_the_clock_went_back(store, draft, monkeypatch):
    now = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)

    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return now

    monkeypatch.setattr(audit_book, "datetime", Clock)
    for minutes in (0, 30, 59, 61, 62, 40):
        now = datetime(2026, 11, 3, 10, 0, tzinfo=UTC) + timedelta(minutes=minutes)
        store.save_details(draft)

    told = [row.at for row in reversed(store.audit(10, acts=("changed",)))]
    assert [at.strftime("%H:%M") for at in told] == ["10:00", "11:01", "10:40"]
    assert [row.number for row in store.audit(10)] == list(range(len(store.audit(10)), 0, -1))
    assert store.verify() == []


def test_what_is_told_and_what_is_done_are_there_together_or_not_at_all(store, draft, aoife):
    before = store.audit_head()
    with pytest.raises(TextTooLongError):
        store.save_person(Person("x" * 300, "Somebody"))
    assert store.audit_head() == before

    sql(store, "PRAGMA query_only = ON")
    with pytest.raises(SaveFailedError):
        store.save_details(draft)
    sql(store, "PRAGMA query_only = OFF")
    assert store.audit_head() == before
    store.save_details(draft)
    assert acts(store)[-1] == "changed"


def test_when_the_audit_cannot_be_written_neither_is_the_thing(store, draft, monkeypatch):
    def refuse(*_):
        raise SaveFailedError("full")

    monkeypatch.setattr(audit_chain, "append", refuse)
    draft.rate(Voice.PERSON, "sense_of_belonging", 4)
    with pytest.raises(SaveFailedError):
        store.save_answer(draft, Voice.PERSON, "sense_of_belonging")
    monkeypatch.undo()

    assert store.assessment(draft.id).answers == {}
    store.save_answer(draft, Voice.PERSON, "sense_of_belonging")
    assert acts(store)[-1] == "changed"


def test_what_must_not_wait_is_told_with_the_next_thing(store, aoife):
    sql(store, "PRAGMA query_only = ON")
    store.note_or_owe(Entry(Act.VIEWED, aoife.id))
    sql(store, "PRAGMA query_only = OFF")
    assert "viewed" not in acts(store)
    store.save_setting("theme", "dark")

    assert acts(store)[-2:] == ["viewed", "setting_changed"]
    assert store.verify() == []


def test_it_says_who_and_whom_by_id_and_holds_no_text_from_people(store, draft, aoife):
    store.acts_as(MAEVE.id)
    filled(draft).sign(sign_off())
    store.save(draft)
    store.save_person(aoife)
    row = store.audit(1, acts=("signed",))[0]

    assert (row.who, row.person_id, row.assessment_id, row.version) == (MAEVE.id, aoife.id, draft.id, 1)
    everything = repr(sql(store, "SELECT * FROM audit"))
    assert not [word for word in ("Aoife", "Maeve", "SW-0142", "Mostly", "choir") if word in everything]
    for text in ("Aoife wept", "é", "x" * 81):
        with pytest.raises(ValueError, match="our own"):
            Entry(Act.PRINTED, detail=text)


def test_it_can_be_asked_for_one_person_for_some_acts_and_page_by_page(store, aoife, draft):
    other = Person("SW-2", "Somebody")
    store.save_person(other)

    assert acts(store, person_id=other.id) == ["person_added"]
    assert acts(store, acts=("person_added", "started")) == ["person_added", "started", "person_added"]
    first = store.audit(2)
    assert store.audit(2, before=first[-1].number)[0].number == first[-1].number - 1
    assert store.count_audit() == len(store.audit(100))
    assert store.count_audit(person_id=aoife.id, acts=("started",)) == 1


@pytest.mark.parametrize(
    ("tampering", "said"),
    [
        ("UPDATE audit SET who = NULL, act = 'viewed' WHERE number = 2", "at entry 2"),
        ("UPDATE audit SET at = '2020-01-01T00:00:00.000000+00:00' WHERE number = 3", "at entry 3"),
        ("DELETE FROM audit WHERE number = 2", "after entry 1"),
        ("UPDATE audit SET at = 'yesterday' WHERE number = 3", "after entry 2"),
        ("UPDATE audit SET number = number + 10 WHERE number = 4", "after entry 3"),
        ("UPDATE audit SET hash = (SELECT hash FROM audit WHERE number = 1) WHERE number = 4", "at entry 4"),
    ],
)
def test_verify_says_where_the_chain_was_tampered_with(store, draft, tampering, said):
    store.save_details(draft)
    assert store.verify() == []
    sql(store, tampering)

    (found,) = store.verify()
    assert said in found


def test_an_answer_is_saved_while_a_long_chain_is_checked(store, draft, monkeypatch):
    monkeypatch.setattr(audit_chain, "AT_ONCE", 10)
    for number in range(100):
        store.note(Entry(Act.PRINTED, detail=str(number)))
    length, waited = store.count_audit(), []
    in_transaction = store._in_transaction

    def piece(work):
        if len(waited) < 3:
            waited.append(store.soon(store.note, Entry(Act.BACKED_UP, detail=str(len(waited)))))
        elif len(waited) == 3:
            waited.append([one.done() for one in waited])
        return in_transaction(work)

    monkeypatch.setattr(store, "_in_transaction", piece)

    assert store.audit_problems() == []
    assert any(waited[3])
    assert store.count_audit() == length + 3


def test_a_head_that_was_seen_before_tells_an_older_store_or_another_one(
    store, draft, tmp_path, passphrase, cheap
):
    seen = store.audit_head()
    assert store.has_audit_link(seen)
    store.save_details(draft)
    assert store.has_audit_link(seen)
    assert store.has_audit_link(AuditHead(0, "0" * 64))

    assert not store.has_audit_link(AuditHead(seen.number + 5, seen.hash))
    with Store.create(tmp_path / "other", "another one", cheap)[0] as other:
        other.save_person(Person("SW-1", "Somebody"))
        other.save_person(Person("SW-2", "Somebody"))
        assert not other.has_audit_link(seen)


def test_wrong_passphrases_are_told_of_when_the_store_opens_again(closed, passphrase):
    for _ in range(3):
        with pytest.raises(WrongPassphraseError):
            Store.open(closed, "wrong")
    with Store.open(closed, passphrase) as store:
        assert [(row.act, row.detail) for row in store.audit(2)] == [
            ("opened", "passphrase"),
            ("failed_unlocks", "3"),
        ]
    with Store.open(closed, passphrase) as store:
        assert [row.act for row in store.audit(2)] == ["opened", "opened"]


def test_a_record_taken_in_is_told_of(store, aoife, draft):
    record = store.record(aoife.id)
    store.take_in([record])

    assert store.audit(1)[0].act == "imported"
    assert store.audit(1)[0].person_id == aoife.id


def test_a_setting_is_told_of_by_its_name_alone(store):
    store.save_setting("organisation", "Riverside")
    store.save_setting("A name: with text", "x")

    assert [row.detail for row in store.audit(2)] == ["", "organisation"]


def test_a_viewing_of_two_people_is_told_of_both(store):
    first, second = uuid4(), uuid4()
    for one in (first, second, first):
        store.note_or_owe(Entry(Act.VIEWED, one))

    assert [row.person_id for row in store.audit(10, acts=("viewed",))] == [second, first]


def test_what_leaves_is_begun_before_and_told_of_only_once_it_is_there(store, aoife):
    entry = Entry(Act.EXPORTED, aoife.id, detail="json")
    with store.exporting([entry]):
        assert [row.act for row in store.audit(1)] == ["export_begun"]
    assert [(row.act, row.detail) for row in store.audit(2)] == [
        ("exported", "json"),
        ("export_begun", "json"),
    ]

    with pytest.raises(OSError, match="full"), store.exporting([entry]):
        raise OSError(28, "full")
    assert store.count_audit(acts=("exported",)) == 1
    assert store.count_audit(acts=("export_begun",)) == 2


def test_nothing_leaves_that_cannot_be_told_of_first(store, aoife, monkeypatch):
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr("wellbeing_desktop.storage.audit_chain.append", full)
    with pytest.raises(SaveFailedError), store.exporting([Entry(Act.EXPORTED, aoife.id, detail="json")]):
        pytest.fail("it went out")


def test_that_it_left_is_owed_where_the_disk_is_full_by_then(store, aoife, monkeypatch):
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    with store.exporting([Entry(Act.EXPORTED, aoife.id, detail="json")]):
        monkeypatch.setattr("wellbeing_desktop.storage.audit_chain.append", full)
    monkeypatch.undo()
    store.note(Entry(Act.LOCKED))
    assert [row.act for row in store.audit(3)] == ["locked", "exported", "export_begun"]


def test_where_the_chain_breaks_is_said_in_the_language_of_the_window(store, aoife):
    sql(store, "DELETE FROM audit WHERE number = 2")
    english = "the audit breaks after entry 1: the next one there is 3"
    assert store.audit_problems() == [english]
    speak(lambda context, words, _hint, _n: f"[{context}] {words}")
    try:
        assert store.audit_problems() == [f"[store check] {english}"]
    finally:
        speak(None)
