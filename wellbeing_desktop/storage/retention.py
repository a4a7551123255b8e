"""Whose record is due for a look by the organisation's rule, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, insert, select, type_coerce
from sqlalchemy.orm import aliased
from sqlalchemy.types import NullType

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.assessment.retention import Keeping
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.listing import Listed
from wellbeing_desktop.storage.lists import newest_standing
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.rights_tables import StoredKeeping


@dataclass(frozen=True, slots=True)
class DueRow:
    """Somebody whose record is due for a look, and their last signed picture."""

    person_id: UUID
    reference: str
    name: str
    known_as: str
    last_held_on: date
    last_stage: Stage


def keep(connection: Connection, person_id: UUID, keeping: Keeping) -> None:
    """Add a decision to keep a record for longer.

    Raises:
        UnknownPersonError: the store has no such person.
    """
    values = {
        "person_key": people.key_of(connection, person_id),
        "until": keeping.until,
        "why": keeping.why,
        "decided_by": keeping.decided_by,
        "decided_at": keeping.decided_at,
    }
    connection.execute(insert(StoredKeeping).values(values))


def of_person(connection: Connection, person_id: UUID) -> tuple[Keeping, ...]:
    """Return what was decided about a person's record, the first decision first."""
    table = StoredKeeping
    wanted = (
        select(table.until, table.why, table.decided_by, table.decided_at)
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .where(StoredPerson.id == person_id)
        .order_by(table.decided_at, table.key)
    )
    return tuple(Keeping(*row) for row in connection.execute(wanted))


def due(connection: Connection, held_before: date, today: date, *, closed_only: bool) -> Listed:
    """Look whose last signed picture was held on a day or before it, the longest ago first.

    Who has a draft, is a sample, or is kept until a later day is left out: drafts wait for ever.
    """
    last, person = StoredAssessment, StoredPerson
    after, draft, newer = aliased(last), aliased(last), aliased(StoredKeeping)
    since = (  # one step in an index lets most people go before anything else is looked at
        select(after.key)
        .where(after.person_key == person.key, after.standing.is_(True), after.held_on > held_before)
        .exists()
    )
    begun = select(draft.key).where(draft.person_key == person.key, draft.state == State.DRAFT).exists()
    until = (
        select(newer.until)
        .where(newer.person_key == person.key)
        .order_by(newer.decided_at.desc(), newer.key.desc())
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )
    wanted = (
        select(type_coerce(last.held_on, NullType()), person.key)
        .join(last, last.key == newest_standing())
        .where(~since, person.sample.is_(False), ~begun)
        .where(until.is_(None) | (until <= today))
    )
    if closed_only:
        wanted = wanted.where(last.stage == Stage.CLOSING)
    rows = sorted((day, key) for day, key in connection.execute(wanted))
    return Listed(tuple(key for _, key in rows))


def rows_of(connection: Connection, listed: Listed, offset: int, limit: int) -> list[DueRow]:
    """Return a page of what `due` found; who is gone since is left out."""
    last, person, keys = StoredAssessment, StoredPerson, listed.keys[offset : offset + limit]
    wanted = (
        select(
            person.key, person.id, person.reference, person.name, person.known_as, last.held_on, last.stage
        )
        .join(last, last.key == newest_standing())
        .where(person.key.in_(keys))
    )
    found = {row.key: DueRow(*row[1:6], Stage(row.stage)) for row in connection.execute(wanted)}
    return [found[key] for key in keys if key in found]
