"""Reads JSON as it must be: UTF-8, each key once, no numbers that are none, not endlessly deep."""

from __future__ import annotations

import codecs
import json
import re
from typing import Any

from pydantic_core import from_json

from wellbeing_desktop.exchange.problems import RecordFileError, place_of

_WHERE = re.compile(r" at line (\d+) column (\d+)$")
_SENTENCES = {
    "recursion limit exceeded": "lists and tables lie too deep in one another",
    "number out of range": "a number is too large",
    "unexpected end of hex escape": "half of a character stands alone",
    "lone leading surrogate in hex escape": "half of a character stands alone",
    "invalid unicode code point": "half of a character stands alone",
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
        raise RecordFileError(f"byte {error.start}", "the file is not UTF-8 text") from None
    try:
        from_json(plain, allow_inf_nan=False)
    except ValueError as error:
        raise _syntax_error(str(error)) from None
    value = json.loads(text, object_pairs_hook=_Table)
    _refuse_twins(value)
    return plain, value


class _Table(dict[str, Any]):
    """A table that remembers a key which stood in it twice."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.twin = _first_twin(pairs) if len(self) < len(pairs) else None


def _first_twin(pairs: list[tuple[str, Any]]) -> str | None:
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            return name
        seen.add(name)
    return None


def _refuse_twins(value: object, path: tuple[str | int, ...] = ()) -> None:
    """Find a key that stands twice. The depth is bounded: deeper files were refused before."""
    if isinstance(value, _Table):
        if value.twin is not None:
            raise RecordFileError(place_of((*path, value.twin)), "this stands twice in one table")
        for name, part in value.items():
            _refuse_twins(part, (*path, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            _refuse_twins(part, (*path, number))


def _syntax_error(message: str) -> RecordFileError:
    found = _WHERE.search(message)
    place = f"line {found[1]}, column {found[2]}" if found else ""
    reason = message[: found.start()] if found else message
    return RecordFileError(place, _SENTENCES.get(reason, f"this is not JSON ({reason})"))
