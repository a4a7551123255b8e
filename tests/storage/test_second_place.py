"""A second place for backups comes and goes; nothing there is ever lost by it."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta

import pytest

from wellbeing_desktop.storage import second_place, shelf
from wellbeing_desktop.storage.errors import (
    BackupStoppedError,
    DamagedBackupError,
    OtherPlaceError,
    OwnFileError,
    PlaceAbsentError,
    PlaceFailedError,
)
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def stick(tmp_path):
    """A USB stick with something else on it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "holiday.txt").write_text("not ours")
    return folder


@pytest.fixture
def kept_twice(keeper, stick):
    """The place on the stick, with one backup in it."""
    place = keeper.choose_place(stick)
    keeper.back_up()
    assert keeper.catch_up()
    return place


def sound_in(folder):
    return [kept.manifest.serial for kept in shelf.kept_in(folder) if shelf.is_good(kept.file)]


def test_a_backup_in_the_second_place_brings_everything_back(kept_twice, keeper, store, passphrase, tmp_path):
    (kept,) = shelf.kept_in(kept_twice.folder, store.backup_key())
    before = store.people()
    store.close()

    restore(kept.file, tmp_path / "clean", passphrase)
    with Store.open(tmp_path / "clean", passphrase) as found:
        assert found.people() == before


def test_nothing_on_the_stick_names_anybody(kept_twice, aoife):
    names = [str(path.relative_to(kept_twice.folder.parent)) for path in kept_twice.folder.rglob("*")]
    texts = [path.read_bytes() for path in kept_twice.folder.rglob("*")]

    for secret in (aoife.name, aoife.reference, "Aoife", "choir"):
        assert not any(secret in name for name in names)
        assert not any(secret.encode() in text or secret.encode("utf-16-le") in text for text in texts)


def test_a_stick_that_was_away_is_caught_up(kept_twice, keeper, stick, tmp_path, clock):
    away = shutil.move(stick, tmp_path / "pocket")
    for _ in range(3):
        clock.now += timedelta(days=1)
        keeper.back_up()
        with pytest.raises(PlaceAbsentError):
            keeper.catch_up()
    assert keeper.state().place_is == "absent"
    shutil.move(away, stick)

    assert keeper.catch_up()
    assert not keeper.catch_up()
    assert sound_in(kept_twice.folder) == [4, 1]
    assert keeper.state().place_last.manifest.serial == 4


def test_the_empty_folder_where_sticks_appear_is_not_written_to(kept_twice, keeper, stick, tmp_path):
    shutil.move(stick, tmp_path / "pocket")
    stick.mkdir()
    keeper.back_up()

    with pytest.raises(PlaceAbsentError):
        keeper.catch_up()
    assert list(stick.iterdir()) == []


def test_another_stick_is_not_written_to(kept_twice, keeper, stick, tmp_path):
    shutil.move(stick, tmp_path / "pocket")
    stick.mkdir()
    (stick / "music.txt").write_text("somebody else's")
    keeper.back_up()

    with pytest.raises(OtherPlaceError):
        keeper.catch_up()
    assert [path.name for path in stick.iterdir()] == ["music.txt"]
    assert keeper.state().place_is == "other"


def test_a_stick_that_is_chosen_again_is_known_again(kept_twice, keeper, stick):
    keeper.forget_place()
    assert keeper.place() is None
    assert keeper.choose_place(stick) == kept_twice
    assert sound_in(kept_twice.folder) == [1]


@pytest.mark.parametrize(
    ("number", "reason"), [(28, "full"), (30, "readonly"), (13, "readonly"), (5, "io"), (19, "io")]
)
def test_a_stick_that_fails_says_why_and_keeps_what_it_had(
    kept_twice, keeper, monkeypatch, clock, number, reason
):
    clock.now += timedelta(days=1)
    keeper.back_up()

    def failing(_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(second_place.archive, "check", failing)
        patched.setattr(second_place.shelf, "is_good", lambda _: True)
        with pytest.raises(PlaceFailedError) as caught:
            keeper.catch_up()
    assert caught.value.reason == reason
    assert sound_in(kept_twice.folder) == [1]
    assert sorted(path.suffix for path in kept_twice.folder.iterdir()) == [".json", ".wellbeing-backup"]
    assert keeper.catch_up()
    assert sound_in(kept_twice.folder) == [2, 1]


def test_a_stick_pulled_in_the_middle_is_said_and_made_up_for(
    kept_twice, keeper, monkeypatch, clock, stick, tmp_path
):
    clock.now += timedelta(days=1)
    keeper.back_up()

    def pulled(_):
        shutil.move(stick, tmp_path / "pocket")
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(second_place, "_check", pulled)
        with pytest.raises(PlaceFailedError) as caught:
            keeper.catch_up()
    assert caught.value.reason == "gone"
    assert sound_in(tmp_path / "pocket" / kept_twice.folder.name) == [1]
    shutil.move(tmp_path / "pocket", stick)
    assert keeper.catch_up()
    assert sound_in(kept_twice.folder) == [2, 1]


def test_copying_to_the_stick_can_be_stopped(kept_twice, keeper):
    keeper.back_up()
    with pytest.raises(BackupStoppedError):
        keeper.catch_up(lambda _: False)

    assert sound_in(kept_twice.folder) == [1]


def test_a_backup_that_rotted_is_not_brought_anywhere(kept_twice, keeper):
    rotten = keeper.back_up().file
    data = bytearray(rotten.read_bytes())
    data[len(data) // 2] ^= 1
    rotten.write_bytes(data)

    with pytest.raises(DamagedBackupError):
        keeper.catch_up()
    assert sound_in(kept_twice.folder) == [1]


def test_the_store_itself_is_no_second_place(keeper, store):
    with pytest.raises(OwnFileError):
        keeper.choose_place(store.folder)
    with pytest.raises(OwnFileError):
        keeper.choose_place(store.folder / "backups")


def test_a_folder_on_the_same_disk_is_known_as_such(kept_twice, keeper):
    assert keeper.state().on_same_disk
