"""Lists of people: everyone by last touched, or by name as somebody types.

The statements are made once. A page of people costs the same among a thousand and among ten
thousand, the first and the last: who stands on it is one range of an index, and only they are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ScalarSelect, Select, and_, bindparam, func, or_, select, type_coerce
from sqlalchemy.types import NullType

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import table_of
from wellbeing_desktop.storage.folding import typed_words
from wellbeing_desktop.storage.listing import PersonRow
from wellbeing_desktop.storage.people_tables import StoredBeginning, StoredPerson

_PERSON = table_of(StoredPerson)
_ASSESSMENT = table_of(StoredAssessment)
_BEGINNING = table_of(StoredBeginning)
_Select = Select[*tuple[Any, ...]]


def find(connection: Connection, search: str, limit: int, offset: int) -> list[PersonRow]:
    """Return a page of people, by name, where each word typed begins one of theirs.

    With nothing typed, everyone is there, last touched first.
    """
    typed = typed_words(search)
    if search.strip() and not typed:
        return []
    page = _page_of_found(len(typed)) if typed else _PAGE_OF_ALL
    rows = connection.execute(page, {**_values(typed), "limit": limit, "offset": offset})
    return [_listed(*row) for row in rows]


def count(connection: Connection, search: str) -> int:
    """Count the people that `find` goes through."""
    typed = typed_words(search)
    if search.strip() and not typed:
        return 0
    counted = _count_found(len(typed)) if typed else _COUNT_ALL
    return int(connection.execute(counted, _values(typed)).scalar_one())


def _values(typed: Sequence[str]) -> dict[str, str]:
    """Return the beginnings that were typed; the longest leads, as it is the rarest."""
    return {f"typed_{number}": word for number, word in enumerate(sorted(typed, key=len, reverse=True))}


def _latest(column: str, **having: object) -> ScalarSelect[Any]:
    """Select a column of a person's last assessment of those that have the values.

    It is the last by day held, then by sign-off, and a draft of that day comes after. The order is that of
    an index, so that nothing is sorted; whether another of the same day follows is looked up.
    """
    one, other = _ASSESSMENT.alias(), _ASSESSMENT.alias()
    wanted = [one.c[name] == value for name, value in having.items()]
    alike = [other.c[name] == value for name, value in having.items()]
    that_day = other.c.person_key == one.c.person_key, other.c.held_on == one.c.held_on
    is_draft = and_(other.c.signed_at.is_(None), one.c.signed_at.is_not(None))
    later = or_(other.c.signed_at > one.c.signed_at, is_draft)
    followed = select(other.c.key).where(*alike, *that_day, other.c.key != one.c.key, later).correlate(one)
    return (
        select(one.c[column])
        .where(one.c.person_key == _PERSON.c.key, *wanted, ~followed.exists())
        .order_by(one.c.held_on.desc(), one.c.key.desc())
        .limit(1)
        .correlate(_PERSON)
        .scalar_subquery()
    )


def _page(chosen: _Select, *order: Any) -> _Select:
    """Select those chosen with their last assessment, draft and review, in an order of the people.

    Values are taken as the file holds them: by hand they are read in half the time.
    """
    on_page = chosen.limit(bindparam("limit")).offset(bindparam("offset")).subquery()
    last, person = _ASSESSMENT.alias("last"), _PERSON.c
    columns = (
        *(person.id, person.reference, person.name, person.known_as, person.sample),
        *(last.c.held_on, last.c.stage),
        *(_latest("id", state=State.DRAFT, current=True), _latest("next_review", standing=True)),
    )
    joined = on_page.join(_PERSON, person.key == on_page.c.person_key)
    joined = joined.outerjoin(last, last.c.key == _latest("key", current=True))
    page = select(*(type_coerce(column, NullType()) for column in columns)).select_from(joined)
    return page.order_by(*order)


def _begun(selected: _Select, words: int) -> _Select:
    """Narrow a selection to who has a word for each beginning that was typed."""
    found = selected.where(_BEGINNING.c.beginning == bindparam("typed_0"))
    for number in range(1, words):
        also = _BEGINNING.alias().c
        same = also.sort_name == _BEGINNING.c.sort_name, also.person_key == _BEGINNING.c.person_key
        has = select(also.person_key).where(also.beginning == bindparam(f"typed_{number}"), *same)
        found = found.where(has.exists())
    return found


@cache
def _page_of_found(words: int) -> _Select:
    by_name = _BEGINNING.c.sort_name, _BEGINNING.c.person_key
    chosen = _begun(select(_BEGINNING.c.person_key), words).order_by(*by_name)
    return _page(chosen, _PERSON.c.sort_name, _PERSON.c.key)


@cache
def _count_found(words: int) -> _Select:
    return _begun(select(func.count()).select_from(_BEGINNING), words)


_COUNT_ALL = select(func.count()).select_from(_PERSON)
_LAST_TOUCHED = _PERSON.c.touched_at.desc(), _PERSON.c.key
_PAGE_OF_ALL = _page(select(_PERSON.c.key.label("person_key")).order_by(*_LAST_TOUCHED), *_LAST_TOUCHED)


def _listed(person_id: str, reference: str, name: str, known_as: str, *rest: Any) -> PersonRow:
    sample, held_on, stage, draft_id, next_review = rest
    return PersonRow(
        id=UUID(person_id),
        reference=reference,
        name=name,
        known_as=known_as,
        sample=bool(sample),
        last_held_on=held_on and date.fromisoformat(held_on),
        last_stage=stage and Stage(stage),
        draft_id=draft_id and UUID(draft_id),
        next_review=next_review and date.fromisoformat(next_review),
    )
