"""The person's own words on their copy: exactly as typed, the first one large."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from typing_extensions import override

from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.boxes import Box, Need, Stack, columns
from wellbeing_desktop.reports.frames import Beside
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.paragraph import Align, Paragraph
from wellbeing_desktop.reports.person_desk import Copy
from wellbeing_desktop.reports.quotes import barred, quoted
from wellbeing_desktop.reports.runs import Run, Words
from wellbeing_desktop.reports.styles import INK, MM, TEXT_WIDTH, Type, quadrant_ink
from wellbeing_desktop.reports.text import is_right_to_left
from wellbeing_desktop.reports.voices import quadrant_shape

LONGEST = 160
"""Characters; longer words stand under "More of my own words"."""

MOST = 6
LEAST = 3

_MARK_COLUMN = 15 * MM


@dataclass(frozen=True, slots=True)
class Quote:
    """Own words at one indicator; `place` is its quadrant's, None at the centre."""

    indicator: Indicator
    text: str
    place: int | None

    @property
    def colour(self) -> str:
        """The colour of its quadrant; ink at the centre."""
        return INK if self.place is None else quadrant_ink(self.place)

    @property
    def is_short(self) -> bool:
        """Whether it may stand on the first page."""
        return len(self.text) <= LONGEST and "\n" not in self.text.strip()


def quotes_of(copy: Copy) -> list[Quote]:
    """Return the person's own words: at what matters most first, then in the order of the picture."""
    places = {i.id: place for place, q in enumerate(copy.framework.quadrants) for i in q.indicators}
    return [Quote(indicator, text, places.get(indicator.id)) for indicator, text in copy.own_words]


def first_page_quotes(copy: Copy, quotes: Sequence[Quote]) -> list[Box]:
    """Return quotations for the first page, the first one large."""
    return [_large(copy, quote) if n == 0 else _small(copy, quote) for n, quote in enumerate(quotes)]


def more_words(copy: Copy, quotes: Sequence[Quote], heading: str) -> Iterator[Box]:
    """Return every other quotation, its source after it in brackets."""
    type_ = copy.types.more_words
    if quotes:
        yield Need(copy.desk.look.heading.leading + 4 * type_.leading)
        yield copy.desk.heading(heading)
    for quote in quotes:
        yield _with_source(copy, quote, type_)


def shape_at(place: int | None) -> Run:
    """Return the shape of a quadrant; at the centre there is none."""
    return Run("") if place is None else quadrant_shape(place)


class _Mark(Box):
    """The opening mark of the first quotation, in its quadrant's colour; it is not read aloud."""

    def __init__(self, type_: Type, colour: str) -> None:
        super().__init__()
        self._type = type_
        self._colour = colour

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        canvas = paper.canvas
        with paper.artifact():
            text = canvas.beginText(x - 0.03 * self._type.size, top - 1.06 * self._type.size)
            text.setFont(fonts.BOLD, self._type.size)
            text.setFillColor(self._colour)
            text.textOut("“")
            text.setFillColor(INK)
            canvas.drawText(text)


def _large(copy: Copy, quote: Quote) -> Box:
    text = Paragraph(copy.desk.setter, quote.text, copy.types.first_quote)
    body = Stack([text, _source(copy, quote)], breaks=True)
    if is_right_to_left(quote.text):
        return Beside(Stack([body], breaks=True, before=4), quote.colour, right=True)
    mark = _Mark(copy.types.big_mark, quote.colour)
    column = _MARK_COLUMN * (copy.types.big_mark.size / 64)
    return columns((column, mark), (TEXT_WIDTH - column, body), before=2, breaks=True)


def _small(copy: Copy, quote: Quote) -> Box:
    words = copy.desk.text(quoted(quote.text))
    stack = Stack([words, _source(copy, quote)], before=0.6 * copy.desk.look.body.size)
    return barred(stack, quote.text, quote.colour)


def _with_source(copy: Copy, quote: Quote, type_: Type) -> Box:
    """A quotation with its source in brackets; where it runs from the right, in a line below."""
    if is_right_to_left(quote.text):
        words = copy.desk.text(quote.text, type_)
        box: Box = Stack([words, _source(copy, quote)], breaks=True, before=5)
        return barred(box, quote.text, quote.colour)
    said: Words = (*quoted(quote.text), Run(f" ({quote.indicator.title})"))
    return barred(copy.desk.text(said, type_.spaced(before=5)), quote.text, quote.colour)


def _source(copy: Copy, quote: Quote) -> Paragraph:
    align = Align.RIGHT if is_right_to_left(quote.text) else Align.LEFT
    words = (shape_at(quote.place), Run("\u2002" if quote.place is not None else ""), quote.indicator.title)
    return Paragraph(copy.desk.setter, words, copy.desk.look.small, align=align)
