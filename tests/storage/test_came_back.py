"""Who was erased and comes back, by a backup or a file, is noticed; the mark says nothing of them."""

from __future__ import annotations

import json
from functools import partial
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.storage import keys, restore
from wellbeing_desktop.storage.erased import FILE
from wellbeing_desktop.storage.store import Store

ENDLESS = [b"[" * 200_000, b'{"marks": [], "number": 1e999, "hash": ""}']


def erase(store, person) -> None:
    store.erase_person(person.id, EraseReason.ASKED)


def back(store) -> list[str]:
    return [one.reference for one in store.came_back()]


@pytest.fixture
def put_back(store, aoife, tmp_path, passphrase):
    """A backup with Aoife in it, put in the place of the store that she was erased from."""
    store.backup(tmp_path / "b.wbb")
    erase(store, aoife)
    store.close()
    restore.put_back(tmp_path / "b.wbb", store.folder, partial(keys.unlock, passphrase=passphrase))
    with Store.open(store.folder, passphrase) as opened:
        yield opened


def test_nobody_is_back_where_nobody_was_erased(store, aoife):
    assert store.came_back() == []
    assert store.erased_before([aoife.id, uuid4()]) == frozenset()


def test_who_a_backup_brings_back_is_noticed_each_time_until_somebody_decides(put_back, aoife):
    assert back(put_back) == back(put_back) == [aoife.reference]

    put_back.keep_again([aoife.id], "kept")
    assert back(put_back) == []
    (row,) = put_back.audit(1, acts=("brought_back",))
    assert (row.person_id, row.detail) == (aoife.id, "kept")


def test_who_is_erased_again_is_gone_and_known_again(put_back, aoife):
    put_back.erase_person(aoife.id, EraseReason.AGAIN)

    assert back(put_back) == []
    assert put_back.erased_before([aoife.id]) == {aoife.id}


def test_a_file_that_would_bring_somebody_back_is_noticed_before_and_after(store, aoife):
    record = store.record(aoife.id)
    erase(store, aoife)
    assert store.erased_before([aoife.id, uuid4()]) == {aoife.id}

    store.take_in([record])
    assert back(store) == [aoife.reference]
    store.keep_again([aoife.id], "imported")
    assert store.erased_before([aoife.id]) == frozenset()


def test_who_was_kept_after_a_backup_and_is_erased_later_is_noticed_after_the_next_backup(
    put_back, aoife, tmp_path, passphrase
):
    put_back.keep_again([aoife.id], "kept")
    put_back.backup(tmp_path / "later.wbb")
    erase(put_back, aoife)
    put_back.close()
    unlock = partial(keys.unlock, passphrase=passphrase)
    restore.put_back(tmp_path / "later.wbb", put_back.folder, unlock)
    with Store.open(put_back.folder, passphrase) as opened:
        assert back(opened) == [aoife.reference]


@pytest.mark.parametrize("spoilt", [None, b"", b"{}", b'{"marks": 1}', b"\xff" * 40, *ENDLESS])
def test_a_file_of_marks_that_is_gone_or_spoilt_is_made_anew_from_the_audit(store, aoife, spoilt):
    record = store.record(aoife.id)
    erase(store, aoife)
    file = store.folder / FILE
    if spoilt is None:
        file.unlink()
    else:
        file.write_bytes(spoilt)

    store.take_in([record])
    assert back(store) == [aoife.reference]
    assert len(json.loads(file.read_bytes())["marks"]) == 1


def test_the_marks_hold_no_id_and_only_the_owner_may_read_them(store, aoife):
    erase(store, aoife)
    file = store.folder / FILE

    assert file.stat().st_mode & 0o777 == 0o600
    text = file.read_text().lower()
    assert aoife.id.hex not in text
    assert str(aoife.id) not in text
    assert aoife.reference.lower() not in text


def test_where_the_marks_cannot_be_written_erasing_goes_on_and_they_are_caught_up(store, aoife, monkeypatch):
    record = store.record(aoife.id)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("wellbeing_desktop.storage.erased.write_whole", full)
    erase(store, aoife)
    assert not (store.folder / FILE).exists()
    monkeypatch.undo()

    store.take_in([record])
    assert back(store) == [aoife.reference]
    assert (store.folder / FILE).exists()
