"""Reads JSON as it must be: UTF-8, each key once, no numbers that are none, not endlessly deep."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from typing import Any

from pydantic_core import from_json

from wellbeing_desktop.exchange.problems import RecordFileError, place_of
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

PARTS_LIMIT = 2_000
"""Entries of one list or table. A wrong file must not fill the memory with what is wrong in it."""

_SEPARATORS_LIMIT = 500_000

_WHERE = re.compile(r" at line (\d+) column (\d+)$")
_SENTENCES = {
    "recursion limit exceeded": _later("files", "lists and tables lie too deep in one another"),
    "number out of range": _later("files", "a number is too large"),
    "unexpected end of hex escape": _later("files", "half of a character stands alone"),
    "lone leading surrogate in hex escape": _later("files", "half of a character stands alone"),
    "invalid unicode code point": _later("files", "half of a character stands alone"),
}


def json_value(data: bytes) -> tuple[bytes, Any]:
    """Return the data without a byte order mark, and what it says.

    Raises:
        RecordFileError: it is not JSON, not UTF-8, or a key stands twice in one table.
    """
    plain = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = plain.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RecordFileError(
            fill(_tr("files", "byte %1"), error.start), _tr("files", "the file is not UTF-8 text")
        ) from None
    if sum(map(plain.count, (b",", b"[", b"{"))) > _SEPARATORS_LIMIT:
        raise RecordFileError(
            "", _tr("files", "the file has far more parts, or lies far deeper, than any record")
        )
    try:
        from_json(plain, allow_inf_nan=False)
    except ValueError as error:
        raise _syntax_error(str(error)) from None
    value = json.loads(text, object_pairs_hook=_table)
    _check_parts(value)
    return plain, value


class _Twin(dict[str, Any]):
    """A table in which a key stood twice."""

    name = ""


def _table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) == len(pairs):
        return table
    twin = _Twin(table)
    twin.name = next(name for name, count in Counter(name for name, _ in pairs).items() if count > 1)
    return twin


def _check_parts(value: object, path: tuple[str | int, ...] = ()) -> None:
    """Refuse keys that stand twice and endless lists. The depth is bounded: deeper was refused before."""
    if not isinstance(value, dict | list):
        return
    if len(value) > PARTS_LIMIT:
        raise RecordFileError(
            place_of(path),
            fill(_tr("files", "this has more than %1 parts, which no record has"), f"{PARTS_LIMIT:,}"),
        )
    if isinstance(value, _Twin):
        raise RecordFileError(place_of((*path, value.name)), _tr("files", "this stands twice in one table"))
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for name, part in parts:
        _check_parts(part, (*path, name))


def _syntax_error(message: str) -> RecordFileError:
    found = _WHERE.search(message)
    place = fill(_tr("files", "line %1, column %2"), *found.groups()) if found else ""
    reason = message[: found.start()] if found else message
    known = _SENTENCES.get(reason)
    other = fill(_tr("files", "this is not JSON (%1)"), reason)
    return RecordFileError(place, other if known is None else known())
