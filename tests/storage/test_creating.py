"""A store is made once, for its owner only, and opens by either of its two keys."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from wellbeing_desktop.storage import keys, opening
from wellbeing_desktop.storage.errors import (
    AlreadyAStoreError,
    RecoveryKeyTypoError,
    SaveFailedError,
    StorePermissionError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.store import Store


def test_a_new_store_is_for_its_owner_only_whatever_the_system_would_allow(tmp_path, passphrase, cheap):
    before = os.umask(0o022)
    try:
        Store.create(tmp_path / "mine" / "store", passphrase, cheap)[0].close()
    finally:
        os.umask(before)

    assert (tmp_path / "mine" / "store").stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "mine" / "store").iterdir()}
    assert modes == {"wellbeing.db": 0o600, "wellbeing.keys": 0o600, "wellbeing.keys.copy": 0o600}


def test_a_store_cannot_be_made_under_a_file(tmp_path, passphrase, cheap):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorePermissionError):
        Store.create(tmp_path / "file" / "store", passphrase, cheap)


def test_a_store_is_never_made_over_another(closed, passphrase, cheap):
    before = (closed / "wellbeing.db").read_bytes()
    with pytest.raises(AlreadyAStoreError):
        Store.create(closed, "another", cheap)

    assert (closed / "wellbeing.db").read_bytes() == before
    Store.open(closed, passphrase).close()


def test_keys_that_lie_about_are_kept_aside_when_a_store_is_made(closed, cheap):
    (closed / "wellbeing.db").unlink()
    lone = (closed / "wellbeing.keys").read_bytes()
    Store.create(closed, "another", cheap)[0].close()

    kept = [path for path in closed.iterdir() if ".kept-" in path.name]
    assert [path.read_bytes() for path in kept] == [lone, lone]


def test_a_store_whose_database_cannot_be_moved_in_leaves_everything_as_it_was(
    closed, passphrase, cheap, monkeypatch
):
    (closed / "wellbeing.db").unlink()
    before = {path.name: path.read_bytes() for path in closed.iterdir()}
    rename = Path.rename

    def refused(path: Path, target: Path) -> Path:
        if target == closed / "wellbeing.db":
            raise OSError(errno.ENOSPC, "no space for a name")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(SaveFailedError):
        Store.create(closed, "another", cheap)
    assert {path.name: path.read_bytes() for path in closed.iterdir()} == before

    monkeypatch.undo()
    Store.create(closed, "another", cheap)[0].close()


def test_a_journal_that_lies_about_never_gets_into_the_store_that_is_made(tmp_path, passphrase, cheap):
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "wellbeing.db-journal").write_bytes(b"pages of a database that somebody deleted")

    Store.create(folder, passphrase, cheap)[0].close()
    assert not (folder / "wellbeing.db-journal").exists()
    (kept,) = folder.glob("wellbeing.db-journal.kept-*")
    assert kept.read_bytes() == b"pages of a database that somebody deleted"


def test_the_recovery_key_opens_the_store_and_lets_a_new_passphrase_be_set(tmp_path, cheap):
    store, recovery_key = Store.create(tmp_path / "store", "forgotten", cheap)
    store.close()
    salt = (store.folder / "wellbeing.db").read_bytes()[:16]

    with Store.open_with_recovery_key(store.folder, recovery_key.lower()) as found:
        found.change_passphrase("new one", cheap)
    assert (store.folder / "wellbeing.db").read_bytes()[:16] == salt
    Store.open(store.folder, "new one").close()
    Store.open_with_recovery_key(store.folder, recovery_key).close()
    with pytest.raises(WrongPassphraseError):
        Store.open(store.folder, "forgotten")
    with pytest.raises(RecoveryKeyTypoError):
        Store.open_with_recovery_key(store.folder, recovery_key[:-1] + "U")


@pytest.mark.parametrize("written", [0, 1])
def test_a_new_passphrase_that_could_not_be_written_locks_nobody_out(
    store, passphrase, cheap, monkeypatch, written
):
    write, done = keys.write_whole, []

    def full(path, data):
        if len(done) == written:
            raise OSError(28, "No space left on device")
        done.append(path)
        write(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(keys, "write_whole", full)
        with pytest.raises(SaveFailedError) as caught:
            store.change_passphrase("new one", cheap)
    store.close()

    assert caught.value.reason == "full"
    Store.open(store.folder, passphrase).close()
    with pytest.raises(WrongPassphraseError):
        Store.open(store.folder, "new one")


def test_of_two_processes_that_make_a_store_at_once_the_second_leaves_the_first_ones_alone(
    tmp_path, passphrase, cheap, monkeypatch
):
    folder = tmp_path / "store"
    build = opening._build
    first: list[Store] = []

    def overtaken(*parts: object) -> None:
        monkeypatch.setattr(opening, "_build", build)
        first.append(Store.create(folder, passphrase, cheap)[0])
        build(*parts)

    monkeypatch.setattr(opening, "_build", overtaken)
    with pytest.raises(AlreadyAStoreError):
        Store.create(folder, "another", cheap)

    first[0].close()
    assert not [path.name for path in folder.iterdir() if ".kept-" in path.name]
    Store.open(folder, passphrase).close()
