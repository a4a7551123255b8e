"""A bar of people on paper, from step 1, white, to step 5, black, every part with a line round it."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from wellbeing_desktop.assessment.team_figures import StepBar
from wellbeing_desktop.palette import PAPER_SHADES
from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import GREY, WHITE, Line, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.team_words import bar_label

_AIR = 3.2
_GROUND = 1.6
"""White round a label: a printer of black alone makes dots of the shade, and nobody reads words on dots."""
_ROUND = Line(0.8)
_REST = Line(0.5, GREY)


class SpreadBox(Box):
    """Parts of a whole of so many people, over the whole width; the rest stays an open box.

    The words below it say the same, so its parts carry their labels only where there is room.
    """

    def __init__(self, bars: Sequence[StepBar], of: int, type_: Type, alt: str) -> None:
        super().__init__()
        self.tag = Tag("Figure", alt=alt)
        self._bars = [bar for bar in bars if bar.people]
        self._of = max(1, of)
        self._type = type_.strong()

    @override
    def height(self, width: float) -> float:
        return self._type.leading + 2

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        high = self._type.leading
        with paper.tagged(self.tag):
            paper.stroke(_REST)
            paper.path(_box(x, top - high, width, high), stroke=True, fill=WHITE)
            paper.stroke(_ROUND)
            left = x
            for bar in self._bars:
                wide = width * bar.people / self._of
                shade = (bar.low + bar.high - 2) // 2
                paper.path(_box(left, top - high, wide, high), stroke=True, fill=PAPER_SHADES[shade])
                self._write(paper, bar, (left, top), wide)
                left += wide

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent

    def _write(self, paper: Paper, bar: StepBar, at: tuple[float, float], wide: float) -> None:
        pieces = pieces_of(Run(bar_label(bar)), self._type)
        long = sum(piece.width for piece in pieces)
        if long + 2 * _AIR > wide:
            return
        left, top = at
        begins, high = left + (wide - long) / 2, self._type.leading
        ground = _box(begins - _GROUND, top - high + _GROUND, long + 2 * _GROUND, high - 2 * _GROUND)
        paper.path(ground, stroke=False, fill=WHITE)
        paper.pieces(pieces, begins, top - fonts.first_baseline(self._type.size, self._type.leading))


def _box(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"
