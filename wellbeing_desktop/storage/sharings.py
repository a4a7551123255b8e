"""What was decided when something was to go to a body by name, with its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select

from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo, same_body
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing, found_of
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.consent_tables import StoredConsent
from wellbeing_desktop.storage.errors import UnknownPersonError
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.sharing_tables import StoredSharing
from wellbeing_desktop.storage.writing import exactly, maybe


@dataclass(frozen=True, slots=True)
class Asked:
    """What one of several people said of sharing with a body; `called` and `reference` name them."""

    person_id: UUID
    reference: str
    called: str
    found: Found


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


def asked_of(connection: Connection, person_ids: Sequence[UUID], body: str) -> list[Asked]:
    """Return what each of some people said of sharing with a body, in the order of the store.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    said = _said_of_sharing(connection)
    table = StoredPerson
    rows = connection.execute(
        select(table.id, table.reference, table.name, table.known_as, table.key).order_by(table.key)
    )
    wanted = set(person_ids)
    asked = [
        Asked(row.id, row.reference, row.known_as or row.name or row.reference, found_of(said[row.key], body))
        for row in rows
        if row.id in wanted
    ]
    if len(asked) < len(wanted):
        raise UnknownPersonError
    return asked


def bodies(connection: Connection) -> tuple[str, ...]:
    """Return every body that anybody was asked about or decided about, by name, each once."""
    asked = select(StoredConsent.body).where(StoredConsent.purpose == ConsentTo.SHARING)
    found = sorted(connection.scalars(asked.union(select(StoredSharing.body))), key=str.casefold)
    named: list[str] = []
    for body in found:
        if body and not (named and same_body(named[-1], body)):
            named.append(body)
    return tuple(named)


def _said_of_sharing(connection: Connection) -> dict[int, tuple[Consent, ...]]:
    table = StoredConsent
    wanted = select(table.person_key, table.answer, table.said_at, table.body)
    said: defaultdict[int, tuple[Consent, ...]] = defaultdict(tuple)
    for row in connection.execute(wanted.where(table.purpose == ConsentTo.SHARING).order_by(table.key)):
        one = Consent(ConsentTo.SHARING, ConsentAnswer(row.answer), row.said_at, body=row.body)
        said[row.person_key] += (one,)
    return said
