"""What a figure is drawn with: four plain kinds of shape that any painter can follow.

Points are about the middle of the figure, y growing upwards. Later shapes lie over earlier ones.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from wellbeing_desktop.charts.geometry import Point
from wellbeing_desktop.charts.stones import Outline, moved


class Anchor(StrEnum):
    """Which part of a text stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour ("#RRGGBB"), width, and dashes as lengths on and off."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines through points, each run by itself. Ends are round where `round_ends` says so."""

    runs: tuple[tuple[Point, ...], ...]
    stroke: Stroke
    round_ends: bool = False


@dataclass(frozen=True, slots=True)
class Areas:
    """Outlines, filled and stroked alike."""

    outlines: tuple[Outline, ...]
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Discs:
    """Circles of one size, filled and stroked alike."""

    middles: tuple[Point, ...]
    radius: float
    fill: str | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """One line of plain text whose baseline stands at a point."""

    text: str
    at: Point
    size: float
    colour: str
    anchor: Anchor = Anchor.START
    bold: bool = False


Shape = Lines | Areas | Discs | Words


def tidy(shapes: Iterable[Shape | None]) -> list[Shape]:
    """Return the shapes that have anything to draw."""
    return [shape for shape in shapes if shape is not None and not _is_empty(shape)]


def shifted(shapes: Iterable[Shape], by: Point) -> list[Shape]:
    """Return the shapes moved."""
    return [_shifted(shape, *by) for shape in shapes]


def _shifted(shape: Shape, x: float, y: float) -> Shape:
    if isinstance(shape, Words):
        return replace(shape, at=(shape.at[0] + x, shape.at[1] + y))
    if isinstance(shape, Discs):
        return replace(shape, middles=tuple((a + x, b + y) for a, b in shape.middles))
    if isinstance(shape, Areas):
        return replace(shape, outlines=tuple(moved(outline, (x, y)) for outline in shape.outlines))
    return replace(shape, runs=tuple(tuple((a + x, b + y) for a, b in run) for run in shape.runs))


def _is_empty(shape: Shape) -> bool:
    parts: tuple[object, ...]
    if isinstance(shape, Words):
        return not shape.text
    if isinstance(shape, Lines):
        parts = shape.runs
    else:
        parts = shape.outlines if isinstance(shape, Areas) else shape.middles
    return not parts
