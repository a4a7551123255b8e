"""Lists people and assessments, as a table or as JSON."""

from __future__ import annotations

import json
import unicodedata
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from wellbeing_desktop.cli_refusal import DONE
from wellbeing_desktop.cli_store import opened
from wellbeing_desktop.storage.listing import AssessmentRow, PersonRow
from wellbeing_desktop.storage.store import Store

Row = dict[str, str | None]

_PAGE = 500
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
        rows = [_person(row) for row in all_people(store)]
    return _show(rows, _PEOPLE, as_json=arguments.json)


def assessments(arguments: Namespace) -> int:
    """List the newest version of every assessment, by day held and then by sign-off. No names."""
    with opened(arguments) as store:
        rows = [_assessment(row) for row in store.assessment_rows()]
    return _show(rows, _ASSESSMENTS, as_json=arguments.json)


def all_people(store: Store) -> list[PersonRow]:
    """Return every person of the store, by reference and then by name."""
    found: list[PersonRow] = []
    while page := store.people(limit=_PAGE, offset=len(found)):
        found += page
    return sorted(found, key=lambda row: (row.reference.casefold(), row.name.casefold(), row.id))


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


def _show(rows: Sequence[Row], heads: dict[str, str], *, as_json: bool) -> int:
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        cells = [[row[name] or "-" for name in heads] for row in rows]
        print("\n".join(_table([list(heads.values()), *cells])))
    return DONE


def _table(rows: list[list[str]]) -> list[str]:
    """Align columns, also where characters are wide or take no room."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(map(_padded, row, widths)).rstrip() for row in rows]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
