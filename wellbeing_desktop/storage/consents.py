"""What people agreed to, with its history."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.storage.consent_tables import StoredConsent
from wellbeing_desktop.storage.errors import UnknownPersonError
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.writing import exactly


def save(connection: Connection, person_id: UUID, consent: Consent) -> None:
    """Add an answer to what a person said before; the same one again adds nothing.

    Raises:
        UnknownPersonError: the store has no such person.
        TextTooLongError: a text is longer than its limit.
    """
    kept = consent.cleaned()
    person_key = connection.execute(select(StoredPerson.key).where(StoredPerson.id == person_id)).scalar()
    if person_key is None:
        raise UnknownPersonError
    if kept in of_person(connection, person_id):
        return
    connection.execute(
        insert(StoredConsent).values(
            person_key=person_key,
            purpose=exactly(ConsentTo, kept.to),
            answer=exactly(ConsentAnswer, kept.answer),
            said_at=exactly(datetime, kept.said_at),
            how=kept.how,
            asked_by=kept.asked_by,
            told=kept.told,
            body=kept.body,
        )
    )


def of_person(connection: Connection, person_id: UUID) -> tuple[Consent, ...]:
    """Return all that a person said, the first first."""
    table = StoredConsent
    rows = connection.execute(
        select(table)
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .where(StoredPerson.id == person_id)
        .order_by(table.said_at, table.key)
        .with_only_columns(
            table.purpose, table.answer, table.said_at, table.how, table.asked_by, table.told, table.body
        )
    )
    return tuple(
        Consent(
            ConsentTo(row.purpose),
            ConsentAnswer(row.answer),
            row.said_at,
            row.how,
            row.asked_by,
            row.told,
            row.body,
        )
        for row in rows
    )
