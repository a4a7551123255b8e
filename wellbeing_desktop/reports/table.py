"""Tables as a screen reader knows them: rows of cells, ruled, breaking over pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from typing_extensions import override

from wellbeing_desktop.reports.boxes import LITTLE, ROUNDING, Box, Row
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.styles import BETWEEN_ROWS, UNDER_HEAD, Line
from wellbeing_desktop.reports.tags import Tag

_WORTH_BREAKING = 150.0
"""A row lower than this moves whole to the next page."""


@dataclass(slots=True)
class Cell:
    """A box in a table; `columns` is how many it spans, `scope` makes it a head ("Row", "Column")."""

    box: Box = field(default_factory=Box)
    columns: int = 1
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the columns of a table stand: their widths and the gap between them.

    `above` and `below` is the space kept over and under what stands in a row.
    """

    widths: tuple[float, ...]
    gap: float = 0.0
    above: float = 2.6
    below: float = 2.6

    def place(self, column: int, span: int) -> tuple[float, float]:
        """Return the left edge and the width of a cell."""
        left = sum(self.widths[:column]) + self.gap * column
        return left, sum(self.widths[column : column + span]) + self.gap * (span - 1)


class TableRow(Box):
    """One row with the line under it."""

    def __init__(self, row: Row, rule: Line | None, padding: tuple[float, float]) -> None:
        super().__init__()
        self.row = row
        self.keeps_next = False
        self._rule = rule
        self._above, self._below = padding

    @override
    def height(self, width: float) -> float:
        return self.row.height(width) + self._above + self._below

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        over = height - self._above - self.row.height(width)
        if -ROUNDING <= over < self._below:  # only the air below it has no room: it is not needed there
            return TableRow(self.row, self._rule, (self._above, max(0.0, over))), Box()
        if not force and self.height(width) < _WORTH_BREAKING:
            return None
        for room in (height, height - LITTLE):
            halves = self._halves(width, room)
            if halves is not None and min(half.row.height(width) for half in halves) > LITTLE:
                return halves
        return self._halves(width, height) if force else None

    def _halves(self, width: float, height: float) -> tuple[TableRow, TableRow] | None:
        """Break every cell, those that are kept together too."""
        halves = self.row.split(width, height - self._above, force=True)
        if halves is None:
            return None
        head, tail = halves
        if not (isinstance(head, Row) and isinstance(tail, Row)):
            return None
        first = TableRow(head, None, (self._above, 0.0))
        return first, TableRow(tail, self._rule, (self._above, self._below))

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        self.row.draw(paper, x, top - self._above, width)
        if self._rule is not None:
            foot = top - self.height(width)
            paper.rule(x, x + width, foot, self._rule)

    @override
    def adopt(self, parent: Tag) -> None:
        self.row.adopt(parent)


class Table(Box):
    """Rows of cells in a grid, under the rows of its head, which stand again on a new page."""

    def __init__(self, grid: Grid, *, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__(before, after)
        self.tag = Tag("Table")
        self._grid = grid
        self._heads: list[TableRow] = []
        self._rows: list[TableRow] = []
        self._is_continued = False
        self._heights: dict[float, float] = {}

    def head(self, cells: Sequence[Cell], rule: Line | None = UNDER_HEAD) -> None:
        """Add a row of column heads."""
        for cell in cells:
            cell.scope = cell.scope or "Column"
        self._heads.append(self._row(cells, rule))

    def add(
        self,
        cells: Sequence[Cell],
        rule: Line | None = BETWEEN_ROWS,
        *,
        above: float | None = None,
        keeps_next: bool = False,
    ) -> None:
        """Add a row; missing cells at its end are empty.

        `above` is space over it other than the grid's; with `keeps_next` no page ends below it.
        """
        row = self._row(cells, rule, above)
        row.keeps_next = keeps_next
        self._rows.append(row)

    @override
    def height(self, width: float) -> float:
        if width not in self._heights:
            self._heights[width] = sum(row.height(width) for row in (*self._heads, *self._rows))
        return self._heights[width]

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        used = sum(row.height(width) for row in self._heads)
        for place, row in enumerate(self._rows):
            high = row.height(width)
            if used + high > height + ROUNDING:
                kept = self._begins(place)
                if kept < place or (row.keeps_next and not force):
                    return self._broken(kept, None)
                return self._broken(place, row.split(width, height - used, force=force))
            used += high
        return None

    def _begins(self, place: int) -> int:
        """Return where the rows begin that are kept with one; itself where they are the first of all."""
        first = place
        while first and self._rows[first - 1].keeps_next:
            first -= 1
        return first or place

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        with paper.silent(self._is_continued):
            for row in self._heads:
                row.draw(paper, x, top, width)
                top -= row.height(width)
        for row in self._rows:
            row.draw(paper, x, top, width)
            top -= row.height(width)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent

    def _row(self, cells: Sequence[Cell], rule: Line | None, above: float | None = None) -> TableRow:
        self._heights.clear()
        line = self.tag.holds(Tag("TR"))
        empty = len(self._grid.widths) - sum(cell.columns for cell in cells)
        placed, column = [], 0
        for cell in [*cells, *(Cell() for _ in range(empty))]:
            tag = line.holds(Tag("TH" if cell.scope else "TD", scope=cell.scope, columns=cell.columns))
            cell.box.adopt(tag)
            placed.append((*self._grid.place(column, cell.columns), cell.box))
            column += cell.columns
        over = self._grid.above if above is None else above
        return TableRow(Row(placed), rule, (over, self._grid.below))

    def _broken(self, place: int, inner: tuple[Box, Box] | None) -> tuple[Box, Box] | None:
        first, rest = self._rows[:place], self._rows[place:]
        if inner is not None and isinstance(inner[0], TableRow):
            left = [inner[1]] if isinstance(inner[1], TableRow) else []
            first, rest = [*first, inner[0]], [*left, *rest[1:]]
        if not first:
            return None
        head, tail = self._with(first), self._with(rest)
        head.before, tail.after = self.before, self.after
        head._is_continued, tail._is_continued = self._is_continued, True
        return head, tail if rest else Box(after=self.after)

    def _with(self, rows: list[TableRow]) -> Table:
        part = Table(self._grid)
        part.tag, part._heads, part._rows = self.tag, self._heads, rows
        return part
