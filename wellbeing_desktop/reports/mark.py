"""The mark of the application on paper: decoration, nothing to be read."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.charts.emblem import emblem
from wellbeing_desktop.charts.shapes import Stroke
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.shapes import draw_shapes
from wellbeing_desktop.reports.styles import INK

_LINE = 0.75


class Mark(Box):
    """The mark at the right of its width. It takes no height: what it stands beside does."""

    def __init__(self, size: float) -> None:
        super().__init__()
        self._size = size

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the mark from the top down."""
        middle = (x + width - self._size / 2, top - self._size / 2)
        with paper.artifact():
            draw_shapes(paper, emblem(self._size, line=Stroke(INK, _LINE)), middle)
