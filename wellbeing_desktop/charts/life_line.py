"""One quadrant over time: two voices from step 1 to 5 by day, and below them what happened.

Points are joined only where both have a score; a gap stays a gap. Time runs as one reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.assessment.life import Event, Happened
from wellbeing_desktop.assessment.life import Point as Scored
from wellbeing_desktop.charts.geometry import Point
from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.shapes import Anchor, Discs, Lines, Shape, Stroke, Words, tidy

_TOP, _SIDE = 14.0, 18.0
_LEAST_YEAR = 64.0
"""Logical pixels between two years that are both named, at 100 % text."""
_LEAST_MARK = 0.45
_DROP = 0.34
_ARM = 1.125
"""Half the size of an event's mark, measured by that of a cross."""


@dataclass(frozen=True)
class LifeData:
    """What one chart shows: the points of each voice, what happened, and how its first and last day read."""

    person: tuple[Scored, ...]
    practitioner: tuple[Scored, ...]
    events: tuple[Event, ...]
    first: date
    last: date
    first_words: str = ""
    last_words: str = ""


class LifeLine:
    """Where everything stands in a box of the window; points are about its middle, y growing upwards."""

    def __init__(
        self, data: LifeData, size: tuple[float, float], look: Look, *, mirrored: bool = False
    ) -> None:
        self._data = data
        self._look = look
        self._mirrored = mirrored
        width, height = size
        number = 2.2 * look.number
        self._left, self._right = -width / 2 + number + _SIDE / 2, width / 2 - _SIDE
        self._top, self._floor = height / 2 - _TOP, -height / 2 + 3.4 * look.text
        self._strip = -height / 2 + 2.2 * look.text
        self._below = -height / 2 + 0.6 * look.text

    def x_of(self, day: date) -> float:
        """Return where a day stands; alone it stands in the middle."""
        span = (self._data.last - self._data.first).days
        share = (day - self._data.first).days / span if span else 0.5
        if self._mirrored:
            return -(self._left + min(max(share, 0.0), 1.0) * (self._right - self._left))
        return self._left + min(max(share, 0.0), 1.0) * (self._right - self._left)

    def shapes(self) -> list[Shape]:
        """Return everything, the ground first and the person's marks over all."""
        look, data = self._look, self._data
        return tidy(
            [
                *self._ground(),
                *self._days(),
                Lines(tuple(self._runs(data.practitioner)), look.practitioner),
                Lines(tuple(self._runs(data.person)), look.person, round_ends=True),
                Discs(self._places(data.practitioner), look.ring * self._small, look.paper, look.ring_line),
                Discs(self._places(data.person), look.disc * self._small, look.ink),
                *self._events(),
            ]
        )

    @property
    def _small(self) -> float:
        """How much smaller marks are where they would stand in each other's way."""
        most = max(len(self._data.person), len(self._data.practitioner), 1)
        return min(1.0, max(_LEAST_MARK, (self._right - self._left) / most / (2.4 * self._look.ring)))

    def _y_of(self, value: float) -> float:
        return self._floor + (value - STEPS[0]) / (STEPS[-1] - STEPS[0]) * (self._top - self._floor)

    def _at(self, point: Scored) -> Point:
        return self.x_of(point.day), self._y_of(float(point.score.mean or 0))

    def _ground(self) -> Iterator[Shape]:
        edge = self._left - _SIDE / 2, self._right + _SIDE / 2
        lines = tuple(((edge[0], self._y_of(s)), (edge[1], self._y_of(s))) for s in STEPS)
        if self._mirrored:
            lines = tuple(((-a[0], a[1]), (-b[0], b[1])) for a, b in lines)
        yield Lines(lines, self._look.rings)
        side = -1 if self._mirrored else 1
        for step in STEPS:
            at = side * (self._left - _SIDE), self._y_of(step) - _DROP * self._look.number
            yield Words(str(step), at, self._look.number, self._look.muted, Anchor.MIDDLE)

    def _days(self) -> Iterator[Shape]:
        """Name the first and the last day, and years between them where there is room."""
        data, look = self._data, self._look
        ends = (Anchor.END, Anchor.START) if self._mirrored else (Anchor.START, Anchor.END)
        if data.first == data.last:
            yield self._named(data.first_words, data.first, Anchor.MIDDLE)
            return
        yield self._named(data.first_words, data.first, ends[0])
        yield self._named(data.last_words, data.last, ends[1])
        scale = look.text / 14.67
        taken = [self.x_of(data.first), self.x_of(data.last)]
        for year in range(data.first.year + 1, data.last.year + 1):
            x = self.x_of(date(year, 1, 1))
            yield Lines((((x, self._floor), (x, self._top)),), Stroke(look.rings.colour, 1.0, (2.0, 4.0)))
            clear = (
                abs(x - other) > (2.2 if n < 2 else 1) * _LEAST_YEAR * scale for n, other in enumerate(taken)
            )
            if all(clear):
                taken.append(x)
                yield Words(str(year), (x, self._below), look.number, look.muted, Anchor.MIDDLE)

    def _named(self, words: str, day: date, anchor: Anchor) -> Words:
        return Words(words, (self.x_of(day), self._below), self._look.number, self._look.muted, anchor)

    def _runs(self, points: Sequence[Scored]) -> Iterator[tuple[Point, ...]]:
        run: list[Point] = []
        for point in points:
            if not point.joined:
                if len(run) > 1:
                    yield tuple(run)
                run = []
            if point.score.mean is not None:
                run.append(self._at(point))
        if len(run) > 1:
            yield tuple(run)

    def _places(self, points: Sequence[Scored]) -> tuple[Point, ...]:
        return tuple(self._at(point) for point in points if point.score.mean is not None)

    def _events(self) -> Iterator[Shape]:
        """Each kind in one shape of its own, below the lines."""
        stroke = Stroke(self._look.ink, self._look.cross_line.width)
        arm = _ARM * self._look.cross
        for kind in Happened:
            days = {event.day for event in self._data.events if event.kind is kind}
            runs = [r for day in sorted(days) for r in event_mark(kind, (self.x_of(day), self._strip), arm)]
            yield Lines(tuple(runs), stroke)


def event_mark(kind: Happened, middle: Point, arm: float) -> tuple[tuple[Point, ...], ...]:
    """Return the lines of an event's mark: a tick, a cross, two bars, a plus or an arrow."""
    x, y = middle
    marks: dict[Happened, tuple[tuple[Point, ...], ...]] = {
        Happened.STEP_DONE: (((-arm, 0), (-0.3 * arm, -arm), (arm, arm)),),
        Happened.STEP_DROPPED: (((-arm, -arm), (arm, arm)), ((-arm, arm), (arm, -arm))),
        Happened.AGREEMENT: (((-arm, 0.5 * arm), (arm, 0.5 * arm)), ((-arm, -0.5 * arm), (arm, -0.5 * arm))),
        Happened.AMENDED: (((-arm, 0), (arm, 0)), ((0, -arm), (0, arm))),
        Happened.TRAIL: (((-arm, 0), (arm, 0)), ((0.2 * arm, 0.8 * arm), (arm, 0), (0.2 * arm, -0.8 * arm))),
    }
    return tuple(tuple((x + a, y + b) for a, b in run) for run in marks[kind])
