"""Outlines: the stones round the table, the two at its centre, and the quadrants' marks.

An outline is a closed path of moves, lines and cubic curves that any painter can follow:
`QPainterPath`, a matplotlib `Path`, a reportlab path. Points as in `geometry`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from wellbeing_desktop.charts.geometry import Point, Ring
from wellbeing_desktop.palette import Shape

INNER = 0.69
"""Of the radius: where a stone begins."""

_HANDLE = 0.6
"""A corner's handles go this far of the way to the corner."""

_ARC = 0.5522847498
"""The handle of a quarter circle, of its radius."""


class Pen(StrEnum):
    """What a segment does."""

    MOVE = "move"
    LINE = "line"
    CURVE = "curve"


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of an outline: one point, or for a curve its two handles and its end."""

    pen: Pen
    points: tuple[Point, ...]


Outline = tuple[Segment, ...]
"""A closed path: the first segment moves, the last one ends where the first began."""


@lru_cache(maxsize=64)
def stone(step: float, radius: float) -> Outline:
    """Return the stone that stands straight up (clock 0) in a ring with this step and radius."""
    inner, gap = INNER * radius, max(2.0, 0.03 * radius)
    near, far = _half_width(step, inner, gap), _half_width(step, radius, gap)
    corners = ((-near, inner), (-far, radius), (far, radius), (near, inner))
    deep = radius - inner
    round_near, round_far = min(0.52 * deep, near), min(0.50 * deep, far)
    return rounded(corners, (round_near, round_far, round_far, round_near))


def stones(ring: Ring, radius: float) -> tuple[Outline, ...]:
    """Return one stone for every axis: all are one path, turned."""
    one = stone(ring.step, radius)
    return tuple(turned(one, angle) for angle in ring.angles)


def centre_radius(ring: Ring, radius: float) -> float:
    """Return the radius of a centre stone, which has the area of any other stone."""
    return _radius_of_same_area(ring.step, radius)


def centre_stones(ring: Ring, radius: float) -> tuple[Point, Point]:
    """Return the middles of the two stones upon the table, the first one above."""
    aside = 0.235 * radius * (1 if ring.mirrored else -1)
    up = centre_radius(ring, radius) + 0.045 * radius
    return (aside, up), (aside, -up)


def table_radius(radius: float) -> float:
    """Return the radius of the table that the stones stand about."""
    return INNER * radius - 1.7 * max(2.0, 0.03 * radius)


def rounded(corners: tuple[Point, ...], rounds: tuple[float, ...]) -> Outline:
    """Return a polygon with rounded corners; a round takes at most half of either side."""
    path: list[Segment] = []
    for number, (corner, wanted) in enumerate(zip(corners, rounds, strict=True)):
        before, after = corners[number - 1], corners[(number + 1) % len(corners)]
        size = min(wanted, math.dist(before, corner) / 2, math.dist(after, corner) / 2)
        start, end = _towards(corner, before, size), _towards(corner, after, size)
        handles = (_between(start, corner, _HANDLE), _between(end, corner, _HANDLE))
        path.append(Segment(Pen.LINE if path else Pen.MOVE, (start,)))
        path.append(Segment(Pen.CURVE, (*handles, end)))
    path.append(Segment(Pen.LINE, path[0].points))
    return tuple(path)


def polygon(corners: tuple[Point, ...]) -> Outline:
    """Return straight sides through the corners."""
    sides = tuple(Segment(Pen.LINE, (corner,)) for corner in (*corners[1:], corners[0]))
    return (Segment(Pen.MOVE, (corners[0],)), *sides)


def circle(middle: Point, radius: float) -> Outline:
    """Return a circle."""
    x, y = middle
    r, h = radius, radius * _ARC
    quarters = (
        ((x + h, y + r), (x + r, y + h), (x + r, y)),
        ((x + r, y - h), (x + h, y - r), (x, y - r)),
        ((x - h, y - r), (x - r, y - h), (x - r, y)),
        ((x - r, y + h), (x - h, y + r), (x, y + r)),
    )
    return (Segment(Pen.MOVE, ((x, y + r),)), *(Segment(Pen.CURVE, quarter) for quarter in quarters))


def capsule(ends: tuple[Point, Point], thick: float) -> Outline:
    """Return a straight, round-ended bar about a middle line."""
    (x0, y0), (x1, y1) = ends
    long = math.hypot(x1 - x0, y1 - y0) or 1.0
    r = thick / 2
    u, v = (x1 - x0) / long * r, (y1 - y0) / long * r
    h = _ARC
    first, last = (x0 - v, y0 + u), (x1 - v, y1 + u)
    tip_1, tip_0 = (x1 + u, y1 + v), (x0 - u, y0 - v)
    back_1, back_0 = (x1 + v, y1 - u), (x0 + v, y0 - u)
    return (
        Segment(Pen.MOVE, (first,)),
        Segment(Pen.LINE, (last,)),
        Segment(Pen.CURVE, (_plus(last, u, v, h), _plus(tip_1, -v, u, h), tip_1)),
        Segment(Pen.CURVE, (_plus(tip_1, v, -u, h), _plus(back_1, u, v, h), back_1)),
        Segment(Pen.LINE, (back_0,)),
        Segment(Pen.CURVE, (_plus(back_0, -u, -v, h), _plus(tip_0, v, -u, h), tip_0)),
        Segment(Pen.CURVE, (_plus(tip_0, -v, u, h), _plus(first, -u, -v, h), first)),
    )


def mark(shape: Shape, middle: Point, size: float) -> Outline:
    """Return a quadrant's mark, `size` being half the width of its circle; areas look alike."""
    x, y = middle
    if shape is Shape.CIRCLE:
        return circle(middle, size)
    if shape is Shape.SQUARE:
        s = 0.9 * size
        return polygon(((x - s, y - s), (x - s, y + s), (x + s, y + s), (x + s, y - s)))
    if shape is Shape.TRIANGLE:
        s = 1.25 * size
        return polygon(((x - s, y - 0.85 * s), (x, y + 0.95 * s), (x + s, y - 0.85 * s)))
    s = 1.22 * size
    return polygon(((x - s, y), (x, y + s), (x + s, y), (x, y - s)))


def turned(outline: Outline, angle: float) -> Outline:
    """Return the outline turned clockwise about the middle of the figure."""
    turn = math.radians(angle)
    sine, cosine = math.sin(turn), math.cos(turn)

    def moved(at: Point) -> Point:
        return at[0] * cosine + at[1] * sine, at[1] * cosine - at[0] * sine

    return tuple(Segment(s.pen, tuple(map(moved, s.points))) for s in outline)


def moved(outline: Outline, by: Point) -> Outline:
    """Return the outline moved."""
    x, y = by
    return tuple(Segment(s.pen, tuple((px + x, py + y) for px, py in s.points)) for s in outline)


def flattened(outline: Outline, pieces: int = 16) -> list[Point]:
    """Return points along the outline, every curve in so many pieces."""
    points: list[Point] = []
    for segment in outline:
        if segment.pen is Pen.CURVE:
            start = points[-1]
            points += [_on_curve(start, segment.points, i / pieces) for i in range(1, pieces + 1)]
        else:
            points.append(segment.points[0])
    return points


def area(outline: Outline) -> float:
    """Return the area inside the outline."""
    points = flattened(outline, 64)
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


@lru_cache(maxsize=64)
def _radius_of_same_area(step: float, radius: float) -> float:
    return math.sqrt(area(stone(step, radius)) / math.pi)


def _half_width(step: float, at: float, gap: float) -> float:
    half = math.radians(step / 2)
    return max(0.5, at * math.tan(half) - gap / (2 * math.cos(half)))


def _towards(start: Point, goal: Point, distance: float) -> Point:
    return _between(start, goal, distance / (math.dist(start, goal) or 1.0))


def _between(start: Point, goal: Point, share: float) -> Point:
    return start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share


def _plus(at: Point, x: float, y: float, times: float) -> Point:
    return at[0] + x * times, at[1] + y * times


def _on_curve(start: Point, points: tuple[Point, ...], t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    joined = tuple(zip(weights, (start, *points), strict=True))
    return sum(w * p[0] for w, p in joined), sum(w * p[1] for w, p in joined)
