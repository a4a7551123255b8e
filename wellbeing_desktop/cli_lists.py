"""Lists people and assessments, as a table or as JSON."""

from __future__ import annotations

import json
import unicodedata
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from wellbeing_desktop.cli_refusal import DONE
from wellbeing_desktop.cli_store import opened
from wellbeing_desktop.storage.listing import AssessmentRow, PersonRow
from wellbeing_desktop.storage.store import Store

Row = dict[str, str | None]

_PAGE = 500
_BETWEEN = "\0"
"""No text that was taken in has it."""

_PEOPLE = {"id": "ID", "reference": "REFERENCE", "name": "NAME", "last_held_on": "LAST ASSESSMENT"}
_ASSESSMENTS = {
    "id": "ID",
    "person_reference": "PERSON",
    "stage": "STAGE",
    "state": "STATE",
    "held_on": "HELD ON",
    "framework": "FRAMEWORK",
}


def people(arguments: Namespace) -> int:
    """List every person, by reference."""
    with opened(arguments) as store:
        return _show(map(_person, all_people(store)), _PEOPLE, as_json=arguments.json)


def assessments(arguments: Namespace) -> int:
    """List the newest version of every assessment, by day held and then by sign-off. No names."""
    with opened(arguments) as store:
        return _show(map(_assessment, _all_assessments(store)), _ASSESSMENTS, as_json=arguments.json)


def all_people(store: Store) -> list[PersonRow]:
    """Return every person of the store, by reference and then by name."""
    found: list[PersonRow] = []
    while page := store.people(limit=_PAGE, offset=len(found)):
        found += page
    return by_reference(found)


def by_reference(rows: Iterable[PersonRow]) -> list[PersonRow]:
    """Return people by reference and then by name."""
    return sorted(rows, key=lambda row: (row.reference.casefold(), row.name.casefold(), row.id))


def _all_assessments(store: Store) -> Iterator[AssessmentRow]:
    """Go through every assessment, a page in memory at a time."""
    listed = store.assessments_listed()
    for offset in range(0, len(listed), _PAGE):
        yield from store.rows_of(listed, offset=offset, limit=_PAGE)


def _person(row: PersonRow) -> Row:
    return {
        "id": str(row.id),
        "reference": row.reference,
        "name": row.name,
        "last_held_on": _day(row.last_held_on),
    }


def _assessment(row: AssessmentRow) -> Row:
    return {
        "id": str(row.id),
        "person_reference": row.person_reference,
        "stage": row.stage,
        "state": row.state,
        "held_on": _day(row.held_on),
        "framework": row.framework,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _show(rows: Iterable[Row], heads: dict[str, str], *, as_json: bool) -> int:
    """Print rows as they come, or, where columns are to align, once the widest of each is known."""
    lines = _array(rows) if as_json else _table(rows, heads)
    for line in lines:
        print(line)
    return DONE


def _array(rows: Iterable[Row]) -> Iterator[str]:
    """Return the lines of a JSON array, one object after the other."""
    before = "["
    for row in rows:
        yield before
        keys = ",\n".join(f"    {_json(key)}: {_json(value)}" for key, value in row.items())
        before = f"  {{\n{keys}\n  }},"
    yield "[]" if before == "[" else f"{before[:-1]}\n]"


def _json(value: str | None) -> str:
    return json.dumps(value, ensure_ascii=False)


def _table(rows: Iterable[Row], heads: dict[str, str]) -> Iterator[str]:
    """Align columns, also where characters are wide or take no room. Each row waits as one text."""
    widths, kept = [_width(head) for head in heads.values()], []
    for row in rows:
        cells = [row[name] or "-" for name in heads]
        widths = list(map(max, widths, map(_width, cells)))
        kept.append(_BETWEEN.join(cells))
    yield _line(list(heads.values()), widths)
    for one in kept:
        yield _line(one.split(_BETWEEN), widths)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(map(_padded, cells, widths)).rstrip()


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
