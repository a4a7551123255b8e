"""The summary as plain text: the picture, what matters most, the plan and the agreement."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.labels import LABELS, MATTERS, NO_STEPS
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.plain_blocks import block, fact, ours, together
from wellbeing_desktop.reports.plain_parts import (
    Told,
    agreed,
    matters,
    next_review,
    score_line,
    sentences,
    why_moved,
)
from wellbeing_desktop.reports.sentences import (
    CENTRE_SHORT,
    NOT_A_TEST,
    PRACTICE_AID,
    SCALE,
    STAGES,
    STATES_WITHIN,
    commas,
    labelled,
    made_words,
)
from wellbeing_desktop.reports.told_alike import owner_words
from wellbeing_desktop.reports.voices import both_answers, spoken_name


def summary(sheet: Sheet) -> str:
    """Return the summary of an assessment."""
    told = Told(sheet)
    return together(
        [
            "\n".join(
                [*marks_of(sheet), _tr("paper", "Summary of an assessment").upper(), *_particulars(told)]
            ),
            block(_tr("paper", "The picture"), _picture(told)),
            block(_tr("paper", "Every answer"), _answers(told)),
            block(fill(MATTERS(), told.names.person), matters(told, own_words=True)),
            block(_tr("paper", "Plan"), _plan(told)),
            block(_tr("paper", "Agreement"), agreed(told)),
            f"{NOT_A_TEST()} {PRACTICE_AID()}",
        ]
    )


def _particulars(told: Told) -> Iterator[str]:
    assessment, names = told.assessment, told.names
    yield commas((names.person, told.sheet.person.reference))
    form = _tr("paper", "%1, held %2", "stage and day")
    yield ours(fill(form, STAGES[assessment.stage](), long_date(assessment.held_on)))
    called = (names.person, names.practitioner)
    yield fact(LABELS["made"](), made_words(assessment.made, assessment.made_with, called))
    yield fact(LABELS["practitioner"](), assessment.practitioner.name)
    yield ours(labelled(LABELS["state"](), state_words(assessment)))


def _picture(told: Told) -> Iterator[str]:
    yield " ".join(sentences(told))
    for quadrant in told.assessment.framework.quadrants:
        yield score_line(told, quadrant)
    yield fact(_tr("paper", "Why things moved"), why_moved(told))


def _answers(told: Told) -> Iterator[str]:
    framework = told.assessment.framework
    yield SCALE()
    parts = [(q.title, q.indicators) for q in framework.quadrants]
    for name, indicators in [*parts, (CENTRE_SHORT(), framework.overall)]:
        yield spoken_name(name) if indicators else ""
        for indicator in indicators:
            said = both_answers(told.assessment, indicator, told.names)
            yield f"- {labelled(indicator.title, said)}"


def _plan(told: Told) -> Iterator[str]:
    for action in told.assessment.actions:
        by = ours(fill(_tr("paper", "by %1", "a day"), long_date(action.by))) if action.by else ""
        said = (owner_words(told.names, action), by, STATES_WITHIN[action.state]())
        yield f"- {action.what} ({commas(filter(None, said))})"
    yield "" if told.assessment.actions else NO_STEPS()
    yield next_review(told)
