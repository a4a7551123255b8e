"""Draws the shapes of a chart on paper, about a middle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Lines, Shape, Stroke, Words
from wellbeing_desktop.charts.stones import Outline, Pen
from wellbeing_desktop.reports import pen
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import Line, Type

Point = tuple[float, float]


def draw_shapes(paper: Paper, shapes: Iterable[Shape], middle: Point) -> None:
    """Draw shapes in their order; a point (0, 0) of theirs lies at the middle."""
    for shape in shapes:
        if isinstance(shape, Lines):
            _draw_lines(paper, shape, middle)
        elif isinstance(shape, Areas):
            _draw_areas(paper, shape, middle)
        elif isinstance(shape, Discs):
            _draw_discs(paper, shape, middle)
        else:
            _draw_words(paper, shape, middle)


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """Return how long a text is, each of its marks in the font that draws it."""
    return sum(piece.width for piece in pieces_of(Run(text, bold=bold), Type(size, size)))


def _draw_lines(paper: Paper, lines: Lines, middle: Point) -> None:
    _stroke(paper, lines.stroke, round_ends=lines.round_ends)
    paper.path(" ".join(_through(run, middle) for run in lines.runs), stroke=True)


def _draw_areas(paper: Paper, areas: Areas, middle: Point) -> None:
    path = " ".join(_along(outline, middle) for outline in areas.outlines)
    _paint(paper, path, areas.fill, areas.stroke)


def _draw_discs(paper: Paper, discs: Discs, middle: Point) -> None:
    path = " ".join(pen.circle(middle[0] + x, middle[1] + y, discs.radius) for x, y in discs.middles)
    _paint(paper, path, discs.fill, discs.stroke)


def _paint(paper: Paper, path: str, fill: str | None, stroke: Stroke | None) -> None:
    if stroke is not None:
        _stroke(paper, stroke)
    paper.path(path, stroke=stroke is not None, fill=fill)


def _draw_words(paper: Paper, words: Words, middle: Point) -> None:
    run = Run(words.text, bold=words.bold, colour=words.colour)
    pieces = pieces_of(run, Type(words.size, words.size))
    long = sum(piece.width for piece in pieces)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: long / 2, Anchor.END: long}[words.anchor]
    x, y = middle[0] + words.at[0] - shift, middle[1] + words.at[1]
    paper.pieces(pieces, x, y)


def _stroke(paper: Paper, stroke: Stroke, *, round_ends: bool = False) -> None:
    drawn = pen.stroke(Line(stroke.width, stroke.colour), stroke.dash, int(round_ends))
    paper.canvas.addLiteral(f"{drawn} 1 j")


def _through(run: Sequence[Point], middle: Point) -> str:
    x, y = middle
    points = [f"{x + px:.3f} {y + py:.3f}" for px, py in run]
    return f"{points[0]} m {' '.join(f'{point} l' for point in points[1:])}"


def _along(outline: Outline, middle: Point) -> str:
    x, y = middle
    drawn = [
        f"{' '.join(f'{x + px:.3f} {y + py:.3f}' for px, py in segment.points)} {_PENS[segment.pen]}"
        for segment in outline
    ]
    return f"{' '.join(drawn)} h"


_PENS = {Pen.MOVE: "m", Pen.LINE: "l", Pen.CURVE: "c"}
