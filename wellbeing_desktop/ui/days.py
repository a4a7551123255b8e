"""Days as people write and read them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from wellbeing_desktop.assessment.days import YEARS
from wellbeing_desktop.ui.words import long_date, plain_date

_PARTS = re.compile(r"\d+|[^\W\d_]+")
_LETTERS_OF_A_MONTH = 3
_LONGEST_PART = 100
"""Letters or digits: no month and no year has as many, and Python refuses to count thousands of digits."""


@dataclass
class NoSuchDayError(Exception):
    """A day was written that the calendar does not have. `words` is the day as it was meant."""

    words: str


class UnreadableDayError(Exception):
    """What was written could not be read as a day."""


def in_words(day: date, weekday: bool = False) -> str:
    """Return a day as "20 November 2026", or with its weekday before it."""
    return long_date(day) if weekday else plain_date(day)


def read_day(text: str, today: date) -> date:
    """Return the day that somebody wrote: "20 November 2026", "20.11.26", "20/11" or 2026-11-20.

    Without a year it is this year's. A day stands before its month.

    Raises:
        NoSuchDayError: it is like a day, but the calendar has none such.
        UnreadableDayError: it is not like a day.
    """
    parts = [p for p in _PARTS.findall(text) if p.isdecimal() or _month(p)]
    if len(parts) == 3 and len(parts[0]) == 4 and parts[0].isdecimal():
        parts = parts[::-1]
    if not 2 <= len(parts) <= 3 or not parts[0].isdecimal() or max(map(len, parts)) > _LONGEST_PART:
        raise UnreadableDayError
    month = int(parts[1]) if parts[1].isdecimal() else _month(parts[1])
    year = _year(parts[2], today) if len(parts) == 3 else today.year
    return _checked(int(parts[0]), month, year)


def to_qt(day: date) -> QDate:
    """Return the day as Qt's own."""
    return QDate(day.year, day.month, day.day)


def from_qt(day: QDate) -> date:
    """Return Qt's day as Python's."""
    return date(day.year(), day.month(), day.day())


def _checked(day: int, month: int, year: int) -> date:
    if not 1 <= month <= 12 or year not in YEARS:
        raise UnreadableDayError
    if not 1 <= day <= monthrange(year, month)[1]:
        raise NoSuchDayError(f"{QLocale().toString(day)} {QLocale().standaloneMonthName(month)}")
    return date(year, month, day)


def _year(text: str, today: date) -> int:
    if not text.isdecimal():
        raise UnreadableDayError
    if len(text) != 2:
        return int(text)
    century = today.year - today.year % 100
    year = century + int(text)
    return year if year <= today.year + 20 else year - 100


def _month(word: str) -> int:
    """Return a month's number by its name or the beginning of it, in the reader's words; else 0."""
    wanted = word.casefold()
    if len(wanted) < _LETTERS_OF_A_MONTH:
        return 0
    for locale in (QLocale(), QLocale(QLocale.Language.English)):
        for number in range(1, 13):
            names = (locale.standaloneMonthName(number), locale.monthName(number))
            if any(name.casefold().startswith(wanted) for name in names):
                return number
    return 0
