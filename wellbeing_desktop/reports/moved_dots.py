"""Five places on a line, with one voice's step first and now, and an arrow from the one to the other."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.reports import pen
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.dots import (
    APART,
    DISC,
    PROGRESS_DOTS,
    RING,
    cross,
    disc,
    draw_scale,
    place_of,
    ring,
)
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.styles import INK, MM, Line
from wellbeing_desktop.reports.tags import Tag

_ARM = 1.25 * MM
_CROSS_LINE = Line(1.3)
_HEAD = 1.5 * MM
_HALF_HEAD = 0.75 * MM


class MovedDots(Box):
    """A strip with a cross at the first step and the voice's mark at the latest.

    Where both are one step there is one mark; nothing is drawn for a step that was not given.
    """

    def __init__(
        self,
        voice: Voice,
        steps: tuple[int | None, int | None],
        line: float,
        *,
        inset: float,
        alt: str,
    ) -> None:
        super().__init__()
        self.tag = Tag("Figure", alt=alt)
        self._voice = voice
        self._then, self._now = steps
        self._scale = PROGRESS_DOTS
        self._line = line
        self._inset = inset

    @override
    def height(self, width: float) -> float:
        return self._line

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        x, y = x + self._inset, top - self._line / 2
        with paper.tagged(self.tag):
            draw_scale(paper, x, y, self._scale)
            if self._then is not None and self._now is not None and self._then != self._now:
                self._draw_arrow(paper, x, y, self._then, self._now)
            if self._then is not None and self._then != self._now:
                cross(paper, x + place_of(self._then, self._scale), y, _ARM * self._scale.times, _CROSS_LINE)
            if self._now is not None:
                self._draw_mark(paper, x + place_of(self._now, self._scale), y)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent

    @property
    def _radius(self) -> float:
        return (DISC if self._voice is Voice.PERSON else RING) * self._scale.times

    def _draw_mark(self, paper: Paper, x: float, y: float) -> None:
        if self._voice is Voice.PERSON:
            disc(paper, x, y, self._radius * 1.2)
        else:
            ring(paper, x, y, self._radius)

    def _draw_arrow(self, paper: Paper, x: float, y: float, then: int, now: int) -> None:
        """Draw a line from the first step, and a head that stops short of the mark of now."""
        way = 1 if now > then else -1
        start = x + place_of(then, self._scale)
        tip = x + place_of(now, self._scale) - way * (self._radius + 0.8 * MM)
        back = tip - way * _HEAD * self._scale.times
        paper.stroke(APART)
        paper.segment(start, y, back, y)
        half = _HALF_HEAD * self._scale.times
        paper.path(pen.triangle((tip, y), (back, y + half), (back, y - half)), fill=INK)
