"""The pages of the team summary: the four parts, what the figures cannot say, every statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.team_figures import Told
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, NewPage, Rule, Stack, columns
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.page import Book, Running, bind, paginate
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import NOT_A_TEST
from wellbeing_desktop.reports.spread import SpreadBox
from wellbeing_desktop.reports.styles import (
    MM,
    SUMMARY,
    TEXT_WIDTH,
    UNDER_TITLE,
    Type,
    quadrant_ink,
    quadrant_sign,
)
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.team import TeamSheet
from wellbeing_desktop.reports.team_words import (
    CANNOT_SAY,
    HOW_COUNTED,
    coverage_words,
    group_words,
    people_words,
    shift_words,
    spread_words,
    voice_words,
)
from wellbeing_desktop.reports.text import Typesetter

MOST_PAGES = 4
_TITLE = 38 * MM
_GAP = 4 * MM
_VOICE = (TEXT_WIDTH - _TITLE - 2 * _GAP) / 2
_BEFORE_NUMBER = re.compile(r" (?=\d)")
_GRID = Grid((_TITLE, _VOICE, _VOICE), gap=_GAP, above=3.4, below=2.6)
_BULLET = 4 * MM
_KEPT = 6
"""A part of so many statements at most stays on one page."""


def team_summary(sheet: TeamSheet, setter: Typesetter) -> bytes:
    """Return the summary on four pages at most; statements for which there is no room are counted."""
    desk = _Desk(sheet, setter)
    room = len(sheet.figures.framework.all_indicators)
    while room and len(paginate(desk.boxes(room), SUMMARY.height)) > MOST_PAGES:
        room -= 1
    return bind(desk.book(), desk.boxes(room))


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where the summary is put together."""

    sheet: TeamSheet
    setter: Typesetter

    def book(self) -> Book:
        figures, title = self.sheet.figures, _tr("paper", "Team summary")
        group = group_words(figures.filter, figures.framework.title)
        state = fill(_tr("paper", "made on %1"), long_date(self.sheet.made_on))
        return Book(title, SUMMARY, Running(title, group, state, NOT_A_TEST()), self.setter)

    def boxes(self, room: int) -> list[Box]:
        """Return everything, with so many of the statements.

        Life as a whole stands on the first page where there is room for it, and else at the end.
        """
        framework = self.sheet.figures.framework
        first = [*self._head(), *self._parts((*framework.overall,)), *self._cannot_say()]
        if len(paginate(first, SUMMARY.height)) == 1:
            return [*first, NewPage(), *self._statements(room, ())]
        first = [*self._head(), *self._parts(()), *self._cannot_say()]
        return [*first, NewPage(), *self._statements(room, framework.overall)]

    def _head(self) -> Iterator[Box]:
        figures = self.sheet.figures
        yield self._text(_tr("paper", "Team summary"), SUMMARY.title, Tag("H1"))
        yield Rule(UNDER_TITLE, after=4)
        group = group_words(figures.filter, figures.framework.title), people_words(figures.people)
        yield self._text(bold(fill(_tr("paper", "%1: %2"), *group)), SUMMARY.lead)
        yield self._text(HOW_COUNTED(), SUMMARY.body.spaced(before=2))

    def _parts(self, overall: Sequence[Indicator]) -> Iterator[Box]:
        figures = self.sheet.figures
        yield self._heading(_tr("paper", "The parts"))
        table = self._table()
        for place, quadrant in enumerate(figures.framework.quadrants):
            if quadrant.indicators:
                told = [figures.quadrants[quadrant.id, voice] for voice in Voice]
                self._add(table, self._part_title(quadrant.title, place), told)
        self._add_group(table, self._whole_title(), overall)
        yield table

    def _cannot_say(self) -> Iterator[Box]:
        yield self._heading(_tr("paper", "What these figures cannot say"))
        for words in CANNOT_SAY:
            point = self._text("•"), self._text(words())
            yield columns((_BULLET, point[0]), (TEXT_WIDTH - _BULLET, point[1]), before=1.2)

    def _statements(self, room: int, overall: Sequence[Indicator]) -> Iterator[Box]:
        framework = self.sheet.figures.framework
        yield self._heading(_tr("paper", "Every statement"))
        left = room
        groups: list[tuple[Box, Sequence[Indicator]]] = [
            (self._part_title(quadrant.title, place), quadrant.indicators)
            for place, quadrant in enumerate(framework.quadrants)
        ]
        groups.append((self._whole_title(), overall))
        table = self._table()
        for title, indicators in groups:
            some = indicators[: max(0, left)]
            left -= len(some)
            self._add_group(table, title, some)
        yield table
        missing = sum(len(indicators) for _, indicators in groups) - room
        if missing > 0:
            words = _count(
                "%n statement more stands in the window.", "%n statements more stand in the window.", missing
            )
            yield self._text(words, SUMMARY.small.spaced(before=4))

    def _add_group(self, table: Table, title: Box, indicators: Sequence[Indicator]) -> None:
        if indicators:
            table.add([Cell(title, columns=3)], above=8, keeps_next=True)
        for indicator in indicators:
            told = [self.sheet.figures.indicators[indicator.id, voice] for voice in Voice]
            kept = len(indicators) <= _KEPT and indicator is not indicators[-1]
            self._add(table, self._text(indicator.title), told, keeps_next=kept)

    def _whole_title(self) -> Box:
        return self._text(bold(_tr("paper", "Life as a whole")))

    def _table(self) -> Table:
        table = Table(_GRID, before=2)
        heads = ["", *(voice_words(voice) for voice in Voice)]
        table.head([Cell(self._text(bold(head), SUMMARY.small)) for head in heads])
        return table

    def _add(self, table: Table, title: Box, told: Sequence[Told], *, keeps_next: bool = False) -> None:
        cells = [Cell(title, scope="Row"), *(Cell(self._told(one)) for one in told)]
        table.add(cells, keeps_next=keeps_next)

    def _told(self, told: Told) -> Box:
        people = self.sheet.figures.people
        said = spread_words(told.spread)
        boxes: list[Box] = []
        if any(bar.people for bar in told.spread.steps):
            boxes.append(SpreadBox(told.spread.steps, people, SUMMARY.small, said))
        covered = coverage_words(told.spread, people)
        lines = (fill(_tr("paper", "%1 (%2)"), said, covered) if covered else said, shift_words(told.shift))
        return Stack([*boxes, *(self._text(_kept(words), SUMMARY.small) for words in lines if words)])

    def _part_title(self, title: str, place: int) -> Box:
        sign = Run(quadrant_sign(place), colour=quadrant_ink(place), spoken="")
        return self._text([sign, Run(f" {title}", bold=True)])

    def _heading(self, words: str) -> Paragraph:
        return self._text(words, SUMMARY.heading, Tag("H2"))

    def _text(self, words: Words, type_: Type | None = None, tag: Tag | None = None) -> Paragraph:
        return Paragraph(self.setter, words, type_ or SUMMARY.body, tag=tag or Tag("P"))


def _kept(words: str) -> str:
    """Keep each number in the line of the word before it."""
    return _BEFORE_NUMBER.sub("\u00a0", words)
