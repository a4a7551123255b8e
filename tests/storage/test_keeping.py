"""Backups by themselves: verified, encrypted, in a row, and never in anybody's way (security.md 27 to 31)."""

from __future__ import annotations

import json
import os
import threading
from dataclasses import replace
from datetime import timedelta
from zipfile import ZipFile

import pytest
from sqlcipher3 import dbapi2

from tests.storage.conftest import MONDAY, filled, sign_off
from wellbeing_desktop.storage import archive, backup, database, manifest, shelf
from wellbeing_desktop.storage.errors import (
    DamagedBackupError,
    NoKeyError,
    SaveFailedError,
)


def test_a_backup_counts_only_after_it_was_checked_and_says_what_it_holds(keeper, store, draft):
    """backup_verified"""
    kept = keeper.back_up()
    (found,) = shelf.kept_in(keeper.folder, store.backup_key())

    assert shelf.is_good(kept.file)
    assert (found.contents.people, found.contents.assessments) == (1, 1)
    assert found.made_at == MONDAY
    assert found.manifest.revision
    assert found.manifest.made_by


def test_a_bad_copy_is_no_backup_and_the_earlier_ones_stay(keeper, store, monkeypatch):
    """backup_verified: a forced bad copy"""
    good = keeper.back_up()

    def spoilt(path, *args):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        return whole(path, *args)

    whole = backup.connect_to_copy
    monkeypatch.setattr(backup, "connect_to_copy", spoilt)
    with pytest.raises(DamagedBackupError):
        keeper.back_up()
    assert [kept.file for kept in shelf.kept_in(keeper.folder)] == [good.file]


def test_a_backup_that_does_not_read_back_as_written_is_no_backup(keeper, monkeypatch):
    good = keeper.back_up()
    monkeypatch.setattr(archive, "digest", lambda _: "0" * 64)
    with pytest.raises(DamagedBackupError):
        keeper.back_up()

    assert [path.name for path in keeper.folder.iterdir()] == [good.file.name]
    assert keeper.state().last.file == good.file


@pytest.mark.parametrize("key", [b"", b"short"])
def test_without_a_key_there_is_no_backup_never_a_plain_one(store, tmp_path, key):
    """backup_fail_closed: key missing, target unkeyed"""
    source = store._source()
    without = backup.Source(source.connection, key, source.ring, source.folder)

    with pytest.raises(NoKeyError):
        store._thread.now(backup.backup, without, tmp_path / "b")
    with pytest.raises(NoKeyError):
        database.new_copy(tmp_path / "plain.db", key)
    assert not (tmp_path / "b").exists()
    assert not (tmp_path / "plain.db").exists()


def test_nothing_can_be_read_in_a_backup_but_when_it_was_made(keeper, store, draft, aoife):
    """plaintext_scan over what lies on a stolen stick"""
    filled(draft).sign(sign_off())
    store.save(draft)
    data = keeper.back_up().file.read_bytes()

    for secret in (aoife.name, aoife.reference, "Maeve", "choir", "assessment", "person_word", "SQLite"):
        for form in (secret.encode(), secret.encode("utf-16-le"), secret.encode().hex().encode()):
            assert form not in data
    assert b'"people"' not in data


def test_what_a_backup_says_of_itself_cannot_be_changed(keeper, store):
    kept = keeper.back_up()
    found = archive.described(kept.file)
    other = type(found)(**{**manifest.asdict(found), "serial": 99})

    with pytest.raises(DamagedBackupError):
        manifest.open_sealed(other, store.backup_key())
    with pytest.raises(DamagedBackupError):
        manifest.open_sealed(found, bytes(32))


def test_400_days_of_backups_leave_at_most_31_and_always_a_good_one(keeper, store, clock):
    """backup_rotation, on the real files of every tenth day"""
    for _ in range(40):
        clock.now += timedelta(days=10)
        keeper.back_up()
        assert keeper.state().last.made_at == clock.now
    kept = shelf.kept_in(keeper.folder)

    assert 12 <= len(kept) <= 31
    assert len({(k.made_at.year, k.made_at.month) for k in kept}) == 9


def test_backups_before_a_migration_and_what_cannot_be_read_are_never_let_go(keeper, store, clock):
    keeper.folder.mkdir()
    store.backup(keeper.folder / f"before{archive.SUFFIX}", backup.Reason.MIGRATION, 1)
    (keeper.folder / f"broken{archive.SUFFIX}").write_bytes(b"somebody may want to look")
    for _ in range(20):
        clock.now += timedelta(days=1)
        keeper.back_up()

    names = {path.name for path in keeper.folder.iterdir()}
    assert {f"before{archive.SUFFIX}", f"broken{archive.SUFFIX}"} <= names


FORGED = [
    {"serial": "5"}, {"serial": None}, {"serial": [1]}, {"serial": -1}, {"serial": 10**400}, {"serial": 1.5},
    {"made_at": "0001-01-01T00:00:00+14:00"}, {"made_at": "9999-12-31T23:59:59-14:00"}, {"why": ["rota"]},
]  # fmt: skip


@pytest.mark.parametrize("forged", FORGED)
def test_a_backup_that_says_impossible_things_stops_no_other(keeper, forged):
    kept = keeper.back_up()
    other = keeper.folder / f"20200101T000000Z-aaaa{archive.SUFFIX}"
    with ZipFile(kept.file) as source, ZipFile(other, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if b'"serial"' in data:
                data = json.dumps({**json.loads(data), **forged}).encode()
            target.writestr(name, data)

    assert keeper.back_up().manifest.serial == kept.manifest.serial + 1
    assert other.exists()
    assert other not in [one.file for one in shelf.kept_in(keeper.folder)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on this system")
def test_a_pipe_among_the_backups_is_not_waited_for(keeper):
    keeper.folder.mkdir()
    os.mkfifo(keeper.folder / f"20200101T000000Z-aaaa{archive.SUFFIX}")
    found: list[shelf.Kept] = []
    looking = threading.Thread(
        target=lambda: found.extend([*shelf.kept_in(keeper.folder), keeper.back_up()]), daemon=True
    )
    looking.start()
    looking.join(20)

    assert len(found) == 1


def test_a_full_disk_leaves_the_earlier_backup_and_no_half_of_one(keeper, store, aoife, monkeypatch):
    good = keeper.back_up()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive.zipfile.ZipFile, "write", full)
    with pytest.raises(SaveFailedError) as caught:
        keeper.back_up()

    assert caught.value.reason == "full"
    assert [path.name for path in keeper.folder.iterdir()] == [good.file.name]
    assert not list(store.folder.glob(".unfinished-*"))
    store.save_person(aoife)


def test_a_disk_that_fills_up_while_the_store_is_copied_is_called_full(keeper, store, monkeypatch):
    """What SQLite says of a copy has no name, only words."""

    def full(*_: object, **__: object) -> None:
        raise dbapi2.OperationalError("database or disk is full")

    class Connection:
        def __init__(self, real: object) -> None:
            self._real = real
            self.backup = full

        def __getattr__(self, name: str) -> object:
            return getattr(self._real, name)

    source = store._source()
    monkeypatch.setattr(store, "_source", lambda: replace(source, connection=Connection(source.connection)))
    with pytest.raises(SaveFailedError) as caught:
        keeper.back_up()
    assert caught.value.reason == "full"


def test_a_backup_is_due_after_a_day_and_after_some_hours_of_work(keeper, store, aoife, clock):
    assert keeper.is_due()
    keeper.back_up()
    assert not keeper.is_due()
    clock.now += timedelta(hours=5)
    assert not keeper.is_due()
    store.save_person(aoife)
    assert keeper.is_due()
    keeper.back_up()
    clock.now += timedelta(hours=25)
    assert keeper.is_due()


def test_a_clock_that_was_in_the_future_does_not_stop_backups(keeper, clock):
    clock.now += timedelta(days=900)
    keeper.back_up()
    clock.now -= timedelta(days=900)

    assert keeper.is_due()
    assert keeper.state().is_old(clock.now)
    made = keeper.back_up()
    assert keeper.state().last.file == made.file
    assert not keeper.state().is_old(clock.now)


def test_a_newest_backup_that_rotted_is_not_called_good(keeper, clock):
    first = keeper.back_up()
    clock.now += timedelta(hours=1)
    second = keeper.back_up()
    data = bytearray(second.file.read_bytes())
    data[len(data) // 2] ^= 1
    second.file.write_bytes(data)

    assert keeper.state().last.file == first.file
