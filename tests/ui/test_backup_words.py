"""What is said of backups: when, how much, how the second place stands, and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wellbeing_desktop.storage import errors
from wellbeing_desktop.storage.keeper import BackupState
from wellbeing_desktop.storage.manifest import Contents, Manifest
from wellbeing_desktop.storage.second_place import SecondPlace
from wellbeing_desktop.storage.shelf import Kept
from wellbeing_desktop.ui.backup_words import (
    choosing_refused,
    contents_words,
    foot_words,
    moment_words,
    place_words,
    problem_words,
    restore_refused,
    warning_words,
)

NOW = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)
PLACE = SecondPlace(Path("stick"), "1")


def kept(age: timedelta) -> Kept:
    return Kept(Path("b"), Manifest((NOW - age).isoformat(), "", "", ""))


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(0), "today, 14:32"),
        (timedelta(days=1), "yesterday, 14:32"),
        (timedelta(days=12), "9 November, 14:32"),
    ],
)
def test_a_backups_day_is_said_as_one_would_say_it(qapp, age, said, monkeypatch):
    monkeypatch.setattr("wellbeing_desktop.ui.backup_words.clock", lambda _: "14:32")
    assert moment_words(NOW - age, NOW) == said


def test_one_and_many_are_said_rightly(qapp):
    assert contents_words(Contents(1, 2)) == "1 person and 2 assessments"
    assert contents_words(Contents(0, 1)) == "0 people and 1 assessment"


@pytest.mark.parametrize(
    ("age", "said"),
    [(6, ""), (8, "Last backup 8 days ago"), (-30, "Last backup has a future date")],
)
def test_a_backup_older_than_a_week_or_from_the_future_is_warned_of(qapp, age, said):
    assert warning_words(BackupState(kept(timedelta(days=age))), NOW) == said


def test_without_a_backup_the_foot_says_so(qapp):
    assert foot_words(BackupState(None), NOW) == "There is no backup yet."
    assert warning_words(BackupState(None), NOW) == ""


@pytest.mark.parametrize(
    ("state", "problem", "said"),
    [
        ("here", None, "It is here."),
        ("absent", errors.PlaceAbsentError(), "It is not here now."),
        ("other", errors.OtherPlaceError(), "perhaps it is another stick"),
        ("here", errors.PlaceFailedError("full"), "It is full. The earlier backups there are still good."),
        ("here", errors.PlaceFailedError("readonly"), "It cannot be written to."),
        ("absent", errors.PlaceFailedError("gone"), "It went away while a backup was being copied."),
        ("here", errors.PlaceFailedError("io"), "It does not answer as it should."),
    ],
)
def test_how_the_second_place_stands_is_said_with_what_to_do(qapp, state, problem, said):
    stands = BackupState(None, PLACE, state)
    assert said in place_words(stands, problem, NOW)
    both = place_words(replace(stands, on_same_disk=True), problem, NOW)
    assert "if this laptop is lost, both are." in both


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.SaveFailedError("full"), "The disk is full."),
        (errors.DamagedStoreError(), "a damaged store is never backed up"),
        (errors.DamagedBackupError(), "did not pass its check"),
        (errors.StoreClosedError(), "The store did not answer."),
    ],
)
def test_a_backup_that_was_not_made_says_why(qapp, error, said):
    assert said in problem_words(error, None)
    assert "is still good." in problem_words(error, BackupState(kept(timedelta(days=2))))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.NotABackupError(), "That file is not a backup."),
        (errors.DamagedBackupError(), "That backup is not whole"),
        (errors.NewerStoreError(), "Please update first."),
        (errors.WrongPassphraseError(), "opens by another passphrase"),
        (errors.WrongRecoveryKeyError(), "opens by another recovery key"),
        (errors.StoreInUseError(), "open in another window"),
        (errors.SaveFailedError("full"), "The disk is full."),
        (errors.StoreClosedError(), "could not be put back"),
    ],
)
def test_a_backup_that_was_not_put_back_says_why_and_that_all_is_as_it_was(qapp, error, said):
    assert said in restore_refused(error)
    assert restore_refused(error).endswith("Everything is as it was.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errors.OwnFileError(), "inside the store itself"),
        (errors.PlaceFailedError("full"), "There is no room"),
        (errors.PlaceFailedError("readonly"), "cannot be written to"),
    ],
)
def test_a_folder_that_will_not_do_is_refused_in_a_sentence(qapp, error, said):
    assert said in choosing_refused(error)
