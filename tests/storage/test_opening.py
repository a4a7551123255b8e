"""Opening a store says which it is."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time

import pytest

from tests.storage.processes import OPEN, ROOT, run
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.errors import (
    DamagedKeysError,
    DamagedStoreError,
    NewerStoreError,
    NoStoreError,
    NotAStoreError,
    SaveFailedError,
    StoreClosedError,
    StoreInUseError,
    WrongPassphraseError,
)
from wellbeing_desktop.storage.keys import unlock
from wellbeing_desktop.storage.store import Store

PLAIN = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("CREATE TABLE letters (text)")
connection.commit()
"""


def refused(kind, folder, passphrase, *, and_counted: bool = False) -> None:
    """Check that a store is refused, as it should be, and left byte for byte as it was."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(kind):
        Store.open(folder, passphrase)
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert after.pop("wellbeing.tries", None) == (b"." if and_counted else None)
    assert after == before


def test_a_store_opens_by_its_passphrase_again_and_again(closed, passphrase, aoife):
    for _ in range(3):
        with Store.open(closed, passphrase) as store:
            assert store.person(aoife.id) == aoife


def test_a_wrong_passphrase_is_said_to_be_wrong(closed):
    refused(WrongPassphraseError, closed, "wrong", and_counted=True)


def test_where_nothing_is_there_is_no_store(tmp_path, passphrase):
    refused(NoStoreError, tmp_path, passphrase)
    with pytest.raises(NoStoreError):
        Store.open(tmp_path / "none", passphrase)
    assert not (tmp_path / "none").exists()


def test_an_empty_file_is_not_a_store_but_beside_keys_it_is_a_damaged_one(closed, passphrase):
    (closed / "wellbeing.db").write_bytes(b"")

    refused(DamagedStoreError, closed, passphrase)
    for name in ("wellbeing.keys", "wellbeing.keys.copy"):
        (closed / name).unlink()
    refused(NotAStoreError, closed, passphrase)


@pytest.mark.parametrize("left", [None, b"", b"x"])
def test_nobody_is_told_that_a_wrong_passphrase_is_right_for_want_of_a_database(closed, left):
    (closed / "wellbeing.db").unlink()
    if left is not None:
        (closed / "wellbeing.db").write_bytes(left)

    refused(WrongPassphraseError, closed, "some other words", and_counted=True)


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
        except (DamagedStoreError, SaveFailedError):
            pass  # once it met damage, the engine takes no transaction more


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


def test_a_closed_store_says_so(store):
    store.close()
    store.close()

    with pytest.raises(StoreClosedError):
        store.people()
    with pytest.raises(StoreClosedError):
        store.soon(store.people)


def test_what_cannot_be_swept_away_keeps_nobody_out(closed, passphrase):
    (closed / "backups").mkdir()
    for left in (closed / ".left.tmp", closed / "backups" / ".left.tmp"):
        left.mkdir()
    (closed / ".half.tmp").write_bytes(b"half of a file")

    Store.open(closed, passphrase).close()
    assert (closed / ".left.tmp").is_dir()
    assert not (closed / ".half.tmp").exists()
