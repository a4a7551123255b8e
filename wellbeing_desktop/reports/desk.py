"""What the parts of one document share: its sheet, its looks, its names, and who sets its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.page import Book, Running, bind
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Words
from wellbeing_desktop.reports.sentences import commas
from wellbeing_desktop.reports.styles import Look, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.voices import Names


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a document is put together."""

    sheet: Sheet
    look: Look
    setter: Typesetter
    names: Names

    @property
    def assessment(self) -> Assessment:
        """The assessment that the document is of."""
        return self.sheet.assessment

    def text(self, words: Words, type_: Type | None = None, *, role: str = "P") -> Paragraph:
        """Return a paragraph, in the type of the body unless another is given."""
        return Paragraph(self.setter, words, type_ or self.look.body, tag=Tag(role))

    def heading(self, words: Words, type_: Type | None = None, *, bookmark: str = "") -> Paragraph:
        """Return a heading of a section."""
        return Paragraph(self.setter, words, type_ or self.look.heading, tag=Tag("H2", bookmark=bookmark))

    def book(self, kind: str, title: str, what_not: str) -> Book:
        """Return what the pages are set with. `kind` stands in the header, `title` in the file's facts."""
        reference = self.sheet.person.reference
        running = Running(
            kind,
            reference,
            state_words(self.assessment),
            what_not,
            marks_of(self.sheet),
            is_draft=self.assessment.state is State.DRAFT,
        )
        return Book(commas((title, reference)), self.look, running, self.setter)

    def bind(self, kind: str, title: str, boxes: Iterable[Box], what_not: str) -> bytes:
        """Return the document; see `book`."""
        return bind(self.book(kind, title, what_not), boxes)
