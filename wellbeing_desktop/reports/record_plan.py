"""Section 4 of the record: what was agreed, with what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Stack
from wellbeing_desktop.reports.dates import short_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.labels import LABELS, NEXT_REVIEW, NO_STEPS
from wellbeing_desktop.reports.runs import Words, bold
from wellbeing_desktop.reports.sentences import STATES, approach_words, labelled, review_words
from wellbeing_desktop.reports.step_words import since_words
from wellbeing_desktop.reports.styles import MM
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.told_alike import carried_from, owner_words

_GRID = Grid((79.5 * MM, 34 * MM, 23.5 * MM, 27 * MM), gap=2 * MM)


def plan(desk: Desk) -> Iterator[Box]:
    """Return the section."""
    yield Need(130)
    yield desk.heading(_tr("paper", "4  Plan"))
    before = carried_from(desk.sheet)
    if desk.assessment.actions or before:
        yield _table(desk, before)
    else:
        yield desk.text(NO_STEPS())
    yield desk.text(_next_review(desk), desk.look.body.spaced(before=5))


def _table(desk: Desk, before: list[Action]) -> Box:
    type_ = desk.look.table
    table = Table(_GRID)
    heads = (LABELS["what"](), LABELS["who"](), LABELS["by_when"](), _tr("paper", "State, approach"))
    table.head([Cell(desk.text(words, type_.strong())) for words in heads])
    for action in desk.assessment.actions:
        table.add(_row(desk, action))
    if before:
        table.add([Cell(desk.text(bold(_tr("paper", "Agreed last time")), type_), columns=4)])
    for action in before:
        table.add(_row(desk, replace(action, first_step="")))
    return table


def _row(desk: Desk, action: Action) -> list[Cell]:
    type_ = desk.look.table
    state = [desk.text(STATES[action.state](), type_)]
    if action.approach:
        state.append(desk.text(approach_words(action.approach), desk.look.small))
    return [
        Cell(Stack(_what(desk, action), breaks=True)),
        Cell(desk.text(owner_words(desk.names, action), type_)),
        Cell(desk.text(short_date(action.by), type_)),
        Cell(Stack(state)),
    ]


def _what(desk: Desk, action: Action) -> Iterator[Box]:
    yield desk.text(action.what, desk.look.table)
    for label, text in (
        (LABELS["first_step"](), action.first_step),
        (LABELS["outcome"](), action.outcome),
        (LABELS["protection"](), action.protection_reason),
    ):
        if text:
            yield desk.text(labelled(label, text), desk.look.small)
    for words in since_words(desk.sheet.step_changes, action.id):
        yield desk.text(labelled(LABELS["since"](), words), desk.look.small)


def _next_review(desk: Desk) -> Words:
    closing = desk.assessment.stage is Stage.CLOSING
    return bold(f"{NEXT_REVIEW()} "), review_words(desk.assessment.next_review, closing=closing)
