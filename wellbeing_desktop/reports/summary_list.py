"""The summary's list: every indicator with its strip, both voices now, and how each moved."""

from __future__ import annotations

from functools import partial

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.change import Move, means_the_same, move
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.charts.labels import clipped
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.dots import SUMMARY_DOTS, Dots, ScaleNumbers
from wellbeing_desktop.reports.labels import MATTERS_MOST_SPOKEN, NOT_RATED
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import CENTRE
from wellbeing_desktop.reports.shapes import measure
from wellbeing_desktop.reports.styles import BETWEEN_ROWS, LIST_ROW, MM, STAR
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import both_answers, both_steps, quadrant_shape

WIDTH = 104 * MM
_GRID = Grid((6 * MM, 39 * MM, 27 * MM, 7.5 * MM, 7 * MM, 9 * MM, 8.5 * MM), above=0.0, below=0.0)
_INSET = 0.3 * MM


def ratings_list(desk: Desk) -> Box:
    """Return the list; its rows have the numbers on the rim of the radar."""
    table = Table(_GRID)
    has_before = desk.sheet.previous is not None
    moved = [Cell(desk.text(bold(_tr("paper", "Moved")), LIST_ROW), columns=2)] if has_before else []
    table.head(
        [Cell(), Cell(), Cell(), Cell(desk.text(bold(_tr("paper", "Now")), LIST_ROW), columns=2), *moved],
        rule=None,
    )
    marks = [Cell(desk.text(desk.names.mark(voice), LIST_ROW)) for voice in Voice]
    more = [Cell(desk.text(desk.names.mark(voice), LIST_ROW)) for voice in Voice] if has_before else []
    table.head([Cell(), Cell(), Cell(ScaleNumbers(SUMMARY_DOTS, LIST_ROW, inset=_INSET)), *marks, *more])
    number = 1
    for place, quadrant in enumerate(desk.assessment.framework.quadrants):
        number = _group(
            desk, table, (quadrant_shape(place), "  ", bold(quadrant.title)), quadrant.indicators, number
        )
    _group(desk, table, bold(CENTRE()), desk.assessment.framework.overall, number)
    return table


def _group(desk: Desk, table: Table, name: Words, indicators: tuple[Indicator, ...], number: int) -> int:
    if indicators:
        table.add([Cell(desk.text(name, LIST_ROW), columns=7, scope="Row")], rule=None, above=2.4)
    for place, indicator in enumerate(indicators):
        is_last = place == len(indicators) - 1
        table.add(_row(desk, number + place, indicator), rule=BETWEEN_ROWS if is_last else None)
    return number + len(indicators)


def _row(desk: Desk, number: int, indicator: Indicator) -> list[Cell]:
    star = (
        [Run(f"{STAR} ", spoken=f"{MATTERS_MOST_SPOKEN()} ")]
        if indicator.id in desk.assessment.matters_most
        else []
    )
    width = _GRID.widths[1] - sum(_long(run.text, desk) for run in star)
    title = desk.text([*star, clipped(indicator.title, width, partial(_long, desk=desk))], LIST_ROW)
    now = [Cell(desk.text(_now(desk.assessment.answer(v, indicator.id)), LIST_ROW)) for v in Voice]
    return [
        Cell(desk.text(str(number), LIST_ROW)),
        Cell(title, scope="Row"),
        Cell(_strip(desk, indicator)),
        *now,
        *_moves(desk, indicator),
    ]


def _long(text: str, desk: Desk) -> float:
    return measure(text, LIST_ROW.size, desk.setter)


def _strip(desk: Desk, indicator: Indicator) -> Box:
    steps = both_steps(desk.assessment, indicator)
    if steps == (None, None):
        return desk.text(NOT_RATED(), LIST_ROW)
    said = both_answers(desk.assessment, indicator, desk.names)
    return Dots(steps, SUMMARY_DOTS, LIST_ROW.leading, inset=_INSET, alt=said)


def _now(answer: Answer) -> Words:
    return Run("–", spoken=NOT_RATED()) if isinstance(answer, Reason) else str(answer)


def _moves(desk: Desk, indicator: Indicator) -> list[Cell]:
    previous = desk.sheet.previous
    if previous is None:
        return []
    if not means_the_same(indicator.id, previous.framework, desk.assessment.framework):
        other = Run("–", spoken=_tr("paper", "not compared, its words are new"))
        return [Cell(desk.text(other, LIST_ROW)) for _ in Voice]
    found = [move(previous, desk.assessment, voice, indicator.id) for voice in Voice]
    return [Cell(desk.text(_moved(each), LIST_ROW)) for each in found]


def _moved(found: Move | None) -> Words:
    if found is None:
        return Run("–", spoken=_tr("paper", "not rated both times"))
    if not found.by:
        return Run("=", spoken=_tr("paper", "same"))
    up = found.by > 0
    words = _tr("paper", "up") if up else _tr("paper", "down")
    return Run("↑" if up else "↓", spoken=f"{words} "), str(abs(found.by))
