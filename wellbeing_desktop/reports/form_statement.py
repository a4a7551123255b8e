"""A statement to answer on paper: five boxes with words, and the reasons for none of them."""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing_desktop.assessment.framework import STEPS, Indicator
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Rule, Stack
from wellbeing_desktop.reports.form_desk import FormDesk, Part, placed
from wellbeing_desktop.reports.form_words import MATTERS_MOST, REASONS, said
from wellbeing_desktop.reports.paragraph import Align, Paragraph, is_set_elsewhere
from wellbeing_desktop.reports.styles import (
    BAR_WEIGHT,
    FORM_REASON_TICKS,
    FORM_TICKS,
    INK,
    MM,
    STAR,
    TEXT_WIDTH,
    Line,
    TickLook,
    quadrant_ink,
)
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import is_right_to_left
from wellbeing_desktop.reports.ticks import TickBox, Ticks
from wellbeing_desktop.reports.voices import quadrant_shape

_SHAPE = 8 * MM
_STAR = 14 * MM
_NUMBER = 6.6 * MM
_WORDS = 12.2 * MM


def part_head(desk: FormDesk, part: Part) -> Box:
    """Return the name of a part with its shape, over a line in its colour."""
    colour = INK if part.place is None else quadrant_ink(part.place)
    line = Rule(Line(BAR_WEIGHT, colour), before=2, after=4)
    return Stack([part_name(desk, part, _SHAPE, role="H2"), line])


def part_name(desk: FormDesk, part: Part, indent: float, *, role: str = "P") -> Box:
    """Return the name of a part with its shape before it; the centre has none."""
    name = desk.text(part.title, desk.look.heading, tag=Tag(role))
    if part.place is None:
        return name
    mirrored = is_right_to_left(part.title)
    align = Align.RIGHT if mirrored else Align.LEFT
    shape = Paragraph(desk.setter, quadrant_shape(part.place), desk.look.heading, align=align)
    cells: list[tuple[float, float, Box]] = [(0.0, indent, shape), (indent, TEXT_WIDTH - indent, name)]
    return placed(TEXT_WIDTH, cells, mirrored=mirrored)


def statement(desk: FormDesk, number: int, indicator: Indicator) -> Box:
    """Return a statement with everything to tick."""
    mirrored = is_right_to_left(indicator.statement)
    words = desk.text(
        fill(_tr("form", "%1.  %2", "number and statement"), number, indicator.statement),
        desk.look.part,
        tag=Tag("H3"),
    )
    star = TickBox(MATTERS_MOST(), desk.look.part.leading, FORM_TICKS, STAR)
    cells: list[tuple[float, float, Box]] = [
        (0.0, TEXT_WIDTH - _STAR, words),
        (TEXT_WIDTH - _STAR + 2 * MM, _STAR - 2 * MM, star),
    ]
    head = placed(TEXT_WIDTH, cells, mirrored=mirrored)
    return Stack([head, *steps(desk, indicator, FORM_TICKS), reasons(desk, FORM_REASON_TICKS)])


def steps(desk: FormDesk, indicator: Indicator, look: TickLook) -> list[Box]:
    """Return the steps of an indicator, the highest first, each with its box."""
    return [_step(desk, step, indicator.words(step), look) for step in reversed(STEPS)]


def reasons(desk: FormDesk, look: TickLook) -> Box:
    """Return the four reasons in one line."""
    return Ticks(desk.setter, _unticked(said(REASONS)), desk.look.small, look)


def ticks(desk: FormDesk, words: Sequence[str], look: TickLook) -> Box:
    """Return choices beside each other, all still open."""
    return Ticks(desk.setter, _unticked(words), desk.look.lead, look)


def _unticked(words: Sequence[str]) -> list[tuple[str, bool]]:
    return [(choice, False) for choice in words]


def _step(desk: FormDesk, step: int, words: str, look: TickLook) -> Box:
    """A step's number belongs to its words, unless those are set elsewhere and read as a whole."""
    mirrored = is_right_to_left(words)
    told = Tag("P")
    number = Paragraph(
        desk.setter,
        str(step),
        desk.look.body,
        tag=Tag("P") if is_set_elsewhere(words) else told,
        align=Align.RIGHT if mirrored else Align.LEFT,
    )
    cells: list[tuple[float, float, Box]] = [
        (0.0, look.side, TickBox(str(step), desk.look.body.leading, look)),
        (_NUMBER, _WORDS - _NUMBER, number),
        (_WORDS, TEXT_WIDTH - _WORDS, desk.text(words, tag=told)),
    ]
    return placed(TEXT_WIDTH, cells, mirrored=mirrored)
