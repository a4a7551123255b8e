"""The approaches that a step of the plan may take: a list that the organisation can edit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from typing_extensions import override

from wellbeing_desktop.assessment.house_rules import HouseRule, flag, tables, words
from wellbeing_desktop.assessment.plan import APPROACHES, PROTECTION, protects
from wellbeing_desktop.assessment.text import clean_line

NAME_LIMIT = 60
"""Letters of one approach's name: it stands in a list."""

MOST = 20
"""Approaches in the list, retired ones too."""


@dataclass(frozen=True, slots=True)
class Approach:
    """One way of working.

    `id` is one of ours, or "" for one that the organisation added. `name` is the organisation's
    own name for it; "" for one of ours that keeps its name. `asks_why` is whether a step that
    takes it needs a reason; the one that protects always does. A retired one is not offered any
    more, and stays readable where a step has it. `former` holds names it had before.
    """

    id: str = ""
    name: str = ""
    asks_why: bool = False
    retired: bool = False
    former: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """What a step keeps: our id, or the name as it is now."""
        return self.name or self.id

    @property
    def needs_reason(self) -> bool:
        """Whether a step that takes it must say why."""
        return self.asks_why or self.id == PROTECTION

    def called(self, name: str) -> Approach:
        """Return it under another name; "" gives one of ours its own name back."""
        line = clean_line(name, NAME_LIMIT)
        before = (self.value,) if self.value and self.value not in {line, *self.former} else ()
        return replace(self, name=line, former=(*self.former, *before))


@dataclass(frozen=True, slots=True)
class Approaches(HouseRule):
    """All of them, in the order in which they are offered."""

    NAME: ClassVar[str] = "house.approaches"

    entries: tuple[Approach, ...] = tuple(Approach(id=name) for name in APPROACHES)

    @property
    def offered(self) -> tuple[Approach, ...]:
        """Those that a step can take from now on."""
        return tuple(one for one in self.entries if one.value and not one.retired)

    def needs_reason(self, value: str) -> bool:
        """Tell whether a step that keeps this value must say why, under old names too."""
        asking = [one for one in self.entries if one.needs_reason]
        return protects(value) or any(value and value in {one.value, *one.former} for one in asking)

    def with_entry(self, place: int, entry: Approach) -> Approaches:
        """Return the list with another entry at a place."""
        return Approaches((*self.entries[:place], entry, *self.entries[place + 1 :]))

    def moved(self, place: int, by: int) -> Approaches:
        """Return the list with an entry moved up (-1) or down (1); at the end it stays."""
        to = min(max(place + by, 0), len(self.entries) - 1)
        left = [*self.entries[:place], *self.entries[place + 1 :]]
        return Approaches((*left[:to], self.entries[place], *left[to:]))

    @override
    def cleaned(self) -> Self:
        """Return the list as it may be kept: names on one line, nothing without one, none twice.

        Raises:
            TextTooLongError: a name is longer than its limit.
            ValueError: there are too many, one stands there twice, or an id is not one of ours.
        """
        kept = tuple(
            replace(one, name=clean_line(one.name, NAME_LIMIT), former=tuple(map(clean_line, one.former)))
            for one in self.entries
        )
        kept = tuple(one for one in kept if one.value)
        names = [one.value.casefold() for one in kept]
        unknown = {one.id for one in kept} - {"", *APPROACHES}
        if len(kept) > MOST or len(set(names)) < len(names) or unknown:
            raise ValueError("not a list of approaches")
        return type(self)(kept)

    @override
    @classmethod
    def of_table(cls, table: Mapping[str, Any]) -> Self:
        """Return what the table says."""
        return cls(tuple(map(_entry, tables(table, "entries"))))


def _entry(table: Mapping[str, Any]) -> Approach:
    former = table.get("former", [])
    if not isinstance(former, list) or not all(isinstance(name, str) for name in former):
        raise TypeError("former")
    return Approach(
        words(table, "id"),
        words(table, "name"),
        flag(table, "asks_why"),
        flag(table, "retired"),
        tuple(former),
    )
