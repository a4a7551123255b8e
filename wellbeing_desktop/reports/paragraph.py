"""A paragraph: the box in which every text stands, whoever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from typing_extensions import override

from wellbeing_desktop.reports.boxes import ROUNDING, Box
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.runs import Run, Words, plain_text, runs_of, spoken_text
from wellbeing_desktop.reports.styles import Type
from wellbeing_desktop.reports.tags import HEADINGS, Tag
from wellbeing_desktop.reports.text import ForeignLine, SetLine, Typesetter, is_foreign

_FEW = 2
"""So many lines of a paragraph at least stand together on a page."""


class Align(StrEnum):
    """Where the lines of a paragraph stand in its width."""

    LEFT = "left"
    RIGHT = "right"
    MIDDLE = "middle"


class Paragraph(Box):
    """Text set in a width, in lines that break over pages without widows."""

    def __init__(
        self,
        setter: Typesetter,
        words: Words,
        type_: Type,
        *,
        tag: Tag | None = None,
        align: Align = Align.LEFT,
    ) -> None:
        super().__init__(type_.before, type_.after)
        self.runs = runs_of(words)
        self.tag = tag or Tag("P")
        self._setter = setter
        self._type = type_
        self._align = align
        self._lines: dict[float, Sequence[SetLine]] = {}

    @property
    def text(self) -> str:
        """The characters of the paragraph."""
        return plain_text(self.runs)

    def lines(self, width: float) -> Sequence[SetLine]:
        """Return the paragraph's lines in a width."""
        if width not in self._lines:
            self._lines[width] = self._setter.lines(self.runs, self._type, width) if self.runs else ()
        return self._lines[width]

    def natural_width(self) -> float:
        """Return how long the text is in one line; the fonts' own scripts only."""
        return max((line.width for line in self._setter.lines(self.runs, self._type, 1e6)), default=0.0)

    @override
    def height(self, width: float) -> float:
        return len(self.lines(width)) * self._type.leading

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        lines = self.lines(width)
        fit = int((height + ROUNDING) / self._type.leading)
        if len(lines) - fit == 1 and (fit > _FEW or not force):
            fit -= 1
        if fit < (1 if force else _FEW) or fit >= len(lines):
            return None
        return self._part(width, lines[:fit]), self._part(width, lines[fit:])

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        lines = self.lines(width)
        if not lines:
            return
        self._name_script(lines)
        if self.tag.role in HEADINGS:
            paper.outline(self.tag, self.tag.bookmark or self.text, top)
        with paper.tagged(self.tag):
            for place, line in enumerate(lines):
                at = x + self._shift(line, width)
                paper.line(line, at, top - place * self._type.leading, self._type)

    @override
    def adopt(self, parent: Tag) -> None:
        if self.tag.top is not parent:
            self.tag.top.parent = parent

    def _shift(self, line: SetLine, width: float) -> float:
        if isinstance(line, ForeignLine) or self._align is Align.LEFT:
            return 0.0
        return (width - line.width) * (1.0 if self._align is Align.RIGHT else 0.5)

    def _name_script(self, lines: Sequence[SetLine]) -> None:
        if any(isinstance(line, ForeignLine) for line in lines):
            self.tag.actual = self.tag.alt = spoken_text(self.runs)
            self.tag.lang = self._setter.language(self.text)

    def _part(self, width: float, lines: Sequence[SetLine]) -> Paragraph:
        part = Paragraph(self._setter, (), self._type.spaced(), tag=self.tag, align=self._align)
        part.runs = self.runs
        part._lines = {width: lines}
        return part


def one_line(setter: Typesetter, words: Words, type_: Type, width: float) -> SetLine:
    """Set what fits of some words in one line."""
    return setter.first_line(runs_of(words) or (Run(" "),), type_, width)


def is_set_elsewhere(words: Words) -> bool:
    """Tell whether words are in a script that the fonts of the pages cannot set."""
    return is_foreign(runs_of(words))
