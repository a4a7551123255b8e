"""Room to write by hand: a frame with dotted lines in it."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.styles import BOX, BOX_RADIUS, MM, WRITING, WRITING_DOTS

_INSET = 2.2 * MM
_FIRST = 11.8 * MM
_APART = 8 * MM
_LAST = 3.6 * MM

LEAST = _FIRST + _APART + _LAST
"""With less height than this there is no sense in it: two lines."""


class WritingBox(Box):
    """A frame of a height with a label, and as many lines as it holds."""

    def __init__(self, label: Paragraph, height: float, before: float) -> None:
        super().__init__(before)
        self._label = label
        self._height = height

    @override
    def height(self, width: float) -> float:
        return self._height

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the frame, the label and the lines."""
        with paper.artifact():
            paper.stroke(BOX)
            paper.canvas.roundRect(x, top - self._height, width, self._height, BOX_RADIUS, stroke=1, fill=0)
        self._label.draw(paper, x + _INSET, top - 0.6 * MM, width - 2 * _INSET)
        with paper.artifact():
            self._draw_lines(paper, x + _INSET, top, x + width - _INSET)

    def _draw_lines(self, paper: Paper, left: float, top: float, right: float) -> None:
        paper.stroke(WRITING)
        paper.canvas.setDash(list(WRITING_DOTS))
        down = _FIRST
        while down <= self._height - _LAST:
            paper.canvas.line(left, top - down, right, top - down)
            down += _APART
