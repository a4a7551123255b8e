"""My copy: the person's own, a letter to oneself. In the first person, own words first.

It holds no practitioner's note, no worry about safety and no mean. What is left out leaves no
trace.
"""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, NewPage, Row, Stack, columns, hanging, spaced
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.mark import Mark
from wellbeing_desktop.reports.page import paginate
from wellbeing_desktop.reports.paragraph import Align, Paragraph
from wellbeing_desktop.reports.person_desk import Copy, copy_of
from wellbeing_desktop.reports.person_next import contact, what_happens_next, what_i_said
from wellbeing_desktop.reports.person_picture import has_figure, picture
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
from wellbeing_desktop.reports.person_words import (
    GOING_WELL,
    MATTERS_MOST,
    OWN_WORDS_HEAD,
    TITLE,
    made_sentence,
)
from wellbeing_desktop.reports.quotes import is_long
from wellbeing_desktop.reports.runs import Run, bold
from wellbeing_desktop.reports.sentences import NOT_A_TEST_COPY, ended
from wellbeing_desktop.reports.styles import MM, TEXT_WIDTH, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter, is_right_to_left

_MARK = 13 * MM
_NUMERAL = 11 * MM
_SHAPE = 8 * MM
_HALF_A_PAGE = 0.5
_FEW = 0.25
"""Less of a page than this looks as if it had been left over."""


def person(sheet: Sheet, setter: Typesetter, options: CopyOptions) -> bytes:
    """Return the person's own copy of an assessment."""
    copy = copy_of(sheet, setter, options)
    return copy.desk.bind(_tr("own copy", "My copy"), TITLE(), _boxes(copy), NOT_A_TEST_COPY())


def _boxes(copy: Copy) -> list[Box]:
    quotes = quotes_of(copy)
    head, well = _head(copy), _going_well(copy)
    shown = _that_fit(copy, head, quotes, [] if copy.is_large else well)
    rest = [quote for quote in quotes if quote not in shown]
    more = _tr("own copy", "More of my own words") if shown else OWN_WORDS_HEAD()
    after = list(more_words(copy, rest, more))
    body, last = _around_picture(copy, [*head, *_own_words(copy, shown), *well], after)
    said = [*body, *_whole(copy, body, last)]
    return [*said, *_steps(copy, said)] if copy.options.full_table else said


def _steps(copy: Copy, before: Sequence[Box]) -> list[Box]:
    """Begin the steps in words on a new page, unless one that is nearly empty saves a page."""
    steps, height = list(steps_in_words(copy)), copy.desk.look.height
    apart = [NewPage(), *steps]
    saves = len(paginate([*before, *steps], height)) < len(paginate([*before, *apart], height))
    return steps if saves and _filled(copy, before) < _HALF_A_PAGE else apart


def _whole(copy: Copy, body: Sequence[Box], last: list[Box]) -> list[Box]:
    """Begin the last section on a new page where only a few lines of it would stand there."""
    height, all_of_it = copy.desk.look.height, [*body, *last]
    before, after = len(paginate(body, height)), len(paginate(all_of_it, height))
    spills = after == before + 1 and _filled(copy, all_of_it) < _FEW
    is_worth_it = spills and _filled(copy, body) >= _HALF_A_PAGE and _height(last) <= height
    return [NewPage(), *last] if is_worth_it else last


def _around_picture(copy: Copy, front: list[Box], more: list[Box]) -> tuple[list[Box], list[Box]]:
    """Put the picture behind the front and the sections around it, so that no page is left half empty.

    Where there is nothing to draw the words that say so need no page of their own. The last section
    is returned apart; `more` are the other own words, which stand at the end.
    """
    waiting = [list(what_happens_next(copy)), [*what_i_said(copy), contact(copy)]]
    if _flows(copy, front, waiting):
        figure = list(picture(copy))
    else:
        figure = _figure(copy)
        front, waiting = _folded(copy, front, waiting)
        if not more and _saves_a_page(copy, front, figure, _joined(waiting)):
            front, waiting = [*front, *_joined(waiting)], []
    *middle, last = [section for section in (*waiting, more) if section] or [[]]
    return [*front, *figure, *_joined(middle)], last


def _flows(copy: Copy, front: Sequence[Box], sections: Sequence[Sequence[Box]]) -> bool:
    """Tell whether there is no figure and all stands on one page, or in large print on as few as it needs."""
    if has_figure(copy) or _filled(copy, front) >= _HALF_A_PAGE:
        return False
    return copy.is_large or _height([*front, *picture(copy), *_joined(sections)]) <= copy.desk.look.height


def _folded(copy: Copy, front: list[Box], sections: Sequence[list[Box]]) -> tuple[list[Box], list[list[Box]]]:
    """Return what stands before the picture, and the sections after it.

    In large print the plan comes first; nowhere is the page before the picture left half empty
    while there is a section to stand on it.
    """
    waiting = list(sections)
    plan_first = copy.is_large
    while waiting and (plan_first or _filled(copy, front) < _HALF_A_PAGE):
        front = [*front, *waiting.pop(0)]
        plan_first = False
    return front, waiting


def _saves_a_page(copy: Copy, front: Sequence[Box], figure: Sequence[Box], rest: Sequence[Box]) -> bool:
    """Tell whether what is left over stands on the page before the picture, where else it needs its own."""
    height = copy.desk.look.height
    before = paginate([*front, *rest, *figure], height)
    return len(before) < len(paginate([*front, *figure, *rest], height))


def _joined(sections: Sequence[Sequence[Box]]) -> list[Box]:
    return [box for section in sections for box in section]


def _filled(copy: Copy, boxes: Sequence[Box]) -> float:
    """Return how much of their last page boxes fill, as a share of its height."""
    last = paginate(boxes, copy.desk.look.height)[-1][-1]
    return (last.down + last.box.height(TEXT_WIDTH)) / copy.desk.look.height


def _figure(copy: Copy) -> list[Box]:
    """The picture on a page of its own; where it needs more, what follows fills the rest."""
    boxes = list(picture(copy))
    is_one_page = not copy.is_large and _height(boxes) <= copy.desk.look.height
    return [NewPage(), *boxes, NewPage()] if is_one_page else [NewPage(), *boxes]


def _head(copy: Copy) -> list[Box]:
    title = Paragraph(copy.desk.setter, TITLE(), copy.desk.look.title, tag=Tag("H1"))
    row = columns((TEXT_WIDTH - _MARK - 4 * MM, title), (_MARK + 4 * MM, Mark(_MARK)))
    return [row, copy.desk.text(made_sentence(copy), copy.desk.look.body.spaced(before=4))]


def _own_words(copy: Copy, quotes: Sequence[Quote]) -> list[Box]:
    boxes = first_page_quotes(copy, quotes)
    if not boxes:
        return []
    first = Stack([copy.desk.heading(OWN_WORDS_HEAD()), boxes[0]], before=copy.desk.look.heading.before)
    return [first, *boxes[1:]]


def _that_fit(copy: Copy, head: Sequence[Box], quotes: Sequence[Quote], below: Sequence[Box]) -> list[Quote]:
    """Return as many short quotations as the first page holds with what stands below them."""
    short = [quote for quote in quotes if quote.is_short][:MOST]
    boxes = _own_words(copy, short)
    for count in range(len(short), LEAST, -1):
        if _height([*head, *boxes[:count], *below]) <= copy.desk.look.height:
            return short[:count]
    return short[:LEAST]


def _going_well(copy: Copy) -> list[Box]:
    """Strengths and what matters most; in large print they move on together if a page holds them."""
    boxes = [*_strengths(copy), *_matters(copy)]
    high = _height(boxes)
    return [Need(high), *boxes] if copy.is_large and high <= copy.desk.look.height else boxes


def _strengths(copy: Copy) -> list[Box]:
    """What is going well, one line each; what was left out of the copy is not in it."""
    places = {i.id: place for place, q in enumerate(copy.framework.quadrants) for i in q.indicators}
    found = [(places.get(i.id), text) for i, text in copy.strengths]
    return _section(copy, GOING_WELL(), [_strength(copy, *one) for one in found], 5.0)


def _strength(copy: Copy, place: int | None, text: str) -> Box:
    """A line with the shape of its part, at the side where the text begins."""
    mark = (_bullet(place), copy.desk.look.body, _SHAPE)
    return _beside(copy, mark, copy.desk.text(text), breaks=is_long(text))


def _beside(copy: Copy, mark: tuple[str | Run, Type, float], words: Paragraph, *, breaks: bool) -> Box:
    """Words with a mark (what, its type, its room) at the side where they begin."""
    said, type_, room = mark
    if not is_right_to_left(words.text):
        return hanging(room, copy.desk.text(said, type_), words, TEXT_WIDTH, breaks=breaks)
    right = Paragraph(copy.desk.setter, said, type_, align=Align.RIGHT)
    return Row([(0.0, TEXT_WIDTH - room, words), (TEXT_WIDTH - room, room, right)], breaks=breaks)


def _bullet(place: int | None) -> Run:
    return Run("–", spoken="") if place is None else shape_at(place)


def _matters(copy: Copy) -> list[Box]:
    lead = copy.desk.look.lead
    rows = []
    for number, indicator in enumerate(copy.matters_most, start=1):
        words = copy.desk.text((bold(f"{ended(indicator.title)} "), indicator.statement), lead)
        rows.append(_beside(copy, (str(number), copy.types.numeral, _NUMERAL), words, breaks=False))
    section = _section(copy, MATTERS_MOST(), rows, 8.0)
    return [Stack(section[1:], before=copy.desk.look.heading.before)] if section else []


def _section(copy: Copy, heading: str, rows: Sequence[Box], between: float) -> list[Box]:
    """Return rows under a heading that keeps the first of them beside it."""
    if not rows:
        return []
    for row in rows[1:]:
        row.before = between
    look = copy.desk.look
    needed = look.heading.leading + min(rows[0].height(TEXT_WIDTH), 4 * look.body.leading)
    return [Need(look.heading.before + needed), copy.desk.heading(heading), *rows]


def _height(boxes: Sequence[Box]) -> float:
    return sum(gap + box.height(TEXT_WIDTH) for gap, box in spaced(boxes))
