"""What an organisation decides once for everybody: kept as text, checked whenever it is read."""

from __future__ import annotations

import json
from abc import abstractmethod
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, ClassVar, Self

from typing_extensions import override

from wellbeing_desktop.assessment.errors import AssessmentError, DamagedRuleError
from wellbeing_desktop.assessment.text import clean, clean_line

LOCK_MINUTES = (2, 5, 10, 15, 30)
"""After how many minutes without a touch the window may lock itself."""

REVIEW_MONTHS = (0, 1, 2, 3, 6, 12)
"""How many months ahead the next review may be suggested; 0 suggests none."""


class HouseRule:
    """One thing that is decided, with a default for whoever decided nothing.

    `NAME` is where it is kept. Every rule is a dataclass whose fields have defaults.
    """

    __slots__ = ()

    NAME: ClassVar[str]

    @abstractmethod
    def cleaned(self) -> Self:
        """Return the rule as it may be kept.

        Raises:
            AssessmentError: a text is longer than its limit.
            ValueError: a value is not one that can be chosen.
        """

    @classmethod
    @abstractmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return the rule that a table of plain values says; what the table lacks is the default."""

    def as_text(self) -> str:
        """Return the rule as it is kept.

        Raises:
            AssessmentError, ValueError: see `cleaned`.
        """
        return json.dumps(asdict(self.cleaned()), default=str)  # type: ignore[call-overload]

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Return what was kept; the default where nothing was.

        Raises:
            DamagedRuleError: the text is not what `as_text` writes.
        """
        if not text:
            return cls()
        try:
            table = json.loads(text)
            return cls.of_table(_a_table(table)).cleaned()
        except (ValueError, TypeError, KeyError, RecursionError, AssessmentError):
            raise DamagedRuleError(cls.NAME) from None


@dataclass(frozen=True, slots=True)
class LockRule(HouseRule):
    """After how many minutes without a touch the window locks by itself."""

    NAME: ClassVar[str] = "house.lock"

    minutes: int = 10

    @override
    def cleaned(self) -> Self:
        """Return the rule; minutes that cannot be chosen raise ValueError."""
        _check_choice(self.minutes, LOCK_MINUTES)
        return self

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        return cls(whole(table, "minutes", cls().minutes))


@dataclass(frozen=True, slots=True)
class ReviewRule(HouseRule):
    """How many months after the two met the next review is suggested; 0 suggests none."""

    NAME: ClassVar[str] = "house.review"

    months: int = 0

    @override
    def cleaned(self) -> Self:
        """Return the rule; months that cannot be chosen raise ValueError."""
        _check_choice(self.months, REVIEW_MONTHS)
        return self

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        return cls(whole(table, "months", cls().months))

    def day_after(self, held_on: date) -> date | None:
        """Return the day to suggest: the same day of a later month, or that month's last; None for 0."""
        if not self.months:
            return None
        year, month = divmod(held_on.year * 12 + held_on.month - 1 + self.months, 12)
        return date(year, month + 1, min(held_on.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Organisation(HouseRule):
    """What the organisation says of itself.

    `lawful_basis` is why it may keep what it keeps; it is apart from what any person agreed to.
    """

    NAME: ClassVar[str] = "house.organisation"

    name: str = ""
    lawful_basis: str = ""

    @override
    def cleaned(self) -> Self:
        """Return the rule with its texts as they may be kept."""
        return type(self)(clean_line(self.name), clean(self.lawful_basis))

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        return cls(words(table, "name"), words(table, "lawful_basis"))


def words(table: Mapping[str, Any], key: str) -> str:
    """Return a text of a table, "" where it has none.

    Raises:
        TypeError: something else stands there.
    """
    value = table.get(key, "")
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def whole(table: Mapping[str, Any], key: str, default: int) -> int:
    """Return a whole number of a table, or the default.

    Raises:
        TypeError: something else stands there.
    """
    value = table.get(key, default)
    if type(value) is not int:
        raise TypeError(key)
    return value


def flag(table: Mapping[str, Any], key: str) -> bool:
    """Return true or false of a table, false where it says nothing.

    Raises:
        TypeError: something else stands there.
    """
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise TypeError(key)
    return value


def tables(table: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """Return a list of tables in a table, empty where it has none.

    Raises:
        TypeError: something else stands there.
    """
    value = table.get(key, [])
    if not isinstance(value, list):
        raise TypeError(key)
    return [_a_table(entry) for entry in value]


def _a_table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("a table is needed")
    return value


def _check_choice(value: int, choices: tuple[int, ...]) -> None:
    if value not in choices:
        raise ValueError(value)
