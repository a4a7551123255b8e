"""Fills A4 pages with boxes and draws what runs above and below them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.boxes import ROUNDING, Box, Need, NewPage
from wellbeing_desktop.reports.lines import PlainLine
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.paragraph import one_line
from wellbeing_desktop.reports.runs import Words, bold, runs_of
from wellbeing_desktop.reports.scripts import needs_setting
from wellbeing_desktop.reports.styles import (
    DRAFT,
    FOOTER_RULE,
    LEFT,
    MARK_BOX,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIGNATURE,
    TEXT_WIDTH,
    Line,
    Look,
)
from wellbeing_desktop.reports.text import SetLine, Typesetter

_HEADER_BASELINE = PAGE_HEIGHT - 13 * MM
_MARK_PADDING = 2 * MM
_MARK_AIR = 0.8 * MM
_TO_FILL_IN = 34 * MM
_WHAT_NOT_LINES = 2
"""So many lines stand between the text and the edge of the page without touching either."""
_HEADER_GAPS = 8 * MM
_LEAST_REFERENCE = 12 * MM
_DRAFT_SIZE = 150.0
_DRAFT_LONG = 240 * MM
"""The longest that a word across the page may be: it ends within the page."""
_SMALLEST = 0.7
"""Words that run along the page are set smaller before they are cut, but never smaller than this."""
DOT = "\u00a0\u00a0·\u00a0\u00a0"


@dataclass(frozen=True, slots=True)
class Running:
    """What runs along every page. `kind` and `reference` above, `state` below: never a name.

    With `to_fill_in` those words and a line to write on stand below instead of both.
    """

    kind: str
    reference: str
    state: str
    what_not: str
    marks: tuple[str, ...] = ()
    is_draft: bool = False
    to_fill_in: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A box and how far its top lies below the top of the page's text."""

    box: Box
    down: float


@dataclass(frozen=True, slots=True)
class Book:
    """What a document is set with: its title, its looks, what runs along, and who sets its text."""

    title: str
    look: Look
    running: Running
    setter: Typesetter


def bind(book: Book, boxes: Iterable[Box]) -> bytes:
    """Return boxes as a finished PDF, on as many pages as they need."""
    return bind_together([(book, boxes)])


def bind_together(books: Iterable[tuple[Book, Iterable[Box]]], *, leaves: bool = True) -> bytes:
    """Return documents as one PDF with the title of the first; each counts its own pages.

    Each begins on a leaf of its own, so that it can be taken apart when both sides are printed;
    without `leaves`, on a page of its own. One is asked for when the one before is drawn.
    """
    paper: Paper | None = None
    for book, boxes in books:
        paper = paper or Paper(book.title)
        if leaves and paper.page % 2:
            paper.end_page()
        _draw_pages(paper, book, boxes)
    if paper is None:
        raise ValueError("there is nothing to bind")
    return paper.finish()


def _draw_pages(paper: Paper, book: Book, boxes: Iterable[Box]) -> None:
    pages = paginate(boxes, book.look.height) or [[]]
    for number, page in enumerate(pages, start=1):
        _draw_running(paper, book, fill(_tr("paper", "Page %1 of %2"), number, len(pages)))
        top = PAGE_HEIGHT - book.look.top_mm * MM
        for placed in page:
            placed.box.draw(paper, LEFT, top - placed.down, TEXT_WIDTH)
        paper.end_page()


def paginate(boxes: Iterable[Box], height: float, width: float = TEXT_WIDTH) -> list[list[Placed]]:
    """Place boxes on pages of a height."""
    filler = _Filler(height, width)
    for box in boxes:
        filler.put(box)
    return [page for page in filler.pages if page]


class _Filler:
    """Fills pages from the top; keeps the larger of what two neighbours ask for between them."""

    def __init__(self, height: float, width: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._height = height
        self._width = width
        self._used = 0.0
        self._after = 0.0

    def put(self, box: Box | None) -> None:
        while box is not None:
            if self._wants_new_page(box):
                self._new_page()
            if isinstance(box, Need | NewPage):
                return
            box = self._put_what_fits(box)

    def _put_what_fits(self, box: Box) -> Box | None:
        gap = max(self._after, box.before) if self._used else 0.0
        room = self._height - self._used - gap
        if box.height(self._width) <= room + ROUNDING:
            self._place(box, gap)
            return None
        halves = box.split(self._width, room)
        if halves is None and not self._used:
            halves = box.split(self._width, room, force=True) or (box, Box())
        if halves is not None:
            self._place(halves[0], gap)
        self._new_page()
        return box if halves is None else halves[1]

    def _place(self, box: Box, gap: float) -> None:
        high = box.height(self._width)
        if high or self._used:
            self.pages[-1].append(Placed(box, self._used + gap))
            self._used += gap + high
            self._after = box.after

    def _wants_new_page(self, box: Box) -> bool:
        if isinstance(box, Need):
            return self._used + box.needed > self._height
        return isinstance(box, NewPage)

    def _new_page(self) -> None:
        if self._used:
            self.pages.append([])
            self._used = self._after = 0.0


def _draw_running(paper: Paper, book: Book, number: str) -> None:
    with paper.artifact():
        if book.running.is_draft:
            _draw_draft(paper)
        _draw_header(paper, book)
        _draw_footer(paper, book, number)


def _draw_header(paper: Paper, book: Book) -> None:
    left = LEFT + TEXT_WIDTH
    boxes = sum(_mark_width(book, mark) for mark in book.running.marks)
    book = _fitted(book, boxes + _width(book, book.running.kind), TEXT_WIDTH - _HEADER_GAPS)
    for mark in reversed(book.running.marks):
        left = _draw_mark(paper, book, mark, left) - 2 * MM
    words = (bold(book.running.kind), f"{DOT}{book.running.reference}")
    _draw_line(paper, book, words, (LEFT, _HEADER_BASELINE), left - LEFT - 4 * MM)


def _mark_width(book: Book, mark: str) -> float:
    return _width(book, mark) + 2 * _MARK_PADDING


def _draw_mark(paper: Paper, book: Book, mark: str, right: float) -> float:
    size, width = book.look.running.size, _width(book, mark)
    left = right - _mark_width(book, mark)
    high = size + 2 * _MARK_AIR
    paper.stroke(MARK_BOX)
    paper.canvas.rect(left, _HEADER_BASELINE - 0.16 * size - _MARK_AIR, right - left, high)
    _draw_line(paper, book, bold(mark), (left + _MARK_PADDING, _HEADER_BASELINE), width + 1)
    return left


def _draw_footer(paper: Paper, book: Book, number: str) -> None:
    type_ = book.look.running
    said = _what_not(book)
    more = (len(said) - 1) * type_.leading
    lowest = book.look.lowest_mm * MM - fonts.CAPITALS * type_.size - more / 2
    paper.stroke(FOOTER_RULE)
    rule = lowest + 2 * type_.leading + 0.05 * type_.size + more
    paper.segment(LEFT, rule, LEFT + TEXT_WIDTH, rule)
    up = fonts.first_baseline(type_.size, type_.leading)
    for below, line in enumerate(said):
        paper.line(line, LEFT, lowest + (len(said) - below) * type_.leading + up, type_)
    width = _width(book, number)
    _draw_line(paper, book, bold(number), (LEFT + TEXT_WIDTH - width, lowest), width + 1)
    if book.running.to_fill_in:
        _draw_to_fill_in(paper, book, lowest)
        return
    _draw_state(paper, book, lowest, TEXT_WIDTH - width - 4 * MM)


def _draw_state(paper: Paper, book: Book, baseline: float, room: float) -> None:
    """Write the reference, shortened where it must be, and the state, which is never cut."""
    state = f"{DOT}{book.running.state}"
    parts = (DOT, book.running.state) if needs_setting(state) else (state,)
    book = _fitted(book, _width(book, state) + _LEAST_REFERENCE, room)
    left = room - _width(book, state)
    end = _draw_line(paper, book, bold(book.running.reference), (LEFT, baseline), left)
    for part in parts:  # apart where the state runs from the right: the dot stays between the two
        end += _draw_line(paper, book, bold(part), (LEFT + end, baseline), TEXT_WIDTH)


def _fitted(book: Book, long: float, room: float) -> Book:
    """Return a book whose running lines are set smaller where words of a length would not fit."""
    if long <= room:
        return book
    usual = book.look.running
    running = replace(usual, size=max(_SMALLEST, room / long) * usual.size)
    return replace(book, look=replace(book.look, running=running))


def _what_not(book: Book) -> list[SetLine]:
    """Set what the ratings are not: in one line, or in two where a language needs more words."""
    type_ = book.look.running
    lines = book.setter.lines(runs_of(book.running.what_not), type_, TEXT_WIDTH)
    return list(lines[:_WHAT_NOT_LINES]) or [one_line(book.setter, "", type_, TEXT_WIDTH)]


def _width(book: Book, words: str) -> float:
    """Return how long words in bold are in the type of the running lines, as they will be set."""
    line = one_line(book.setter, bold(words), book.look.running, TEXT_WIDTH)
    return line.width


def _draw_to_fill_in(paper: Paper, book: Book, lowest: float) -> None:
    """Write what is to be filled in on every page, and draw the line for it."""
    end = LEFT + _draw_line(paper, book, bold(book.running.to_fill_in), (LEFT, lowest), TEXT_WIDTH / 2)
    paper.stroke(SIGNATURE)
    paper.segment(end + 2 * MM, lowest - 1, end + _TO_FILL_IN, lowest - 1)


def _draw_line(paper: Paper, book: Book, words: Words, at: tuple[float, float], width: float) -> float:
    """Draw one line with its baseline at a point; return its length."""
    type_ = book.look.running
    line = one_line(book.setter, words, type_, width)
    x, baseline = at
    paper.line(line, x, baseline + fonts.first_baseline(type_.size, type_.leading), type_)
    return line.width if isinstance(line, PlainLine) else width


def _draw_draft(paper: Paper) -> None:
    """Write "Draft" across the page, in outline only, before anything else."""
    words = _tr("paper", "Draft", "across the page")
    font = next((name for name in (fonts.BOLD, fonts.SPARE_BOLD) if _has(name, words)), "")
    if not font or needs_setting(words):  # its outlines are not here; the mark in the header says it too
        return
    size = min(_DRAFT_SIZE, _DRAFT_LONG / fonts.width(words, font))
    canvas = paper.canvas
    canvas.saveState()
    canvas.translate(PAGE_WIDTH / 2, PAGE_HEIGHT / 2)
    canvas.rotate(52)
    paper.stroke(Line(0.6, DRAFT))
    text = canvas.beginText(-fonts.width(words, font) * size / 2, -size / 3)
    text.setTextRenderMode(1)
    text.setFont(font, size)
    text.textOut(words)
    with paper.spoken(words):
        canvas.drawText(text)
    canvas.restoreState()


def _has(font: str, words: str) -> bool:
    return all(fonts.has(font, letter) for letter in words)
