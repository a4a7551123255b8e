"""How a radar looks: colours, widths and marks, for the window and for paper.

The window counts in pixels at 100 %, paper in points.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from wellbeing_desktop.charts.geometry import RIM_OUTER
from wellbeing_desktop.charts.shapes import Stroke
from wellbeing_desktop.palette import (
    LIGHT,
    PAPER_GREY,
    PAPER_INK,
    PAPER_QUADRANTS,
    PAPER_WHITE,
    Scheme,
)

MM = 72 / 25.4
"""Points in a millimetre."""

CHART_TEXT_PX = 11 * 4 / 3
"""Labels in the window: 11 pt."""

MARKS_GROW_MOST = 1.5
"""Marks grow with the text up to this: more, and those of two steps beside each other would touch."""


class Around(StrEnum):
    """What stands round the figure in the window."""

    LABELS = "labels"
    NAMES = "names"


@dataclass(frozen=True)
class Look:
    """Everything a radar is drawn with.

    Attributes:
        paper, ink, muted: the ground, text and lines, second text.
        quadrants, opened: colours and pale grounds by the quadrant's place; None for no grounds.
        rings, outer, spokes, gap, leader, stone: strokes of what never changes and of gaps.
        person, practitioner, between, earlier: lines of the series.
        disc, ring, delta, cross: half the size of their marks. `cross_line` draws the last two.
        text, number: sizes of labels and step numbers.
        around: what stands round the figure; `hub` shows the four marks in the middle.
    """

    paper: str
    ink: str
    muted: str
    quadrants: tuple[str, ...]
    opened: tuple[str, ...] | None
    rings: Stroke
    outer: Stroke
    gap: Stroke
    leader: Stroke
    stone_line: float
    person: Stroke
    practitioner: Stroke
    between: Stroke
    earlier: Stroke
    disc: float
    ring: float
    ring_line: Stroke
    delta: float
    cross: float
    cross_line: Stroke
    text: float
    number: float
    around: Around = Around.LABELS
    hub: bool = False


def screen_look(
    scheme: Scheme = LIGHT, radius: float = 176, *, scale: float = 1.0, around: Around = Around.LABELS
) -> Look:
    """Return the look of the window in a colour scheme; `scale` is that of the text."""
    k = math.sqrt(min(1.3, radius / 176))
    grown = k * min(scale, MARKS_GROW_MOST)
    tints = None if scheme.opened[0] == scheme.paper else scheme.opened
    return Look(
        paper=scheme.paper,
        ink=scheme.ink,
        muted=scheme.muted,
        quadrants=scheme.quadrants,
        opened=tints,
        rings=Stroke(scheme.track, 1.0),
        outer=Stroke(scheme.track, 1.0),
        gap=Stroke(scheme.edge, 1.1, (1.1, 4.0)),
        leader=Stroke(scheme.edge, 1.0),
        stone_line=1.6,
        person=Stroke(scheme.ink, 2.6 * k),
        practitioner=Stroke(scheme.ink, 1.8 * k, (7.0, 5.0)),
        between=Stroke(scheme.muted, 1.6 * k, (10.0, 4.0, 1.5, 4.0)),
        earlier=Stroke(scheme.muted, 1.6 * k, (1.5, 5.0)),
        disc=5 * grown,
        ring=8 * grown,
        ring_line=Stroke(scheme.ink, 1.8 * k),
        delta=6 * grown,
        cross=4 * grown,
        cross_line=Stroke(scheme.muted, 1.8 * k),
        text=CHART_TEXT_PX * scale,
        number=0.88 * CHART_TEXT_PX * scale,
        around=around,
        hub=True,
    )


def paper_look(radius: float, text: float, number: float, *, lines: float = 1.0) -> Look:
    """Return the look of paper: black data on white, in points. `lines` makes lines heavier."""
    k = math.sqrt(min(1.0, radius / MM / 40))
    black = PAPER_INK
    return Look(
        paper=PAPER_WHITE,
        ink=black,
        muted=black,
        quadrants=PAPER_QUADRANTS,
        opened=None,
        rings=Stroke(PAPER_GREY, 0.5),
        outer=Stroke(black, 0.8),
        gap=Stroke(black, 0.7 * lines, (0.8, 2.6)),
        leader=Stroke(black, 0.6 * lines),
        stone_line=0.9 * lines,
        person=Stroke(black, 2.0 * lines),
        practitioner=Stroke(black, 1.1 * lines, (4.5, 2.2)),
        between=Stroke(black, 1.1 * lines, (6.0, 1.6, 1.2, 1.6)),
        earlier=Stroke(black, 1.1 * lines, (1.2, 1.8)),
        disc=1.25 * k * MM,
        ring=2.05 * k * MM,
        ring_line=Stroke(black, 1.0 * lines),
        delta=1.7 * k * MM,
        cross=1.15 * k * MM,
        cross_line=Stroke(black, 1.1 * lines),
        text=text,
        number=number,
    )


def fitting_radius(width: float, height: float, look: Look) -> float:
    """Return the largest radius whose labels still have room in a box of the window."""
    if look.around is Around.LABELS:
        room, rise = width / 2 - 6.9 * look.text, height / 2 - 2.0 * look.text
    else:
        room, rise = width / 2 - 2.6 * look.text, height / 2 - 0.4 * look.text
    return max(24.0, min(room, rise) / RIM_OUTER)
