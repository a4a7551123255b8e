"""Lists of people: everyone by last touched, or by name as somebody types.

The statements are made once. A page of people costs the same among a thousand and among ten
thousand: it is the first rows of one range in an index.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, bindparam, func, select

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import table_of
from wellbeing_desktop.storage.folding import typed_words
from wellbeing_desktop.storage.listing import PersonRow
from wellbeing_desktop.storage.people_tables import StoredBeginning, StoredPerson
from wellbeing_desktop.storage.reading import AnyRow

_PERSON = table_of(StoredPerson).c
_ASSESSMENT = table_of(StoredAssessment)
_BEGINNING = table_of(StoredBeginning)


def find(connection: Connection, search: str, limit: int, offset: int) -> list[PersonRow]:
    """Return a page of people, by name, where each word typed begins one of theirs.

    With nothing typed, everyone is there, last touched first.
    """
    typed = typed_words(search)
    if search.strip() and not typed:
        return []
    statement, values = _hits(typed) if typed else (_EVERYONE, {})
    found = connection.execute(statement.limit(limit).offset(offset), values).all()
    keys = [row.person_key for row in found]
    rows = {row.key: _listed(row) for row in connection.execute(_ROWS, {"keys": keys})}
    return [rows[key] for key in keys]


def count(connection: Connection, search: str) -> int:
    """Count the people that `find` goes through."""
    typed = typed_words(search)
    if search.strip() and not typed:
        return 0
    if not typed:
        return connection.execute(_COUNT_EVERYONE).scalar_one()
    statement, values = _hits(typed)
    counted = statement.order_by(None).with_only_columns(func.count())
    return int(connection.execute(counted, values).scalar_one())


def _hits(typed: Sequence[str]) -> tuple[Select[*tuple[Any, ...]], dict[str, str]]:
    """Select who has a word for each beginning; the longest leads, as it is likely the rarest."""
    ordered = sorted(typed, key=len, reverse=True)
    hits: Select[*tuple[Any, ...]] = _FIRST
    for number in range(1, len(ordered)):
        also = _BEGINNING.alias().c
        same = also.sort_name == _BEGINNING.c.sort_name, also.person_key == _BEGINNING.c.person_key
        hits = hits.where(
            select(also.person_key).where(also.beginning == bindparam(f"typed_{number}"), *same).exists()
        )
    return hits, {f"typed_{number}": word for number, word in enumerate(ordered)}


def _latest(column: str, **having: object) -> ScalarSelect[Any]:
    """Select a column of a person's assessment held last among those that have the values.

    The order is that of an index, so that nothing is sorted.
    """
    one = _ASSESSMENT.alias()
    wanted = [one.c[name] == value for name, value in having.items()]
    return (
        select(one.c[column])
        .where(one.c.person_key == _PERSON.key, *wanted)
        .order_by(one.c.held_on.desc(), one.c.key.desc())
        .limit(1)
        .correlate(_PERSON.key.table)
        .scalar_subquery()
    )


def _rows() -> Select[*tuple[Any, ...]]:
    last = _ASSESSMENT.alias("last")
    columns: tuple[Any, ...] = (
        _PERSON.key,
        _PERSON.id,
        _PERSON.reference,
        _PERSON.name,
        _PERSON.known_as,
        _PERSON.sample,
        last.c.held_on,
        last.c.stage,
        _latest("id", state=State.DRAFT).label("draft_id"),
        _latest("next_review", standing=True).label("next_review"),
    )
    found = select(*columns).outerjoin_from(
        _PERSON.key.table, last, last.c.key == _latest("key", current=True)
    )
    return found.where(_PERSON.key.in_(bindparam("keys", expanding=True)))


_ROWS = _rows()
_EVERYONE = select(_PERSON.key.label("person_key")).order_by(_PERSON.touched_at.desc(), _PERSON.key)
_COUNT_EVERYONE = select(func.count()).select_from(_PERSON.key.table)
_FIRST = (
    select(_BEGINNING.c.person_key)
    .where(_BEGINNING.c.beginning == bindparam("typed_0"))
    .order_by(_BEGINNING.c.sort_name, _BEGINNING.c.person_key)
)


def _listed(row: AnyRow) -> PersonRow:
    return PersonRow(
        id=row.id,
        reference=row.reference,
        name=row.name,
        known_as=row.known_as,
        sample=row.sample,
        last_held_on=row.held_on,
        last_stage=row.stage and Stage(row.stage),
        draft_id=row.draft_id,
        next_review=row.next_review,
    )
