"""The lines of a team file: eight values each, in the order of `SentLine`.

Every line is checked by itself, quickly: fifty laptops send five hundred each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from wellbeing_desktop.assessment.days import FIRST_DAY, LAST_DAY
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_file import SentLine
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, places_of
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.language import translate as _tr

_TOKEN = re.compile("[0-9a-f]{32}")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CODES = re.compile("[1-9]+")
_FROM_DIGITS = bytes.maketrans(b"123456789", bytes(range(1, 10)))
_TO_DIGITS = bytes.maketrans(bytes(range(1, 10)), b"123456789")
_STAGE_AT = {str(stage): place for place, stage in enumerate(STAGES)}
_BAND_AT = {str(band): place for place, band in enumerate(BANDS)}
_DAYS = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)
_MOST_VERSIONS = 100_000


def line_text(line: SentLine) -> bytes:
    """Return a line as it stands in the file."""
    day, codes = date.fromordinal(line.day).isoformat(), line.codes.translate(_TO_DIGITS).decode()
    stage, band = str(STAGES[line.stage]), str(BANDS[line.band])
    values = [line.person, line.assessment, line.version, day, stage, line.framework, band, codes]
    return json.dumps(values, separators=(",", ":")).encode()


def read_lines(lines: Sequence[bytes], rule: LineRule) -> tuple[SentLine, ...]:
    """Return the lines of one file.

    Raises:
        RecordFileError: one is wrong, or an assessment stands twice; the error names the first.
    """
    read: dict[str, SentLine] = {}
    for number, text in enumerate(lines):
        try:
            line = rule.line(_values(text))
            if line.assessment in read:
                raise _WrongError(_tr("files", "this assessment stands there twice"))
        except _WrongError as error:
            raise RecordFileError(f"assessments[{number}]", str(error)) from None
        read[line.assessment] = line
    return tuple(read.values())


class LineRule:
    """What a line of one file may say: of its frameworks, and of days that may be written.

    A day may lie after the one on which the file was made: the clock of a laptop may have been ahead.
    """

    def __init__(self, frameworks: Sequence[Framework]) -> None:
        self._widths = [len(places_of(framework)) for framework in frameworks]

    def line(self, values: list[Any]) -> SentLine:
        """Return the line that eight values say."""
        person, assessment, version, day, stage, framework, band, codes = values
        if not (_is_token(person) and _is_token(assessment)):
            raise _WrongError(_tr("files", "what stands for an id must be 32 digits, 0 to 9 and a to f"))
        if type(version) is not int or not 1 <= version <= _MOST_VERSIONS:
            raise _WrongError(_tr("files", "the version must be a number from 1"))
        return SentLine(
            person,
            assessment,
            version,
            self._day(day),
            _place(_STAGE_AT, stage, _tr("files", "there is no such stage")),
            self._framework(framework),
            _place(_BAND_AT, band, _tr("files", "there is no such band of ages")),
            self._codes(framework, codes),
        )

    def _day(self, day: object) -> int:
        number = _ordinal(day) if isinstance(day, str) else 0
        if not number:
            raise _WrongError(_tr("files", "this must be a date such as 2026-03-31"))
        if number not in _DAYS:
            raise _WrongError(_tr("files", "the day lies outside the days that are possible"))
        return number

    def _framework(self, place: object) -> int:
        if type(place) is not int or not 0 <= place < len(self._widths):
            raise _WrongError(_tr("files", "the file holds no such framework"))
        return place

    def _codes(self, framework: int, codes: object) -> bytes:
        if not isinstance(codes, str) or not _CODES.fullmatch(codes):
            raise _WrongError(_tr("files", "a rating must be a step from 1 to 5, or a reason from 6 to 9"))
        if len(codes) != self._widths[framework]:
            raise _WrongError(_tr("files", "there are more or fewer ratings than the framework has"))
        return codes.encode().translate(_FROM_DIGITS)


class _WrongError(Exception):
    """A line is wrong; the sentence says how."""


def _values(text: bytes) -> list[Any]:
    sentence = _tr("files", "this is not a line of eight values")
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        raise _WrongError(sentence) from None
    if type(values) is not list or len(values) != len(SentLine._fields):
        raise _WrongError(sentence)
    return values


def _is_token(value: object) -> bool:
    return isinstance(value, str) and _TOKEN.fullmatch(value) is not None


def _place(places: dict[str, int], value: object, sentence: str) -> int:
    place = places.get(value) if isinstance(value, str) else None
    if place is None:
        raise _WrongError(sentence)
    return place


@lru_cache(maxsize=20_000)
def _ordinal(day: str) -> int:
    """Return the number of a day, or 0 where there is no such day."""
    if not _DAY.fullmatch(day):
        return 0
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return 0
