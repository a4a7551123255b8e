"""Lists of people: everyone by last touched, or by name as somebody types.

A search reads one covering index of folded words and sorts only what it found, so that it costs
about the same among a thousand people and among ten thousand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, func, select
from sqlalchemy.orm import aliased

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.folding import words
from wellbeing_desktop.storage.listing import PersonRow
from wellbeing_desktop.storage.people_tables import StoredPerson, StoredWord
from wellbeing_desktop.storage.reading import AnyRow

_LAST_LETTER = "\U0010ffff"


def find(connection: Connection, search: str, limit: int, offset: int) -> list[PersonRow]:
    """Return a page of people, by name, where each word typed begins one of theirs.

    With nothing typed, everyone is there, last touched first.
    """
    typed = words(search)
    if typed:
        hits = _hits(typed).order_by(StoredWord.sort_name, StoredWord.person_key)
    elif search.strip():
        return []
    else:
        newest = StoredPerson.touched_at.desc(), StoredPerson.key
        hits = select(StoredPerson.key.label("person_key")).order_by(*newest)
    keys = connection.execute(hits.limit(limit).offset(offset)).all()
    return _rows(connection, [row.person_key for row in keys])


def count(connection: Connection, search: str) -> int:
    """Count the people that `find` goes through."""
    typed = words(search)
    if search.strip() and not typed:
        return 0
    counted = _hits(typed).subquery() if typed else StoredPerson
    return connection.execute(select(func.count()).select_from(counted)).scalar_one()


def _hits(typed: Sequence[str]) -> Select[*tuple[Any, ...]]:
    """Select who has a word for each beginning; the longest beginning leads, as it is the rarest."""
    longest, *others = sorted(typed, key=len, reverse=True)
    columns = StoredWord.sort_name, StoredWord.person_key
    hits: Select[*tuple[Any, ...]] = select(*columns).where(*_begins(longest)).distinct()
    for other in others:
        hits = hits.where(StoredWord.person_key.in_(select(StoredWord.person_key).where(*_begins(other))))
    return hits


def _begins(beginning: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return StoredWord.word >= beginning, StoredWord.word < beginning + _LAST_LETTER


def _rows(connection: Connection, keys: Sequence[int]) -> list[PersonRow]:
    last = aliased(StoredAssessment)
    found = connection.execute(
        select(
            StoredPerson,
            last.held_on.label("last_held_on"),
            last.stage.label("last_stage"),
            _draft_id().label("draft_id"),
            _next_review().label("next_review"),
        )
        .outerjoin(last, last.key == _last_key())
        .where(StoredPerson.key.in_(keys))
    )
    rows = {row.key: _listed(row) for row in found}
    return [rows[key] for key in keys]


def _last_key() -> ScalarSelect[int]:
    one = aliased(StoredAssessment)
    return (
        select(one.key)
        .where(one.person_key == StoredPerson.key, one.current.is_(True))
        .order_by(one.held_on.desc(), one.signed_at.is_(None).desc(), one.signed_at.desc())
        .limit(1)
        .correlate(StoredPerson)
        .scalar_subquery()
    )


def _draft_id() -> ScalarSelect[Any]:
    one = aliased(StoredAssessment)
    return (
        select(one.id)
        .where(one.person_key == StoredPerson.key, one.current.is_(True), one.state == State.DRAFT)
        .order_by(one.touched_at.desc())
        .limit(1)
        .correlate(StoredPerson)
        .scalar_subquery()
    )


def _next_review() -> ScalarSelect[Any]:
    one = aliased(StoredAssessment)
    return (
        select(one.next_review)
        .where(one.person_key == StoredPerson.key, one.standing.is_(True))
        .order_by(one.held_on.desc(), one.signed_at.desc())
        .limit(1)
        .correlate(StoredPerson)
        .scalar_subquery()
    )


def _listed(row: AnyRow) -> PersonRow:
    return PersonRow(
        id=row.id,
        reference=row.reference,
        name=row.name,
        known_as=row.known_as,
        sample=row.sample,
        last_held_on=row.last_held_on,
        last_stage=row.last_stage and Stage(row.last_stage),
        draft_id=row.draft_id,
        next_review=row.next_review,
    )
