"""Where the official record has a picture is kept beside it, and what was signed stays as it was."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from tests.storage.conftest import filled, sign_off
from wellbeing_desktop.assessment.errors import NotSignedOffError, TextTooLongError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.storage.backup import restore
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.listing import Conflict, TakenIn, Why
from wellbeing_desktop.storage.store import Store

FILED = Filing(date(2026, 11, 21), "ABC-1")


@pytest.fixture
def signed(store, draft):
    """Her first picture, signed off and stored."""
    filled(draft).sign(sign_off())
    store.save(draft)
    return draft


def test_a_filing_is_kept_and_the_signed_assessment_stays_as_it_was(store, signed):
    before = deepcopy(signed), store.assessment_rows(), store.people()
    store.save_filing(signed.id, FILED)

    assert store.filings(signed.id) == (FILED,)
    assert (store.assessment(signed.id), store.assessment_rows(), store.people()) == before
    assert store.verify() == []


def test_a_filing_said_again_is_corrected(store, signed):
    store.save_filing(signed.id, FILED)
    store.save_filing(signed.id, replace(FILED, reference="  ABC-2\n"))

    assert store.filings(signed.id) == (replace(FILED, reference="ABC-2"),)


def test_each_version_is_filed_for_itself(store, signed):
    store.save_filing(signed.id, FILED)
    later = signed.amend(by="Maeve", reason="Misheard")
    store.save(later)
    with pytest.raises(NotSignedOffError):
        store.save_filing(later.id, replace(FILED, version=2))
    later.sign(sign_off(5))
    store.save(later)
    again = Filing(date(2026, 11, 23), "ABC-9", version=2)
    store.save_filing(later.id, again)

    assert store.filings(signed.id) == (FILED, again)
    assert store.record(signed.person_id).filings == {signed.id: (FILED, again)}


def test_what_is_not_there_is_not_filed_and_a_long_reference_is_refused(store, signed):
    for assessment_id, filing in ((uuid4(), FILED), (signed.id, replace(FILED, version=2))):
        with pytest.raises(UnknownAssessmentError):
            store.save_filing(assessment_id, filing)
    with pytest.raises(TextTooLongError):
        store.save_filing(signed.id, replace(FILED, reference="x" * 201))

    assert store.filings(signed.id) == ()
    assert store.record(signed.person_id).filings == {}


def test_a_backup_and_a_new_start_keep_it(store, signed, passphrase, tmp_path):
    store.save_filing(signed.id, FILED)
    store.backup(tmp_path / "one.wellbeing-backup")
    store.close()
    restore(tmp_path / "one.wellbeing-backup", tmp_path / "again", passphrase)
    for folder in (store.folder, tmp_path / "again"):
        with Store.open(folder, passphrase) as opened:
            assert opened.filings(signed.id) == (FILED,)


def test_a_record_is_taken_in_with_its_filings_and_the_same_again_changes_nothing(store, signed):
    record = replace(store.record(signed.person_id), filings={signed.id: (FILED,)})

    assert store.take_in([record]) == TakenIn(unchanged=1, filed=1)
    assert store.take_in([record]) == TakenIn(unchanged=1)
    assert store.take_in([replace(record, filings={})]) == TakenIn(unchanged=1)
    assert store.record(signed.person_id) == record


def test_a_filing_that_differs_stays_unless_asked_and_is_told(store, signed):
    store.save_filing(signed.id, FILED)
    other = Filing(date(2026, 11, 22), "XYZ")
    record = replace(store.record(signed.person_id), filings={signed.id: (other,)})

    conflict = Conflict(Why.FILING_DIFFERS, signed.person_id, signed.id, 1)
    assert store.take_in([record]) == TakenIn(unchanged=1, conflicts=(conflict,))
    assert store.filings(signed.id) == (FILED,)
    assert store.take_in([record], replace_drafts=True) == TakenIn(unchanged=1, filed=1)
    assert store.filings(signed.id) == (other,)


def test_the_filing_of_a_text_that_was_not_taken_is_not_taken_either(store, signed, aoife):
    forged = deepcopy(signed)
    forged.setting = "Never there"
    taken = store.take_in([PersonRecord(aoife, (forged,), {signed.id: (FILED,)})])

    assert taken.conflicts[0].why is Why.SIGNED_DIFFERS
    assert store.filings(signed.id) == ()
