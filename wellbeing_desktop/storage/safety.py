"""What was written where somebody was worried about safety. What is kept is never written again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from wellbeing_desktop.assessment.errors import EntryKeptError
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.trail import TrailAct
from wellbeing_desktop.storage import people
from wellbeing_desktop.storage.errors import OtherPersonError
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.safety_tables import StoredSafetyEntry
from wellbeing_desktop.storage.trail_tables import StoredTrailMark
from wellbeing_desktop.storage.writing import exactly


def save(connection: Connection, person_id: UUID, entry: SafetyEntry) -> None:
    """Add an entry, or replace the draft of the same id; one with nothing in it leaves no trace.

    Raises:
        UnknownPersonError: the store has no such person.
        OtherPersonError: the stored entry of that id is another person's.
        EntryKeptError: the stored entry is kept, and says something else.
        TextTooLongError: a text is longer than its limit.
    """
    kept = entry.cleaned()
    person_key = people.key_of(connection, person_id)
    table = StoredSafetyEntry
    ours = table.id == kept.id
    stored = connection.execute(select(table.person_key, table.kept_at).where(ours)).one_or_none()
    if stored is not None and stored.person_key != person_key:
        raise OtherPersonError
    if stored is not None and stored.kept_at is not None:
        if kept not in of_person(connection, person_id):
            raise EntryKeptError
        return
    if kept.is_empty:
        connection.execute(delete(table).where(ours))
    elif stored is None:
        connection.execute(insert(table).values(person_key=person_key, **_values(kept)))
    else:
        connection.execute(update(table).where(ours).values(_values(kept)))


def take(connection: Connection, person_id: UUID, entries: Iterable[SafetyEntry], *, replace: bool) -> bool:
    """Take entries of a record in; tell whether all of them stand in the store now as they say.

    A kept one is never replaced, a draft only if asked to. What went to somebody else with a picture
    that was moved stays there.

    Raises:
        UnknownPersonError, OtherPersonError, TextTooLongError: see `save`.
    """
    stored = {one.id: one for one in of_person(connection, person_id)}
    all_stand = True
    for entry in map(SafetyEntry.cleaned, entries):
        known = stored.get(entry.id)
        if known is None and _went_away(connection, person_id, entry):
            all_stand = False
        elif known is None or (known.kept_at is None and replace):
            save(connection, person_id, entry)
        elif known != entry:
            all_stand = False
    return all_stand


def go_with(connection: Connection, assessment_id: UUID, owners: Sequence[int], to_key: int) -> None:
    """Give what was written while an assessment was open to whom that belongs to.

    Nothing in it changes, nor whether it is kept. People are named by the store's own numbers.
    """
    table = StoredSafetyEntry
    theirs = table.assessment_id == assessment_id, table.person_key.in_(owners)
    connection.execute(update(table).where(*theirs).values(person_key=to_key))


def count_during(connection: Connection, assessment_id: UUID) -> int:
    """Count what was written while an assessment was open."""
    table = StoredSafetyEntry
    counted = select(func.count()).select_from(table).where(table.assessment_id == assessment_id)
    return int(connection.execute(counted).scalar_one())


def of_person(connection: Connection, person_id: UUID) -> tuple[SafetyEntry, ...]:
    """Return all entries about a person, the first begun first."""
    table = StoredSafetyEntry
    rows = connection.execute(
        select(*(column for column in table.__table__.columns if column.name not in {"key", "person_key"}))
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .where(StoredPerson.id == person_id)
        .order_by(table.begun_at, table.key)
    )
    return tuple(SafetyEntry(**row._mapping) for row in rows)


def _went_away(connection: Connection, person_id: UUID, entry: SafetyEntry) -> bool:
    """Tell whether the store has an entry with somebody to whom its picture was moved from this person."""
    mark = StoredTrailMark
    moved = select(mark.key).where(
        mark.assessment_id == entry.assessment_id,
        mark.act == TrailAct.MOVED,
        mark.from_person == person_id,
    )
    there = select(StoredSafetyEntry.key).where(StoredSafetyEntry.id == entry.id, moved.exists())
    return connection.scalar(there) is not None


def _values(entry: SafetyEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "assessment_id": entry.assessment_id,
        "noticed_on": exactly(date, entry.noticed_on),
        "seen": entry.seen,
        "told": entry.told,
        "view": entry.view,
        "done": entry.done,
        "why": entry.why,
        "written_by": entry.written_by,
        "begun_at": exactly(datetime, entry.begun_at),
        "kept_at": None if entry.kept_at is None else exactly(datetime, entry.kept_at),
    }
