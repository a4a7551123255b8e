"""The summary as plain text: the picture, what matters most, the plan and the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.plain_blocks import block, fact, ours, together
from wellbeing_desktop.reports.plain_parts import (
    Told,
    agreed,
    matters,
    next_review,
    owner_words,
    score_line,
    sentences,
    why_moved,
)
from wellbeing_desktop.reports.sentences import (
    CENTRE,
    NOT_A_TEST,
    PRACTICE_AID,
    SCALE,
    STAGES,
    STATES,
    long_date,
    made_words,
)
from wellbeing_desktop.reports.voices import both_answers


def summary(sheet: Sheet) -> str:
    """Return the summary of an assessment."""
    told = Told(sheet)
    return together(
        [
            "\n".join([*marks_of(sheet), "SUMMARY OF AN ASSESSMENT", *_particulars(told)]),
            block("The picture", _picture(told)),
            block("Every answer", _answers(told)),
            block(f"What matters most to {told.names.person}", matters(told, own_words=True)),
            block("Plan", _plan(told)),
            block("Agreement", agreed(told)),
            f"{NOT_A_TEST} {PRACTICE_AID}",
        ]
    )


def _particulars(told: Told) -> Iterator[str]:
    assessment, names = told.assessment, told.names
    yield f"{names.person}, {told.sheet.person.reference}"
    yield ours(f"{STAGES[assessment.stage]}, held {long_date(assessment.held_on)}")
    yield fact("Made", made_words(assessment.made, assessment.made_with, names.person, names.practitioner))
    yield fact("Practitioner", assessment.practitioner.name)
    yield ours(f"State: {state_words(assessment)}")


def _picture(told: Told) -> Iterator[str]:
    yield " ".join(sentences(told))
    for quadrant in told.assessment.framework.quadrants:
        yield score_line(told, quadrant)
    yield fact("Why things moved", why_moved(told))


def _answers(told: Told) -> Iterator[str]:
    framework = told.assessment.framework
    yield SCALE
    parts = [(q.title, q.indicators) for q in framework.quadrants]
    for name, indicators in [*parts, (CENTRE.partition(":")[0], framework.overall)]:
        yield f"{name}:" if indicators else ""
        for indicator in indicators:
            yield f"- {indicator.title}: {both_answers(told.assessment, indicator, told.names)}"


def _plan(told: Told) -> Iterator[str]:
    for action in told.assessment.actions:
        by = ours(f"by {long_date(action.by)}") if action.by else ""
        said = (owner_words(told, action), by, STATES[action.state].lower())
        yield f"- {action.what} ({', '.join(filter(None, said))})"
    yield "" if told.assessment.actions else "No steps were agreed."
    yield next_review(told)
