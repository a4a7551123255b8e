"""What a team's figures count: each indicator and quadrant in each voice, for people who are alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate
from math import lcm
from operator import itemgetter
from typing import NamedTuple

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.change import means_the_same
from wellbeing_desktop.assessment.framework import STEPS, Framework, Quadrant
from wellbeing_desktop.assessment.team_groups import PeriodPeople
from wellbeing_desktop.assessment.team_lines import ABSENT, REASON_CODES, TeamLines

NOT_ENOUGH = REASON_CODES[Reason.NOT_EXPLORED]
"""The code of a quadrant of which too little was explored for a score."""

SPREAD = (
    *STEPS,
    REASON_CODES[Reason.NOT_EXPLORED],
    REASON_CODES[Reason.DOES_NOT_KNOW],
    REASON_CODES[Reason.PREFERS_NOT_TO_SAY],
    REASON_CODES[Reason.NOT_APPLICABLE],
    ABSENT,
)
"""In which order codes stand beside each other: neighbours are folded together, never others."""

_UNPAIRED, _STILL = 0, 10
_CODES = range(10)
_FURTHEST = STEPS[-1] - STEPS[0]
_MOVES = range(_STILL - _FURTHEST, _STILL + _FURTHEST + 1)
_MOVE_OF = {
    (then, now): _STILL + now - then if then in STEPS and now in STEPS else _UNPAIRED
    for then in _CODES
    for now in _CODES
}


class Measure(NamedTuple):
    """One indicator or quadrant in one voice, in one of its meanings (0 the newest)."""

    id: str
    meaning: int
    voice: Voice
    is_quadrant: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people of each cell gave what, and how they moved.

    `spread` has for each cell how many stand before each place of `SPREAD` and after the last one;
    `shift` likewise for down, same, up, not rated both times; `moved` the sum of the moves in steps.
    """

    spread: list[list[int]]
    shift: list[list[int]]
    moved: list[Fraction]


class Meanings:
    """Which indicators and quadrants of a team's frameworks mean the same."""

    def __init__(self, frameworks: Sequence[Framework]) -> None:
        self._frameworks = frameworks
        self._of: dict[tuple[int, str], int] = {}
        for place, framework in enumerate(frameworks):
            for indicator in framework.all_indicators:
                self._of[place, indicator.id] = self._meaning(place, indicator.id)
        self._of_quadrants: dict[tuple[str, tuple[tuple[str, int], ...]], int] = {}
        for place, framework in enumerate(frameworks):
            for quadrant in framework.quadrants:
                known = [name for name, _ in self._of_quadrants]
                self._of_quadrants.setdefault(self._made_of(place, quadrant), known.count(quadrant.id))

    def indicator(self, framework: int, indicator_id: str) -> int | None:
        """Return which meaning an indicator has in a framework; None where it has none of it."""
        return self._of.get((framework, indicator_id))

    def quadrant(self, framework: int, quadrant: Quadrant) -> int:
        """Return which meaning a framework's quadrant has: that of all its indicators together."""
        return self._of_quadrants[self._made_of(framework, quadrant)]

    def quadrants(self) -> list[tuple[str, int, list[tuple[str, int]]]]:
        """Return each quadrant that differs, its meaning, and its indicators with theirs."""
        return [(name, meaning, list(made)) for (name, made), meaning in self._of_quadrants.items()]

    def indicators(self) -> list[tuple[str, int]]:
        """Return every indicator with each of its meanings."""
        return list(dict.fromkeys((name, meaning) for (_, name), meaning in self._of.items()))

    def _made_of(self, place: int, quadrant: Quadrant) -> tuple[str, tuple[tuple[str, int], ...]]:
        return quadrant.id, tuple((i.id, self._of[place, i.id]) for i in quadrant.indicators)

    def _meaning(self, place: int, indicator_id: str) -> int:
        earlier = {at: m for (at, name), m in self._of.items() if name == indicator_id}
        for at, meaning in earlier.items():
            if means_the_same(indicator_id, self._frameworks[at], self._frameworks[place]):
                return meaning
        return len(set(earlier.values()))


def counted(lines: TeamLines, meanings: Meanings, people: PeriodPeople) -> dict[Measure, Counts]:
    """Count every indicator and quadrant in both voices, cell by cell."""
    cells = list(people.cells.values())
    now_of, then_of = _picker(people.latest), _picker(people.first)
    now: dict[Measure, bytes] = {}
    moves: dict[Measure, bytes] = {}
    for voice in Voice:
        for name, meaning in meanings.indicators():
            column = _column(lines, meanings, name, meaning, voice) + bytes((ABSENT,))
            measure = Measure(name, meaning, voice)
            now[measure] = now_of(column)
            moves[measure] = bytes(map(_MOVE_OF.__getitem__, zip(then_of(column), now[measure], strict=True)))
    found = {m: _counts(now[m], moves[m], cells) for m in now}
    for voice in Voice:
        for name, meaning, made_of in meanings.quadrants():
            parts = [Measure(indicator, its, voice) for indicator, its in made_of]
            if parts:
                quadrant = Measure(name, meaning, voice, is_quadrant=True)
                found[quadrant] = _quadrant_counts([now[p] for p in parts], [moves[p] for p in parts], cells)
    return found


def _picker(rows: Sequence[int]) -> Callable[[bytes], bytes]:
    """Return what picks those rows of a column; one row more makes it a tuple even of a single one."""
    if not rows:
        return lambda _: b""
    pick = itemgetter(*rows, rows[0])
    return lambda column: bytes(pick(column)[:-1])


def _column(lines: TeamLines, meanings: Meanings, name: str, meaning: int, voice: Voice) -> bytes:
    """Return an indicator's column with nothing where a framework means something else by it."""
    column = lines.columns[name, voice]
    means = [meanings.indicator(place, name) for place in range(len(lines.frameworks))]
    if all(each in {meaning, None} for each in means):
        return column
    kept = bytes(each == meaning for each in means)
    return bytes([code * kept[at] for code, at in zip(column, lines.framework_of, strict=True)])


def _counts(now: bytes, moves: bytes, cells: Iterable[slice]) -> Counts:
    spread, shift, moved = [], [], []
    for cell in cells:
        here, there = now[cell], moves[cell]
        spread.append(_running(here.count(code) for code in SPREAD))
        by = {code - _STILL: there.count(code) for code in _MOVES}
        up = sum(count for step, count in by.items() if step > 0)
        down = sum(count for step, count in by.items() if step < 0)
        shift.append(_running((down, by[0], up, there.count(_UNPAIRED))))
        moved.append(Fraction(sum(step * count for step, count in by.items())))
    return Counts(spread, shift, moved)


def _quadrant_counts(now: list[bytes], moves: list[bytes], cells: Iterable[slice]) -> Counts:
    scale = lcm(*range(1, len(now) + 1))
    scores = bytes(map(_SCORES.__getitem__, zip(*now, strict=True)))
    by = list(map(_moves_in(scale).__getitem__, zip(*moves, strict=True)))
    spread, shift, moved = [], [], []
    for cell in cells:
        spread.append(_running(scores[cell].count(code) for code in SPREAD))
        paired = [each for each in by[cell] if each is not None]
        up, same = sum(each > 0 for each in paired), paired.count(0)
        unpaired = cell.stop - cell.start - len(paired)
        shift.append(_running((len(paired) - up - same, same, up, unpaired)))
        moved.append(Fraction(sum(paired), scale))
    return Counts(spread, shift, moved)


class _Scores(dict[tuple[int, ...], int]):
    """From the codes of a quadrant's indicators to that of its score, each worked out once."""

    def __missing__(self, codes: tuple[int, ...]) -> int:
        """Round the mean of the rated steps, halves up, where at least half of what applies is rated."""
        rated = [code for code in codes if code in STEPS]
        applicable = sum(code not in {ABSENT, REASON_CODES[Reason.NOT_APPLICABLE]} for code in codes)
        if all(code == ABSENT for code in codes):
            self[codes] = ABSENT
        elif not rated or 2 * len(rated) < applicable:
            self[codes] = NOT_ENOUGH
        else:
            self[codes] = (2 * sum(rated) + len(rated)) // (2 * len(rated))
        return self[codes]


class _Moves(dict[tuple[int, ...], int | None]):
    """From the moves of a quadrant's indicators to the mean of the paired ones, times the scale."""

    def __init__(self, scale: int) -> None:
        super().__init__()
        self._scale = scale

    def __missing__(self, moves: tuple[int, ...]) -> int | None:
        """Work one out; None where nothing was rated both times."""
        paired = [move - _STILL for move in moves if move != _UNPAIRED]
        self[moves] = sum(paired) * (self._scale // len(paired)) if paired else None
        return self[moves]


_SCORES = _Scores()
"""What was worked out once holds for every period."""


@cache
def _moves_in(scale: int) -> _Moves:
    return _Moves(scale)


def _running(counts: Iterable[int]) -> list[int]:
    return [*accumulate(counts, initial=0)]
