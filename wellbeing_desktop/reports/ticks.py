"""Boxes to tick: on a page that tells, one of them ticked or none; on a form, all of them empty."""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import TEXT_WIDTH, TICKS, Line, TickLook, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import SetLine, Typesetter

_TICK = Line(2.0)


class Ticks(Box):
    """Choices beside each other, each with its box."""

    def __init__(
        self, setter: Typesetter, choices: Sequence[tuple[str, bool]], type_: Type, look: TickLook = TICKS
    ) -> None:
        super().__init__(type_.before, type_.after)
        self._setter = setter
        self._type = type_
        self._look = look
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
        return max(self._type.leading, self._look.row)

    def _places(self, width: float) -> list[tuple[float, int]]:
        places, left, row = [], 0.0, 0
        look = self._look
        for words, _ in self._choices:
            long = look.side + look.air + self._line_of(words).width
            if left and left + long > width:
                left, row = 0.0, row + 1
            places.append((left, row))
            left += long + look.apart
        return places

    def _line_of(self, words: str) -> SetLine:
        return self._setter.first_line((Run(words),), self._type, TEXT_WIDTH)

    def _draw_choice(self, paper: Paper, place: int, x: float, top: float) -> None:
        words, is_ticked = self._choices[place]
        look = self._look
        low = top - (self._line + look.side) / 2
        draw_box(paper, x, low, look)
        if is_ticked:
            _draw_tick(paper, x, low, look.side)
        line = self._line_of(words)
        at = x + look.side + look.air
        paper.line(line, at, top - (self._line - self._type.leading) / 2, self._type)


class TickBox(Box):
    """One empty box, in the middle of a line of text; `words` say what a tick in it means."""

    def __init__(self, words: str, line: float, look: TickLook, sign: str = "") -> None:
        super().__init__()
        self.tag = Tag("Figure", alt=_alt(words, is_ticked=False))
        self._line = line
        self._look = look
        self._sign = sign

    @override
    def height(self, width: float) -> float:
        return self._line

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        look = self._look
        low = top - (self._line + look.side) / 2
        with paper.tagged(self.tag):
            draw_box(paper, x, low, look)
            if self._sign:
                size = 0.9 * look.side
                pieces = pieces_of(Run(self._sign, spoken=""), Type(size, size))
                paper.pieces(pieces, x + look.side + look.air, low + 0.16 * look.side)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent


def draw_box(paper: Paper, x: float, low: float, look: TickLook) -> None:
    """Draw an empty box with its lower left corner at a point."""
    paper.stroke(look.line)
    paper.canvas.rect(x, low, look.side, look.side)


def _draw_tick(paper: Paper, x: float, low: float, side: float) -> None:
    paper.stroke(_TICK)
    path = paper.canvas.beginPath()
    path.moveTo(x + 0.2 * side, low + 0.52 * side)
    path.lineTo(x + 0.42 * side, low + 0.25 * side)
    path.lineTo(x + 0.82 * side, low + 0.8 * side)
    paper.canvas.drawPath(path, stroke=1, fill=0)


def _alt(words: str, *, is_ticked: bool) -> str:
    form = _tr("paper", "ticked: %1", "a choice") if is_ticked else _tr("paper", "not ticked: %1", "a choice")
    return fill(form, words)
