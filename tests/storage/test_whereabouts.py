"""A store that is moved or deleted while it is open: nothing is called saved that nobody would find again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.keeper import Keeper
from wellbeing_desktop.storage.store import Store


def trashed(folder: Path) -> Path:
    return folder.rename(folder.with_name("bin"))


def deleted(folder: Path) -> None:
    shutil.rmtree(folder)


def replaced(folder: Path) -> None:
    """As a program does that brings files of another day back: the same name, another file."""
    kept = folder / "wellbeing.db"
    shutil.copy(kept, folder / "other")
    (folder / "other").replace(kept)


@pytest.mark.parametrize("happens", [trashed, deleted, replaced])
def test_nothing_is_saved_into_a_store_that_is_not_where_it_was(
    closed: Path, passphrase: str, happens: Callable[[Path], object]
) -> None:
    with Store.open(closed, passphrase) as store:
        before = [row.id for row in store.people()]
        happens(closed)

        with pytest.raises(SaveFailedError) as refused:
            store.save_person(Person(reference="AB-9", name="Aoife"))

        assert refused.value.reason == "gone"
        with pytest.raises(SaveFailedError, match="gone"):
            Keeper(store).back_up()
        assert [row.id for row in store.people()] == before


def test_once_it_is_back_it_takes_what_waited(closed: Path, passphrase: str) -> None:
    person = Person(reference="AB-9", name="Aoife")
    with Store.open(closed, passphrase) as store:
        away = trashed(closed)
        with pytest.raises(SaveFailedError):
            store.save_person(person)
        away.rename(closed)
        store.save_person(person)

    with Store.open(closed, passphrase) as store:
        assert store.person(person.id) == person
        assert store.verify() == []
