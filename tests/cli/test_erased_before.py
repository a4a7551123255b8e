"""Who was erased from a store comes back by no command unnoticed."""

from __future__ import annotations

import pytest

from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def erased(on_store, tmp_path, folder, passphrase):
    """A record and a backup of somebody, who is erased then."""
    on_store("export", "SAMPLE-02", "-o", tmp_path / "one.json")
    on_store("backup", "-o", tmp_path / "b.wbb")
    with Store.open(folder, passphrase) as store:
        (row,) = store.people("SAMPLE-02")
        store.erase_person(row.id, EraseReason.ASKED)
    return row


def test_import_refuses_and_says_how_to_bring_them_back(on_store, tmp_path, erased):
    said = on_store("import", tmp_path / "one.json")

    assert (said.status, said.out) == (1, "")
    assert "this person was erased from the store. Nothing of it was taken in." in said.error
    assert "--bring-back" in said.error
    assert said.error.count("\n") == 1
    assert "SAMPLE-02" not in on_store("people").out


def test_import_with_bring_back_takes_them_in_and_keeps_that_it_was_decided(
    on_store, tmp_path, erased, folder, passphrase
):
    assert on_store("import", "--bring-back", tmp_path / "one.json").status == 0
    assert "SAMPLE-02" in on_store("people").out
    with Store.open(folder, passphrase) as store:
        assert [row.detail for row in store.audit(9, acts=("brought_back",))] == ["imported"]
        assert store.came_back() == []
    assert on_store("import", tmp_path / "one.json").status == 0


def test_restore_is_done_and_says_how_many_are_back_without_a_name(on_store, tmp_path, erased):
    said = on_store("restore", tmp_path / "b.wbb")

    assert said.status == 0
    assert "1 of the people in the backup were erased from this store after it was made." in said.error
    assert "SAMPLE-02" not in said.error
    assert erased.name not in said.error


def test_restore_says_nothing_of_it_where_nobody_was_erased(on_store, tmp_path):
    on_store("backup", "-o", tmp_path / "b.wbb")

    assert on_store("restore", tmp_path / "b.wbb").error == ""
