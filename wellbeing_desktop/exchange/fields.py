"""The kinds of values in a record file, each checked by one rule with one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from wellbeing_desktop.assessment.answers import Answer, Reason, is_step
from wellbeing_desktop.assessment.days import YEARS
from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.assessment.people import TAG_PATTERN, is_language_tag
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT, clean, clean_line
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{5,8}(\.[0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})")


def _answer(value: object) -> Answer:
    if is_step(value):
        return int(str(value))
    if type(value) is int:
        raise ValueError(fill(_tr("files", "the step must be from %1 to %2"), STEPS[0], STEPS[-1]))
    if isinstance(value, str) and value in set(Reason):
        return Reason(value)
    raise ValueError(
        fill(_tr("files", "the answer must be a step from 1 to 5, or one of %1"), ", ".join(Reason))
    )


def _date(value: object) -> date:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise ValueError(_tr("files", "this must be a date such as 2026-03-31"))
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise ValueError(_tr("files", "there is no such date")) from None
    return _in_our_years(day)


def _moment(value: object) -> datetime:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise ValueError(
            _tr("files", "this must be a moment with its time zone, such as 2026-03-31T14:05:00Z")
        )
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise ValueError(_tr("files", "there is no such moment")) from None
    _in_our_years(moment.date())
    return moment.astimezone(UTC)


def _in_our_years(day: date) -> date:
    if day.year not in YEARS:
        raise ValueError(fill(_tr("files", "the year must be from %1 to %2"), YEARS[0], YEARS[-1]))
    return day


def _cleaned(clean_text: Callable[[str], str]) -> Callable[[str], str]:
    def check(text: str) -> str:
        try:
            return clean_text(text)
        except TextTooLongError as error:
            sentence = fill(
                _tr("files", "the text has %1 characters, and at most %2 may be kept"),
                f"{error.length:,}",
                f"{error.limit:,}",
            )
            raise ValueError(sentence) from None

    return check


def _filled(text: str) -> str:
    if not text:
        raise ValueError(_tr("files", "the text is empty"))
    return text


def _language(text: str) -> str:
    if not is_language_tag(text):
        raise ValueError(_tr("files", "this must be a language such as en, ar or zh-Hant"))
    return text


def _schema(kind: str, **more: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, **more})


RATING = {"anyOf": [{"type": "integer", "minimum": 1, "maximum": 5}, {"enum": list(Reason)}]}

Rating = Annotated[Any, PlainValidator(_answer), WithJsonSchema(RATING)]
"""A step from 1 to 5, or a reason why there is none."""

Day = Annotated[date, PlainValidator(_date), _schema("string", format="date")]
"""A day, written 2026-03-31."""

Moment = Annotated[datetime, PlainValidator(_moment), _schema("string", format="date-time")]
"""A moment with its time zone, written 2026-03-31T14:05:00Z; kept in UTC."""

Words = Annotated[
    str, AfterValidator(_cleaned(clean)), Field(json_schema_extra={"maxLength": OWN_WORDS_LIMIT})
]
"""Text of several lines, as the application keeps it."""

Line = Annotated[
    str, AfterValidator(_cleaned(clean_line)), Field(json_schema_extra={"maxLength": LINE_LIMIT})
]
"""Text on one line, as the application keeps it."""

FilledLine = Annotated[Line, AfterValidator(_filled), Field(json_schema_extra={"minLength": 1})]
"""Text on one line that may not be empty."""

FilledWords = Annotated[Words, AfterValidator(_filled), Field(json_schema_extra={"minLength": 1})]
"""Text of several lines that may not be empty."""

Language = Annotated[str, AfterValidator(_language), Field(json_schema_extra={"pattern": TAG_PATTERN})]
"""A BCP 47 language tag."""

VersionNumber = Annotated[int, Field(ge=1, le=100_000)]
"""Which version of an assessment: 1, and one more for each amendment."""
