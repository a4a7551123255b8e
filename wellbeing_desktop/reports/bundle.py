"""Many reports as one file for the printer: a cover sheet, then each report, with bookmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from pikepdf import Pdf

from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Rule
from wellbeing_desktop.reports.dates import long_date, short_date
from wellbeing_desktop.reports.foreign_text import SetText
from wellbeing_desktop.reports.joined import Joined
from wellbeing_desktop.reports.labels import LABELS
from wellbeing_desktop.reports.page import Book, Running, bind
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.sentences import NOT_A_TEST, commas
from wellbeing_desktop.reports.styles import MM, RECORD, UNDER_TITLE, Type
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_GRID = Grid((26 * MM, 66 * MM, 40 * MM, 22 * MM), gap=4 * MM)


@dataclass(frozen=True, slots=True)
class Part:
    """One report in the file, and what may stand of it on the cover sheet: no name."""

    reference: str
    initials: str
    held_on: date
    pdf: bytes


def initials_of(name: str) -> str:
    """Return the first letter of each word of a name: "A. N. B."; "" for no name."""
    return " ".join(f"{word[0].upper()}." for word in name.split())


def bundle(parts: Sequence[Part], made_on: date, set_text: SetText | None = None) -> bytes:
    """Return the cover sheet and every report as one PDF, to be printed on one side of the paper.

    On both sides two people's pages would stand on one sheet. Every report keeps its tags: who
    prepares the papers may do it by ear.
    """
    counts = [_pages(part.pdf) for part in parts]
    sheet = _cover(parts, _first_pages(counts, 1), made_on, set_text)
    before = _pages(sheet)
    if before > 1:  # the cover itself moves the pages on
        sheet = _cover(parts, _first_pages(counts, before), made_on, set_text)
    title = _tr("paper", "Cover sheet")
    whole = Joined()
    whole.add(sheet, title)
    for part in parts:
        whole.add(part.pdf, commas((part.reference, long_date(part.held_on))))
    return whole.finish(title)


def _first_pages(counts: Sequence[int], before: int) -> list[int]:
    """Return on which page of the file (1 first) each report begins."""
    found, at = [], before + 1
    for count in counts:
        found.append(at)
        at += count
    return found


def _pages(pdf: bytes) -> int:
    with Pdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _cover(parts: Sequence[Part], pages: Sequence[int], made_on: date, set_text: SetText | None) -> bytes:
    setter = Typesetter(set_text)
    title = _tr("paper", "Cover sheet")
    made = fill(_tr("paper", "made on %1"), long_date(made_on))
    running = Running(title, _count("%n report", "%n reports", len(parts)), made, NOT_A_TEST())
    return bind(Book(title, RECORD, running, setter), _boxes(setter, parts, pages))


def _boxes(setter: Typesetter, parts: Sequence[Part], pages: Sequence[int]) -> Iterator[Box]:
    def text(words: str, type_: Type = RECORD.table) -> Paragraph:
        return Paragraph(setter, words, type_)

    yield Paragraph(setter, _tr("paper", "Cover sheet"), RECORD.title, tag=Tag("H1"))
    yield Rule(UNDER_TITLE, after=5)
    strong = RECORD.table.strong()
    heads = (_tr("paper", "Initials"), LABELS["reference"](), LABELS["held_on"](), _tr("paper", "Page"))
    table = Table(_GRID, before=8)
    table.head([Cell(text(head, strong)) for head in heads])
    for part, page in zip(parts, pages, strict=True):
        said = (part.initials, part.reference, short_date(part.held_on), str(page))
        table.add([Cell(text(words)) for words in said])
    yield table
