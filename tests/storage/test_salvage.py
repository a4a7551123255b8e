"""A damaged store offers its newest good backup, says what would be missing, and is never mended in place."""

from __future__ import annotations

import os
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage import keys, salvage
from wellbeing_desktop.storage.errors import (
    DamagedKeysError,
    DamagedStoreError,
    NotABackupError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.restore import put_back
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def backed_up(store, draft, keeper, clock):
    """A closed store with two backups, and one assessment that was changed since the newer."""
    keeper.back_up()
    clock.now += timedelta(days=1)
    newest = keeper.back_up()
    clock.now += timedelta(hours=1)
    draft.rate(Voice.PERSON, "self_worth", 4)
    store.save_answer(draft, Voice.PERSON, "self_worth")
    store.close()
    return newest.file


@pytest.fixture
def unlock(passphrase):
    return partial(keys.unlock, passphrase=passphrase)


def spoil(file: Path, *, page: int) -> bytes:
    data = bytearray(file.read_bytes())
    data[page * 4096 + 100 : page * 4096 + 200] = os.urandom(100)
    file.write_bytes(data)
    return bytes(data)


def test_the_newest_good_backup_is_offered_with_what_it_holds(store, backed_up, unlock):
    """damaged_flow"""
    damaged = spoil(store.folder / "wellbeing.db", page=0)
    found = salvage.offer(store.folder, unlock)

    assert found.kept.file == backed_up
    assert (found.kept.contents.people, found.kept.contents.assessments) == (1, 1)
    assert found.changed_since is None
    assert not found.keys_only
    assert (store.folder / "wellbeing.db").read_bytes() == damaged


def test_where_it_can_still_be_read_it_is_said_how_many_assessments_changed_since(store, backed_up, unlock):
    database = store.folder / "wellbeing.db"
    spoil(database, page=database.stat().st_size // 4096 - 1)

    assert salvage.offer(store.folder, unlock).changed_since == 1


def test_a_rotten_newest_backup_is_passed_over(store, backed_up, unlock):
    spoil(backed_up, page=3)

    assert salvage.offer(store.folder, unlock).kept.manifest.serial == 1


def test_without_any_good_backup_none_is_offered(store, backed_up, unlock):
    for file in (store.folder / "backups").iterdir():
        file.write_bytes(b"")

    assert salvage.offer(store.folder, unlock) is None


def test_a_backup_from_elsewhere_can_be_looked_at(store, backed_up, unlock, tmp_path):
    stick = Path(backed_up.rename(tmp_path / "stick"))

    assert salvage.offer(store.folder, unlock, stick).kept.manifest.serial == 2
    (tmp_path / "letter").write_bytes(b"Dear Maeve")
    with pytest.raises(NotABackupError):
        salvage.offer(store.folder, unlock, tmp_path / "letter")


def test_the_damaged_store_is_kept_whole_when_a_backup_takes_its_place(
    store, backed_up, unlock, passphrase, draft
):
    damaged = spoil(store.folder / "wellbeing.db", page=0)
    with pytest.raises(DamagedStoreError):
        Store.open(store.folder, passphrase)
    aside = put_back(backed_up, store.folder, unlock)

    assert (aside / "wellbeing.db").read_bytes() == damaged
    with Store.open(store.folder, passphrase) as found:
        assert found.verify() == []
        assert (Voice.PERSON, "self_worth") not in found.assessment(draft.id).answers


def test_keys_that_are_lost_come_back_from_a_backup_and_nothing_is_missing(
    store, backed_up, unlock, passphrase, draft
):
    database = (store.folder / "wellbeing.db").read_bytes()
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (store.folder / name).write_bytes(b"rotten")
    with pytest.raises(DamagedKeysError):
        Store.open(store.folder, passphrase)
    found = salvage.offer(store.folder, unlock)
    assert found.keys_only

    aside = salvage.put_keys_back(found.kept.file, store.folder, unlock)
    assert (aside / "wellbeing.keys").read_bytes() == b"rotten"
    assert (store.folder / "wellbeing.db").read_bytes() == database
    with Store.open(store.folder, passphrase) as opened:
        assert opened.assessment(draft.id).answers[Voice.PERSON, "self_worth"] == 4


def test_keys_from_a_backup_are_not_called_enough_where_the_database_is_damaged_too(store, backed_up, unlock):
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (store.folder / name).unlink()
    database = store.folder / "wellbeing.db"
    spoil(database, page=database.stat().st_size // 4096 - 1)

    found = salvage.offer(store.folder, unlock)
    assert not found.keys_only
    assert found.changed_since == 1


def test_a_wrong_passphrase_brings_no_keys_back(store, backed_up):
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (store.folder / name).unlink()
    with pytest.raises(WrongPassphraseError):
        salvage.offer(store.folder, partial(keys.unlock, passphrase="another"))
    with pytest.raises(WrongPassphraseError):
        salvage.put_keys_back(backed_up, store.folder, partial(keys.unlock, passphrase="another"))
    assert not (store.folder / "wellbeing.keys").exists()
