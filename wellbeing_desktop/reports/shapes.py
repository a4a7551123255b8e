"""Draws the shapes of a chart on paper, about a middle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Lines, Shape, Stroke, Words
from wellbeing_desktop.charts.stones import Outline, Pen
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import INK, Type

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
    canvas = paper.canvas
    _stroke(canvas, lines.stroke, round_ends=lines.round_ends)
    path = canvas.beginPath()
    for run in lines.runs:
        _through(path, run, middle)
    canvas.drawPath(path, stroke=1, fill=0)


def _draw_areas(paper: Paper, areas: Areas, middle: Point) -> None:
    path = paper.canvas.beginPath()
    for outline in areas.outlines:
        _along(path, outline, middle)
    _paint(paper.canvas, path, areas.fill, areas.stroke)


def _draw_discs(paper: Paper, discs: Discs, middle: Point) -> None:
    path = paper.canvas.beginPath()
    for x, y in discs.middles:
        path.circle(middle[0] + x, middle[1] + y, discs.radius)
    _paint(paper.canvas, path, discs.fill, discs.stroke)


def _paint(canvas: Any, path: Any, fill: str | None, stroke: Stroke | None) -> None:
    if stroke is not None:
        _stroke(canvas, stroke)
    if fill is not None:
        canvas.setFillColor(fill)
    canvas.drawPath(path, stroke=int(stroke is not None), fill=int(fill is not None))
    if fill is not None:
        canvas.setFillColor(INK)


def _draw_words(paper: Paper, words: Words, middle: Point) -> None:
    run = Run(words.text, bold=words.bold, colour=words.colour)
    pieces = pieces_of(run, Type(words.size, words.size))
    long = sum(piece.width for piece in pieces)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: long / 2, Anchor.END: long}[words.anchor]
    x, y = middle[0] + words.at[0] - shift, middle[1] + words.at[1]
    paper.pieces(pieces, x, y)


def _stroke(canvas: Any, stroke: Stroke, *, round_ends: bool = False) -> None:
    canvas.setStrokeColor(stroke.colour)
    canvas.setLineWidth(stroke.width)
    canvas.setDash(list(stroke.dash))
    canvas.setLineCap(1 if round_ends else 0)
    canvas.setLineJoin(1)


def _through(path: Any, run: Sequence[Point], middle: Point) -> None:
    x, y = middle
    path.moveTo(x + run[0][0], y + run[0][1])
    for point in run[1:]:
        path.lineTo(x + point[0], y + point[1])


def _along(path: Any, outline: Outline, middle: Point) -> None:
    x, y = middle
    for segment in outline:
        points = [value for px, py in segment.points for value in (x + px, y + py)]
        if segment.pen is Pen.MOVE:
            path.moveTo(*points)
        elif segment.pen is Pen.LINE:
            path.lineTo(*points)
        else:
            path.curveTo(*points)
    path.close()
