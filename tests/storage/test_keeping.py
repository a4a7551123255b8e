"""Backups by themselves: verified, encrypted, in a row, and never in anybody's way (security.md 27 to 31)."""

from __future__ import annotations

import shutil
import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.storage.conftest import filled, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage import archive, backup, checks, copying, database, manifest, shelf
from wellbeing_desktop.storage.errors import (
    BackupStoppedError,
    DamagedBackupError,
    NoKeyError,
    SaveFailedError,
)
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store

MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


class Clock:
    """A clock that is set by hand. It goes for the keeper and for what it writes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = MONDAY
        clock = self

        class Day(datetime):
            @classmethod
            def now(cls, tz=None):
                return clock.now.astimezone(tz)

        monkeypatch.setattr(backup, "datetime", Day)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


@pytest.fixture
def keeper(store, aoife, clock):
    return Keeper(store, clock)


def contents_of(store: Store) -> list[object]:
    """Everything of a store but what was chosen in it, to be compared."""
    connection = store._opened.connection

    def read() -> list[object]:
        tables = [name for name in checks.counts(connection) if name != "setting"]
        return [(name, sorted(map(repr, connection.execute(f"SELECT * FROM {name}")))) for name in tables]

    return store._thread.now(read)


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


@pytest.fixture
def page_by_page(monkeypatch):
    """A small store is copied as slowly as a large one."""
    monkeypatch.setattr(copying, "PAGES_AT_ONCE", 1)


def test_ratings_go_before_a_backup_that_is_under_way_and_are_in_it(
    store, draft, tmp_path, passphrase, page_by_page
):
    """A rating never waits for a backup, only for one piece of it."""
    filled(draft)
    store.save(draft)
    asked, waited = threading.Event(), []

    def rate() -> None:
        asked.wait()
        for indicator in draft.framework.indicators:
            draft.rate(Voice.PERSON, indicator.id, 2)
            begun = time.perf_counter()
            store.save_answer(draft, Voice.PERSON, indicator.id)
            waited.append(time.perf_counter() - begun)

    hand = threading.Thread(target=rate)
    hand.start()
    pieces: list[float] = []

    def progress(done: float) -> bool:
        pieces.append(done)
        asked.set()
        time.sleep(0.01)
        return True

    store.backup(tmp_path / "b", progress=progress)
    hand.join()

    assert len(pieces) > 30
    assert max(waited) < 0.5
    restore(tmp_path / "b", tmp_path / "back", passphrase)
    with Store.open(tmp_path / "back", passphrase) as found:
        assert found.verify() == []
        answers = found.assessment(draft.id).answers
    assert sum(answers[Voice.PERSON, i.id] == 2 for i in draft.framework.indicators) > 0


def test_a_backup_can_be_stopped_and_leaves_nothing(keeper, store, aoife):
    with pytest.raises(BackupStoppedError):
        keeper.back_up(progress=lambda done: done < 0.5)

    assert list(keeper.folder.iterdir()) == []
    store.save_person(aoife)


def test_closing_the_store_stops_a_backup_at_once(store, aoife, tmp_path, page_by_page):
    going, errors = threading.Event(), []

    def slow(_: float) -> bool:
        going.set()
        time.sleep(0.02)
        return True

    def back_up() -> None:
        try:
            store.backup(tmp_path / "b", progress=slow)
        except BackupStoppedError as error:
            errors.append(error)

    worker = threading.Thread(target=back_up)
    worker.start()
    going.wait()
    store.close()
    worker.join()

    assert len(errors) == 1
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize("by", ["passphrase", "recovery key"])
def test_a_restore_drill_on_a_clean_profile_brings_back_every_row(
    tmp_path, passphrase, cheap, framework, clock, by
):
    """restore_drill"""
    from wellbeing_desktop.exchange.samples import shipped_samples

    store, recovery_key = Store.create(tmp_path / "first", passphrase, cheap)
    with store:
        store.take_in(shipped_samples(framework))
        file = Keeper(store, clock).back_up().file
        before = contents_of(store)
    shutil.move(file, tmp_path / "stick")

    secret = passphrase if by == "passphrase" else recovery_key
    assert restore(tmp_path / "stick", tmp_path / "clean", secret) is None
    with Store.open(tmp_path / "clean", passphrase) as found:
        assert contents_of(found) == before
        assert found.verify() == []
    Store.open_with_recovery_key(tmp_path / "clean", recovery_key).close()


def test_the_passphrase_of_today_goes_on_to_open_what_was_put_back(keeper, store, passphrase, cheap, aoife):
    kept = keeper.back_up()
    store.change_passphrase("a new one for today", cheap)
    store.close()

    assert restore(kept.file, store.folder, "a new one for today") is not None
    with Store.open(store.folder, "a new one for today") as found:
        assert found.person(aoife.id) == aoife


def test_strays_of_killed_backups_are_swept(keeper, store, passphrase):
    keeper.back_up()
    (keeper.folder / ".0011223344556677.tmp").write_bytes(b"half of one")
    (store.folder / ".unfinished-0011").mkdir()
    (store.folder / ".unfinished-0011" / "copy.db").write_bytes(b"half of one")
    store.close()

    Store.open(store.folder, passphrase).close()
    assert not (keeper.folder / ".0011223344556677.tmp").exists()
    assert not (store.folder / ".unfinished-0011").exists()


def test_an_old_store_put_in_place_is_noticed_and_one_that_was_restored_is_not(
    keeper, store, passphrase, tmp_path, clock
):
    kept = keeper.back_up()
    store.close()
    old = (store.folder / "wellbeing.db").read_bytes()
    with Store.open(store.folder, passphrase) as later:
        newest = Keeper(later, clock).back_up()
        assert Keeper(later, clock).state().put_back is None

    (store.folder / "wellbeing.db").write_bytes(old)
    with Store.open(store.folder, passphrase) as found:
        assert Keeper(found, clock).state().put_back.file == newest.file

    restore(kept.file, store.folder, passphrase)
    with Store.open(store.folder, passphrase) as found:
        assert Keeper(found, clock).state().put_back is None
        assert Keeper(found, clock).back_up().manifest.serial == newest.manifest.serial + 1
