"""Every answer that opening a store can give is told on the command line, and nothing is changed by it."""

import os
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.cli.conftest import Run
from wellbeing_desktop.storage import kdf, keys, places
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def refused(run: Run, folder: Path, passphrase_file: Path):
    """Ask for the people of the store, and return why that was refused."""

    def ask(store: Path = folder, file: Path = passphrase_file) -> str:
        before = _files(store)
        said = run("people", "--store", store, "--passphrase-file", file)
        assert (said.status, said.out) == (1, "")
        assert len(said.error.splitlines()) == 1
        after = _files(store)
        after.pop("wellbeing.tries", None)
        assert after == before
        return said.error

    return ask


def _files(folder: Path) -> dict[str, bytes]:
    return {f.name: f.read_bytes() for f in folder.glob("*") if f.is_file()}


def test_too_little_memory(refused, monkeypatch):
    def no_room(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(kdf.Argon2id, "derive", no_room)
    assert "not enough free memory" in refused()


def test_no_store(refused, tmp_path):
    assert f"There is no store in {tmp_path / 'nowhere'}." in refused(tmp_path / "nowhere")


@pytest.mark.parametrize("command", [("people",), ("import",), ("restore",)])
def test_a_file_where_a_store_should_be_is_said_to_be_one(run, passphrase_file, tmp_path, command):
    file = tmp_path / "file"
    file.write_text("kept", "utf-8")
    sources = [] if command == ("people",) else [passphrase_file]
    said = run(*command, *sources, "--store", file, "--passphrase-file", passphrase_file)

    assert said.status == 1
    assert f"{file} is a file, and a store is a folder." in said.error
    assert file.read_text("utf-8") == "kept"


def test_a_wrong_passphrase(refused, tmp_path):
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not this\n")

    assert "That is not the passphrase of this store." in refused(file=wrong)


def test_a_damaged_store(refused, folder):
    database = folder / places.DATABASE
    data = bytearray(database.read_bytes())
    data[100:4000] = bytes(3900)
    database.write_bytes(data)

    assert "The passphrase is right, but the store is damaged." in refused()


def test_damaged_keys(refused, folder):
    for name in (places.KEYS, places.KEYS_COPY):
        (folder / name).write_text("{}")

    assert "The key files of the store are damaged or missing." in refused()


def test_a_store_of_a_newer_version(refused, folder, passphrase):
    data_key, _ = keys.unlock(folder, passphrase)
    with closing(connect(folder / places.DATABASE, data_key)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    assert "A newer version of the application made this store." in refused()


def test_a_store_that_is_in_use(run, folder, passphrase, passphrase_file):
    with Store.open(folder, passphrase):
        said = run("people", "--store", folder, "--passphrase-file", passphrase_file)

    assert said.status == 1
    assert "Another window or command has the store open." in said.error


def test_a_store_without_permission(refused, folder, monkeypatch):
    allowed = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: "wellbeing" not in str(path) and allowed(path, mode))

    assert "This account may not read and write" in refused()


def test_an_empty_file_beside_keys_is_a_damaged_store_and_without_them_none(refused, folder):
    (folder / places.DATABASE).write_bytes(b"")

    assert "the store is damaged" in refused()
    for name in (places.KEYS, places.KEYS_COPY):
        (folder / name).unlink()

    assert "is not a store of this application" in refused()


def test_a_database_of_another_program_is_not_a_store(refused, tmp_path):
    (tmp_path / "other").mkdir()
    with closing(dbapi2.connect(str(tmp_path / "other" / places.DATABASE))) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")

    assert "is not a store of this application" in refused(tmp_path / "other")


def test_a_folder_name_that_is_too_long_is_no_fault(run, tmp_path, passphrase_file):
    said = run("people", "--store", tmp_path / ("x" * 300), "--passphrase-file", passphrase_file)

    assert said.status == 1
    assert "the name is too long" in said.error
