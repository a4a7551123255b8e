"""Backups are made, checked and restored; a store is verified."""

import pytest

from wellbeing_desktop import cli_progress
from wellbeing_desktop.storage import places
from wellbeing_desktop.storage.store import Store


def test_a_backup_is_restored_where_there_is_no_store(run, on_store, tmp_path, passphrase_file):
    people = on_store("people", "--json").out
    assert on_store("backup", "-o", tmp_path / "b.wbb").status == 0

    new = ("--store", tmp_path / "new", "--passphrase-file", passphrase_file)
    assert run("restore", *new, tmp_path / "b.wbb").status == 0
    assert run("verify", *new).out == "The store is sound. People: 5. Assessments: 10.\n"
    assert run("people", *new, "--json").out == people


@pytest.mark.parametrize("command", [("verify",), ("backup", "-o", "b.wbb")])
def test_what_takes_long_says_how_far_it_is(on_store, tmp_path, monkeypatch, command):
    monkeypatch.setattr(cli_progress, "MANY", 1)
    monkeypatch.chdir(tmp_path)
    said = on_store(*command)

    assert said.status == 0
    assert said.error == "wellbeing-desktop: 10 of 10 assessments\n"


def test_a_recovery_key_restores_as_a_passphrase_does(run, tmp_path, passphrase, cheap):
    store, recovery_key = Store.create(tmp_path / "lost", passphrase, cheap)
    with store:
        store.backup(tmp_path / "b.wbb")
    (tmp_path / "key").write_text(recovery_key.lower())
    said = run(
        "restore", "--store", tmp_path / "new", "--passphrase-file", tmp_path / "key", tmp_path / "b.wbb"
    )

    assert said.status == 0
    with Store.open_with_recovery_key(tmp_path / "new", recovery_key) as found:
        assert found.verify() == []


def test_a_store_that_was_there_is_kept_aside(on_store, tmp_path, folder, passphrase):
    on_store("backup", "-o", tmp_path / "b.wbb")
    with Store.open(folder, passphrase) as store:
        person = store.person(store.people()[0].id)
        person.name = "Somebody Else"
        store.save_person(person)
    said = on_store("restore", tmp_path / "b.wbb")

    assert said.status == 0
    assert "The store that was there before is kept in" in said.out
    assert "Somebody Else" not in on_store("people").out


def test_a_file_that_is_no_backup_is_refused(on_store, tmp_path):
    people = on_store("people").out
    (tmp_path / "b.wbb").write_bytes(b"something else" * 100)
    said = on_store("restore", tmp_path / "b.wbb")

    assert (said.status, said.out) == (1, "")
    assert "The file is not a backup of a store." in said.error
    assert on_store("people").out == people


def test_a_backup_that_is_not_there_is_said(on_store, tmp_path):
    said = on_store("restore", tmp_path / "none.wbb")

    assert said.status == 1
    assert "none.wbb" in said.error


def test_a_damaged_store_is_found_by_verify(on_store, folder):
    database = folder / places.DATABASE
    data = bytearray(database.read_bytes())
    data[-2000] ^= 1
    database.write_bytes(data)
    said = on_store("verify")

    assert said.status == 1
    assert "damaged" in said.error


def test_a_damaged_store_is_not_backed_up(on_store, folder, tmp_path):
    database = folder / places.DATABASE
    data = bytearray(database.read_bytes())
    data[-2000] ^= 1
    database.write_bytes(data)
    said = on_store("backup", "-o", tmp_path / "b.wbb")

    assert said.status == 1
    assert "damaged" in said.error
    assert not (tmp_path / "b.wbb").exists()


def test_a_restore_that_is_refused_leaves_no_folder_behind(on_store, run, tmp_path):
    on_store("backup", "-o", tmp_path / "b.wbb")
    (tmp_path / "other").write_text("not the passphrase")

    said = run(
        "restore",
        tmp_path / "b.wbb",
        "--store",
        tmp_path / "new" / "deep",
        "--passphrase-file",
        tmp_path / "other",
    )

    assert said.status == 1
    assert "That opens neither this backup nor the store." in said.error
    assert not (tmp_path / "new").exists()
