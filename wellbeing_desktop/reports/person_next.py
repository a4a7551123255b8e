"""The person's own copy: what happens next, what they said of the picture, and whom to ring."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Stack
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.frames import Framed
from wellbeing_desktop.reports.lines import pieces_of
from wellbeing_desktop.reports.person_desk import Copy
from wellbeing_desktop.reports.person_words import (
    CONTACT,
    FIRST,
    HAPPENS_NEXT,
    IN_DANGER,
    MY_RIGHTS,
    SAID,
    WHAT_I_SAID,
    ask_words,
    look_again,
    owner_words,
)
from wellbeing_desktop.reports.quotes import barred, quoted
from wellbeing_desktop.reports.runs import Run, bold, filled
from wellbeing_desktop.reports.sentences import STATES_WITHIN, ended, labelled
from wellbeing_desktop.reports.styles import BOX, MM
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import shortened

_COLUMNS = (84 * MM, 37 * MM, 43 * MM)
_COLUMNS_LARGE = (77 * MM, 36 * MM, 51 * MM)
_MOST_FOR_A_DAY = 60 * MM
_NEEDS = 7.0
"""Lines of the table: a heading keeps the first row beside it."""
_LINE = 120
_NUMBER = re.compile(r"(\+?[(\d](?:[\d() \u00a0-]*\d){2,})")


def what_happens_next(copy: Copy) -> Iterator[Box]:
    """Return the plan and the day to look again; nothing where there is neither, or it is unwanted."""
    actions = copy.actions
    again = copy.assessment.next_review if copy.options.plan else None
    if actions or again is not None:
        yield Need(_NEEDS * copy.desk.look.table.leading)
        yield copy.desk.heading(HAPPENS_NEXT())
    if actions:
        yield _table(copy, actions)
    if again is not None:
        words = bold(look_again(again))
        yield copy.desk.text(words, copy.desk.look.body.spaced(before=4))


def what_i_said(copy: Copy) -> Iterator[Box]:
    """Return what the person said of the picture when it was signed; nothing before that."""
    sign_off = copy.assessment.sign_off
    comment = sign_off.comment if sign_off is not None and copy.options.own_words else ""
    if sign_off is None or not (sign_off.agreement or comment):
        return
    boxes: list[Box] = [copy.desk.heading(WHAT_I_SAID())]
    if sign_off.agreement is not None:
        boxes.append(copy.desk.text(SAID[sign_off.agreement]()))
    if comment:
        words = copy.desk.text(quoted(comment), copy.desk.look.body.spaced(before=4))
        boxes.append(barred(words, comment))
    yield Stack(boxes, breaks=len(comment) > _LINE * 3, before=copy.desk.look.heading.before)


def contact(copy: Copy) -> Box:
    """Return the box that says whom to ring, and what the person may ask for."""
    desk, practitioner = copy.desk, copy.assessment.practitioner
    name = shortened(practitioner.name, _LINE) or copy.names.practitioner
    ring = re.sub(r"(?<=\d) (?=\d)", "\u00a0", practitioner.contact.strip())
    ask = ring_words(name, ended(ring)) if ring else [ask_words(name)]
    boxes = [
        desk.text(bold(CONTACT()), copy.desk.look.lead),
        desk.text([*ask, " ", *filled(IN_DANGER(), bold("999"))]),
        desk.text(MY_RIGHTS()),
    ]
    return Framed(Stack(boxes), BOX, 4 * MM, before=14)


def ring_words(name: str, contact: str) -> list[str | Run]:
    """Say whom to ring, with what looks like a number in bold and the words around it plain."""
    said: list[str | Run] = []
    for part in filled(_tr("own copy", "Ring %1: %2"), name, Run(contact)):
        pieces = _NUMBER.split(part.text) if isinstance(part, Run) else [part]
        said += [bold(piece) if place % 2 else piece for place, piece in enumerate(pieces)]
    return said


def _table(copy: Copy, actions: Sequence[Action]) -> Table:
    type_ = copy.desk.look.table
    table = Table(_grid(copy, actions))
    heads = (_tr("paper", "What"), _tr("paper", "Who"), _tr("paper", "By when"))
    table.head([Cell(copy.desk.text(bold(words), type_)) for words in heads])
    for action in actions:
        table.add(_row(copy, action))
    return table


def _grid(copy: Copy, actions: Sequence[Action]) -> Grid:
    """Return the columns: what is to be done gives way where a long day would else not stand in one line."""
    what, who, when = _COLUMNS_LARGE if copy.is_large else _COLUMNS
    days = [Run(long_date(action.by)) for action in actions if action.by is not None]
    widths = [sum(piece.width for piece in pieces_of(day, copy.desk.look.table)) for day in days]
    more = min(max([when, *widths]), _MOST_FOR_A_DAY) - when
    return Grid((what - more, who, when + more), gap=3 * MM)


def _row(copy: Copy, action: Action) -> list[Cell]:
    type_ = copy.desk.look.table
    what: list[Box] = [copy.desk.text(action.what, type_)]
    if action.first_step:
        what.append(copy.desk.text(labelled(FIRST(), action.first_step), copy.types.first_step))
    return [
        Cell(Stack(what, breaks=True)),
        Cell(copy.desk.text(owner_words(copy, action), type_)),
        Cell(Stack([copy.desk.text(words, type_) for words in _when(action)])),
    ]


def _when(action: Action) -> list[str]:
    """The day, and that it is done where it is."""
    words = [] if action.by is None else [long_date(action.by)]
    return [*words, STATES_WITHIN[action.state]()] if action.state is ActionState.DONE else words
