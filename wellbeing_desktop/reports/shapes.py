"""Draws the shapes of a chart on paper, about a middle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Lines, Shape, Stroke, Words
from wellbeing_desktop.charts.stones import Outline, Pen
from wellbeing_desktop.reports import fonts, pen
from wellbeing_desktop.reports.lines import PlainLine, pieces_of
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.scripts import needs_setting
from wellbeing_desktop.reports.styles import Line, Type
from wellbeing_desktop.reports.text import SetLine, Typesetter

Point = tuple[float, float]

_LONG = 4000.0
"""Points: no word of a figure is as long."""


def draw_shapes(
    paper: Paper, shapes: Iterable[Shape], middle: Point, setter: Typesetter | None = None
) -> None:
    """Draw shapes in their order; a point (0, 0) of theirs lies at the middle.

    Words in any script need a setter.
    """
    for shape in shapes:
        if isinstance(shape, Lines):
            _draw_lines(paper, shape, middle)
        elif isinstance(shape, Areas):
            _draw_areas(paper, shape, middle)
        elif isinstance(shape, Discs):
            _draw_discs(paper, shape, middle)
        else:
            _draw_words(paper, shape, middle, setter)


def measure(text: str, size: float, setter: Typesetter | None = None, *, bold: bool = False) -> float:
    """Return how long a text is, each of its marks in the font that draws it."""
    return _line_of(Run(text, bold=bold), size, setter).width


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


def _draw_words(paper: Paper, words: Words, middle: Point, setter: Typesetter | None) -> None:
    line = _line_of(Run(words.text, bold=words.bold, colour=words.colour), words.size, setter)
    shift = {Anchor.START: 0.0, Anchor.MIDDLE: line.width / 2, Anchor.END: line.width}[words.anchor]
    x, y = middle[0] + words.at[0] - shift, middle[1] + words.at[1]
    type_ = _type_of(words.size)
    paper.line(line, x, y + fonts.first_baseline(type_.size, type_.leading), type_)


def _line_of(run: Run, size: float, setter: Typesetter | None) -> SetLine:
    """Set words of a figure in one line, whatever their script."""
    if setter is None or not needs_setting(run.text):
        return PlainLine(pieces_of(run, _type_of(size)))
    return setter.first_line((run,), _type_of(size), _LONG)


def _type_of(size: float) -> Type:
    return Type(size, 1.2 * size)


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
