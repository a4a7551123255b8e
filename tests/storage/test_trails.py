"""Assessments are moved, withdrawn and put back with a trail, and nothing that was signed changes."""

from __future__ import annotations

import hashlib
import json
import shutil
from datetime import date
from uuid import uuid4

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import (
    MissingReasonError,
    NotWithdrawnError,
    SamePersonError,
    WithdrawnError,
)
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.exchange.record_file import read_record, write_record
from wellbeing_desktop.storage.backup import restore
from wellbeing_desktop.storage.errors import (
    NoAmendmentError,
    OtherPersonError,
    UnknownAssessmentError,
    UnknownPersonError,
)
from wellbeing_desktop.storage.store import Store

WHY = {"by": "Maeve Donnelly", "reason": "Filed under the wrong name"}


@pytest.fixture
def other(store):
    person = Person("SW-0200", "Sean Murphy")
    store.save_person(person)
    return person


@pytest.fixture
def signed(store, draft):
    """A signed-off assessment of hers with a correction that was begun."""
    filled(draft).sign(sign_off())
    store.save(draft)
    store.save(draft.amend(by="Maeve", reason="A slip"))
    return draft


def content(store: Store, assessment_id, version: int) -> str:
    """A hash over everything that a version of an assessment says, as a file would have it."""
    (person_id,) = {a.person_id for a in store.versions(assessment_id)}
    tables = json.loads(write_record(store.record(person_id)))["assessments"]
    (table,) = [t for t in tables if t["id"] == str(assessment_id) and t["version"] == version]
    return hashlib.sha256(json.dumps(table, sort_keys=True).encode()).hexdigest()


def test_nothing_that_was_signed_changes_whatever_happens_to_it(
    store, signed, other, tmp_path, passphrase, cheap
):
    before = content(store, signed.id, 1)
    version_2 = store.assessment(signed.id)
    version_2.sign(sign_off(9))
    store.save(version_2)
    second = content(store, signed.id, 2)
    store.move(signed.id, other.id, **WHY)
    store.withdraw(signed.id, **WHY)
    store.put_back(signed.id, **WHY)
    record = store.record(other.id)
    store.backup(tmp_path / "b.wellbeing-backup")
    assert (content(store, signed.id, 1), content(store, signed.id, 2)) == (before, second)

    with Store.create(tmp_path / "elsewhere", passphrase, cheap)[0] as elsewhere:
        elsewhere.take_in([read_record(write_record(record))])
        assert (content(elsewhere, signed.id, 1), content(elsewhere, signed.id, 2)) == (before, second)
    restore(tmp_path / "b.wellbeing-backup", tmp_path / "restored", passphrase)
    with Store.open(tmp_path / "restored", passphrase) as restored:
        assert (content(restored, signed.id, 1), content(restored, signed.id, 2)) == (before, second)
        assert [row.act for row in restored.audit(2)] == ["opened", "restored"]


def test_a_correction_that_was_begun_is_let_go_alone_with_a_trail(store, aoife, signed):
    before = content(store, signed.id, 1)
    store.discard_amendment(signed.id)

    assert [one.version for one in store.versions(signed.id)] == [1]
    assert content(store, signed.id, 1) == before
    (row,) = store.assessment_rows(aoife.id)
    assert (row.version, row.state) == (1, "signed_off")
    assert len(store.drafts_listed()) == 0
    (told,) = store.audit(9, acts=("amendment_discarded",))
    assert (told.person_id, told.assessment_id, told.version) == (aoife.id, signed.id, 2)
    assert store.verify() == []
    store.save(signed.amend(by="Maeve", reason="Another slip"))
    assert store.assessment(signed.id).version == 2


def test_nothing_but_a_correction_that_was_begun_is_let_go(store, draft, signed):
    store.discard_amendment(signed.id)
    first = Assessment(signed.framework, signed.person_id, MAEVE, date(2026, 12, 1), date(2026, 12, 1))
    store.save(first)
    for one in (signed, first):
        with pytest.raises(NoAmendmentError):
            store.discard_amendment(one.id)
    with pytest.raises(UnknownAssessmentError):
        store.discard_amendment(uuid4())
    assert len(store.assessment_rows()) == 2


def test_what_is_withdrawn_is_in_no_list_and_comes_back_whole(store, aoife, signed):
    rows, drafts = store.assessment_rows(aoife.id), store.rows_of(store.drafts_listed())
    store.withdraw(signed.id, **WHY)

    assert (
        store.assessment_rows(aoife.id)
        == store.rows_of(store.drafts_listed())
        == store.rows_of(store.reviews_listed(date(2030, 1, 1)))
        == []
    )
    (found,) = store.people()
    assert (found.last_held_on, found.draft_id, found.next_review) == (None, None, None)
    later = Assessment(signed.framework, aoife.id, MAEVE, date(2026, 12, 1), date(2026, 12, 1))
    assert store.signed_before(later) is None
    assert [row.id for row in store.withdrawn_rows(aoife.id)] == [signed.id]
    assert store.record(aoife.id).latest() == []
    assert [a.version for a in store.versions(signed.id)] == [1, 2]
    assert store.assessment(signed.id).version == 2

    store.put_back(signed.id, **WHY)
    assert store.assessment_rows(aoife.id) == rows
    assert store.rows_of(store.drafts_listed()) == drafts
    assert store.withdrawn_rows(aoife.id) == []
    assert [mark.act for mark in store.trail(aoife.id)] == ["withdrawn", "put_back"]
    assert store.verify() == []


def test_a_withdrawn_assessment_takes_no_change_until_it_is_put_back(store, signed):
    store.withdraw(signed.id, **WHY)

    with pytest.raises(WithdrawnError):
        store.save(store.assessment(signed.id))
    with pytest.raises(WithdrawnError):
        store.withdraw(signed.id, **WHY)
    store.put_back(signed.id, **WHY)
    store.save(store.assessment(signed.id))
    with pytest.raises(NotWithdrawnError):
        store.put_back(signed.id, **WHY)


def test_a_moved_assessment_is_the_right_persons_and_both_records_say_so(store, aoife, signed, other):
    before = store.audit_head().number
    mark = store.move(signed.id, other.id, **WHY)

    assert store.assessment_rows(aoife.id) == []
    assert [row.id for row in store.assessment_rows(other.id)] == [signed.id]
    assert {a.person_id for a in store.versions(signed.id)} == {other.id}
    assert store.trail(aoife.id) == store.trail(other.id) == (mark,)
    assert (mark.from_person, mark.to_person, mark.reason) == (aoife.id, other.id, WHY["reason"])
    told = [(row.act, row.person_id, row.detail) for row in store.audit(store.audit_head().number - before)]
    assert told == [("moved_here", other.id, str(aoife.id)), ("moved_away", aoife.id, str(other.id))]
    assert store.verify() == []


def test_a_move_is_undone_by_moving_it_back_and_the_trail_keeps_both(store, aoife, signed, other):
    rows = store.assessment_rows(aoife.id)
    store.move(signed.id, other.id, **WHY)
    store.move(signed.id, aoife.id, by="Maeve", reason="It was right before")

    assert [row.id for row in store.assessment_rows(aoife.id)] == [row.id for row in rows]
    assert [mark.to_person for mark in store.trail(aoife.id)] == [other.id, aoife.id]
    assert [mark.at for mark in store.trail(other.id)] == sorted(mark.at for mark in store.trail(other.id))


def test_what_cannot_be_moved_stays_where_it_is(store, aoife, signed, other):
    head = store.audit_head()
    for error, what in (
        (SamePersonError, (signed.id, aoife.id)),
        (UnknownPersonError, (signed.id, signed.id)),
        (UnknownAssessmentError, (aoife.id, other.id)),
    ):
        with pytest.raises(error):
            store.move(*what, **WHY)
    with pytest.raises(MissingReasonError):
        store.move(signed.id, other.id, by="Maeve", reason=" ")
    with pytest.raises(MissingReasonError):
        store.withdraw(signed.id, by="Maeve", reason="")

    assert store.trail(aoife.id) == ()
    assert store.audit_head() == head


def test_a_stale_copy_cannot_bring_it_back_to_the_wrong_person(store, aoife, signed, other):
    old = store.record(aoife.id)
    store.move(signed.id, other.id, **WHY)
    with pytest.raises(OtherPersonError):
        store.save(signed)
    done = store.take_in([old])

    assert [c.why for c in done.conflicts] == ["other_person"]
    assert {a.person_id for a in store.versions(signed.id)} == {other.id}


@pytest.fixture
def colleague(store, signed, other, tmp_path, passphrase):
    """A copy of the store as it was before anything happened, on another laptop."""
    store.close()
    folder = shutil.copytree(store.folder, tmp_path / "colleague")
    with Store.open(folder, passphrase) as opened:
        yield opened


def test_a_stale_copy_of_somebody_who_was_erased_takes_nothing_from_the_right_person(
    store, aoife, signed, other
):
    store.move(signed.id, other.id, **WHY)
    stale = store.record(other.id)
    store.move(signed.id, aoife.id, **WHY)
    store.erase_person(other.id, EraseReason.MISTAKE)

    taken = store.take_in([stale])

    assert [conflict.why for conflict in taken.conflicts] == ["other_person"]
    assert [row.id for row in store.assessment_rows(aoife.id)] == [signed.id]
    assert {mark.reason for mark in store.record(aoife.id).trail} == {"…"}


def test_a_colleagues_store_follows_a_move_and_a_withdrawal(
    store, colleague, aoife, signed, other, passphrase
):
    with Store.open(store.folder, passphrase) as ours:
        ours.move(signed.id, other.id, **WHY)
        ours.withdraw(signed.id, **WHY)
        hers, his = (read_record(write_record(ours.record(p.id))) for p in (aoife, other))
    colleague.take_in([hers])
    assert [row.id for row in colleague.assessment_rows(aoife.id)] == [signed.id]
    for _ in range(2):
        colleague.take_in([his, hers])

    assert {a.person_id for a in colleague.versions(signed.id)} == {other.id}
    assert [row.id for row in colleague.withdrawn_rows(other.id)] == [signed.id]
    assert colleague.record(other.id) == his
    assert colleague.trail(aoife.id) == hers.trail
    assert colleague.verify() == []


def test_a_file_does_not_change_what_is_withdrawn_here(colleague, signed, other, aoife, store, passphrase):
    colleague.withdraw(signed.id, **WHY)
    with Store.open(store.folder, passphrase) as ours:
        later = ours.assessment(signed.id)
        later.sign(sign_off(9))
        ours.save(later)
        record = ours.record(aoife.id)

    assert [c.why for c in colleague.take_in([record], replace_drafts=True).conflicts] == ["withdrawn"]
    assert colleague.assessment(signed.id).sign_off is None
