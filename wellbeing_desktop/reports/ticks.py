"""Small boxes, one of them ticked or none."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.lines import break_lines
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import BOX, MM, Line, Type
from wellbeing_desktop.reports.tags import Tag

SIDE = 3.6 * MM
_AIR = 2.4 * MM
_APART = 9 * MM
_TICK = Line(2.0)


class Ticks(Box):
    """Choices beside each other, each with its box; the words are the pages' own."""

    def __init__(self, choices: Sequence[tuple[str, bool]], type_: Type) -> None:
        super().__init__(type_.before, type_.after)
        self._type = type_
        self._choices = choices
        self._tags = [Tag("Figure", alt=_alt(words, is_ticked=on)) for words, on in choices]

    @override
    def height(self, width: float) -> float:
        return (self._places(width)[-1][1] + 1) * self._line

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        for place, (left, row) in enumerate(self._places(width)):
            with paper.tagged(self._tags[place]):
                self._draw_choice(paper, place, x + left, top - row * self._line)

    @override
    def adopt(self, parent: Tag) -> None:
        for tag in self._tags:
            tag.parent = parent

    @property
    def _line(self) -> float:
        return max(self._type.leading, SIDE + 1.6 * MM)

    def _places(self, width: float) -> list[tuple[float, int]]:
        places, left, row = [], 0.0, 0
        for words, _ in self._choices:
            long = SIDE + _AIR + fonts.width(words, fonts.REGULAR) * self._type.size
            if left and left + long > width:
                left, row = 0.0, row + 1
            places.append((left, row))
            left += long + _APART
        return places

    def _draw_choice(self, paper: Paper, place: int, x: float, top: float) -> None:
        words, is_ticked = self._choices[place]
        low = top - (self._line + SIDE) / 2
        paper.stroke(BOX)
        paper.canvas.rect(x, low, SIDE, SIDE)
        if is_ticked:
            _draw_tick(paper, x, low)
        line = break_lines([Run(words)], self._type, 1e6)[0]
        paper.line(line, x + SIDE + _AIR, top - (self._line - self._type.leading) / 2, self._type)


def _draw_tick(paper: Paper, x: float, low: float) -> None:
    paper.stroke(_TICK)
    path = paper.canvas.beginPath()
    path.moveTo(x + 0.2 * SIDE, low + 0.52 * SIDE)
    path.lineTo(x + 0.42 * SIDE, low + 0.25 * SIDE)
    path.lineTo(x + 0.82 * SIDE, low + 0.8 * SIDE)
    paper.canvas.drawPath(path, stroke=1, fill=0)


def _alt(words: str, *, is_ticked: bool) -> str:
    return f"{'ticked' if is_ticked else 'not ticked'}: {words}"
