"""Which passages of a record speak about somebody else: kept by the hash of their words."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.rights_tables import StoredLeftOut


def replace(connection: Connection, person_id: UUID, passages: Iterable[str]) -> None:
    """Let these be all that is marked for a person.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    key = people.key_of(connection, person_id)
    connection.execute(delete(StoredLeftOut).where(StoredLeftOut.person_key == key))
    rows = [{"person_key": key, "passage": passage} for passage in sorted(set(passages))]
    if rows:
        connection.execute(insert(StoredLeftOut), rows)


def of_person(connection: Connection, person_id: UUID) -> frozenset[str]:
    """Return what is marked for a person."""
    table = StoredLeftOut
    wanted = select(table.passage).join(StoredPerson, StoredPerson.key == table.person_key)
    return frozenset(connection.scalars(wanted.where(StoredPerson.id == person_id)))
