"""The quadrants' names round a figure, each with its mark."""

from __future__ import annotations

import math

from wellbeing_desktop.charts.geometry import RIM_OUTER, Span
from wellbeing_desktop.charts.labels import Measure, clipped
from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.series import RadarData
from wellbeing_desktop.charts.shapes import Anchor, Areas, Shape, Words
from wellbeing_desktop.charts.stones import mark
from wellbeing_desktop.charts.words import short
from wellbeing_desktop.palette import quadrant_shape

_MOST = 4
"""Figures of more quadrants have no corners for their names; the list beside has them."""

_MARK = 0.34
"""Of the size of the letters: half a mark's width, and how far its middle lies above the baseline."""

_INSET = 1.08
_LINE = 1.3
"""Of the size of the letters: how far a name begins after its mark's left edge, and its line height."""

_SMALLER = (1.0, 0.96, 0.92, 0.88, 0.84, 0.8)
"""How much smaller a figure becomes, so that the names beside it are whole."""


def corner_names(data: RadarData, box: tuple[float, float], look: Look, measure: Measure) -> list[Shape]:
    """Return the names in the corners of a box about the middle; `measure` measures bold letters.

    Where two would meet, one that is longer than its half of the box ends in "…": the list beside the
    figure has the whole.
    """
    width, height = box
    titles = [short(data.framework.quadrants[span.place].title) for span in _named(data)]
    free = width - 3 * _INSET * look.text  # but for two marks and the air between
    shapes: list[Shape] = []
    for corner, span in enumerate(_named(data)):
        left, top = _corner(corner, data)
        y = height / 2 - 0.85 * look.text if top else -height / 2 + 0.25 * look.text
        beside = sum(measure(other) for place, other in enumerate(titles) if place == corner ^ 1)
        title = clipped(titles[corner], max(free / 2, free - beside), measure)
        room = measure(title) + _INSET * look.text
        x = -width / 2 if left else width / 2 - room
        anchor = Anchor.START if left else Anchor.END
        edge = x + _INSET * look.text if left else width / 2
        shapes += [
            quadrant_mark(span.place, (x + _MARK * look.text, y), look),
            Words(title, (edge, y), look.text, look.ink, anchor, bold=True),
        ]
    return shapes


def close_names(
    data: RadarData, radius: float, look: Look, measure: Measure, width: float = math.inf
) -> list[Shape]:
    """Return the names in two lines beside the upper and lower quarters of the rim.

    A line that would reach out of a figure of a width ends in "…".
    """
    room = width / 2 - _aside(radius, look)
    beside_mark = room - _INSET * look.text
    shapes: list[Shape] = []
    for corner, span in enumerate(_named(data)):
        first, *further = in_two(short(data.framework.quadrants[span.place].title), measure)
        shown = [clipped(first[0], beside_mark, measure)]
        shown += [clipped(line, room, measure) for line, _ in further]
        lines = tuple((line, measure(line)) for line in shown)
        shapes += _close_name(lines, span.place, _corner(corner, data), radius, look)
    return shapes


def radius_beside_names(data: RadarData, radius: float, look: Look, measure: Measure, width: float) -> float:
    """Return the largest radius up to this one at which all names are whole within a figure of a width.

    A figure is not made much smaller for names; where that would not help it keeps its size.
    """
    pairs = [in_two(short(data.framework.quadrants[span.place].title), measure) for span in _named(data)]
    wide = [
        line[1] + (0.0 if place else _INSET * look.text) for pair in pairs for place, line in enumerate(pair)
    ]
    asked = max(wide, default=0.0)
    smaller = (radius * share for share in _SMALLER)
    return next((one for one in smaller if width / 2 - _aside(one, look) >= asked), radius)


def _close_name(
    lines: tuple[tuple[str, float], ...], place: int, corner: tuple[bool, bool], radius: float, look: Look
) -> list[Shape]:
    """One name; its mark stands before the first line, whichever side it is on."""
    left, top = corner
    nearest, aside = _nearest(radius, look), _aside(radius, look)
    y = RIM_OUTER * radius - 0.8 * look.text if top else -nearest - 0.9 * look.text
    starts = [-aside - width if left else aside for _, width in lines]
    starts[0] += 0.0 if left else _INSET * look.text
    at = (starts[0] - (_INSET - _MARK) * look.text, y)
    names = (
        Words(said, (x, y - number * _LINE * look.text), look.text, look.ink, bold=True)
        for number, ((said, _), x) in enumerate(zip(lines, starts, strict=True))
    )
    return [quadrant_mark(place, at, look), *names]


def _nearest(radius: float, look: Look) -> float:
    """How far above or below the middle the nearer line of a name stands."""
    return RIM_OUTER * radius - 2 * _LINE * look.text


def _aside(radius: float, look: Look) -> float:
    """How far beside the middle a name begins, clear of the rim."""
    return math.sqrt(max(0.0, (RIM_OUTER * radius + 6) ** 2 - _nearest(radius, look) ** 2))


def in_two(title: str, measure: Measure) -> tuple[tuple[str, float], ...]:
    """Break a name so that its second line is the longer one; return each line with its width."""
    words = title.split(" ")
    pairs = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    longer = [pair for pair in pairs if measure(pair[1]) >= measure(pair[0])]
    chosen = longer[-1] if longer else (pairs[0] if pairs else (title,))
    return tuple((line, measure(line)) for line in chosen)


def quadrant_mark(place: int, at: tuple[float, float], look: Look) -> Areas:
    """Return a quadrant's mark before a text whose baseline stands at the same height."""
    x, y = at
    colour = look.quadrants[place % len(look.quadrants)]
    return Areas((mark(quadrant_shape(place), (x, y + _MARK * look.text), _MARK * look.text),), colour)


def _named(data: RadarData) -> tuple[Span, ...]:
    return data.ring.spans if len(data.ring.spans) <= _MOST else ()


def _corner(corner: int, data: RadarData) -> tuple[bool, bool]:
    """Tell whether the corner is at the left, and whether it is at the top: clockwise from top left."""
    return (corner in {0, 3}) != data.ring.mirrored, corner < 2
