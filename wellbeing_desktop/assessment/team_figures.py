"""The figures of a team: how answers spread, how much was explored and what moved, never a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.errors import TooFewPeopleError
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_folding import SHIFT_CUTS, SPREAD_CUTS, Folding, Slot, slots_of
from wellbeing_desktop.assessment.team_groups import (
    EVER,
    EVERYONE,
    FEWEST,
    Period,
    PeriodPeople,
    TeamFilter,
    framework_name,
    offered,
    people_in,
    periods_of,
)
from wellbeing_desktop.assessment.team_lines import TeamLines
from wellbeing_desktop.assessment.team_measures import Counts, Meanings, Measure, counted

_RATED, _SAID = 5, 8
"""Places in a spread: after the steps, and before what does not apply."""

_MOVED = 3
"""The place in a shift after down, the same and up."""

_BEYOND: tuple[Reason | None, ...] = (
    Reason.NOT_EXPLORED,
    Reason.DOES_NOT_KNOW,
    Reason.PREFERS_NOT_TO_SAY,
    Reason.NOT_APPLICABLE,
    None,
)


@dataclass(frozen=True, slots=True)
class StepBar:
    """How many people gave a step from `low` to `high`; neighbours stand together where one is few.

    `beyond` names the reasons whose people are among them, where too few gave no step; None as in
    `ReasonBar`.
    """

    low: int
    high: int
    people: int
    beyond: tuple[Reason | None, ...] = ()


@dataclass(frozen=True, slots=True)
class ReasonBar:
    """How many people gave one of these reasons; None: it is not in the framework of theirs."""

    reasons: tuple[Reason | None, ...]
    people: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How the answers of a group's people spread, each counted once.

    `rated` of `applicable` is the coverage, "n of m"; either is None where it may not be told. Where
    nothing may be told there are no bars.
    """

    steps: tuple[StepBar, ...] = ()
    reasons: tuple[ReasonBar, ...] = ()
    rated: int | None = None
    applicable: int | None = None


@dataclass(frozen=True, slots=True)
class ShiftBar:
    """How many people moved in these directions: -1 down, 0 the same, 1 up.

    `or_unpaired`: those who did not rate it both times are among them, since too few did not.
    """

    directions: tuple[int, ...]
    people: int
    or_unpaired: bool = False


@dataclass(frozen=True, slots=True)
class Shift:
    """What moved from each person's first assessment in the period to their latest.

    `both` counts who rated it both times; None where that may not be told. `mean` is the mean of
    their moves in steps, told only where each direction is. Where nothing may be told there are no bars.
    """

    bars: tuple[ShiftBar, ...] = ()
    both: int | None = None
    mean: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of one indicator or quadrant in one voice."""

    spread: Spread
    shift: Shift


@dataclass(frozen=True, slots=True)
class TeamFigures:
    """What is shown of one group: each indicator and quadrant of the framework in each voice, by id."""

    filter: TeamFilter
    people: int
    framework: Framework
    indicators: Mapping[tuple[str, Voice], Told]
    quadrants: Mapping[tuple[str, Voice], Told]


_Foldings = dict[Measure, tuple[Folding, Folding]]


class Team:
    """Works figures out of a team's lines, each period once. Not for two threads at a time."""

    def __init__(self, lines: TeamLines) -> None:
        self.lines = lines
        self._meanings = Meanings(lines.frameworks)
        self._people: dict[Period, PeriodPeople] = {}
        self._counts: dict[Period, Mapping[Measure, Counts]] = {}
        self._foldings: _Foldings = {}
        self._folded: set[Period] = set()

    @cached_property
    def groups(self) -> Mapping[TeamFilter, int]:
        """The groups that may be shown, each with its number. The first asking takes a moment."""
        standing = {period: self._people_in(period) for period in periods_of(self.lines)}
        return {group: number for number, group in enumerate(offered(self.lines, standing))}

    def everyone(self) -> TeamFigures:
        """Return the figures of everyone, before it is known what else may be shown.

        Raises:
            TooFewPeopleError: there are fewer than five people.
        """
        people = self._people_in(EVER)
        if len(people.latest) < FEWEST:
            raise TooFewPeopleError
        alone = Slot(0, tuple(range(len(people.cells))), (), ())
        return self._shown(EVERYONE, 0, self._fold(EVER, [alone], {}))

    def figures(self, group: TeamFilter) -> TeamFigures:
        """Return the figures of a group.

        Raises:
            TooFewPeopleError: it is not one of `groups`.
        """
        if group not in self.groups:
            raise TooFewPeopleError
        self.prepare(group.period)
        return self._shown(group, self.groups[group], self._foldings)

    def prepare(self, period: Period) -> None:
        """Count a period and those that hold it, unless they are counted; its figures then come at once."""
        for each in (*period.wider(), period):
            if each not in self._folded:
                self._fold(each, slots_of(self.groups, self._people_in(each).groups()), self._foldings)
                self._folded.add(each)

    def framework_of(self, group: TeamFilter) -> Framework:
        """Return the framework whose words stand beside a group's figures: its own, or the newest."""
        name = group.framework or framework_name(self.lines.frameworks[0])
        those = [one for one in self.lines.frameworks if framework_name(one) == name]
        return next((one for one in those if not one.language), those[0])

    def _people_in(self, period: Period) -> PeriodPeople:
        if period not in self._people:
            self._people[period] = people_in(self.lines, period)
        return self._people[period]

    def _counts_in(self, period: Period) -> Mapping[Measure, Counts]:
        if period not in self._counts:
            self._counts[period] = counted(self.lines, self._meanings, self._people_in(period))
        return self._counts[period]

    def _fold(self, period: Period, slots: Sequence[Slot], foldings: _Foldings) -> _Foldings:
        for measure, counts in self._counts_in(period).items():
            spread, shift = foldings.setdefault(measure, (Folding(SPREAD_CUTS), Folding(SHIFT_CUTS)))
            spread.add_period(counts.spread, slots)
            shift.add_period(counts.shift, slots)
        return foldings

    def _shown(self, group: TeamFilter, number: int, foldings: _Foldings) -> TeamFigures:
        framework = self.framework_of(group)
        cells = self._people_in(group.period).groups()[group]
        counts = self._counts_in(group.period)
        people = sum(self._people_in(group.period).sizes()[cell] for cell in cells)
        indicators: dict[tuple[str, Voice], Told] = {}
        quadrants: dict[tuple[str, Voice], Told] = {}
        for measure in self._measures(framework):
            spread, shift = foldings[measure]
            moved = sum((counts[measure].moved[cell] for cell in cells), Fraction())
            told = Told(_spread(spread, number), _shift(shift, number, moved))
            (quadrants if measure.is_quadrant else indicators)[measure.id, measure.voice] = told
        return TeamFigures(group, people, framework, indicators, quadrants)

    def _measures(self, framework: Framework) -> list[Measure]:
        place = self.lines.frameworks.index(framework)
        meanings = self._meanings
        names = [(i.id, meanings.indicator(place, i.id), False) for i in framework.all_indicators]
        names += [(q.id, meanings.quadrant(place, q), True) for q in framework.quadrants if q.indicators]
        return [Measure(n, m or 0, voice, is_quadrant) for n, m, is_quadrant in names for voice in Voice]


def _spread(folding: Folding, group: int) -> Spread:
    ends, bars = folding.ends(group), folding.bars(group)
    if bars[0][0][1] > _RATED:
        return Spread()
    return Spread(
        tuple(
            StepBar(low + 1, min(high, _RATED), people, _BEYOND[: max(0, high - _RATED)])
            for (low, high), people in bars
            if low < _RATED
        ),
        tuple(
            ReasonBar(_BEYOND[low - _RATED : high - _RATED], people)
            for (low, high), people in bars
            if low >= _RATED and people
        ),
        folding.count(group, (0, _RATED)) if _RATED in ends else None,
        folding.count(group, (0, _SAID)) if _SAID in ends else None,
    )


def _shift(folding: Folding, group: int, moved: Fraction) -> Shift:
    bars = folding.bars(group)
    if bars[0][0][1] > _MOVED:
        return Shift()
    told = tuple(
        ShiftBar(tuple(range(low - 1, min(high, _MOVED) - 1)), people, or_unpaired=high > _MOVED)
        for (low, high), people in bars
        if low < _MOVED
    )
    both = folding.count(group, (0, _MOVED)) if _MOVED in folding.ends(group) else None
    is_whole = both is not None and both >= FEWEST and len(told) == _MOVED
    return Shift(told, both, moved / both if is_whole and both else None)
