"""The lower part of the summary: what matters, why things moved, the plan and the agreement.

Each part is made for a rung of the ladder, and says whether anything of it was left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.sign_off import Agreement, Said
from wellbeing_desktop.assessment.step_change import lived
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Stack, columns
from wellbeing_desktop.reports.dates import short_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.labels import LABELS, MATTERS, NEXT_REVIEW, NO_STEPS, NOTHING_CHOSEN
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.runs import Run, Words, bold, filled
from wellbeing_desktop.reports.sentences import (
    CHANGE_REASONS,
    STATES,
    STATES_WITHIN,
    commas,
    ended,
    labelled,
    listed,
    review_words,
)
from wellbeing_desktop.reports.shorten import Cut, Place, in_lines, pointer
from wellbeing_desktop.reports.styles import MM, STAR, TEXT_WIDTH
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.told_alike import owner_words
from wellbeing_desktop.reports.voices import shortened

_QUOTE = 54 * MM
_GRID = Grid((82 * MM, 40 * MM, 20 * MM, 16 * MM), gap=4 * MM, above=2.2, below=2.2)
_NAMED = 3
_TITLE_LIMIT = 30
_APART = 8.0

_DRAFT = _later("paper", "A draft: not signed off.")
_AGREES = {
    Agreement.AGREE: _later("paper", "%1 agrees with this picture."),
    Agreement.PARTLY: _later("paper", "%1 agrees with parts of this picture."),
    Agreement.DISAGREE: _later("paper", "%1 disagrees with this picture."),
    Agreement.DID_NOT_TAKE_PART: _later("paper", "%1 did not take part in this picture."),
}
_UNASKED = _later("paper", "%1 was not asked, or it was not written down.")
PLAN = _later("paper", "Plan")
WHY_MOVED = _later("paper", "Why things moved")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page as a box, and whether something was left out of it."""

    box: Box
    is_cut: bool = False


def matters(desk: Desk, lines: int | None) -> Part:
    """Return what matters most, with so many lines of the person's words each."""
    heading = desk.heading(fill(MATTERS(), desk.names.person))
    if not desk.assessment.matters_most:
        return Part(Stack([heading, desk.text(NOTHING_CHOSEN())], before=_APART, after=4))
    cuts = [_own_words(desk, indicator_id, lines) for indicator_id in desk.assessment.matters_most]
    cells = [
        (_QUOTE, Stack([_priority(desk, indicator_id), desk.text(cut.runs)]))
        for indicator_id, cut in zip(desk.assessment.matters_most, cuts, strict=True)
    ]
    row = columns(*cells, gap=4 * MM)
    return Part(Stack([heading, row], before=_APART, after=4), any(cut.is_cut for cut in cuts))


def _own_words(desk: Desk, indicator_id: str, lines: int | None) -> Cut:
    place = Place(desk, desk.look.body, _QUOTE, 3)
    return in_lines(desk.assessment.note(indicator_id).own_words, place, lines, quote=True)


def _priority(desk: Desk, indicator_id: str) -> Box:
    indicators = desk.assessment.framework.all_indicators
    number = next(n for n, i in enumerate(indicators, start=1) if i.id == indicator_id)
    title = bold(shortened(desk.assessment.framework.indicator(indicator_id).title, _TITLE_LIMIT))
    return desk.text((Run(f"{STAR} ", spoken=""), title, f"\u00a0({number})"))


def why(desk: Desk, *, whole: bool) -> Part:
    """Return why things moved, or how many reasons the record has."""
    found = list(_why(desk))
    if not found:
        return Part(Box())
    count = sum(count for _, count in found)
    said = " ".join(words for words, _ in found)
    words: list[str | Run] = [bold(f"{ended(WHY_MOVED())} ")]
    words += [said] if whole else list(filled(_count("%n reason: %1", "%n reasons: %1", count), pointer(2)))
    return Part(desk.text(words, desk.look.body.spaced(before=2, after=3)), not whole)


def _why(desk: Desk) -> Iterator[tuple[str, int]]:
    indicators = desk.assessment.framework.all_indicators
    for reason in ChangeReason:
        told = [i.title for i in indicators if desk.assessment.note(i.id).change_reason is reason]
        if told:
            many = _count("%n statement", "%n statements", len(told))
            which = listed(told) if len(told) <= _NAMED else many
            yield ended(labelled(CHANGE_REASONS[reason](), which)), len(told)


def plan(desk: Desk, actions: int | None, what: int | None, who: int | None) -> Part:
    """Return so many actions with so many lines each of what is done and by whom."""
    type_ = desk.look.table
    shown = desk.assessment.actions[:actions]
    if not shown:
        words = (bold(f"{ended(PLAN())} "), NO_STEPS())
        return Part(desk.text(words, type_.spaced(before=4, after=4)))
    table = Table(_GRID, before=4, after=3)
    heads = (PLAN(), LABELS["who"](), LABELS["by_when"](), LABELS["state"]())
    table.head([Cell(desk.text(words, type_.strong())) for words in heads])
    is_cut = len(shown) < len(desk.assessment.actions)
    for action in shown:
        cuts = _action(desk, action, what, who)
        is_cut = is_cut or any(cut.is_cut for cut in cuts)
        texts: list[Words] = [*(cut.runs for cut in cuts), short_date(action.by), STATES[action.state]()]
        table.add([Cell(desk.text(words, type_)) for words in texts])
    return Part(table, is_cut)


def _action(desk: Desk, action: Action, what: int | None, who: int | None) -> tuple[Cut, Cut]:
    type_ = desk.look.table
    whats = in_lines(action.what, Place(desk, type_, _GRID.widths[0], 4), what)
    whos = in_lines(owner_words(desk.names, action), Place(desk, type_, _GRID.widths[1], 4), who)
    return whats, whos


def next_steps(desk: Desk, actions: int | None) -> Part:
    """Return when the two look again, what of the plan was left out, and what became of the last."""
    left_out = len(desk.assessment.actions[actions:]) if actions is not None else 0
    words: list[str | Run] = [bold(_next_review(desk.assessment)), " "]
    words += [pointer(4, left_out), " "] if left_out else []
    words += list(_agreed_last_time(desk.sheet))
    return Part(desk.text(words, desk.look.body), bool(left_out))


def _next_review(assessment: Assessment) -> str:
    closing = assessment.stage is Stage.CLOSING
    return f"{NEXT_REVIEW()} {review_words(assessment.next_review, closing=closing)}"


def _agreed_last_time(sheet: Sheet) -> Iterator[str]:
    """Say where the steps of last time stand now, after what was said of them since."""
    agreed = lived(sheet.previous.actions, sheet.step_changes) if sheet.previous else ()
    counts = Counter(action.state for action in agreed)
    if counts:
        form = _tr("paper", "%1 %2", "how many actions, and where they stand")
        told = [fill(form, counts[s], STATES_WITHIN[s]()) for s in ActionState if counts[s]]
        yield fill(_tr("paper", "Agreed last time: %1."), commas(told))


def agreement(desk: Desk, lines: int | None) -> Part:
    """Return what the person says of the picture, with so many lines of the comment."""
    signed, said = desk.assessment.sign_off, desk.assessment.said
    if signed is None and said == Said():
        asked = _tr("paper", "A draft: not signed off, and nobody has been asked yet to agree with it.")
        return Part(desk.text(bold(asked)))
    draft = () if signed else (bold(f"{_DRAFT()} "),)
    answer = signed.agreement if signed else said.agreement
    words = fill((_AGREES[answer] if answer else _UNASKED)(), desk.names.person)
    lead = (*draft, bold(words), Run(" "))
    place = Place(desk, desk.look.body, TEXT_WIDTH, 5, lead)
    cut = in_lines(signed.comment if signed else said.comment, place, lines, quote=True)
    return Part(desk.text(cut.runs), cut.is_cut)
