"""The fixed words of the person's own copy, and sentences put together from it, in first person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Made
from wellbeing_desktop.assessment.change import sight
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.assessment.sign_off import Agreement
from wellbeing_desktop.charts.words import OWN_WORDS
from wellbeing_desktop.language import Later, fill, speaks_english
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.person_content import Content
from wellbeing_desktop.reports.sentences import (
    MADE_WITH,
    capital,
    commas,
    ended,
    labelled,
    listed,
    of_words,
    same_way,
    semicolons,
)
from wellbeing_desktop.reports.voices import shortened

TITLE = _later("own copy", "How life is for me")
NUMBERS_ARE_NOT = _later("own copy", "What the numbers are not.")
NOT_A_TEST = _later(
    "own copy",
    "They are a way of talking together. They are not a test, and nobody passes or fails. They do not decide "
    "what help I can have. Nobody adds them up.",
)
BOTH_STAY = _later("own copy", "Where we see a thing differently, both answers stay.")
NO_PICTURE = _later("own copy", "There is no picture to draw yet.")
THAT_IS_FINE = _later(
    "own copy", "That is fine. Nothing here is written down as a low answer. It stays open."
)
OWN_WORDS_HEAD = _later("own copy", "In my own words")
GOING_WELL = _later("own copy", "What is going well")
MATTERS_MOST = _later("own copy", "What matters most to me now")
HAPPENS_NEXT = _later("own copy", "What happens next")
WHAT_I_SAID = _later("own copy", "What I said about this picture")
FIRST = _later("own copy", "First", "the first step of an action")
IN_DANGER = _later("own copy", "In danger now: %1.")
CONTACT = _later("own copy", "If I want to talk, or something here is wrong")
MY_RIGHTS = _later("own copy", "I can ask to see what is written about me, and to have it put right.")
NO_ANSWER = _later("own copy", "no answer")

SAID: Mapping[Agreement, Later] = {
    Agreement.AGREE: _later("own copy", "I agree with it."),
    Agreement.PARTLY: _later("own copy", "I agree with parts of it."),
    Agreement.DISAGREE: _later("own copy", "I disagree with it."),
    Agreement.DID_NOT_TAKE_PART: _later("own copy", "I did not take part."),
}

_MADE: Mapping[Made, Later] = {
    Made.TOGETHER: _later("own copy", "I made this with %1 on %2."),
    Made.PERSON_ALONE: _later("own copy", "I made this on my own, and gave it to %1 on %2."),
    Made.PRACTITIONER_ALONE: _later("own copy", "%1 filled this in without me, on %2."),
}
_MADE_HELPED: Mapping[Made, Later] = {
    Made.TOGETHER: _later("own copy", "I made this with %1, with %3, on %2."),
    Made.PERSON_ALONE: _later("own copy", "I made this on my own, with %3, and gave it to %1 on %2."),
    Made.PRACTITIONER_ALONE: _later("own copy", "%1 filled this in without me, with %3, on %2."),
}
_SAME_ONE = _later("own copy", "%1 and I both chose a step for 1: the same one.")
_OTHER_ONE = _later("own copy", "%1 and I both chose a step for 1: not the same one.")

_NAMED = 3
_LINE = 120


def made_sentence(copy: Content) -> str:
    """Say who made the picture with whom and when, and who else was there."""
    assessment = copy.assessment
    helped = listed([MADE_WITH[helper]() for helper in assessment.made_with])
    form = (_MADE_HELPED if helped else _MADE)[assessment.made]()
    worker = worker_words(copy)
    closed = worker if helped and assessment.made is Made.TOGETHER else _closed(worker)
    said = fill(form, closed, long_date(assessment.held_on), helped)
    others = semicolons(assessment.also_there)
    if not others:
        return said
    there = fill(_tr("own copy", "Also there: %1."), others.rstrip("."))
    return f"{said} {there}"


def _closed(worker: str) -> str:
    """Return the worker with a comma after what was put in between commas."""
    comma = _tr("own copy", ",", "after the worker’s name and role, in the middle of a sentence")
    return f"{worker}{comma}" if "," in worker else worker


def worker_words(copy: Content) -> str:
    """Name the practitioner: "Joanne Kerr, my social worker"."""
    practitioner = copy.assessment.practitioner
    name = shortened(practitioner.name, _LINE) or copy.names.practitioner
    role = practitioner.role.strip()
    if not role:
        return name
    as_written = role[1:2].isupper() or not speaks_english()
    within = role if as_written else f"{role[:1].lower()}{role[1:]}"
    return fill(_tr("own copy", "%1, my %2", "name and role of the worker"), name, within)


def picture_sentence(copy: Content) -> str:
    """Say what the picture shows: how many steps, what is best and hardest, how two voices see it."""
    chosen = sum(step_of(copy.assessment.answer(Voice.PERSON, i.id)) is not None for i in copy.indicators)
    some, none = (
        _tr("own copy", "I chose a step for %1 of %2."),
        _tr("own copy", "I chose a step for none of %2."),
    )
    parts = [fill(some if chosen else none, chosen, len(copy.indicators))]
    found = extremes(copy.assessment, Voice.PERSON, copy.indicators)
    if found.best:
        parts.append(fill(_tr("paper", "Going best: %1."), _titles(found.best)))
        parts.append(fill(_tr("paper", "Hardest just now: %1."), _titles(found.hardest)))
    seen = sight(copy.assessment, copy.indicators)
    if seen.both == 1:
        parts.append(fill(_SAME_ONE() if seen.same else _OTHER_ONE(), copy.names.practitioner))
    elif seen.both:
        parts.append(fill(_tr("own copy", "%1 and I see %2."), copy.names.practitioner, same_way(seen)))
    return " ".join(parts)


def gaps_counted(copy: Content) -> str:
    """Say how often each reason stands for a step: "I do not know: 2 of 17."."""
    answers = [copy.assessment.answer(Voice.PERSON, i.id) for i in copy.indicators]
    counts = {reason: answers.count(reason) for reason in Reason}
    most_first = sorted(counts, key=lambda reason: -counts[reason])
    said = (
        ended(labelled(reason_words(Voice.PERSON, r), of_words(counts[r], len(answers))))
        for r in most_first
        if counts[r]
    )
    return " ".join(said)


def reason_words(voice: Voice, reason: Reason) -> str:
    """Say a reason at the head of a line: "I do not know", of the practitioner "Does not know"."""
    return capital(OWN_WORDS.reason(voice, reason))


def owner_words(copy: Content, action: Action) -> str:
    """Say who does a step."""
    if action.owner is Owner.PERSON:
        return copy.names.person
    if action.owner is Owner.PRACTITIONER:
        return copy.names.practitioner
    if action.owner_name:
        return action.owner_name
    service = action.owner is Owner.SERVICE
    return _tr("own copy", "a service") if service else _tr("own copy", "somebody from my life")


def look_again(day: date) -> str:
    """Say when the two look at the picture again."""
    return fill(_tr("own copy", "We look at this again on %1."), long_date(day))


def ask_words(name: str) -> str:
    """Say whom to ask, where there is no number to ring."""
    return fill(_tr("own copy", "Ask %1."), name)


def answers_said(copy: Content, indicator: Indicator) -> str:
    """Say what both gave, for those who hear the figure: "me 4, Joanne 3"."""
    form = _tr("paper", "%1 %2", "a name, and what that voice answered")
    return commas(fill(form, copy.names.of(v), _answer(copy, v, indicator)) for v in copy.voices)


def figure_words(copy: Content) -> str:
    """Say every axis with its answers, for those who hear the figure."""
    said = (labelled(i.title, answers_said(copy, i)) for i in copy.indicators)
    return fill(_tr("own copy", "The picture. %1."), semicolons(said))


def _answer(copy: Content, voice: Voice, indicator: Indicator) -> str:
    answer = copy.assessment.answer(voice, indicator.id)
    return OWN_WORDS.reason(voice, answer) if isinstance(answer, Reason) else str(answer)


def _titles(indicators: Sequence[Indicator]) -> str:
    return listed([i.title for i in indicators], _NAMED)
