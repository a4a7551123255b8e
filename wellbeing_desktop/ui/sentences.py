"""The picture said aloud: one or two plain sentences beside every figure."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.answers import Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import sight, tally
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas, ended, listed, sentences, starting
from wellbeing_desktop.ui.words import fill, month_of, small_number

_tr = QCoreApplication.translate

TITLES_AT_MOST = 3


def picture_sentence(person: Person, assessment: Assessment, previous: Assessment | None, today: date) -> str:
    """Say how the two see it, what moved since last time, and what has no step."""
    parts = (
        _seen_words(person, assessment),
        _moved_words(person, assessment, previous, today),
        _gap_words(assessment),
    )
    return sentences(parts)


def person_sentence(person: Person, assessment: Assessment) -> str:
    """Say for how many indicators the person chose a step, and which stand highest and lowest."""
    first = _chose_words(person, assessment)
    ends = extremes(assessment, Voice.PERSON, assessment.framework.indicators)
    if not ends.best:
        return first
    best = fill(_tr("sentences", "Going best: %1."), listed([i.title for i in ends.best], TITLES_AT_MOST))
    hardest = fill(
        _tr("sentences", "Hardest just now: %1."), listed([i.title for i in ends.hardest], TITLES_AT_MOST)
    )
    return sentences((first, best, hardest))


def starred_sentence(assessment: Assessment) -> str:
    """Say that nothing more can be starred, and what already is."""
    titles = commas(assessment.framework.indicator(i).title for i in assessment.matters_most)
    words = _tr("sentences", "Three things matter most already: %1. Take the star from one of them first.")
    return fill(words, titles)


def _chose_words(person: Person, assessment: Assessment) -> str:
    indicators = assessment.framework.indicators
    rated = sum(step_of(assessment.answer(Voice.PERSON, i.id)) is not None for i in indicators)
    words = counted("%1 chose a step for %2 of %n.", "%1 chose a step for %2 of %n.", len(indicators))
    return fill(words, person.called, rated)


def _seen_words(person: Person, assessment: Assessment) -> str:
    seen = sight(assessment, assessment.framework.indicators)
    if seen.both == 0:
        return _chose_words(person, assessment)
    names = (person.called, assessment.practitioner.called)
    words = counted("%1 and %2 see %3 of %n the same way", "%1 and %2 see %3 of %n the same way", seen.both)
    said = fill(words, *names, seen.same)
    apart = []
    if seen.one_apart:
        apart.append(counted("one a step apart", "%n one step apart", seen.one_apart))
    if seen.further_apart:
        apart.append(counted("one further apart", "%n further apart", seen.further_apart))
    if not apart:
        return ended(said)
    return fill(_tr("sentences", "%1, and %2."), commas((said, *apart[:-1])), apart[-1])


def _moved_words(person: Person, assessment: Assessment, previous: Assessment | None, today: date) -> str:
    if previous is None:
        return ""
    moved = tally(previous, assessment, Voice.PERSON)
    if moved.both == 0:
        return ""
    since = month_of(previous.held_on, today)
    if moved.up == moved.down == 0:
        return fill(
            _tr("sentences", "Nothing that %1 rated both times has moved since %2."), person.called, since
        )
    up, down = _count(moved.up), _count(moved.down)
    return fill(
        _tr("sentences", "Since %1, %2 moved up on %3 and down on %4."), since, person.called, up, down
    )


def _gap_words(assessment: Assessment) -> str:
    indicators = assessment.framework.indicators
    gaps = sum(step_of(assessment.answer(Voice.PERSON, i.id)) is None for i in indicators)
    if gaps == 0 or gaps == len(indicators):
        return "" if gaps == 0 else _tr("sentences", "No step was chosen yet.")
    return fill(counted("One has no step.", "%1 have no step.", gaps), starting(small_number(gaps)))


def _count(count: int) -> str:
    return _tr("sentences", "none") if count == 0 else str(count)
