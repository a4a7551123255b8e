"""What is wrong in a file that was read: each problem with its place and one plain sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

_SENTENCES = {
    "missing": "this is missing",
    "extra_forbidden": "nothing of this name belongs here",
    "string_type": "this must be a text",
    "string_too_short": "the text is empty",
    "string_pattern_mismatch": "this must be a hash of 64 small letters and digits",
    "int_type": "this must be a whole number",
    "int_from_float": "this must be a whole number",
    "int_parsing_size": "the number is too large",
    "bool_type": "this must be true or false",
    "list_type": "this must be a list",
    "dict_type": "this must be a table of names and values",
    "model_type": "this must be a table of names and values",
    "model_attributes_type": "this must be a table of names and values",
    "uuid_type": "this must be an id such as 2f1c9f0e-6c1f-4a53-9a55-0d5b1a3f7c11",
    "uuid_parsing": "this must be an id such as 2f1c9f0e-6c1f-4a53-9a55-0d5b1a3f7c11",
    "date_type": "this must be a date such as 2026-03-31",
    "date_parsing": "this must be a date such as 2026-03-31",
    "date_from_datetime_parsing": "this must be a date such as 2026-03-31",
    "date_from_datetime_inexact": "this must be a date without a time",
    "datetime_type": "this must be a moment such as 2026-03-31T14:05:00Z",
    "datetime_parsing": "this must be a moment such as 2026-03-31T14:05:00Z",
    "datetime_from_date_parsing": "this must be a moment such as 2026-03-31T14:05:00Z",
    "timezone_naive": "the moment needs a time zone, such as the Z in 2026-03-31T14:05:00Z",
}


_PLACE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where it stands in the file, and what to put right."""

    place: str
    sentence: str

    @property
    def line(self) -> str:
        """The problem on one line: place, colon, sentence."""
        return f"{self.place}: {self.sentence}" if self.place else self.sentence


class RecordFileError(Exception):
    """A record file was refused; str() is one line that names the place.

    `place` is empty where the whole file is wrong.
    """

    def __init__(self, place: str, sentence: str) -> None:
        problem = Problem(place, sentence)
        super().__init__(problem.line)
        self.place = problem.place
        self.sentence = problem.sentence


def problem_of(error: ErrorDetails) -> Problem:
    """Return what pydantic found in our own words, never with the value that was there."""
    return Problem(place_of(error["loc"]), _sentence(error["type"], error.get("ctx", {})))


def place_of(location: Sequence[str | int]) -> str:
    """Write a place as a path that counts from 0, such as `assessments[2].held_on`."""
    path = ""
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
        elif part != "[key]":
            path += f".{shortened(part)}" if path else shortened(part)
    return shortened(path, _PLACE_LIMIT)


def _sentence(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "value_error":
        return str(context["error"])
    if kind in {"enum", "literal_error"}:
        return _must_be(str(context["expected"]).split(" or "))
    if kind in {"too_short", "too_long"}:
        return f"there must be {_count(context)}, and there are {context['actual_length'] or 'more'}"
    if kind == "string_too_long":
        return f"the text is longer than {context['max_length']} characters"
    if kind in {"greater_than_equal", "less_than_equal"}:
        return f"the number must be {context.get('ge', context.get('le'))} or {_side(kind)}"
    return _SENTENCES.get(kind, "this is not as the format asks")


def _must_be(values: Sequence[str]) -> str:
    return f"this must be {'one of ' if len(values) > 1 else ''}{', '.join(values)}"


def _count(context: Mapping[str, Any]) -> str:
    least, most = context.get("min_length"), context.get("max_length")
    return f"at least {least}" if least is not None else f"at most {most}"


def _side(kind: str) -> str:
    return "more" if kind == "greater_than_equal" else "less"


def shortened(name: str, limit: int = 40) -> str:
    """Keep a name out of a wrong file from filling the line or breaking it."""
    plain = "".join(c if c.isprintable() else "?" for c in name)
    return plain if len(plain) <= limit else f"{plain[: limit - 1]}…"
