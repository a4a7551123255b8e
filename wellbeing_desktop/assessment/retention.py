"""How long a record is kept: the organisation's rule, and what a human decides by it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from typing_extensions import override

from wellbeing_desktop.assessment.errors import DayOutsideError, MissingReasonError
from wellbeing_desktop.assessment.house_rules import HouseRule, flag, whole
from wellbeing_desktop.assessment.text import clean, clean_line

KEEP_YEARS = (0, 1, 2, 3, 5, 6, 7, 8, 10)
"""After how many years a record may be due for a look; 0 asks for none."""


class EraseReason(StrEnum):
    """Why a record is erased. It is one of our own words: nothing of the person stays with it."""

    ASKED = "asked"
    KEPT_LONG_ENOUGH = "kept_long_enough"
    MISTAKE = "mistake"
    OTHER = "other"
    AGAIN = "again"
    """A backup or a file had brought back what was erased before; nobody chooses it from a list."""


@dataclass(frozen=True, slots=True)
class KeepRule(HouseRule):
    """When somebody should look whether a record is still needed.

    `years` after the last signed picture was held; with `after_closing` only where that was a
    closing one. 0 years is no rule.
    """

    NAME: ClassVar[str] = "house.keep"

    years: int = 0
    after_closing: bool = False

    @override
    def cleaned(self) -> Self:
        """Return the rule; years that cannot be chosen raise ValueError."""
        if self.years not in KEEP_YEARS:
            raise ValueError(self.years)
        return self

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        return cls(whole(table, "years", 0), flag(table, "after_closing"))

    def held_before(self, today: date) -> date | None:
        """Return the last day on which a picture was held that is due for a look; None without a rule."""
        if not self.years:
            return None
        day = min(today.day, 28) if today.month == 2 else today.day
        return date(today.year - self.years, today.month, day)


@dataclass(frozen=True, slots=True)
class Keeping:
    """A decision to keep a record until a day, and why. `decided_at` is aware, in UTC."""

    until: date
    why: str
    decided_by: str
    decided_at: datetime

    def checked(self, today: date) -> Keeping:
        """Return the decision as it may be kept.

        Raises:
            MissingReasonError: it does not say why.
            DayOutsideError: the day does not lie ahead.
            TextTooLongError: a text is longer than its limit.
        """
        if self.until <= today:
            raise DayOutsideError(today, self.until)
        why = clean(self.why)
        if not why:
            raise MissingReasonError
        return replace(self, why=why, decided_by=clean_line(self.decided_by))
