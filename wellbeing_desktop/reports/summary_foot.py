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
from wellbeing_desktop.reports.boxes import Box, Stack, columns
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.record_plan import owner_words
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import CHANGE_REASONS, STATES, listed, long_date, short_date
from wellbeing_desktop.reports.shorten import Cut, Place, in_lines, pointer
from wellbeing_desktop.reports.styles import MM, STAR, TEXT_WIDTH
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import shortened

_QUOTE = 54 * MM
_GRID = Grid((82 * MM, 40 * MM, 20 * MM, 16 * MM), gap=4 * MM, above=2.2, below=2.2)
_NAMED = 3
_TITLE_LIMIT = 30
_APART = 8.0

_DRAFT = "A draft: not signed off"
_AGREES = {
    Agreement.AGREE: "agrees with this picture.",
    Agreement.PARTLY: "agrees with parts of this picture.",
    Agreement.DISAGREE: "disagrees with this picture.",
    Agreement.DID_NOT_TAKE_PART: "did not take part in this picture.",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page as a box, and whether something was left out of it."""

    box: Box
    is_cut: bool = False


def matters(desk: Desk, lines: int | None) -> Part:
    """Return what matters most, with so many lines of the person's words each."""
    heading = desk.heading(f"What matters most to {desk.names.person}")
    if not desk.assessment.matters_most:
        return Part(Stack([heading, desk.text("Nothing was chosen.")], before=_APART, after=4))
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
    words: list[str | Run] = [bold("Why things moved. ")]
    words += [said] if whole else [f"{count} reason{'s' * (count > 1)}: ", pointer(2)]
    return Part(desk.text(words, desk.look.body.spaced(before=2, after=3)), not whole)


def _why(desk: Desk) -> Iterator[tuple[str, int]]:
    indicators = desk.assessment.framework.all_indicators
    for reason in ChangeReason:
        told = [i.title for i in indicators if desk.assessment.note(i.id).change_reason is reason]
        if told:
            which = listed(told) if len(told) <= _NAMED else f"{len(told)} statements"
            yield f"{CHANGE_REASONS[reason]}: {which}.", len(told)


def plan(desk: Desk, actions: int | None, what: int | None, who: int | None) -> Part:
    """Return so many actions with so many lines each of what is done and by whom."""
    type_ = desk.look.table
    shown = desk.assessment.actions[:actions]
    if not shown:
        return Part(desk.text((bold("Plan. "), "No steps were agreed."), type_.spaced(before=4, after=4)))
    table = Table(_GRID, before=4, after=3)
    heads = ("Plan", "Who", "By when", "State")
    table.head([Cell(desk.text(words, type_.strong())) for words in heads])
    is_cut = len(shown) < len(desk.assessment.actions)
    for action in shown:
        cuts = _action(desk, action, what, who)
        is_cut = is_cut or any(cut.is_cut for cut in cuts)
        texts: list[Words] = [*(cut.runs for cut in cuts), short_date(action.by), STATES[action.state]]
        table.add([Cell(desk.text(words, type_)) for words in texts])
    return Part(table, is_cut)


def _action(desk: Desk, action: Action, what: int | None, who: int | None) -> tuple[Cut, Cut]:
    type_ = desk.look.table
    whats = in_lines(action.what, Place(desk, type_, _GRID.widths[0], 4), what)
    whos = in_lines(owner_words(desk, action), Place(desk, type_, _GRID.widths[1], 4), who)
    return whats, whos


def next_steps(desk: Desk, actions: int | None) -> Part:
    """Return when the two look again, what of the plan was left out, and what became of the last."""
    left_out = len(desk.assessment.actions[actions:]) if actions is not None else 0
    words: list[str | Run] = [bold(_next_review(desk.assessment)), " "]
    words += [pointer(4, left_out), " "] if left_out else []
    words += list(_agreed_last_time(desk.sheet.previous))
    return Part(desk.text(words, desk.look.body), bool(left_out))


def _next_review(assessment: Assessment) -> str:
    if assessment.next_review is not None:
        return f"Next review: {long_date(assessment.next_review)}."
    if assessment.stage is Stage.CLOSING:
        return "Next review: none; this is the closing picture."
    return "Next review: no day was agreed."


def _agreed_last_time(previous: Assessment | None) -> Iterator[str]:
    counts = Counter(action.state for action in previous.actions) if previous else Counter()
    if counts:
        told = [f"{counts[state]} {STATES[state].lower()}" for state in ActionState if counts[state]]
        yield f"Agreed last time: {', '.join(told)}."


def agreement(desk: Desk, lines: int | None) -> Part:
    """Return what the person says of the picture, with so many lines of the comment."""
    signed, said = desk.assessment.sign_off, desk.assessment.said
    if signed is None and said == Said():
        return Part(desk.text(bold(f"{_DRAFT}, and nobody has been asked yet to agree with it.")))
    draft = () if signed else (bold(f"{_DRAFT}. "),)
    answer = signed.agreement if signed else said.agreement
    words = _AGREES[answer] if answer else "was not asked, or it was not written down."
    lead = (*draft, bold(f"{desk.names.person} {words}"), Run(" "))
    place = Place(desk, desk.look.body, TEXT_WIDTH, 5, lead)
    cut = in_lines(signed.comment if signed else said.comment, place, lines, quote=True)
    return Part(desk.text(cut.runs), cut.is_cut)
