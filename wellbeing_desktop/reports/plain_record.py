"""The record as plain text: everything, in both voices, none merged."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import Move, moves, tally
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.plain_blocks import INDENT, block, fact, ours, quoted, together
from wellbeing_desktop.reports.plain_history import versions
from wellbeing_desktop.reports.plain_parts import (
    Told,
    agreed,
    carried_from,
    matters,
    next_review,
    owner_words,
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
    counted,
    ended,
    long_date,
    made_words,
)


def record(sheet: Sheet) -> str:
    """Return the record of an assessment: everything, in both voices."""
    told = Told(sheet)
    return together(
        [
            "\n".join([*marks_of(sheet), "RECORD OF ASSESSMENT", *filter(None, _facts(told))]),
            block(f"What matters most to {told.names.person} now", matters(told)),
            block("Strengths", _strengths(told)),
            block("The picture", _picture(told)),
            *_changes(told),
            block("Every rating, both voices", _ratings(told)),
            block("Plan", _plan(told)),
            block("Agreement and sign-off", [*agreed(told), *versions(told)]),
            f"{NOT_A_TEST} {NO_NORMS}\n{PRACTICE_AID}",
        ]
    )


def _facts(told: Told) -> Iterator[str]:
    whose, made, names = told.sheet.person, told.assessment, told.names
    yield fact("Person", whose.name)
    yield fact("Known as", whose.known_as if whose.known_as != whose.name else "")
    yield fact("Reference", whose.reference)
    yield fact("Stage", STAGES[made.stage])
    yield ours(fact("Held on", long_date(made.held_on)))
    yield ours(fact("Entered on", long_date(made.entered_on)))
    yield fact("Practitioner", ", ".join(filter(None, (made.practitioner.name, made.practitioner.role))))
    yield ours(fact("State", state_words(made)))
    yield fact("Words used", f"{made.framework.title} {made.framework.version}")
    yield fact("Made", made_words(made.made, made.made_with, names.person, names.practitioner))
    yield fact("Where", made.setting)
    yield fact("Also there", "; ".join(made.also_there) or "Nobody else")
    yield fact("What helps", " ".join(map(ended, whose.communication)))


def _strengths(told: Told) -> list[str]:
    indicators = told.assessment.framework.all_indicators
    found = [f"- {text} ({i.title})" for i in indicators for text in told.assessment.note(i.id).strengths]
    return found or ["None were written down."]


def _picture(told: Told) -> Iterator[str]:
    yield from sentences(told)
    for quadrant in told.assessment.framework.quadrants:
        yield score_line(told, quadrant)
    yield HOW_MEANS_ALONE if told.sheet.previous is None else HOW_MEANS


def _changes(told: Told) -> Iterator[str]:
    previous = told.sheet.previous
    if previous is not None:
        since = ours(f"Change since {long_date(previous.held_on)}")
        lines = [_moved(told, previous, voice) for voice in Voice]
        yield block(since, [*lines, fact("Why", why_moved(told))])


def _moved(told: Told, previous: Assessment, voice: Voice) -> str:
    indicators = told.assessment.framework.indicators
    counts = tally(previous, told.assessment, voice)
    found = moves(previous, told.assessment, voice, indicators)
    up, down = ([m for m in found if m.by * way > 0] for way in (1, -1))
    return (
        f"{told.names.of(voice)}: {counts.both} of {len(indicators)} rated both times. "
        f"{_which(told, 'moved up', up)} {counted(counts.same)} stayed. {_which(told, 'moved down', down)}"
    )


def _which(told: Told, way: str, found: list[Move]) -> str:
    titles = told.assessment.framework.indicator
    said = ", ".join(f"{titles(m.indicator_id).title} ({m.then} to {m.now})" for m in found)
    return f"{counted(len(found))} {way}: {said}." if found else f"{counted(0)} {way}."


def _ratings(told: Told) -> Iterator[str]:
    framework = told.assessment.framework
    yield SCALE
    number = 1
    for name, indicators in [
        *((q.title, q.indicators) for q in framework.quadrants),
        (CENTRE, framework.overall),
    ]:
        yield f"\n{name}" if indicators else ""
        for indicator in indicators:
            yield f"{number}. {indicator.title}. {indicator.statement}"
            yield from _rating(told, indicator)
            number += 1


def _rating(told: Told, indicator: Indicator) -> Iterator[str]:
    note, names = told.assessment.note(indicator.id), told.names
    for voice in Voice:
        yield fact(names.of(voice), _answer(told, voice, indicator), indent=INDENT)
    parts = [
        (f"In {names.person}’s words", quoted(note.own_words)),
        ("Seen", note.seen),
        ("Told", note.told),
        (f"{names.practitioner}’s view", note.view),
        *(("Strength", strength) for strength in note.strengths),
        ("Why we see it differently", note.why_different),
    ]
    for name, text in parts:
        yield fact(name, text, indent=INDENT)


def _answer(told: Told, voice: Voice, indicator: Indicator) -> str:
    answer = told.assessment.answer(voice, indicator.id)
    if isinstance(answer, Reason):
        return f"not rated: {REASONS[answer]}"
    return f"{indicator.words(answer)} ({answer})"


def _plan(told: Told) -> Iterator[str]:
    before = carried_from(told)
    for action in told.assessment.actions:
        yield from _action(told, action)
    yield "Agreed last time:" if before else ""
    for action in before:
        yield from _action(told, action)
    yield "" if told.assessment.actions or before else "No steps were agreed."
    yield next_review(told)


def _action(told: Told, action: Action) -> Iterator[str]:
    yield f"- {action.what}"
    approach = action.approach
    for name, text in (
        ("Who", owner_words(told, action)),
        ("By when", ours(long_date(action.by)) if action.by else ""),
        ("State", STATES[action.state]),
        ("Approach", approach.replace("_", " ").capitalize() if approach.islower() else approach),
        ("Why protection", action.protection_reason),
        ("First step", action.first_step),
        ("Came of it", action.outcome),
    ):
        yield fact(name, text, indent=INDENT)
