"""The list of a report of progress: every statement with its step first and now, in each voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.dots import PROGRESS_DOTS, ScaleNumbers
from wellbeing_desktop.reports.moved_dots import MovedDots
from wellbeing_desktop.reports.progress_content import Progress
from wellbeing_desktop.reports.progress_words import change_words, steps_words
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import CENTRE, labelled
from wellbeing_desktop.reports.styles import BETWEEN_ROWS, MM, Type
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import quadrant_shape

_TITLE, _STRIP, _SAID = 49 * MM, 38 * MM, 22.5 * MM
_WIDE_TITLE, _WIDE_SAID = 86 * MM, 46 * MM
_ROW = 1.05
_INSET = 1.8 * MM
_KEPT = 6
"""A part of so many statements at most moves to the next page whole."""


def progress_list(progress: Progress, desk: Desk, *, apart: bool) -> Iterator[Box]:
    """Return the list: one table for both voices, or one after the other where they stand `apart`."""
    together = [(voice,) for voice in progress.voices] if apart else [progress.voices]
    for number, voices in enumerate(together):
        yield _List(progress, desk, voices).table(before=14.0 if number else 8.0)


class _List:
    """Puts one table together."""

    def __init__(self, progress: Progress, desk: Desk, voices: Sequence[Voice]) -> None:
        self._progress = progress
        self._desk = desk
        self._voices = voices
        self._columns = 1 + 2 * len(voices)

    def table(self, *, before: float) -> Table:
        """Return the table with its parts in axis order and the centre at the end."""
        alone = len(self._voices) == 1
        each = (_STRIP, _WIDE_SAID if alone else _SAID)
        table = Table(
            Grid((_WIDE_TITLE if alone else _TITLE, *each * len(self._voices)), above=_ROW, below=_ROW),
            before=before,
        )
        self._add_heads(table)
        for quadrant in self._progress.quadrants:
            place = next(n for n, q in enumerate(self._progress.framework.quadrants) if q.id == quadrant.id)
            self._add_part(table, self._part_words(place, quadrant), quadrant.indicators)
        if self._progress.centre:
            self._add_part(table, bold(CENTRE()), self._progress.centre)
        return table

    def _add_heads(self, table: Table) -> None:
        names, numbers = [Cell()], [Cell()]
        for voice in self._voices:
            mark = self._progress.names.mark(voice, names=False)
            words = self._desk.text((mark, Run("\u00a0"), bold(self._progress.names.of(voice))), self._type)
            names.append(Cell(words, columns=2))
            numbers += [Cell(ScaleNumbers(PROGRESS_DOTS, self._desk.look.small, inset=_INSET)), Cell()]
        table.head(names, rule=None)
        table.head(numbers)

    def _add_part(self, table: Table, name: Words, indicators: Sequence[Indicator]) -> None:
        head = Cell(self._desk.text(name, self._type), columns=self._columns, scope="Row")
        table.add([head], rule=None, above=3.0, keeps_next=True)
        for indicator in indicators:
            is_last = indicator is indicators[-1]
            kept = len(indicators) <= _KEPT and not is_last
            table.add(self._row(indicator), rule=BETWEEN_ROWS if is_last else None, keeps_next=kept)

    def _part_words(self, place: int, quadrant: Quadrant) -> Words:
        small = self._desk.look.small.size
        words: list[str | Run] = [quadrant_shape(place), "  ", bold(quadrant.title)]
        for voice in self._voices:
            said = change_words(self._progress, quadrant, voice)
            mark = self._progress.names.mark(voice)
            words += ["   ", mark, Run(f" {said}".replace(" ", "\u00a0"), size=small)]
        return words

    def _row(self, indicator: Indicator) -> list[Cell]:
        cells = [Cell(self._desk.text(indicator.title, self._type), scope="Row")]
        for voice in self._voices:
            steps = self._progress.steps(voice, indicator.id)
            said = steps_words(*steps)
            alt = labelled(self._progress.names.of(voice), said)
            strip = MovedDots(voice, steps, self._type.leading, inset=_INSET, alt=alt)
            cells += [Cell(strip), Cell(self._desk.text(said, self._type))]
        return cells

    @property
    def _type(self) -> Type:
        """The type of a row."""
        return self._desk.look.table
