"""How old somebody was, told no more exactly than a team's figures need it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class AgeBand(StrEnum):
    """Ages in whole years on the day an assessment was held."""

    UNDER_12 = "under_12"
    FROM_12_TO_17 = "12_to_17"
    FROM_18_TO_25 = "18_to_25"
    FROM_26_TO_64 = "26_to_64"
    FROM_65_TO_79 = "65_to_79"
    FROM_80 = "80_and_over"
    UNKNOWN = "unknown"


_BELOW = {
    AgeBand.UNDER_12: 12,
    AgeBand.FROM_12_TO_17: 18,
    AgeBand.FROM_18_TO_25: 26,
    AgeBand.FROM_26_TO_64: 65,
    AgeBand.FROM_65_TO_79: 80,
}


def age_on(born_on: date | None, day: date) -> int | None:
    """Return the age in whole years on a day; None where no birthday is known or it lies after the day."""
    if born_on is None or born_on > day:
        return None
    return day.year - born_on.year - ((day.month, day.day) < (born_on.month, born_on.day))


def band_of(age: int | None) -> AgeBand:
    """Return the band of an age in whole years."""
    if age is None or age < 0:
        return AgeBand.UNKNOWN
    return next((band for band, below in _BELOW.items() if age < below), AgeBand.FROM_80)
