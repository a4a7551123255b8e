"""What the parts of a form share: the framework in its words, the looks, and who sets the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.charts.series import PRIVATE
from wellbeing_desktop.reports.boxes import Box, Row, Rule, Stack, columns, space
from wellbeing_desktop.reports.form_words import CENTRE, EASY, TO_FILL_IN
from wellbeing_desktop.reports.page import Book, Running
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Words
from wellbeing_desktop.reports.sentences import commas
from wellbeing_desktop.reports.styles import MM, SIGNATURE, Look, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_FIELDS = (40 * MM, 34 * MM, 84 * MM)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form: its name, what is in it, and its place; None for the centre."""

    title: str
    indicators: tuple[Indicator, ...]
    place: int | None = None

    def without(self, left_out: Iterable[str]) -> Part:
        """Return the part without some of its indicators, by their ids."""
        return Part(self.title, tuple(i for i in self.indicators if i.id not in left_out), self.place)


@dataclass(frozen=True, slots=True)
class FormDesk:
    """Where a form is put together. `easy` says that the framework is in easy words."""

    framework: Framework
    look: Look
    setter: Typesetter
    easy: bool = False

    def text(self, words: Words, type_: Type | None = None, *, tag: Tag | None = None) -> Paragraph:
        """Return a paragraph, in the type of the body unless another is given."""
        return Paragraph(self.setter, words, type_ or self.look.body, tag=tag)

    def parts(self) -> Iterator[Part]:
        """Return the parts in their order and then the centre."""
        for place, quadrant in enumerate(self.framework.quadrants):
            yield Part(quadrant.title, quadrant.indicators, place)
        yield Part(CENTRE(), self.framework.overall)

    def private(self) -> tuple[Indicator, ...]:
        """Return what is asked aloud, when the two are alone."""
        return tuple(i for i in self.framework.all_indicators if i.id in PRIVATE)

    def book(self, kind: str, title: str, what_not: str) -> Book:
        """Return what the pages are set with. Neither above nor below is there room for a name."""
        words = f"{self.framework.title} {self.framework.version}"
        named = commas((words, EASY())) if self.easy else words
        running = Running(kind, named, "", what_not, to_fill_in=TO_FILL_IN())
        return Book(title, self.look, running, self.setter)

    def fields(self, *labels: str) -> Box:
        """Return three lines to write on, each under what it is for."""
        blanks = [self.blank(label) for label in labels]
        return columns(*zip(_FIELDS, blanks, strict=True), gap=6 * MM)

    def blank(self, label: str) -> Box:
        """Return a line to write on, under what it is for."""
        return Stack([self.text(label, self.look.label), space(6 * MM), Rule(SIGNATURE)])


def placed(width: float, cells: list[tuple[float, float, Box]], *, mirrored: bool = False) -> Row:
    """Return boxes side by side, each (left, width, box); mirrored for words from the right."""
    if mirrored:
        cells = [(width - left - wide, wide, box) for left, wide, box in cells]
    return Row(cells)
