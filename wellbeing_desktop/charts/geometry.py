"""Where things stand in the round figure of any framework. Pure maths.

Angles are clock degrees: 0 is up, they grow clockwise. Points are (x, y) about the middle of
the figure with y growing upwards; a painter whose y grows downwards draws them with y negated.
Lengths have the unit of the radius that is given.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.framework import Framework


Point = tuple[float, float]

GAP_DEGREES = 9.0
"""Between two quadrants."""

FIRST_MIDDLE = 315.0
"""Clock degrees of the middle of the first quadrant: top left."""

LOWEST_AT = 0.28
STEP_APART = 0.18
"""Of the radius: where step 1 lies, and how far apart two steps lie."""

RIM_MIDDLE = 1.105
RIM_THICK = 0.068
RIM_OUTER = 1.14
"""Of the radius: the stones of the rim, and where they end."""

_RIM_GAP = 0.035


@dataclass(frozen=True, slots=True)
class Span:
    """The part of the circle that one quadrant takes. `place` is the quadrant's in its framework."""

    place: int
    start: float
    end: float
    axes: range

    @property
    def middle(self) -> float:
        """Clock degrees of its middle."""
        return (self.start + self.end) / 2


@dataclass(frozen=True)
class Ring:
    """The axes of one figure: one for each indicator, grouped by quadrant.

    Attributes:
        counts: how many indicators each quadrant has, in framework order; one that has none
            takes no room.
        mirrored: runs anticlockwise, for writing from right to left.
        step: degrees between two neighbours inside a quadrant.
        spans: the quadrants that have indicators.
        angles: clock degrees of every axis, from 0 up to 360.
        places: the quadrant's place in the framework, for every axis.
    """

    counts: tuple[int, ...]
    mirrored: bool = False
    step: float = field(init=False)
    spans: tuple[Span, ...] = field(init=False)
    angles: tuple[float, ...] = field(init=False)
    places: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        if not sum(self.counts):
            raise ValueError("a ring needs at least one indicator")
        parts = sum(1 for count in self.counts if count)
        put = object.__setattr__
        put(self, "step", (360 - GAP_DEGREES * parts) / sum(self.counts))
        put(self, "spans", tuple(self._spans()))
        put(self, "angles", tuple(self._angles()))
        put(self, "places", tuple(span.place for span in self.spans for _ in span.axes))

    def __len__(self) -> int:
        return sum(self.counts)

    def number_angles(self) -> tuple[float, ...]:
        """Return where step numbers may stand: between the first two quadrants, and opposite."""
        chosen = (self.spans[0], self.spans[len(self.spans) // 2])
        angles = (self._between(span) for span in chosen)
        return tuple(dict.fromkeys(angles))

    def _between(self, span: Span) -> float:
        forward = -1.0 if self.mirrored else 1.0
        return (span.end + forward * GAP_DEGREES / 2) % 360

    def _spans(self) -> Sequence[Span]:
        sign = -1.0 if self.mirrored else 1.0
        widths = [count * self.step for count in self.counts]
        first = next(width for width in widths if width)
        spans, at = [], FIRST_MIDDLE - first / 2
        ends = accumulate(self.counts)
        for place, (count, width, end) in enumerate(zip(self.counts, widths, ends, strict=True)):
            if count:
                spans.append(Span(place, sign * at, sign * (at + width), range(end - count, end)))
                at += width + GAP_DEGREES
        return spans

    def _angles(self) -> Sequence[float]:
        forward = -self.step if self.mirrored else self.step
        return [
            (span.start + forward * (number + 0.5)) % 360
            for span in self.spans
            for number in range(len(span.axes))
        ]


def ring_of(framework: Framework, leave_out: Sequence[str] = (), *, mirrored: bool = False) -> Ring:
    """Return the ring of a framework's quadrants, without the indicators that are left out."""
    counts = tuple(sum(i.id not in leave_out for i in q.indicators) for q in framework.quadrants)
    return Ring(counts, mirrored)


def point(angle: float, radius: float) -> Point:
    """Return the point at clock degrees and a distance from the middle."""
    turn = math.radians(angle)
    return radius * math.sin(turn), radius * math.cos(turn)


def step_radius(step: int, radius: float) -> float:
    """Return how far from the middle a step lies: never at the middle, 5 at the radius itself."""
    return radius * (LOWEST_AT + STEP_APART * (step - 1))


def spoke(angle: float, radius: float) -> tuple[Point, Point]:
    """Return an axis' two ends, from step 1 to step 5."""
    return point(angle, step_radius(1, radius)), point(angle, radius)


def rim_stone(ring: Ring, angle: float, radius: float) -> tuple[Point, Point]:
    """Return the two ends of a stone's middle line, caps left out: draw it round-ended.

    The line is `RIM_THICK * radius` thick, so that the whole stone is
    `2 * 1.105 R tan(step / 2) - 0.035 R` long.
    """
    whole = 2 * RIM_MIDDLE * radius * math.tan(math.radians(ring.step / 2)) - _RIM_GAP * radius
    half = max(0.0, (whole - RIM_THICK * radius) / 2)
    turn = math.radians(angle)
    x, y = point(angle, RIM_MIDDLE * radius)
    across, along = half * math.cos(turn), -half * math.sin(turn)
    return (x - across, y - along), (x + across, y + along)


def wedge(span: Span, inner: float, outer: float) -> tuple[Point, ...]:
    """Return the corners of a quadrant's ground, its arcs in pieces of about two degrees."""
    pieces = max(2, math.ceil(abs(span.end - span.start) / 2))
    angles = [span.start + (span.end - span.start) * i / pieces for i in range(pieces + 1)]
    return tuple(point(a, outer) for a in angles) + tuple(point(a, inner) for a in reversed(angles))
