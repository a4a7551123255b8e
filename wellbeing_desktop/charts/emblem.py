"""The mark of the application: two stones for each of four parts, and the lamp between them."""

from __future__ import annotations

from wellbeing_desktop.charts.geometry import point
from wellbeing_desktop.charts.shapes import Areas, Discs, Shape, Stroke
from wellbeing_desktop.charts.stones import rounded, turned
from wellbeing_desktop.palette import LIGHT, Scheme

_STONES = 8
_LAMP = 0.36
_INNER, _OUTER = 0.5, 1.0
_NARROW, _WIDE = 0.14, 0.29


def emblem(size: float, scheme: Scheme = LIGHT, line: Stroke | None = None) -> list[Shape]:
    """Return the mark about its middle, in a square of this size; `line` goes round the lamp."""
    radius = size / 2
    corners = ((-_NARROW, _INNER), (-_WIDE, _OUTER), (_WIDE, _OUTER), (_NARROW, _INNER))
    scaled = tuple((x * radius, y * radius) for x, y in corners)
    one = rounded(scaled, tuple(share * radius for share in (0.14, 0.26, 0.26, 0.14)))
    shapes: list[Shape] = []
    for place, colour in enumerate(scheme.quadrants):
        first = 292.5 + 90 * place
        shapes.append(Areas(tuple(turned(one, first + turn) for turn in (0.0, 360 / _STONES)), colour))
    return [*shapes, Discs((point(0, 0),), _LAMP * radius, scheme.lamp, line)]
