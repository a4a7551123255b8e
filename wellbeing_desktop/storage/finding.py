"""Lists of people: everyone by last touched, or by name as somebody types.

The statements are made once. A page of people costs the same among a thousand and among ten
thousand: it is the first rows of one range in an index.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, ScalarSelect, Select, bindparam, func, select, type_coerce
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
    page, values = _found_by(_PAGE_OF_FOUND, typed) if typed else (_PAGE_OF_ALL, {})
    rows = connection.execute(page, {**values, "limit": limit, "offset": offset})
    return [_listed(*row) for row in rows]


def count(connection: Connection, search: str) -> int:
    """Count the people that `find` goes through."""
    typed = typed_words(search)
    if search.strip() and not typed:
        return 0
    counted, values = _found_by(_COUNT_FOUND, typed) if typed else (_COUNT_ALL, {})
    return int(connection.execute(counted, values).scalar_one())


def _found_by(found: _Select, typed: Sequence[str]) -> tuple[_Select, dict[str, str]]:
    """Narrow a selection to who has a word for each beginning; the longest leads, as it is the rarest."""
    ordered = sorted(typed, key=len, reverse=True)
    for number in range(1, len(ordered)):
        also = _BEGINNING.alias().c
        same = also.sort_name == _BEGINNING.c.sort_name, also.person_key == _BEGINNING.c.person_key
        has = select(also.person_key).where(also.beginning == bindparam(f"typed_{number}"), *same)
        found = found.where(has.exists())
    return found, {f"typed_{number}": word for number, word in enumerate(ordered)}


def _latest(column: str, **having: object) -> ScalarSelect[Any]:
    """Select a column of a person's assessment held last among those that have the values.

    The order is that of an index, so that nothing is sorted.
    """
    one = _ASSESSMENT.alias()
    wanted = [one.c[name] == value for name, value in having.items()]
    return (
        select(one.c[column])
        .where(one.c.person_key == _PERSON.c.key, *wanted)
        .order_by(one.c.held_on.desc(), one.c.key.desc())
        .limit(1)
        .correlate(_PERSON)
        .scalar_subquery()
    )


def _page(*order: Any) -> _Select:
    """Select a page of people with their last assessment, draft and review.

    Values are taken as the file holds them: by hand they are read in half the time.
    """
    last, person = _ASSESSMENT.alias("last"), _PERSON.c
    columns = (
        *(person.id, person.reference, person.name, person.known_as, person.sample),
        *(last.c.held_on, last.c.stage),
        *(_latest("id", state=State.DRAFT, current=True), _latest("next_review", standing=True)),
    )
    joined = _PERSON.outerjoin(last, last.c.key == _latest("key", current=True))
    page = select(*(type_coerce(column, NullType()) for column in columns)).select_from(joined)
    return page.order_by(*order).limit(bindparam("limit")).offset(bindparam("offset"))


_BEGINS = _BEGINNING.c.beginning == bindparam("typed_0")
_COUNT_ALL = select(func.count()).select_from(_PERSON)
_COUNT_FOUND = select(func.count()).select_from(_BEGINNING).where(_BEGINS)
_PAGE_OF_ALL = _page(_PERSON.c.touched_at.desc(), _PERSON.c.key)
_PAGE_OF_FOUND = _page(_BEGINNING.c.sort_name, _BEGINNING.c.person_key).where(
    _BEGINS, _BEGINNING.c.person_key == _PERSON.c.key
)


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
