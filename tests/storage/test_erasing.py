"""Whoever asks to be forgotten is: no page of the database holds a word of theirs any more."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import insert, text
from sqlcipher3 import dbapi2

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.retention import EraseReason, Keeping
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Decided, Sharing
from wellbeing_desktop.assessment.sharing import Found as FoundAgreed
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.exchange.record_file import write_record
from wellbeing_desktop.storage import database
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.erasing import NO_WORDS
from wellbeing_desktop.storage.errors import SaveFailedError, UnknownPersonError
from wellbeing_desktop.storage.store import Store

PAGE, RESERVED, SALT = 4096, 80, 16
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def canaries() -> list[str]:
    """Every word that `written` wrote of somebody."""
    return []


@pytest.fixture
def written(store, framework, canaries):
    """Somebody in whose record every text, in every table, is a word that stands nowhere else."""

    def word(where: str) -> str:
        canaries.append(f"canary{len(canaries):03}{where}".replace("_", ""))
        return canaries[-1]

    person = Person(word("reference"), word("name"), known_as=word("knownas"), communication=(word("helps"),))
    store.save_person(person)
    draft = Assessment(framework, person.id, MAEVE, date(2026, 11, 3), date(2026, 11, 4))
    filled(draft)
    parts = ("own", "strength", "seen", "told", "view", "different")
    own, strength, seen, told, view, different = map(word, parts)
    ids = [indicator.id for indicator in framework.all_indicators]
    draft.write(ids[0], Note(own, (strength,), seen, told, view, different))
    what, first, outcome, why, who = map(word, ("what", "first", "outcome", "protects", "owner"))
    draft.set_actions(
        [Action(what, owner_name=who, protection_reason=why, first_step=first, outcome=outcome)]
    )
    draft.describe(also_there=[word("there")], setting=word("setting"))
    draft.sign(sign_off(comment=word("comment")))
    store.save(draft)
    store.save(draft.amend(by="Maeve", reason=word("amended")))
    consent = Consent(ConsentTo.SHARING, ConsentAnswer.GIVEN, NOW, word("how"), "Maeve", word("was_told"))
    store.save_consent(person.id, consent)
    store.save_filing(draft.id, Filing(date(2026, 11, 5), word("filed")))
    words = {name: word(f"safety{name}") for name in ("seen", "told", "view", "done", "why")}
    store.save_safety(person.id, SafetyEntry(date(2026, 11, 5), NOW, "Maeve", **words))
    body, why_shared = word("body"), word("why_shared")
    store.save_sharing(
        person.id, Sharing(body, FoundAgreed.REFUSED, Decided.SHARED, NOW, "Maeve", why_shared)
    )
    became = {"outcome": word("came_of_it"), "words": word("step_now")}
    store.save_step_change(
        person.id, StepChange(draft.id, draft.actions[0].id, ActionState.DONE, NOW, **became)
    )
    store.withdraw(draft.id, by="Maeve", reason=word("withdrawn"))
    store.put_back(draft.id, by="Maeve", reason=word("put_back"))
    store.keep_until(person.id, Keeping(date(2030, 1, 1), word("kept"), "Maeve", NOW))
    store.save_left_out(person.id, ["0" * 64])
    store.remember("place-0", word("half_a_form"))
    store._run(
        lambda c: c.execute(
            insert(Base.metadata.tables["brought"]).values(
                assessment_id=draft.id, original_id=draft.id, from_name=word("brought"), at=NOW
            )
        )
    )
    return person


def decrypted(store: Store) -> bytes:
    """Every page of the closed store's database as it is under the encryption, free ones included."""
    key = store.backup_key()
    store.close()
    raw = (store.folder / "wellbeing.db").read_bytes()
    plain = b""
    for start in range(0, len(raw), PAGE):
        page = raw[start : start + PAGE]
        vector, first = page[PAGE - RESERVED : PAGE - RESERVED + 16], SALT if start == 0 else 0
        opened = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain += opened.update(page[first : PAGE - RESERVED]) + opened.finalize()
    return plain


def found(plain: bytes, words: list[str]) -> list[str]:
    folded = plain.lower()
    return [word for word in words if word.lower().encode() in folded]


def test_every_word_can_be_found_in_the_decrypted_pages_before_it_is_erased(store, written, canaries):
    assert found(decrypted(store), canaries) == canaries
    assert len(canaries) > 30


@pytest.mark.parametrize("packed", [True, False])
def test_no_page_holds_a_word_of_somebody_who_was_erased(store, written, canaries, monkeypatch, packed):
    if not packed:
        monkeypatch.setattr(database, "pack", lambda _connection: None)
    store.erase_person(written.id, EraseReason.ASKED)
    journal = store.folder / "wellbeing.db-journal"
    assert not journal.exists() or journal.stat().st_size == 0
    assert store.verify() == []
    assert found(decrypted(store), canaries) == []


def test_no_table_holds_a_row_of_somebody_who_was_erased_but_the_audit(store, written):
    store.erase_person(written.id, EraseReason.ASKED)
    left = {"alembic_version", "audit", "framework", "setting", "practitioner"}
    for name in Base.metadata.tables:
        count = store._run(lambda c, name=name: c.execute(text(f"SELECT count(*) FROM {name}")).scalar_one())
        assert (count == 0) or name in left, name


def test_every_table_goes_with_the_person_or_is_known_to_be_seen_to():
    gone = {"person"}
    for table in Base.metadata.sorted_tables:
        owners = {key.column.table.name for key in table.foreign_keys if key.ondelete == "CASCADE"}
        if owners & gone or table.name == "assessment":
            gone.add(table.name)
    seen_to = {"audit", "brought", "framework", "practitioner", "setting", "step_change", "trail_mark"}
    assert {table.name for table in Base.metadata.sorted_tables} - gone == seen_to


def test_an_erasure_leaves_a_line_that_says_when_why_and_by_whom_without_content(store, aoife):
    store.save_practitioner(MAEVE)
    store.acts_as(MAEVE.id)
    store.erase_person(aoife.id, EraseReason.KEPT_LONG_ENOUGH)
    (line,) = store.audit(5, acts=("erased",))
    assert (line.detail, line.who, line.person_id) == ("kept_long_enough", MAEVE.id, aoife.id)
    assert store.verify() == []


def test_an_erased_person_is_in_no_list_and_others_are_untouched(store, aoife, framework):
    other = Person("SW-0200", "Sean Murphy")
    store.save_person(other)
    for person in (aoife, other):
        one = Assessment(framework, person.id, MAEVE, date(2026, 11, 3), date(2026, 11, 4))
        filled(one).sign(sign_off())
        store.save(one)
    before = write_record(store.record(other.id))
    store.erase_person(aoife.id, EraseReason.ASKED)
    assert [row.id for row in store.people()] == [other.id]
    assert store.people("Aoife") == []
    assert {row.person_id for row in store.assessment_rows()} == {other.id}
    assert {row.person_id for row in store.rows_of(store.reviews_listed(date(2030, 1, 1)))} == {other.id}
    assert write_record(store.record(other.id)) == before
    with pytest.raises(UnknownPersonError):
        store.person(aoife.id)


def test_a_picture_that_was_theirs_by_mistake_stays_and_says_no_reason(store, aoife, framework):
    other = Person("SW-0200", "Sean Murphy")
    store.save_person(other)
    moved = Assessment(framework, aoife.id, MAEVE, date(2026, 11, 3), date(2026, 11, 4))
    store.save(moved)
    store.move(moved.id, other.id, by="Maeve", reason="It is not about Aoife")
    store.erase_person(aoife.id, EraseReason.ASKED)
    (mark,) = store.trail(other.id)
    assert (mark.act, mark.reason) == ("moved", NO_WORDS)
    assert store.assessment(moved.id).person_id == other.id
    assert found(decrypted(store), ["It is not about"]) == []


def test_an_erasure_that_cannot_be_written_leaves_everything_as_it_was(store, written, monkeypatch):
    before = write_record(store.record(written.id))

    def refuse(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr("wellbeing_desktop.storage.audit_chain.append", refuse)
    with pytest.raises(SaveFailedError):
        store.erase_person(written.id, EraseReason.ASKED)
    monkeypatch.undo()
    assert write_record(store.record(written.id)) == before


@pytest.mark.parametrize("fault", [dbapi2.DatabaseError("database disk image is malformed"), MemoryError()])
def test_a_damaged_page_that_is_met_after_they_are_gone_is_no_failed_erasure(
    store, written, monkeypatch, fault
):
    def damaged(connection: object) -> None:
        raise fault

    monkeypatch.setattr(database, "pack", damaged)
    store.erase_person(written.id, EraseReason.ASKED)

    with pytest.raises(UnknownPersonError):
        store.person(written.id)
    assert store.erased_before([written.id]) == {written.id}


def test_erasing_while_a_backup_is_made_still_leaves_nothing(store, written, canaries, tmp_path):
    with store._one_backup:
        store.erase_person(written.id, EraseReason.ASKED)
    assert found(decrypted(store), canaries) == []
