"""What a report of progress says in words: own words then and now, why things moved, what was done."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.reports import progress_words
from wellbeing_desktop.reports.boxes import Box, Need, Stack, hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.paragraph import Align, Paragraph
from wellbeing_desktop.reports.progress_content import Progress
from wellbeing_desktop.reports.quotes import quoted
from wellbeing_desktop.reports.runs import bold
from wellbeing_desktop.reports.sentences import STATES, ended, labelled, listed
from wellbeing_desktop.reports.styles import MM, TEXT_WIDTH, UNDER_HEAD
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.text import is_right_to_left

_WORDS = Grid((83 * MM, 83 * MM), gap=4 * MM, above=2.4, below=1.6)
_DASH = 6 * MM
_MOST_KEPT = 200.0
"""So much of the first quotations at most stays with their heading."""


def then_and_now(told: Progress, desk: Desk) -> Iterator[Box]:
    """Return the person's own words, first and latest, side by side."""
    if not told.words:
        return
    heading = desk.heading(progress_words.then_and_now(told))
    least = heading.height(TEXT_WIDTH) + min(_table(told, desk, 1).height(TEXT_WIDTH), _MOST_KEPT)
    yield Need(desk.look.heading.before + desk.look.heading.after + least)
    yield heading
    yield _table(told, desk)


def _table(told: Progress, desk: Desk, rows: int | None = None) -> Table:
    table = Table(_WORDS)
    days = (told.then.held_on, told.now.held_on)
    table.head([Cell(desk.text(bold(long_date(day)), desk.look.small)) for day in days], rule=UNDER_HEAD)
    for indicator, *said in told.words[:rows]:
        table.add([Cell(_quote(desk, indicator, words)) for words in said], rule=None)
    return table


def why(told: Progress, desk: Desk) -> Iterator[Box]:
    """Return why things moved, as the latest picture says."""
    boxes = [
        desk.text((bold(labelled(progress_words.reason_words(told, reason), "")), ended(listed(titles))))
        for reason, titles in told.reasons
    ]
    if boxes:
        yield Stack([desk.heading(progress_words.WHY()), *boxes])


def done(told: Progress, desk: Desk) -> Iterator[Box]:
    """Return the agreed steps that are done, and what came of them."""
    rows: list[Box] = []
    for action in told.done:
        state = bold(ended(STATES[action.state]()))
        came = f" {ended(action.outcome)}" if action.outcome else ""
        words = desk.text((f"{ended(action.what)} ", state, came))
        rows.append(hanging(_DASH, desk.text("–"), words, TEXT_WIDTH))
    if rows:
        yield Stack([desk.heading(progress_words.DONE()), rows[0]])
        yield from rows[1:]


def _quote(desk: Desk, indicator: Indicator, words: str) -> Box:
    """Words and what they are about, at the side where the words begin."""
    align = Align.RIGHT if is_right_to_left(words) else Align.LEFT
    source = Paragraph(desk.setter, indicator.title, desk.look.small, align=align)
    return Stack([desk.text(quoted(words), desk.look.part), source], breaks=True)
