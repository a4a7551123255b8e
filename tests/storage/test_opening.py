"""Opening a store says which it is."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.errors import (
    AlreadyAStoreError,
    DamagedKeysError,
    DamagedStoreError,
    NewerStoreError,
    NoStoreError,
    NotAStoreError,
    RecoveryKeyTypoError,
    SaveFailedError,
    StoreClosedError,
    StoreInUseError,
    StorePermissionError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.keys import unlock
from wellbeing_desktop.storage.store import Store

ROOT = Path(__file__).resolve().parents[2]

PLAIN = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("CREATE TABLE letters (text)")
connection.commit()
"""

OPEN = """
import os, pathlib, sys
from wellbeing_desktop.storage.store import Store
if sys.argv[3:]:
    os.setuid(int(sys.argv[3]))
try:
    Store.open(pathlib.Path(sys.argv[1]), sys.argv[2]).close()
except Exception as error:
    print(type(error).__name__, getattr(error, "path", ""))
else:
    print("opened")
"""


@pytest.fixture
def closed(store, aoife):
    """The folder of a store with one person, closed."""
    store.close()
    return store.folder


def run(code: str, *arguments: object) -> str:
    call = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()


def refused(kind, folder, passphrase) -> None:
    """Check that a store is refused, as it should be, and left byte for byte as it was."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(kind):
        Store.open(folder, passphrase)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_a_store_opens_by_its_passphrase_again_and_again(closed, passphrase, aoife):
    for _ in range(3):
        with Store.open(closed, passphrase) as store:
            assert store.person(aoife.id) == aoife


def test_a_wrong_passphrase_is_said_to_be_wrong(closed):
    refused(WrongPassphraseError, closed, "wrong")


def test_where_nothing_is_there_is_no_store(tmp_path, passphrase):
    refused(NoStoreError, tmp_path, passphrase)
    with pytest.raises(NoStoreError):
        Store.open(tmp_path / "none", passphrase)
    assert not (tmp_path / "none").exists()


def test_an_empty_file_is_not_a_store(closed, passphrase):
    (closed / "wellbeing.db").write_bytes(b"")

    refused(NotAStoreError, closed, passphrase)


def test_a_database_of_another_program_is_not_a_store(closed, passphrase):
    (closed / "wellbeing.db").unlink()
    run(PLAIN, closed / "wellbeing.db")

    refused(NotAStoreError, closed, passphrase)
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (closed / name).unlink()
    refused(NotAStoreError, closed, passphrase)


def test_an_encrypted_database_of_another_kind_is_not_a_store(closed, passphrase):
    key = unlock(closed, passphrase)[0]
    (closed / "wellbeing.db").unlink()
    connection = connect(closed / "wellbeing.db", key, create=True)
    connection.execute("PRAGMA application_id = 7")
    connection.execute("CREATE TABLE letters (text)")
    connection.close()

    refused(NotAStoreError, closed, passphrase)


def test_a_folder_in_the_place_of_the_database_is_not_a_store(closed, passphrase):
    (closed / "wellbeing.db").unlink()
    (closed / "wellbeing.db").mkdir()

    refused(NotAStoreError, closed, passphrase)


@pytest.mark.parametrize("bytes_kept", [1, 100, 4096, 40_000])
def test_a_database_cut_short_is_damaged(closed, passphrase, bytes_kept):
    path = closed / "wellbeing.db"
    path.write_bytes(path.read_bytes()[:bytes_kept])

    refused(DamagedStoreError, closed, passphrase)


def test_a_database_with_a_damaged_first_page_is_damaged(closed, passphrase):
    path, chance = closed / "wellbeing.db", random.Random(5)
    sound = path.read_bytes()
    for _ in range(20):
        broken = bytearray(sound)
        broken[chance.randrange(4096)] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        refused(DamagedStoreError, closed, passphrase)


def test_any_damage_further_in_is_found_by_verify_and_never_shown_as_data(closed, passphrase, aoife):
    path, chance = closed / "wellbeing.db", random.Random(6)
    sound = path.read_bytes()
    for _ in range(20):
        broken = bytearray(sound)
        broken[chance.randrange(4096, len(sound))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        try:
            with Store.open(closed, passphrase) as store:
                assert store.verify() != []
                assert store.person(aoife.id) == aoife
        except DamagedStoreError:
            pass


def test_a_database_of_other_keys_is_damaged(closed, passphrase, tmp_path, cheap):
    other, _ = Store.create(tmp_path / "other", passphrase, cheap)
    other.close()
    shutil.copy(tmp_path / "other" / "wellbeing.db", closed / "wellbeing.db")

    refused(DamagedStoreError, closed, passphrase)


def test_keys_without_a_database_are_a_damaged_store(closed, passphrase):
    (closed / "wellbeing.db").unlink()

    refused(DamagedStoreError, closed, passphrase)


def test_a_database_without_keys_has_damaged_keys(closed, passphrase):
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (closed / name).unlink()

    refused(DamagedKeysError, closed, passphrase)


def test_a_store_opens_though_one_key_file_is_damaged_and_makes_it_good(closed, passphrase):
    (closed / "wellbeing.keys").write_bytes(b"damaged")
    Store.open(closed, passphrase).close()

    assert (closed / "wellbeing.keys").read_bytes() == (closed / "wellbeing.keys.copy").read_bytes()


def test_a_store_of_a_newer_application_is_refused(closed, passphrase):
    connection = connect(closed / "wellbeing.db", unlock(closed, passphrase)[0])
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    refused(NewerStoreError, closed, passphrase)


def test_a_database_of_ours_without_a_schema_is_damaged(closed, passphrase):
    connection = connect(closed / "wellbeing.db", unlock(closed, passphrase)[0])
    connection.execute("DROP TABLE alembic_version")
    connection.close()

    refused(DamagedStoreError, closed, passphrase)


def test_a_second_process_is_refused_in_under_three_seconds(store, passphrase, aoife):
    start = time.monotonic()
    said = run(OPEN, store.folder, passphrase)

    assert said == "StoreInUseError"
    assert time.monotonic() - start < 3
    assert store.person(aoife.id) == aoife


def test_a_second_window_of_the_same_process_is_refused_and_the_first_keeps_its_lock(
    store, passphrase, aoife
):
    with pytest.raises(StoreInUseError):
        Store.open(store.folder, passphrase)
    aoife.name = "Aoife Byrne"
    store.save_person(aoife)

    assert run(OPEN, store.folder, passphrase) == "StoreInUseError"
    store.close()
    assert run(OPEN, store.folder, passphrase) == "opened"


def test_a_killed_process_leaves_nothing_that_needs_a_hand(closed, passphrase):
    code = OPEN.replace(".close()", "; import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    process = subprocess.run([sys.executable, "-c", code, str(closed), passphrase], cwd=ROOT, check=False)
    (closed / ".0123456789abcdef.tmp").write_bytes(b"half")
    (closed / ".unfinished-0123").mkdir()
    Store.open(closed, passphrase).close()

    assert process.returncode == -9
    left = {path.name for path in closed.iterdir()}
    assert left == {"wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"}


def test_a_file_in_the_place_of_the_folder_is_no_store(tmp_path, passphrase):
    (tmp_path / "store").write_bytes(b"letters")
    with pytest.raises(NoStoreError):
        Store.open(tmp_path / "store", passphrase)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this system are other")
def test_a_folder_that_cannot_be_looked_into_is_named(closed, passphrase):
    with tempfile.TemporaryDirectory() as home:
        folder = Path(shutil.copytree(closed, Path(home) / "private" / "store"))
        nobody = 65_534 if os.geteuid() == 0 else os.geteuid()
        folder.parent.chmod(0)
        Path(home).chmod(0o755)
        said = run(OPEN, folder, passphrase, nobody)
        folder.parent.chmod(0o700)

    assert said == f"StorePermissionError {folder}"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this system are other")
@pytest.mark.parametrize(
    ("name", "mode"),
    [("", 0o500), ("", 0), ("wellbeing.db", 0o400), ("wellbeing.db", 0), ("wellbeing.keys", 0)],
)
def test_what_the_system_does_not_let_us_write_is_named(closed, passphrase, name, mode):
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        folder = Path(shutil.copytree(closed, Path(home) / "store"))
        nobody = 65_534 if os.geteuid() == 0 else os.geteuid()
        for path in (folder, *folder.iterdir()):
            os.chown(path, nobody, -1)
        (folder / name).chmod(mode)
        said = run(OPEN, folder, passphrase, nobody)
        folder.chmod(0o700)

    assert said == f"StorePermissionError {folder / name}"


def test_a_new_store_is_for_its_owner_only_whatever_the_system_would_allow(tmp_path, passphrase, cheap):
    before = os.umask(0o022)
    try:
        Store.create(tmp_path / "mine" / "store", passphrase, cheap)[0].close()
    finally:
        os.umask(before)

    assert (tmp_path / "mine" / "store").stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "mine" / "store").iterdir()}
    assert modes == {"wellbeing.db": 0o600, "wellbeing.keys": 0o600, "wellbeing.keys.copy": 0o600}


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


def test_a_store_cannot_be_made_under_a_file(tmp_path, passphrase, cheap):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StorePermissionError):
        Store.create(tmp_path / "file" / "store", passphrase, cheap)


def test_the_recovery_key_opens_the_store_and_lets_a_new_passphrase_be_set(tmp_path, cheap):
    store, recovery_key = Store.create(tmp_path / "store", "forgotten", cheap)
    store.close()
    database = (store.folder / "wellbeing.db").read_bytes()

    with Store.open_with_recovery_key(store.folder, recovery_key.lower()) as found:
        found.change_passphrase("new one", cheap)
    assert (store.folder / "wellbeing.db").read_bytes() == database
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


def test_a_closed_store_says_so(store):
    store.close()
    store.close()

    with pytest.raises(StoreClosedError):
        store.people()
    with pytest.raises(StoreClosedError):
        store.soon(store.people)
