"""The groups of people that a team's figures are offered for, none of which gives a few away.

Whatever group is taken from one that holds it, or whatever parts from their whole, nobody is left or
at least five people.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import NamedTuple

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.team_derivable import Derivable
from wellbeing_desktop.assessment.team_lines import BANDS, STAGES, TeamLines

FEWEST = 5
"""Fewer people than this are never told of."""

_UNIONS = 1024
"""Of more unions of parts than this it is not worked out what they leave; then no more is shown."""


class Period(NamedTuple):
    """A whole year, one half of it, or (year 0) all time."""

    year: int = 0
    half: int = 0

    @property
    def first_day(self) -> date:
        """The first day of a year or half a year."""
        return date(self.year, 7 if self.half == 2 else 1, 1)

    @property
    def day_after(self) -> date:
        """The day after the last one."""
        return date(self.year, 7, 1) if self.half == 1 else date(self.year + 1, 1, 1)

    def wider(self) -> tuple[Period, ...]:
        """Return the longer periods that hold this one, the longest first."""
        return ((EVER,) if self.year else ()) + ((Period(self.year),) if self.half else ())


EVER = Period()


class TeamFilter(NamedTuple):
    """Which people a group holds: by the latest assessment that each has in the period.

    "" and None leave a matter open. `framework` is an id and a version, such as "social-wellbeing 1.0.0".
    """

    period: Period = EVER
    framework: str = ""
    stage: Stage | None = None
    band: AgeBand | None = None

    def open_matters(self) -> Iterator[TeamFilter]:
        """Give this filter and each that leaves more open in the same period, the most open first."""
        frameworks = dict.fromkeys(("", self.framework))
        for framework, stage, band in product(
            frameworks, dict.fromkeys((None, self.stage)), dict.fromkeys((None, self.band))
        ):
            yield TeamFilter(self.period, framework, stage, band)

    def wider(self) -> list[TeamFilter]:
        """Return every filter that this one narrows, in its own period and in longer ones."""
        periods = (*self.period.wider(), self.period)
        found = [each._replace(period=period) for period in periods for each in self.open_matters()]
        return [each for each in found if each != self]

    def parents(self) -> list[tuple[TeamFilter, int]]:
        """Return each filter with one matter more open, and the place of that matter."""
        longer = self.period.wider()
        found = [self._replace(period=longer[-1])] if longer else [self]
        found += [self._replace(framework=""), self._replace(stage=None), self._replace(band=None)]
        return [(each, matter) for matter, each in enumerate(found) if each != self]

    def rank(self) -> tuple[int, ...]:
        """Return what orders filters: the widest first, the newest period first."""
        narrowed = bool(self.framework) + (self.stage is not None) + (self.band is not None)
        level = narrowed + bool(self.period.year) + bool(self.period.half)
        stage = 0 if self.stage is None else 1 + STAGES.index(self.stage)
        band = 0 if self.band is None else 1 + BANDS.index(self.band)
        return level, narrowed, -self.period.year, -self.period.half, bool(self.framework), band, stage


EVERYONE = TeamFilter()


@dataclass(frozen=True)
class PeriodPeople:
    """Everyone with an assessment in a period, those alike in framework, stage and age together.

    `latest` and `first` are rows of the lines, one of each for each person; `first` is one past the
    last row where somebody has only one. `cells` tells which people are alike, as a slice.
    """

    latest: tuple[int, ...]
    first: tuple[int, ...]
    cells: dict[TeamFilter, slice]

    def sizes(self) -> list[int]:
        """Count the people of each cell."""
        return [cell.stop - cell.start for cell in self.cells.values()]

    def groups(self) -> dict[TeamFilter, list[int]]:
        """Return every group of the period with the numbers of its cells."""
        found: dict[TeamFilter, list[int]] = defaultdict(list)
        for number, cell in enumerate(self.cells):
            for group in cell.open_matters():
                found[group].append(number)
        return found


def framework_name(framework: Framework) -> str:
    """Return what a filter calls a framework; its translations have the same name."""
    return f"{framework.id} {framework.version}"


def periods_of(lines: TeamLines) -> list[Period]:
    """Return all time, then each half-year and each year that has an assessment."""
    halves = {Period(day.year, 1 + (day.month > 6)) for day in map(date.fromordinal, set(lines.days))}
    return sorted({EVER, *halves, *(Period(half.year) for half in halves)})


def people_in(lines: TeamLines, period: Period) -> PeriodPeople:
    """Find where everyone stands in a period."""
    start, end = 0, len(lines)
    if period.year:
        start = bisect_left(lines.days, period.first_day.toordinal())
        end = bisect_left(lines.days, period.day_after.toordinal())
    people = lines.people[start:end]
    latest = dict(zip(people, range(start, end), strict=True))
    first = dict(zip(reversed(people), reversed(range(start, end)), strict=True))
    names = [framework_name(framework) for framework in lines.frameworks]
    parts = (column[start:end] for column in (lines.framework_of, lines.stages, lines.bands))
    alike = [*zip(*parts, strict=True)]
    keys = {kind: TeamFilter(period, names[kind[0]], STAGES[kind[1]], BANDS[kind[2]]) for kind in set(alike)}
    cells: dict[TeamFilter, list[int]] = defaultdict(list)
    for row in latest.values():
        cells[keys[alike[row - start]]].append(row)
    rows = [row for cell in cells.values() for row in cell]
    return PeriodPeople(tuple(rows), _first_rows(lines, rows, first), _slices(cells))


def offered(lines: TeamLines, standing: Mapping[Period, PeriodPeople]) -> list[TeamFilter]:
    """Return the groups that may be shown, in the order in which they were looked at.

    The widest come first. A group is offered if it holds at least five people, and if nobody or at least
    five people are left whatever is taken from whatever: within a period by adding and taking away
    groups in any way; between periods where one group holds another, and where parts lie in a whole.
    Which groups are offered rests on the lines alone, never on what somebody looked at.
    """
    masks = _masks(lines, standing)
    offers = _Offers(standing)
    for group in sorted(masks, key=lambda each: (*each.rank(), each.framework)):
        offers.consider(group, masks[group])
    return list(offers.shown)


class _Offers:
    """The groups that were offered so far, each with its people as bits.

    `_unions` has, for a whole and the matter that its parts differ in, every union of parts of it that
    have nobody in common: what is left beside one follows from their counts.
    """

    def __init__(self, standing: Mapping[Period, PeriodPeople]) -> None:
        self.shown: dict[TeamFilter, int] = {}
        self._by_count: dict[int, set[int]] = {}
        self._cells = {group: cells for each in standing.values() for group, cells in each.groups().items()}
        self._derivable = {period: Derivable(each.sizes()) for period, each in standing.items()}
        self._unions: dict[tuple[TeamFilter, int], list[int]] = {}

    def consider(self, group: TeamFilter, people: int) -> None:
        """Offer a group if that is safe."""
        total = people.bit_count()
        wholes = [key for key in group.parents() if self._holds(key[0], people)]
        new = {key: [one | people for one in self._unions[key] if not one & people] for key in wholes}
        if (
            total >= FEWEST
            and self._differs_enough(people, total)
            and all(self._leave_enough(key, unions) for key, unions in new.items())
            and self._derivable[group.period].tell(self._cells[group])
        ):
            self.shown[group] = people
            self._by_count.setdefault(total, set()).add(people)
            self._unions |= {key: self._unions[key] + unions for key, unions in new.items()}
            self._unions |= {(group, matter): [0] for matter in range(len(group))}

    def _holds(self, whole: TeamFilter, people: int) -> bool:
        return whole in self.shown and not people & ~self.shown[whole]

    def _leave_enough(self, key: tuple[TeamFilter, int], unions: Sequence[int]) -> bool:
        whole = self.shown[key[0]]
        few = len(self._unions[key]) + len(unions) <= _UNIONS
        return few and all(is_enough((whole & ~union).bit_count()) for union in unions)

    def _differs_enough(self, people: int, total: int) -> bool:
        """Tell whether no group that holds this one, or that it holds, differs from it by a few people.

        Only one of almost as many people could.
        """
        for count in range(total - FEWEST + 1, total + FEWEST):
            if count != total:
                for other in self._by_count.get(count, ()):
                    if people & other in {people, other}:
                        return False
        return True


def is_enough(count: int) -> bool:
    """Tell whether a number of people may be told: nobody, or at least five."""
    return not 0 < count < FEWEST


def _masks(lines: TeamLines, standing: Mapping[Period, PeriodPeople]) -> dict[TeamFilter, int]:
    """Return each group as a number with one bit for each person."""
    bit_of = {person: at for at, person in enumerate(dict.fromkeys(lines.people))}
    nobody = bytes(b"0" * len(bit_of))
    masks: dict[TeamFilter, int] = defaultdict(int)
    for people in standing.values():
        of_cell = []
        for rows in people.cells.values():
            bits = bytearray(nobody)
            for row in people.latest[rows]:
                bits[bit_of[lines.people[row]]] = ord("1")
            of_cell.append(int(bits, 2))
        for group, cells in people.groups().items():
            for cell in cells:
                masks[group] |= of_cell[cell]
    return masks


def _first_rows(lines: TeamLines, rows: list[int], first: Mapping[int, int]) -> tuple[int, ...]:
    beyond = len(lines)
    found = (first[lines.people[row]] for row in rows)
    return tuple(beyond if one == row else one for one, row in zip(found, rows, strict=True))


def _slices(cells: Mapping[TeamFilter, list[int]]) -> dict[TeamFilter, slice]:
    found, start = {}, 0
    for cell, rows in cells.items():
        found[cell] = slice(start, start + len(rows))
        start += len(rows)
    return found
