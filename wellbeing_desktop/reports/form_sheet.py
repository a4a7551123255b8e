"""The practitioner's sheet to the paper form: the second voice, what is asked aloud, and the plan."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.assessment.framework import STEPS, Indicator
from wellbeing_desktop.reports.boxes import Box, Stack, columns
from wellbeing_desktop.reports.form_desk import FormDesk, Part, placed
from wellbeing_desktop.reports.form_statement import part_name, reasons, steps, ticks
from wellbeing_desktop.reports.form_words import (
    ASK_ALOUD,
    COMMENT,
    DAY,
    EVIDENCE,
    LOOK_AGAIN,
    PLAN,
    PRACTITIONER,
    REFERENCE,
    SHEET_INTRODUCTION,
    SHEET_REASONS,
    SHEET_TITLE,
    STATEMENT,
    THE_PERSON,
    agreement,
    said,
)
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import bold, filled
from wellbeing_desktop.reports.styles import (
    BETWEEN_PARTS,
    BETWEEN_ROWS,
    MM,
    SHEET_AGREEMENT,
    SHEET_REASON_TICKS,
    SHEET_ROWS,
    SHEET_TICKS,
    TEXT_WIDTH,
    UNDER_HEAD,
    Type,
)
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.ticks import TickBox
from wellbeing_desktop.reports.voices import quadrant_shape

_RATINGS = Grid(tuple(mm * MM for mm in (6, 41.8, 7, 7, 7, 7, 7, 17, 15, 15, 18, 22.2)), above=0.7, below=0.7)
_HEAD = Type(8.6, 10.2, bold=True)
_SHAPE = 5 * MM
_TITLE = 39.8 * MM
_PLAN = Grid((90 * MM, 44 * MM, 32 * MM), gap=2 * MM, above=0, below=1.6)
_PLAN_ROWS = 3
_TO_WRITE = 7.4 * MM
_THE_PERSON = 23 * MM


def practitioners_sheet(desk: FormDesk, *, on_form: bool = False) -> list[Box]:
    """Return the sheet: one page for the core framework. `on_form`: what is asked aloud is there as well."""
    return [
        desk.text(SHEET_TITLE(), desk.look.title, tag=Tag("H1")),
        desk.text(SHEET_INTRODUCTION(), desk.look.lead.spaced(after=5)),
        desk.fields(REFERENCE(), DAY(), PRACTITIONER()),
        _ratings(desk, on_form=on_form),
        *(_aloud(desk, indicator) for indicator in desk.private()),
        Stack([_plan(desk), *_agreement(desk)], before=7),
    ]


def _ratings(desk: FormDesk, *, on_form: bool) -> Box:
    """Return the table of the second voice, a row for each statement."""
    table = Table(_RATINGS, before=4)
    heads = (STATEMENT(), *map(str, reversed(STEPS)), *said(SHEET_REASONS), EVIDENCE())
    at_foot = (words if "\n" in words else f"\n{words}" for words in heads)
    table.head([Cell(), *(Cell(desk.text(words, _HEAD)) for words in at_foot)])
    parts = [part for part in desk.parts() if part.indicators]
    for part in parts:
        table.add([Cell(part_name(desk, part, _SHAPE), columns=len(_RATINGS.widths), scope="Row")], None)
        numbered = list(enumerate(_as_on_the_form(desk, part, on_form=on_form), start=1))
        for number, indicator in numbered[:-1]:
            table.add(_row(desk, number, indicator), SHEET_ROWS)
        table.add(_row(desk, *numbered[-1]), UNDER_HEAD if part is parts[-1] else BETWEEN_PARTS)
    return table


def _as_on_the_form(desk: FormDesk, part: Part, *, on_form: bool) -> list[Indicator]:
    """Return a part's statements with the numbers that they have on the form; what is not there, last."""
    return sorted(part.indicators, key=lambda indicator: not on_form and indicator in desk.private())


def _row(desk: FormDesk, number: int, indicator: Indicator) -> list[Cell]:
    line = desk.look.table.leading
    choices = (*map(str, reversed(STEPS)), *(" ".join(words.split()) for words in said(SHEET_REASONS)))
    return [
        Cell(desk.text(str(number), desk.look.table)),
        Cell(columns((_TITLE, desk.text(indicator.title, desk.look.table))), scope="Row"),
        *(Cell(TickBox(words, line, SHEET_TICKS)) for words in choices),
    ]


def _aloud(desk: FormDesk, indicator: Indicator) -> Box:
    """Return what is asked aloud, with all its words: it is not on the form."""
    quadrant = desk.framework.quadrant_of(indicator.id)
    place = None if quadrant is None else desk.framework.quadrants.index(quadrant)
    shape = () if place is None else (quadrant_shape(place), "\u2002")
    return Stack(
        [
            desk.text((*shape, *filled(ASK_ALOUD(), bold(indicator.title))), desk.look.table.spaced(after=1)),
            desk.text(indicator.statement, desk.look.part, tag=Tag("H2")),
            *steps(desk, indicator, SHEET_TICKS),
            reasons(desk, SHEET_REASON_TICKS),
        ],
        before=6,
    )


def _plan(desk: FormDesk) -> Box:
    """Return an empty plan; nowhere else do lines stand between columns."""
    table = Table(_PLAN)
    table.head([Cell(desk.text(words, desk.look.label)) for words in said(PLAN)])
    for _ in range(_PLAN_ROWS):
        table.add([Cell(_Room(_TO_WRITE))], BETWEEN_PARTS)
    return _WithColumnLines(table, _PLAN)


def _agreement(desk: FormDesk) -> list[Box]:
    """Return what the person says of it, and the day to look again."""
    label = desk.text(THE_PERSON(), desk.look.label)
    choices = ticks(desk, agreement(), SHEET_AGREEMENT)
    row = placed(TEXT_WIDTH, [(0.0, _THE_PERSON, label), (_THE_PERSON, TEXT_WIDTH - _THE_PERSON, choices)])
    row.before, row.after = 6, 5
    return [row, columns((112 * MM, desk.blank(COMMENT())), (50 * MM, desk.blank(LOOK_AGAIN())), gap=8 * MM)]


class _Room(Box):
    """Nothing, of a height: room to write."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height

    @override
    def height(self, width: float) -> float:
        return self._height


class _WithColumnLines(Box):
    """A table with a line between each two of its columns."""

    def __init__(self, table: Table, grid: Grid) -> None:
        super().__init__(table.before, table.after)
        self._table = table
        self._grid = grid

    @override
    def height(self, width: float) -> float:
        return self._table.height(width)

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the lines and the table."""
        with paper.artifact():
            paper.stroke(BETWEEN_ROWS)
            for column in range(1, len(self._grid.widths)):
                at = x + self._grid.place(column, 1)[0] - self._grid.gap
                paper.segment(at, top, at, top - self.height(width))
        self._table.draw(paper, x, top, width)

    @override
    def adopt(self, parent: Tag) -> None:
        self._table.adopt(parent)
