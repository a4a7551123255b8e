"""Reading signed assessments for tables: a few columns of many rows, a batch at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Made, Stage
from wellbeing_desktop.assessment.tabled import Named, Tabled
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.part_tables import StoredAnswer, StoredNote
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.reading import AnyRow

_Answers = dict[int, dict[tuple[Voice, str], Answer]]
_Words = dict[int, dict[str, str]]


def keys(connection: Connection, of: Collection[UUID] | None = None) -> list[int]:
    """Return the keys of all assessments that stand, or of some people's: each's together, by day held."""
    table = StoredAssessment
    wanted = select(table.key, StoredPerson.id).join(StoredPerson, StoredPerson.key == table.person_key)
    in_order = wanted.where(table.standing.is_(True)).order_by(
        table.person_key, table.held_on, table.signed_at
    )
    people = None if of is None else frozenset(of)
    return [key for key, person in connection.execute(in_order) if people is None or person in people]


def read(
    connection: Connection, shelf: FrameworkShelf, keys: Sequence[int], *, named: bool = False
) -> list[Tabled]:
    """Return the assessments of these keys in the same order; those that are gone since are left out.

    Names and own words are not even read unless they are asked for.
    """
    rows = {row.key: row for row in connection.execute(_heads().where(StoredAssessment.key.in_(keys)))}
    answers = _answers(connection, keys)
    words = _words(connection, keys) if named else {}

    def made(row: AnyRow) -> Tabled:
        return Tabled(
            id=row.id,
            version=row.version,
            person_id=row.person_id,
            born_on=row.born_on,
            held_on=row.held_on,
            entered_on=row.entered_on,
            stage=Stage(row.stage),
            made=Made(row.made),
            framework=shelf.get(connection, row.framework_hash),
            answers=answers.get(row.key, {}),
            named=_named(row, words.get(row.key, {})) if named else None,
        )

    return [made(rows[key]) for key in keys if key in rows]


def _heads() -> Select[*tuple[Any, ...]]:
    table, person = StoredAssessment, StoredPerson
    heads: Select[*tuple[Any, ...]] = select(
        table.key,
        table.id,
        table.version,
        table.held_on,
        table.entered_on,
        table.stage,
        table.made,
        table.framework_hash,
        table.practitioner_name,
        person.id.label("person_id"),
        person.born_on,
        person.reference,
        person.name,
    ).join(person, person.key == table.person_key)
    return heads


def _answers(connection: Connection, keys: Sequence[int]) -> _Answers:
    found: _Answers = defaultdict(dict)
    for row in connection.execute(select(StoredAnswer).where(StoredAnswer.assessment_key.in_(keys))):
        answer = Reason(row.reason) if row.step is None else row.step
        found[row.assessment_key][Voice(row.voice), row.indicator_id] = answer
    return found


def _words(connection: Connection, keys: Sequence[int]) -> _Words:
    found: _Words = defaultdict(dict)
    wanted = select(StoredNote.assessment_key, StoredNote.indicator_id, StoredNote.own_words)
    for row in connection.execute(wanted.where(StoredNote.assessment_key.in_(keys))):
        found[row.assessment_key][row.indicator_id] = row.own_words
    return found


def _named(row: AnyRow, words: dict[str, str]) -> Named:
    return Named(row.reference, row.name, row.practitioner_name, words)
