"""Progress as plain text: what moved from the first picture to the latest, in both voices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.reports import progress_words as words
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.marks import marks_of
from wellbeing_desktop.reports.plain_blocks import INDENT, block, fact, ours, quoted, together
from wellbeing_desktop.reports.progress_content import Progress
from wellbeing_desktop.reports.runs import plain_text
from wellbeing_desktop.reports.sentences import (
    CENTRE,
    NOT_A_TEST,
    NOT_A_TEST_COPY,
    SCALE,
    STATES,
    commas,
    ended,
    labelled,
    listed,
)
from wellbeing_desktop.reports.voices import spoken_name


def progress(sheet: Sheet, options: CopyOptions, *, own: bool) -> str:
    """Return what moved from the first picture to this one.

    Raises:
        NothingToCompareError: there is no earlier picture.
    """
    told = Progress(sheet, options, own)
    return together(
        [
            "\n".join([*marks_of(sheet), words.TITLE().upper(), *_head(told)]),
            block(words.BOTH_PICTURES(), _list(told)),
            block(words.then_and_now(told), _words(told)),
            block(
                words.WHY(), [fact(words.reason_words(told, r), ended(listed(t))) for r, t in told.reasons]
            ),
            block(words.DONE(), _done(told)),
            ours(_foot(told)),
        ]
    )


def _head(told: Progress) -> Iterator[str]:
    yield ours(plain_text(words.who_and_when(told)))
    for voice in told.voices:
        yield ours(plain_text(words.moved_words(told, voice)))
    if told.not_compared:
        yield words.not_compared_words(told)


def _list(told: Progress) -> Iterator[str]:
    yield SCALE()
    for quadrant in told.quadrants:
        changes = (words.change_words(told, quadrant, voice) for voice in told.voices)
        named = zip(told.voices, changes, strict=True)
        said = commas(labelled(told.names.of(voice), change) for voice, change in named)
        yield ours(labelled(quadrant.title, said))
        yield from _rows(told, quadrant.indicators)
    if told.centre:
        yield spoken_name(CENTRE())
        yield from _rows(told, told.centre)


def _rows(told: Progress, indicators: Iterable[Indicator]) -> Iterator[str]:
    for indicator in indicators:
        said = (
            labelled(told.names.of(voice), words.steps_words(*told.steps(voice, indicator.id)))
            for voice in told.voices
        )
        yield f"- {labelled(indicator.title, commas(said))}"


def _words(told: Progress) -> Iterator[str]:
    for indicator, then, now in told.words:
        yield spoken_name(indicator.title)
        for one, said in ((told.then, then), (told.now, now)):
            yield ours(f"{INDENT}{labelled(long_date(one.held_on), '')}") + quoted(said)


def _done(told: Progress) -> Iterator[str]:
    for action in told.done:
        said = (
            ended(action.what),
            ended(STATES[action.state]()),
            ended(action.outcome) if action.outcome else "",
        )
        yield f"- {' '.join(filter(None, said))}"


def _foot(told: Progress) -> str:
    test, compared = (
        (NOT_A_TEST_COPY, words.HOW_COMPARED_OWN) if told.own else (NOT_A_TEST, words.HOW_COMPARED)
    )
    where = ended(commas((told.sheet.person.reference, words.state_words(told))))
    return "\n".join((f"{test()} {compared()}", where))
