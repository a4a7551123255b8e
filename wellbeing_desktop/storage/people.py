"""People in the store: saving one and reading one. `finding` lists many."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    ScalarSelect,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.base import table_of
from wellbeing_desktop.storage.errors import DuplicateReferenceError, UnknownPersonError
from wellbeing_desktop.storage.folding import beginnings
from wellbeing_desktop.storage.people_tables import StoredBeginning, StoredPerson
from wellbeing_desktop.storage.reading import person_of
from wellbeing_desktop.storage.writing import person_values


def save(connection: Connection, person: Person, now: datetime) -> bool:
    """Insert a person, or replace what is known of them.

    Returns:
        Whether the person is new in the store.

    Raises:
        DuplicateReferenceError: another person has the same reference.
        TextTooLongError: a text is longer than its limit.
    """
    values = {**person_values(person), "touched_at": now}
    _check_reference(connection, values["id"], values["reference"])
    key = connection.scalar(select(StoredPerson.key).where(StoredPerson.id == values["id"]))
    is_new = key is None
    if key is None:
        key = connection.execute(insert(StoredPerson).values(values).returning(StoredPerson.key)).scalar_one()
    else:
        connection.execute(update(StoredPerson).where(StoredPerson.key == key).values(values))
        connection.execute(delete(StoredBeginning).where(StoredBeginning.person_key == key))
    typed = sorted(beginnings(values["name"], values["known_as"], values["reference"]))
    rows = [{"beginning": b, "sort_name": values["sort_name"], "person_key": key} for b in typed]
    if rows:
        connection.execute(insert(StoredBeginning), rows)
    return is_new


def key_of(connection: Connection, person_id: UUID) -> int:
    """Return the store's own number of a person.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    key = connection.scalar(select(StoredPerson.key).where(StoredPerson.id == person_id))
    if key is None:
        raise UnknownPersonError
    return key


def read(connection: Connection, person_id: UUID) -> Person:
    """Return one person.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    row = connection.execute(select(StoredPerson).where(StoredPerson.id == person_id)).one_or_none()
    if row is None:
        raise UnknownPersonError
    return person_of(row)


_PERSON = table_of(StoredPerson).c


def touch(connection: Connection, key: int, now: datetime) -> None:
    """Let a person stand first among those last touched."""
    connection.execute(_TOUCH, {"our_key": key, "now": now})


def is_last_touched(person_key: ColumnElement[int]) -> ScalarSelect[bool]:
    """Return what tells whether a person stands first among those last touched."""
    newest = select(func.max(_PERSON.touched_at)).scalar_subquery()
    theirs = select(_PERSON.touched_at == newest).where(_PERSON.key == person_key)
    return theirs.scalar_subquery()


_TOUCH = update(table_of(StoredPerson)).where(_PERSON.key == bindparam("our_key"))
_TOUCH = _TOUCH.values(touched_at=bindparam("now"))


def _check_reference(connection: Connection, person_id: UUID, reference: str) -> None:
    same = StoredPerson.reference.collate("NOCASE") == reference
    taken = select(StoredPerson.key).where(same, StoredPerson.reference != "", StoredPerson.id != person_id)
    if connection.execute(taken.limit(1)).first():
        raise DuplicateReferenceError


def ids(connection: Connection) -> list[UUID]:
    """Return the ids of everyone, in the order in which they were added."""
    return list(connection.scalars(select(StoredPerson.id).order_by(StoredPerson.key)))
