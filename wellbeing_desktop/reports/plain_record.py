"""The record as plain text: everything, in both voices, none merged."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import Move, moves, tally
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.labels import (
    CHANGE_SINCE,
    LABELS,
    MATTERS_NOW,
    NO_STEPS,
    NO_STRENGTHS,
    NOBODY_ELSE,
    RECORD_TITLE,
    STRENGTHS,
)
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.plain_blocks import INDENT, block, fact, ours, quoted, together
from wellbeing_desktop.reports.plain_history import versions
from wellbeing_desktop.reports.plain_parts import (
    Told,
    agreed,
    matters,
    next_review,
    numbered,
    score_line,
    sentences,
    why_moved,
)
from wellbeing_desktop.reports.sentences import (
    CENTRE,
    HOW_MEANS,
    HOW_MEANS_ALONE,
    NO_NORMS,
    NOT_A_TEST,
    PRACTICE_AID,
    REASONS,
    SCALE,
    STAGES,
    STATES,
    approach_words,
    both_times,
    commas,
    counted_moves,
    ended,
    labelled,
    made_words,
    none_both_times,
    semicolons,
    stayed,
)
from wellbeing_desktop.reports.step_words import since_words
from wellbeing_desktop.reports.told_alike import carried_from, owner_words
from wellbeing_desktop.reports.trail_words import trail_words


def record(sheet: Sheet) -> str:
    """Return the record of an assessment: everything, in both voices."""
    told = Told(sheet)
    return together(
        [
            "\n".join([*marks_of(sheet), RECORD_TITLE().upper(), *filter(None, _facts(told))]),
            block(fill(MATTERS_NOW(), told.names.person), matters(told)),
            block(STRENGTHS(), _strengths(told)),
            block(_tr("paper", "The picture"), _picture(told)),
            *_changes(told),
            block(_tr("paper", "Every rating, both voices"), _ratings(told)),
            block(_tr("paper", "Plan"), _plan(told)),
            block(_tr("paper", "Agreement and sign-off"), [*agreed(told), *versions(told)]),
            f"{NOT_A_TEST()} {NO_NORMS()}\n{PRACTICE_AID()}",
        ]
    )


def _facts(told: Told) -> Iterator[str]:
    whose, made, names = told.sheet.person, told.assessment, told.names
    yield fact(LABELS["person"](), whose.name)
    yield fact(LABELS["known_as"](), whose.known_as if whose.known_as != whose.name else "")
    yield fact(LABELS["reference"](), whose.reference)
    yield fact(LABELS["stage"](), STAGES[made.stage]())
    yield ours(fact(LABELS["held_on"](), long_date(made.held_on)))
    yield ours(fact(LABELS["entered_on"](), long_date(made.entered_on)))
    yield fact(
        LABELS["practitioner"](), commas(filter(None, (made.practitioner.name, made.practitioner.role)))
    )
    yield ours(fact(LABELS["state"](), state_words(made)))
    yield fact(LABELS["words_used"](), f"{made.framework.title} {made.framework.version}")
    yield fact(LABELS["made"](), made_words(made.made, made.made_with, (names.person, names.practitioner)))
    yield fact(LABELS["where"](), made.setting)
    yield fact(LABELS["also_there"](), semicolons(made.also_there) or NOBODY_ELSE())
    yield fact(LABELS["what_helps"](), " ".join(map(ended, whose.communication)))
    yield fact(LABELS["trail"](), trail_words(told.sheet.trail))


def _strengths(told: Told) -> list[str]:
    indicators = told.assessment.framework.all_indicators
    found = [f"- {text} ({i.title})" for i in indicators for text in told.assessment.note(i.id).strengths]
    return found or [NO_STRENGTHS()]


def _picture(told: Told) -> Iterator[str]:
    yield from sentences(told)
    for quadrant in told.assessment.framework.quadrants:
        yield score_line(told, quadrant)
    yield HOW_MEANS_ALONE() if told.sheet.previous is None else HOW_MEANS()


def _changes(told: Told) -> Iterator[str]:
    previous = told.sheet.previous
    if previous is not None:
        since = ours(fill(CHANGE_SINCE(), long_date(previous.held_on)))
        lines = [_moved(told, previous, voice) for voice in Voice]
        yield block(since, [*lines, fact(_tr("paper", "Why"), why_moved(told))])


def _moved(told: Told, previous: Assessment, voice: Voice) -> str:
    indicators = told.assessment.framework.indicators
    counts = tally(previous, told.assessment, voice)
    found = moves(previous, told.assessment, voice, indicators)
    if not found:
        return labelled(told.names.of(voice), none_both_times(counts.applicable))
    up, down = ([m for m in found if m.by * way > 0] for way in (1, -1))
    said = (
        both_times(counts.both, counts.applicable),
        _which(told, up, up=True),
        stayed(counts.same),
        _which(told, down, up=False),
    )
    return labelled(told.names.of(voice), " ".join(said))


def _which(told: Told, found: list[Move], *, up: bool) -> str:
    titles = told.assessment.framework.indicator
    form = _tr("paper", "%1 (%2 to %3)", "a statement, its step then and now")
    said = commas(fill(form, titles(m.indicator_id).title, m.then, m.now) for m in found)
    head = counted_moves(len(found), up=up)
    return ended(labelled(head, said)) if found else ended(head)


def _ratings(told: Told) -> Iterator[str]:
    framework = told.assessment.framework
    yield SCALE()
    number = 1
    for name, indicators in [
        *((q.title, q.indicators) for q in framework.quadrants),
        (CENTRE(), framework.overall),
    ]:
        yield f"\n{name}" if indicators else ""
        for indicator in indicators:
            yield numbered(number, indicator)
            yield from _rating(told, indicator)
            number += 1


def _rating(told: Told, indicator: Indicator) -> Iterator[str]:
    note, names = told.assessment.note(indicator.id), told.names
    for voice in Voice:
        yield fact(names.of(voice), _answer(told, voice, indicator), indent=INDENT)
    parts = [
        (fill(_tr("paper", "In %1’s words"), names.person), quoted(note.own_words)),
        (LABELS["seen"](), note.seen),
        (LABELS["told"](), note.told),
        (fill(_tr("paper", "%1’s view"), names.practitioner), note.view),
        *((LABELS["strength"](), strength) for strength in note.strengths),
        (LABELS["different"](), note.why_different),
    ]
    for name, text in parts:
        yield fact(name, text, indent=INDENT)


def _answer(told: Told, voice: Voice, indicator: Indicator) -> str:
    answer = told.assessment.answer(voice, indicator.id)
    if isinstance(answer, Reason):
        return fill(_tr("paper", "not rated: %1"), REASONS[answer]())
    return f"{indicator.words(answer)} ({answer})"


def _plan(told: Told) -> Iterator[str]:
    before = carried_from(told.sheet)
    for action in told.assessment.actions:
        yield from _action(told, action)
    yield _tr("paper", "Agreed last time:") if before else ""
    for action in before:
        yield from _action(told, action)
    yield "" if told.assessment.actions or before else NO_STEPS()
    yield next_review(told)


def _action(told: Told, action: Action) -> Iterator[str]:
    yield f"- {action.what}"
    for name, text in (
        (LABELS["who"](), owner_words(told.names, action)),
        (LABELS["by_when"](), ours(long_date(action.by)) if action.by else ""),
        (LABELS["state"](), STATES[action.state]()),
        (_tr("paper", "Approach"), approach_words(action.approach)),
        (LABELS["protection"](), action.protection_reason),
        (LABELS["first_step"](), action.first_step),
        (LABELS["outcome"](), action.outcome),
        *((LABELS["since"](), words) for words in since_words(told.sheet.step_changes, action.id)),
    ):
        yield fact(name, text, indent=INDENT)
