"""What was decided when something was to go to a body by name, with its history."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.sharing_tables import StoredSharing
from wellbeing_desktop.storage.writing import exactly, maybe


def save(connection: Connection, person_id: UUID, sharing: Sharing) -> None:
    """Add a decision to those of a person; the same one again adds nothing.

    Raises:
        UnknownPersonError: the store has no such person.
        MissingReasonError, TextTooLongError: see `Sharing.cleaned`.
    """
    kept = sharing.cleaned()
    person_key = people.key_of(connection, person_id)
    if kept in of_person(connection, person_id):
        return
    connection.execute(
        insert(StoredSharing).values(
            person_key=person_key,
            body=kept.body,
            found=exactly(Found, kept.found),
            decided=exactly(Decided, kept.decided),
            at=exactly(datetime, kept.at),
            made_by=kept.by,
            reason=kept.reason,
            assessment_id=maybe(UUID, kept.assessment_id),
        )
    )


def of_person(connection: Connection, person_id: UUID) -> tuple[Sharing, ...]:
    """Return every decision about a person, the first first."""
    table = StoredSharing
    rows = connection.execute(
        select(
            table.body,
            table.found,
            table.decided,
            table.at,
            table.made_by,
            table.reason,
            table.assessment_id,
        )
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .where(StoredPerson.id == person_id)
        .order_by(table.at, table.key)
    )
    return tuple(
        Sharing(row[0], Found(row[1]), Decided(row[2]), row.at, row.made_by, row.reason, row.assessment_id)
        for row in rows
    )
