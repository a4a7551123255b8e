"""Looks on paper: sizes, lines and colours of every printed page. Nothing else sets a look.

Lengths are points unless the name ends in `_mm`. Text and data are pure black on white; a
quadrant's colour only ever names the quadrant, always with its shape.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from wellbeing_desktop.palette import (
    PAPER_DRAFT,
    PAPER_GREY,
    PAPER_INK,
    PAPER_QUADRANTS,
    PAPER_WHITE,
    SIGNS,
    quadrant_shape,
)

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = 22 * MM
RIGHT = 18 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT

INK = PAPER_INK
GREY = PAPER_GREY
WHITE = PAPER_WHITE
DRAFT = PAPER_DRAFT

DISC, RING, CROSS, STAR = "●", "○", "×", "★"


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn line: its weight and colour."""

    weight: float
    colour: str = INK


UNDER_TITLE = Line(1.4)
UNDER_HEAD = Line(1.2)
UNDER_PART = Line(1.4)
FOOTER_RULE = Line(0.75)
SIGNATURE = Line(0.75)
BETWEEN_ROWS = Line(0.5, GREY)
BOX = Line(1.2)
MARK_BOX = Line(1.0)
TICK_BOX = Line(0.9)
WRITING = Line(0.8)
WRITING_DOTS = (0.8, 2.0)
"""On and off along a line to write on."""
BETWEEN_PARTS = Line(0.75)
SHEET_ROWS = Line(0.4, GREY)
BAR_WEIGHT = 2.6
BOX_RADIUS = 2.5


@dataclass(frozen=True, slots=True)
class Type:
    """How a paragraph is set: size and line, weight, and the space before and after it."""

    size: float
    leading: float
    bold: bool = False
    before: float = 0.0
    after: float = 0.0

    def spaced(self, before: float = 0.0, after: float = 0.0) -> Type:
        """Return the same setting with other space around it."""
        return replace(self, before=before, after=after)

    def strong(self) -> Type:
        """Return the same setting in bold."""
        return replace(self, bold=True)

    def times(self, factor: float) -> Type:
        """Return the setting in another size, everything in proportion."""
        lengths = (self.size, self.leading, self.before, self.after)
        size, leading, before, after = (factor * length for length in lengths)
        return Type(size, leading, self.bold, before, after)


@dataclass(frozen=True, slots=True)
class Look:
    """The type of one kind of document, and where its pages begin and end."""

    top_mm: float
    bottom_mm: float
    lowest_mm: float
    running: Type
    title: Type
    heading: Type
    part: Type
    lead: Type
    body: Type
    table: Type
    small: Type
    label: Type
    ring_number: float

    @property
    def height(self) -> float:
        """Room for the text of one page."""
        return PAGE_HEIGHT - (self.top_mm + self.bottom_mm) * MM


RECORD = Look(
    top_mm=20,
    bottom_mm=22.5,
    lowest_mm=13,
    running=Type(8.5, 11.3),
    title=Type(22, 27, bold=True, after=3),
    heading=Type(14, 18, bold=True, before=11, after=3),
    part=Type(13, 17, bold=True, before=8),
    lead=Type(11.5, 15, bold=True),
    body=Type(10, 13.3),
    table=Type(10, 13),
    small=Type(9.5, 12.6),
    label=Type(10, 11.8),
    ring_number=8.5,
)

SUMMARY = Look(
    top_mm=17.5,
    bottom_mm=20.5,
    lowest_mm=11.5,
    running=Type(8.5, 11.3),
    title=Type(20, 24, bold=True),
    heading=Type(11, 14, bold=True, before=6, after=2),
    part=Type(13, 16, bold=True),
    lead=Type(10.5, 14),
    body=Type(9.5, 12.6),
    table=Type(9, 11.4),
    small=Type(8.6, 11),
    label=Type(8.6, 10.1),
    ring_number=7.4,
)

LIST_ROW = Type(8.8, 11.3)
"""A row of the summary's list."""

COPY = Look(
    top_mm=21,
    bottom_mm=25,
    lowest_mm=13,
    running=Type(10.5, 13.8),
    title=Type(28, 33, bold=True),
    heading=Type(19, 23.5, bold=True, before=14, after=4),
    part=Type(14, 18, bold=True),
    lead=Type(15, 21),
    body=Type(14, 20),
    table=Type(13, 17),
    small=Type(12, 16.5),
    label=Type(12, 14.2),
    ring_number=10.2,
)

PROGRESS = Look(
    top_mm=20,
    bottom_mm=26,
    lowest_mm=13,
    running=Type(8.5, 11.3),
    title=Type(24, 29, bold=True),
    heading=Type(15, 19, bold=True, before=12, after=4),
    part=Type(11.5, 15.4),
    lead=Type(12, 16.6),
    body=Type(12, 16.6),
    table=Type(11, 14.5),
    small=Type(10.5, 14),
    label=Type(10.5, 12.4),
    ring_number=8.9,
)
"""Progress; `part` is someone's own words."""

_LARGER = 18 / 14
_PROGRESS_LARGER = 18 / 12

COPY_LARGE = replace(
    COPY,
    bottom_mm=27,
    running=Type(13.6, 17.8),
    title=COPY.title.times(_LARGER),
    heading=COPY.heading.times(_LARGER),
    part=COPY.part.times(_LARGER),
    lead=COPY.lead.times(_LARGER),
    body=COPY.body.times(_LARGER),
    table=COPY.table.times(_LARGER),
    small=COPY.small.times(_LARGER),
    label=Type(15.4, 18.2),
    ring_number=13.1,
)

PROGRESS_LARGE = replace(
    PROGRESS,
    bottom_mm=32,
    lowest_mm=15.3,  # its foot has three lines, and printers leave the edge of a page empty
    running=Type(13.6, 17.8),
    title=PROGRESS.title.times(_PROGRESS_LARGER),
    heading=PROGRESS.heading.times(_PROGRESS_LARGER),
    part=PROGRESS.body.times(_PROGRESS_LARGER),
    lead=PROGRESS.lead.times(_PROGRESS_LARGER),
    body=PROGRESS.body.times(_PROGRESS_LARGER),
    table=PROGRESS.table.times(_PROGRESS_LARGER),
    small=PROGRESS.small.times(_PROGRESS_LARGER),
    label=Type(15.4, 18.2),
    ring_number=13.1,
)


@dataclass(frozen=True, slots=True)
class CopyTypes:
    """The type that only the person's own copy has. `big_mark` opens the first quotation."""

    first_quote: Type
    big_mark: Type
    numeral: Type
    more_words: Type
    first_step: Type

    def times(self, factor: float) -> CopyTypes:
        """Return all of them in another size."""
        types = (self.first_quote, self.big_mark, self.numeral, self.more_words, self.first_step)
        return CopyTypes(*(type_.times(factor) for type_ in types))


COPY_TYPES = CopyTypes(
    first_quote=Type(20, 28),
    big_mark=Type(64, 64, bold=True),
    numeral=Type(22, 21, bold=True),
    more_words=Type(12, 16),
    first_step=Type(12, 15.4),
)
COPY_TYPES_LARGE = COPY_TYPES.times(_LARGER)

FORM = Look(
    top_mm=16,
    bottom_mm=19,
    lowest_mm=9,
    running=Type(9, 12),
    title=Type(21, 25, bold=True),
    heading=Type(15.8, 19.6, bold=True),
    part=Type(13, 16.4, bold=True),
    lead=Type(11.5, 15),
    body=Type(12, 15.4),
    table=Type(10.9, 14),
    small=Type(10.9, 14),
    label=Type(10, 14, bold=True),
    ring_number=8.5,
)
"""The paper form; `part` is a statement, `body` a step of it, `small` its reasons, `lead` the rest."""

SHEET = replace(
    FORM,
    top_mm=17,
    bottom_mm=19.5,
    heading=Type(10.5, 13, bold=True),
    part=Type(12, 14.6, bold=True),
    lead=Type(11, 14.2),
    body=Type(10.4, 12.7),
    table=Type(10, 13),
    small=Type(10, 12.7),
    label=Type(10, 13, bold=True),
)
"""The practitioner's sheet to it."""


@dataclass(frozen=True, slots=True)
class TickLook:
    """How boxes to tick stand beside each other: their side, line, the air to the words, how far apart.

    `row` is the least height of a line of them.
    """

    side: float
    line: Line
    air: float
    apart: float
    row: float


TICKS = TickLook(3.6 * MM, BOX, 2.4 * MM, 9 * MM, 5.2 * MM)
FORM_TICKS = TickLook(4.25 * MM, TICK_BOX, 1.6 * MM, 4.6 * MM, 15.4)
FORM_REASON_TICKS = TickLook(3.7 * MM, TICK_BOX, 1.6 * MM, 7.5 * MM, 14)
SHEET_TICKS = TickLook(3.7 * MM, TICK_BOX, 1.6 * MM, 10 * MM, 12.7)
SHEET_REASON_TICKS = TickLook(3.5 * MM, TICK_BOX, 1.6 * MM, 9 * MM, 12.7)
SHEET_AGREEMENT = TickLook(4.25 * MM, TICK_BOX, 1.6 * MM, 9 * MM, 15)


def quadrant_ink(place: int) -> str:
    """Return the colour on paper of the quadrant at a place (0 first)."""
    return PAPER_QUADRANTS[place % len(PAPER_QUADRANTS)]


def quadrant_sign(place: int) -> str:
    """Return the shape of the quadrant at a place (0 first) as a character."""
    return SIGNS[quadrant_shape(place)]
