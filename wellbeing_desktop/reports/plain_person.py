"""The person's own copy as plain text: in the first person, without a note of the practitioner's."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.labels import LABELS
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.marks import marks_of, state_words
from wellbeing_desktop.reports.person_content import Content
from wellbeing_desktop.reports.person_words import (
    BOTH_STAY,
    CONTACT,
    FIRST,
    GOING_WELL,
    HAPPENS_NEXT,
    IN_DANGER,
    MATTERS_MOST,
    MY_RIGHTS,
    NOT_A_TEST,
    NUMBERS_ARE_NOT,
    OWN_WORDS_HEAD,
    SAID,
    TITLE,
    WHAT_I_SAID,
    answers_said,
    ask_words,
    gaps_counted,
    look_again,
    made_sentence,
    owner_words,
    picture_sentence,
    reason_words,
)
from wellbeing_desktop.reports.plain_blocks import INDENT, block, fact, ours, quoted, together
from wellbeing_desktop.reports.plain_parts import numbered
from wellbeing_desktop.reports.sentences import (
    CENTRE_SHORT,
    NOT_A_TEST_COPY,
    SCALE,
    STATES_WITHIN,
    capital,
    commas,
    ended,
    labelled,
)
from wellbeing_desktop.reports.voices import spoken_name


def person(sheet: Sheet, options: CopyOptions) -> str:
    """Return the person's own copy of an assessment."""
    copy = Content(sheet, options)
    said = [quoted(text) + f" ({indicator.title})" for indicator, text in copy.own_words]
    matters = [numbered(n, i) for n, i in enumerate(copy.matters_most, start=1)]
    return together(
        [
            "\n".join([*marks_of(sheet), TITLE().upper(), ours(made_sentence(copy))]),
            block(OWN_WORDS_HEAD(), said),
            block(GOING_WELL(), [f"- {text}" for _, text in copy.strengths]),
            block(MATTERS_MOST(), matters),
            block(_tr("own copy", "My picture"), _picture(copy)),
            block(HAPPENS_NEXT(), _next(copy)),
            block(WHAT_I_SAID(), _said(copy)),
            block(CONTACT(), _contact(copy)),
            ours("\n".join((NOT_A_TEST_COPY(), _foot(sheet)))),
        ]
    )


def _foot(sheet: Sheet) -> str:
    return ended(commas((sheet.person.reference, state_words(sheet.assessment))))


def _picture(copy: Content) -> Iterator[str]:
    yield picture_sentence(copy)
    yield gaps_counted(copy)
    yield SCALE()
    for name, indicators in _parts(copy):
        yield spoken_name(name)
        for indicator in indicators:
            yield from _answers(copy, indicator)
    yield f"{NUMBERS_ARE_NOT()} {NOT_A_TEST()}"
    if len(copy.voices) > 1:
        yield BOTH_STAY()


def _parts(copy: Content) -> Iterator[tuple[str, list[Indicator]]]:
    parts = [(q.title, q.indicators) for q in copy.framework.quadrants]
    for name, found in [*parts, (CENTRE_SHORT(), copy.framework.overall)]:
        kept = [indicator for indicator in found if indicator in copy.all_indicators]
        if kept:
            yield name, kept


def _answers(copy: Content, indicator: Indicator) -> Iterator[str]:
    """Every answer in a line; with the full table each step in its words."""
    if not copy.options.full_table:
        yield f"- {labelled(indicator.title, answers_said(copy, indicator))}"
        return
    yield f"- {indicator.title}"
    for voice in copy.voices:
        yield fact(capital(copy.names.of(voice)), _step(copy, voice, indicator), indent=INDENT)


def _step(copy: Content, voice: Voice, indicator: Indicator) -> str:
    answer = copy.assessment.answer(voice, indicator.id)
    if isinstance(answer, Reason):
        return reason_words(voice, answer)
    return f"{indicator.words(answer)} ({answer})"


def _next(copy: Content) -> Iterator[str]:
    for action in copy.actions:
        yield f"- {ended(action.what)} {_who_and_when(copy, action)}"
        yield fact(FIRST(), action.first_step, indent=INDENT)
    again = copy.assessment.next_review
    if copy.options.plan and again is not None:
        yield ours(look_again(again))


def _who_and_when(copy: Content, action: Action) -> str:
    done = STATES_WITHIN[action.state]() if action.state is ActionState.DONE else ""
    by = ours(fill(_tr("paper", "by %1", "a day"), long_date(action.by))) if action.by else ""
    who = labelled(LABELS["who"](), owner_words(copy, action))
    return ended(commas(filter(None, (who, by, done))))


def _said(copy: Content) -> Iterator[str]:
    sign_off = copy.assessment.sign_off
    if sign_off is None:
        return
    if sign_off.agreement is not None:
        yield SAID[sign_off.agreement]()
    if copy.options.own_words:
        yield quoted(sign_off.comment)


def _contact(copy: Content) -> Iterator[str]:
    practitioner = copy.assessment.practitioner
    name, ring = practitioner.name or copy.names.practitioner, practitioner.contact.strip()
    ask = fill(_tr("own copy", "Ring %1: %2"), name, ended(ring)) if ring else ask_words(name)
    yield f"{ask} {fill(IN_DANGER(), 999)}"
    yield MY_RIGHTS()
