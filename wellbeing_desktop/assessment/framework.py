"""A framework: versioned quadrants, indicators and steps. Data that never changes once made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from typing import Any

from wellbeing_desktop.assessment.errors import UnknownIndicatorError

STEPS = range(1, 6)
"""The scale of every indicator: five steps, 1 lowest, 5 highest."""

OVERALL = "overall"
"""Id of the centre of the figure; it is not a quadrant."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One rateable statement, in the first person, with five worded steps (lowest first)."""

    id: str
    title: str
    statement: str
    about: str
    prompts: tuple[str, ...]
    strengths: tuple[str, ...]
    steps: tuple[str, ...]

    def words(self, step: int) -> str:
        """Return the descriptor of a step from 1 to 5."""
        return self.steps[step - 1]


@dataclass(frozen=True, slots=True)
class Quadrant:
    """One of the four parts, with its indicators in axis order."""

    id: str
    title: str
    purpose: str
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Other words for one indicator that means the same, such as easy words."""

    title: str
    statement: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Framework:
    """A versioned set of quadrants, their indicators and the centre.

    The order of `quadrants` and of their indicators is the axis order of every picture.
    `overall` holds the indicators at the centre, which belong to no quadrant. `language` (BCP 47)
    names the language of its words where they are a translation; "" is the language it was
    written in. A translation has the ids and the version of what it translates.
    """

    id: str
    version: str
    title: str
    source: str
    quadrants: tuple[Quadrant, ...]
    overall: tuple[Indicator, ...] = field(default=())
    language: str = ""

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of the quadrants in axis order (18 in the core framework)."""
        return tuple(i for quadrant in self.quadrants for i in quadrant.indicators)

    @cached_property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """The quadrants' indicators and then the centre's (20 in the core framework)."""
        return self.indicators + self.overall

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 (hex) over every word of the framework: two with one hash say the same."""
        canonical = json.dumps(framework_to_dict(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(canonical.encode()).hexdigest()

    def indicator(self, indicator_id: str) -> Indicator:
        """Return one indicator.

        Raises:
            UnknownIndicatorError: the framework has no such indicator.
        """
        found = self._by_id.get(indicator_id)
        if found is None:
            raise UnknownIndicatorError(indicator_id)
        return found

    def has(self, indicator_id: str) -> bool:
        """Tell whether the framework has the indicator."""
        return indicator_id in self._by_id

    def quadrant_of(self, indicator_id: str) -> Quadrant | None:
        """Return the indicator's quadrant, or None for one at the centre.

        Raises:
            UnknownIndicatorError: the framework has no such indicator.
        """
        self.indicator(indicator_id)
        return next((q for q in self.quadrants if any(i.id == indicator_id for i in q.indicators)), None)

    def reworded(self, words: Mapping[str, Wording]) -> Framework:
        """Return the same framework in other words, by indicator id; ids without words keep theirs."""

        def said(indicator: Indicator) -> Indicator:
            new = words.get(indicator.id)
            if new is None:
                return indicator
            return replace(indicator, title=new.title, statement=new.statement, steps=new.steps)

        quadrants = tuple(replace(q, indicators=tuple(map(said, q.indicators))) for q in self.quadrants)
        return replace(self, quadrants=quadrants, overall=tuple(map(said, self.overall)))

    @cached_property
    def _by_id(self) -> dict[str, Indicator]:
        return {i.id: i for i in self.all_indicators}


def framework_to_dict(framework: Framework) -> dict[str, Any]:
    """Return the framework as plain lists and dictionaries, for a store or a record.

    A language is named only where there is one: what was kept before has none.
    """
    table = asdict(framework)
    if not framework.language:
        del table["language"]
    return table


def framework_from_dict(data: Mapping[str, Any]) -> Framework:
    """Make a framework from what `framework_to_dict` returned.

    Raises:
        KeyError, TypeError: the data was not made by `framework_to_dict`.
    """
    return Framework(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        source=data["source"],
        quadrants=tuple(
            Quadrant(q["id"], q["title"], q["purpose"], tuple(map(_indicator, q["indicators"])))
            for q in data["quadrants"]
        ),
        overall=tuple(map(_indicator, data["overall"])),
        language=data.get("language", ""),
    )


def _indicator(data: Mapping[str, Any]) -> Indicator:
    lists = {name: tuple(data[name]) for name in ("prompts", "strengths", "steps")}
    return Indicator(data["id"], data["title"], data["statement"], data["about"], **lists)
