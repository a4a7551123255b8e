"""Five places on a line, with the mark of each voice at its step."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.reports import pen
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.fonts import first_baseline
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import GREY, INK, MM, WHITE, Line, Type
from wellbeing_desktop.reports.tags import Tag

TICK = 3.0 * MM
RING = 1.75 * MM
DISC = 1.1 * MM
RING_LINE = Line(1.0)
SCALE = Line(0.5, GREY)
APART = Line(1.4)


@dataclass(frozen=True, slots=True)
class DotScale:
    """The size of a strip: between its first and last place, and `times` its marks are larger."""

    length: float
    times: float


RECORD_DOTS = DotScale(32 * MM, 1.05)
SUMMARY_DOTS = DotScale(23 * MM, 0.92)
PROGRESS_DOTS = DotScale(32 * MM, 1.08)


class Dots(Box):
    """A strip with the person's disc and the practitioner's ring; both at one step make a target.

    It stands in the middle of its line, its first place `inset` from the left. Nothing is drawn
    for a voice without a step.
    """

    def __init__(
        self, steps: tuple[int | None, int | None], scale: DotScale, line: float, *, inset: float, alt: str
    ) -> None:
        super().__init__()
        self.tag = Tag("Figure", alt=alt)
        self._person, self._practitioner = steps
        self._scale = scale
        self._line = line
        self._inset = inset

    @override
    def height(self, width: float) -> float:
        return self._line

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        y = top - self._line / 2
        with paper.tagged(self.tag):
            draw_scale(paper, x + self._inset, y, self._scale)
            self._draw_marks(paper, x + self._inset, y)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent

    def _draw_marks(self, paper: Paper, x: float, y: float) -> None:
        person, practitioner = self._person, self._practitioner
        if person is not None and practitioner is not None and person != practitioner:
            paper.stroke(APART)
            paper.segment(x + place_of(person, self._scale), y, x + place_of(practitioner, self._scale), y)
        if practitioner is not None:
            ring(paper, x + place_of(practitioner, self._scale), y, RING * self._scale.times)
        if person is not None:
            disc(paper, x + place_of(person, self._scale), y, DISC * self._scale.times)


def draw_scale(paper: Paper, x: float, y: float, scale: DotScale) -> None:
    """Draw the line and its five places, the first at a point."""
    half = TICK * scale.times / 2
    paper.stroke(SCALE)
    paper.segment(x, y, x + scale.length, y)
    for step in STEPS:
        at = x + place_of(step, scale)
        paper.segment(at, y - half, at, y + half)


def ring(paper: Paper, x: float, y: float, radius: float, line: Line = RING_LINE) -> None:
    """Draw the practitioner's mark: a ring, white inside."""
    paper.stroke(line)
    paper.path(pen.circle(x, y, radius), stroke=True, fill=WHITE)


def disc(paper: Paper, x: float, y: float, radius: float) -> None:
    """Draw the person's mark: a disc."""
    paper.path(pen.circle(x, y, radius), fill=INK)


def cross(paper: Paper, x: float, y: float, arm: float, line: Line = RING_LINE) -> None:
    """Draw the mark of an earlier picture: a cross."""
    paper.stroke(line)
    paper.segment(x - arm, y - arm, x + arm, y + arm)
    paper.segment(x - arm, y + arm, x + arm, y - arm)


class ScaleNumbers(Box):
    """The numbers of the steps over strips of one size."""

    def __init__(self, scale: DotScale, type_: Type, *, inset: float) -> None:
        super().__init__()
        self.tag = Tag("P")
        self._scale = scale
        self._type = type_
        self._inset = inset

    @override
    def height(self, width: float) -> float:
        return self._type.leading

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        baseline = top - first_baseline(self._type.size, self._type.leading)
        with paper.tagged(self.tag):
            for step in STEPS:
                pieces = pieces_of(Run(str(step)), self._type)
                at = x + self._inset + place_of(step, self._scale) - sum(p.width for p in pieces) / 2
                paper.pieces(pieces, at, baseline)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent


def place_of(step: int, scale: DotScale) -> float:
    """Return how far a step lies from the first place of a strip."""
    return scale.length * (step - STEPS[0]) / (len(STEPS) - 1)
