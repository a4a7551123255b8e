"""My copy: the person's own, a letter to oneself. In the first person, own words first.

It holds no practitioner's note, no worry about safety and no mean. What is left out leaves no
trace.
"""

from __future__ import annotations

from collections.abc import Sequence

from typing_extensions import override

from wellbeing_desktop.charts.emblem import emblem
from wellbeing_desktop.charts.shapes import Stroke
from wellbeing_desktop.reports.boxes import Box, NewPage, Stack, columns, hanging, spaced
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.person_desk import Copy, copy_of
from wellbeing_desktop.reports.person_next import contact, what_happens_next, what_i_said
from wellbeing_desktop.reports.person_picture import picture
from wellbeing_desktop.reports.person_quotes import (
    LEAST,
    MOST,
    Quote,
    first_page_quotes,
    more_words,
    quotes_of,
    shape_at,
)
from wellbeing_desktop.reports.person_steps import steps_in_words
from wellbeing_desktop.reports.person_words import TITLE, made_sentence
from wellbeing_desktop.reports.runs import Run, bold
from wellbeing_desktop.reports.sentences import NOT_A_TEST_COPY
from wellbeing_desktop.reports.shapes import draw_shapes
from wellbeing_desktop.reports.styles import INK, MM, TEXT_WIDTH
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_MARK = 13 * MM
_NUMERAL = 11 * MM
_SHAPE = 8 * MM


def person(sheet: Sheet, setter: Typesetter, options: CopyOptions) -> bytes:
    """Return the person's own copy of an assessment."""
    copy = copy_of(sheet, setter, options)
    return copy.desk.bind("My copy", TITLE, _boxes(copy), NOT_A_TEST_COPY)


def _boxes(copy: Copy) -> list[Box]:
    quotes = quotes_of(copy)
    head, well = _head(copy), [*_strengths(copy), *_matters(copy)]
    shown = _that_fit(copy, head, quotes, [] if copy.is_large else well)
    first = [*head, *_own_words(copy, shown), *well]
    plan, said = list(what_happens_next(copy)), [*what_i_said(copy), contact(copy)]
    figure: list[Box] = [NewPage(), *picture(copy)]
    rest = [quote for quote in quotes if quote not in shown]
    last = list(more_words(copy, rest, "More of my own words" if shown else "In my own words"))
    if copy.options.full_table:
        last += [NewPage(), *steps_in_words(copy)]
    if copy.is_large:
        return [*first, *plan, *figure, *said, *last]
    if _height(first) < copy.desk.look.height / 2:
        return [*first, *plan, *said, *figure, *last]
    return [*first, *figure, NewPage(), *plan, *said, *last]


class _Emblem(Box):
    """The mark of the application, at the right of the title; decoration."""

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        middle = (x + width - _MARK / 2, top - _MARK / 2)
        with paper.artifact():
            draw_shapes(paper, emblem(_MARK, line=Stroke(INK, 0.75)), middle)


def _head(copy: Copy) -> list[Box]:
    title = Paragraph(copy.desk.setter, TITLE, copy.desk.look.title, tag=Tag("H1"))
    row = columns((TEXT_WIDTH - _MARK - 4 * MM, title), (_MARK + 4 * MM, _Emblem()))
    return [row, copy.desk.text(made_sentence(copy), copy.desk.look.body.spaced(before=4))]


def _own_words(copy: Copy, quotes: Sequence[Quote]) -> list[Box]:
    boxes = first_page_quotes(copy, quotes)
    if not boxes:
        return []
    first = Stack([copy.desk.heading("In my own words"), boxes[0]], before=copy.desk.look.heading.before)
    return [first, *boxes[1:]]


def _that_fit(copy: Copy, head: Sequence[Box], quotes: Sequence[Quote], below: Sequence[Box]) -> list[Quote]:
    """Return as many short quotations as the first page holds with what stands below them."""
    short = [quote for quote in quotes if quote.is_short][:MOST]
    boxes = _own_words(copy, short)
    for count in range(len(short), LEAST, -1):
        if _height([*head, *boxes[:count], *below]) <= copy.desk.look.height:
            return short[:count]
    return short[:LEAST]


def _strengths(copy: Copy) -> list[Box]:
    """What is going well, one line each; what was left out of the copy is not in it."""
    places = {i.id: place for place, q in enumerate(copy.framework.quadrants) for i in q.indicators}
    shown = [i for i in copy.all_indicators if i.id not in copy.options.left_out]
    found = [(places.get(i.id), text) for i in shown for text in copy.assessment.note(i.id).strengths]
    type_ = copy.desk.look.body
    rows = [
        hanging(_SHAPE, copy.desk.text(_bullet(place), type_), copy.desk.text(text, type_), TEXT_WIDTH)
        for place, text in found
    ]
    return _section(copy, "What is going well", rows, 5.0)


def _bullet(place: int | None) -> Run:
    return Run("–", spoken="") if place is None else shape_at(place)


def _matters(copy: Copy) -> list[Box]:
    wanted = [i for i in copy.assessment.matters_most if i not in copy.left_out]
    titles = {i.id: i for i in copy.all_indicators}
    lead = copy.desk.look.lead
    rows = []
    for number, indicator in enumerate((titles[i] for i in wanted), start=1):
        words = copy.desk.text((bold(f"{indicator.title}. "), indicator.statement), lead)
        numeral = copy.desk.text(str(number), copy.types.numeral)
        rows.append(hanging(_NUMERAL, numeral, words, TEXT_WIDTH, breaks=False))
    return _section(copy, "What matters most to me now", rows, 8.0)


def _section(copy: Copy, heading: str, rows: Sequence[Box], between: float) -> list[Box]:
    """Return rows under a heading that stays with the first of them."""
    if not rows:
        return []
    for row in rows[1:]:
        row.before = between
    return [Stack([copy.desk.heading(heading), rows[0]], before=copy.desk.look.heading.before), *rows[1:]]


def _height(boxes: Sequence[Box]) -> float:
    return sum(gap + box.height(TEXT_WIDTH) for gap, box in spaced(boxes))
