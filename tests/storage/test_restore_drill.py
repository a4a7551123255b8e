"""What was backed up comes back, every row of it, and what was put back by others is noticed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.storage.processes import run
from wellbeing_desktop.storage import checks
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store


def contents_of(store: Store) -> list[object]:
    """Everything of a store but what was chosen in it, to be compared."""
    connection = store._opened.connection

    def read() -> list[object]:
        tables = [name for name in checks.counts(connection) if name not in {"setting", "audit"}]
        return [(name, sorted(map(repr, connection.execute(f"SELECT * FROM {name}")))) for name in tables]

    return store._thread.now(read)


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


def test_an_old_page_of_the_chain_put_back_is_noticed(keeper, store, passphrase, clock, aoife):
    """audit_chain: what the newest backup saw is not in the store any more"""
    keeper.back_up()
    assert Keeper(store, clock).state().put_back is None

    def cut() -> None:
        store._opened.connection.execute("DELETE FROM audit WHERE number > 1")

    store._thread.now(cut)
    assert Keeper(store, clock).state().put_back is not None


STOPPED_WHILE_WRITING = """
import os, pathlib, signal, sys
from wellbeing_desktop.storage.store import Store
store = Store.open(pathlib.Path(sys.argv[1]), sys.argv[2])
def write():
    connection = store._opened.connection
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE person SET known_as = 'half written'")
    connection.execute("UPDATE note SET own_words = own_words || '.'")
    connection.execute("DELETE FROM answer")
    print("stopped", flush=True)
    os._exit(0)
store._thread.now(write)
"""
"""Leaves half of a piece of work in the database, and the pages as they were before in its journal."""


@pytest.mark.parametrize("is_lost", [False, True], ids=["the database is there", "the database is empty"])
def test_a_backup_that_is_put_back_after_a_stop_is_not_mixed_with_the_pages_of_then(
    store, framework, passphrase, clock, is_lost
):
    from wellbeing_desktop.exchange.samples import shipped_samples

    store.take_in(shipped_samples(framework))
    kept = Keeper(store, clock).back_up()
    before = contents_of(store)
    store.close()
    assert run(STOPPED_WHILE_WRITING, store.folder, passphrase) == "stopped"
    assert (store.folder / "wellbeing.db-journal").stat().st_size
    if is_lost:
        (store.folder / "wellbeing.db").write_bytes(b"")

    aside = restore(kept.file, store.folder, passphrase)
    with Store.open(store.folder, passphrase) as found:
        assert contents_of(found) == before
        assert found.verify() == []
    assert not any(path.name.endswith("-journal") for path in store.folder.iterdir())
    assert (aside / "wellbeing.db-journal").exists()
    if not is_lost:
        with Store.open(aside, passphrase) as old:  # it is kept whole: it opens as it was before the stop
            assert contents_of(old) == before


def test_the_journal_is_away_for_good_before_another_database_lies_there(
    keeper, store, passphrase, monkeypatch
):
    kept = keeper.back_up()
    store.close()
    database, journal = store.folder / "wellbeing.db", store.folder / "wellbeing.db-journal"
    journal.write_bytes(b"")
    old = database.stat().st_ino
    seen: list[tuple[bool, bool]] = []

    def sync(folder: Path) -> None:
        if folder == store.folder:
            seen.append((journal.exists(), database.stat().st_ino == old))

    monkeypatch.setattr("wellbeing_desktop.storage.restore.sync_folder", sync)
    restore(kept.file, store.folder, passphrase)

    assert seen == [(False, True), (False, False)]
