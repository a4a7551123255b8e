"""What is wrong in a file that was read: each problem with its place and one plain sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

_SENTENCES = {
    "missing": _later("files", "this is missing"),
    "extra_forbidden": _later("files", "nothing of this name belongs here"),
    "string_type": _later("files", "this must be a text"),
    "string_too_short": _later("files", "the text is empty"),
    "string_pattern_mismatch": _later("files", "this must be a hash of 64 small letters and digits"),
    "int_type": _later("files", "this must be a whole number"),
    "int_from_float": _later("files", "this must be a whole number"),
    "int_parsing_size": _later("files", "the number is too large"),
    "bool_type": _later("files", "this must be true or false"),
    "list_type": _later("files", "this must be a list"),
    "dict_type": _later("files", "this must be a table of names and values"),
    "model_type": _later("files", "this must be a table of names and values"),
    "model_attributes_type": _later("files", "this must be a table of names and values"),
    "uuid_type": _later("files", "this must be an id such as 2f1c9f0e-6c1f-4a53-9a55-0d5b1a3f7c11"),
    "uuid_parsing": _later("files", "this must be an id such as 2f1c9f0e-6c1f-4a53-9a55-0d5b1a3f7c11"),
    "date_type": _later("files", "this must be a date such as 2026-03-31"),
    "date_parsing": _later("files", "this must be a date such as 2026-03-31"),
    "date_from_datetime_parsing": _later("files", "this must be a date such as 2026-03-31"),
    "date_from_datetime_inexact": _later("files", "this must be a date without a time"),
    "datetime_type": _later("files", "this must be a moment such as 2026-03-31T14:05:00Z"),
    "datetime_parsing": _later("files", "this must be a moment such as 2026-03-31T14:05:00Z"),
    "datetime_from_date_parsing": _later("files", "this must be a moment such as 2026-03-31T14:05:00Z"),
    "timezone_naive": _later("files", "the moment needs a time zone, such as the Z in 2026-03-31T14:05:00Z"),
}


_OTHER = _later("files", "this is not as the format asks")
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
        return _wrong_number(context)
    if kind == "string_too_long":
        return fill(_tr("files", "the text is longer than %1 characters"), context["max_length"])
    if kind in {"greater_than_equal", "less_than_equal"}:
        return _out_of_reach(kind, context)
    return _SENTENCES.get(kind, _OTHER)()


def _must_be(values: Sequence[str]) -> str:
    if len(values) > 1:
        return fill(_tr("files", "this must be one of %1"), ", ".join(values))
    return fill(_tr("files", "this must be %1"), *values)


def _wrong_number(context: Mapping[str, Any]) -> str:
    least, most = context.get("min_length"), context.get("max_length")
    counted = context["actual_length"]
    there = _tr("files", "more", "than may be") if counted is None else counted
    if least is not None:
        return fill(_tr("files", "there must be at least %1, and there are %2"), least, there)
    return fill(_tr("files", "there must be at most %1, and there are %2"), most, there)


def _out_of_reach(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "greater_than_equal":
        return fill(_tr("files", "the number must be %1 or more"), context["ge"])
    return fill(_tr("files", "the number must be %1 or less"), context["le"])


def shortened(name: str, limit: int = 40) -> str:
    """Keep a name out of a wrong file from filling the line or breaking it."""
    plain = "".join(c if c.isprintable() else "?" for c in name)
    return plain if len(plain) <= limit else f"{plain[: limit - 1]}…"
