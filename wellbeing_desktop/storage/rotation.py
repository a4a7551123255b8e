"""Which backups are let go: 12 daily, 10 weekly and 9 monthly ones stay.

The clock of a laptop may be wrong for a day or for good. So nothing here asks what day it is, and
the order of backups is that of their serial numbers: a backup is never let go because of today.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

DAILY, WEEKLY, MONTHLY = 12, 10, 9

NEWEST = 3
"""However their dates read, so many of the newest stay."""

_LONGEST_DAYS = 366
"""No row of daily backups keeps one for longer, unless its clock was ahead."""

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Place:
    """A backup's place in the row, and the day it says it was made on."""

    serial: int
    day: date


def let_go(made: Sequence[Place]) -> set[Place]:
    """Return which backups are not needed any more; never the newest, and none after a clock went back.

    Of a day, a week and a month the newest backup stands for all.
    """
    row = sorted(made, key=lambda place: place.serial, reverse=True)
    if len(row) > 1 and row[0].day < row[1].day:
        return set()
    kept = set(row[:NEWEST])
    kept |= _newest_of_each(row, lambda place: place.day, DAILY)
    kept |= _newest_of_each(row, lambda place: place.day.isocalendar()[:2], WEEKLY)
    kept |= _newest_of_each(row, lambda place: (place.day.year, place.day.month), MONTHLY)
    return set(row) - kept


def _newest_of_each(row: Sequence[Place], span: Callable[[Place], K], at_most: int) -> set[Place]:
    newest: dict[K, Place] = {}
    for place in row:
        newest.setdefault(span(place), place)
        if len(newest) == at_most:
            break
    return set(newest.values())


def last_days(made: Sequence[Place], today: date) -> dict[Place, date]:
    """Return for each backup the day on which it is let go, if from tomorrow on one is made every day.

    With fewer backups it is later.
    """
    days: dict[Place, date] = {}
    row, serial, day = set(made), max((place.serial for place in made), default=0), today
    while waiting := row.intersection(made):
        serial, day = serial + 1, day + timedelta(days=1)
        if (day - today).days > _LONGEST_DAYS:
            return days | dict.fromkeys(waiting, day)
        row.add(Place(serial, day))
        gone = let_go(list(row))
        row -= gone
        days |= dict.fromkeys(gone.intersection(made), day)
    return days
