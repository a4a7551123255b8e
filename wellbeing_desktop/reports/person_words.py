"""The fixed words of the person's own copy, and sentences put together from it, in first person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Made
from wellbeing_desktop.assessment.change import sight
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.assessment.sign_off import Agreement
from wellbeing_desktop.charts.words import OWN_WORDS
from wellbeing_desktop.reports.person_content import Content
from wellbeing_desktop.reports.sentences import MADE_WITH, listed, long_date, same_way
from wellbeing_desktop.reports.voices import shortened

TITLE = "How life is for me"
NUMBERS_ARE_NOT = "What the numbers are not."
NOT_A_TEST = (
    "They are a way of talking together. They are not a test, and nobody passes or fails. They do not decide "
    "what help I can have. Nobody adds them up."
)
BOTH_STAY = "Where we see a thing differently, both answers stay."
NO_PICTURE = "There is no picture to draw yet."
THAT_IS_FINE = "That is fine. Nothing here is written down as a low answer. It stays open."
CONTACT = "If I want to talk, or something here is wrong"
MY_RIGHTS = "I can ask to see what is written about me, and to have it put right."
NO_ANSWER = "no answer"

SAID: Mapping[Agreement, str] = {
    Agreement.AGREE: "I agree with it.",
    Agreement.PARTLY: "I agree with parts of it.",
    Agreement.DISAGREE: "I disagree with it.",
    Agreement.DID_NOT_TAKE_PART: "I did not take part.",
}

_NAMED = 3
_LINE = 120


def made_sentence(copy: Content) -> str:
    """Say who made the picture with whom and when, and who else was there."""
    assessment = copy.assessment
    day, worker = long_date(assessment.held_on), worker_words(copy)
    helped = listed([MADE_WITH[helper] for helper in assessment.made_with])
    helpers = f", with {helped}," if helped else ""
    said = {
        Made.TOGETHER: f"I made this with {worker}{helpers or (',' if ',' in worker else '')} on {day}.",
        Made.PERSON_ALONE: f"I made this on my own{helpers or ','} and gave it to {worker}"
        f"{',' if ',' in worker else ''} on {day}.",
        Made.PRACTITIONER_ALONE: f"{worker}{',' if ',' in worker else ''} filled this in without me"
        f"{helpers or ','} on {day}.",
    }[assessment.made]
    others = "; ".join(assessment.also_there)
    return f"{said} Also there: {others.rstrip('.')}." if others else said


def worker_words(copy: Content) -> str:
    """Name the practitioner: "Joanne Kerr, my social worker"."""
    practitioner = copy.assessment.practitioner
    name = shortened(practitioner.name, _LINE) or copy.names.practitioner
    role = practitioner.role.strip()
    if not role:
        return name
    return f"{name}, my {role if role[1:2].isupper() else role[:1].lower() + role[1:]}"


def picture_sentence(copy: Content) -> str:
    """Say what the picture shows: how many steps, what is best and hardest, how two voices see it."""
    chosen = sum(step_of(copy.assessment.answer(Voice.PERSON, i.id)) is not None for i in copy.indicators)
    parts = [f"I chose a step for {chosen or 'none'} of {len(copy.indicators)}."]
    found = extremes(copy.assessment, Voice.PERSON, copy.indicators)
    if found.best:
        parts.append(f"Going best: {_titles(found.best)}.")
        parts.append(f"Hardest just now: {_titles(found.hardest)}.")
    seen = sight(copy.assessment, copy.indicators)
    if seen.both == 1:
        parts.append(f"{copy.names.practitioner} and I both chose a step for 1: {_alike(seen.same)}.")
    elif seen.both:
        parts.append(f"{copy.names.practitioner} and I see {same_way(seen)}.")
    return " ".join(parts)


def gaps_counted(copy: Content) -> str:
    """Say how often each reason stands for a step: "I do not know: 2 of 17."."""
    answers = [copy.assessment.answer(Voice.PERSON, i.id) for i in copy.indicators]
    counts = {reason: answers.count(reason) for reason in Reason}
    most_first = sorted(counts, key=lambda reason: -counts[reason])
    said = (
        f"{reason_words(Voice.PERSON, r)}: {counts[r]} of {len(answers)}." for r in most_first if counts[r]
    )
    return " ".join(said)


def reason_words(voice: Voice, reason: Reason) -> str:
    """Say a reason at the head of a line: "I do not know", of the practitioner "Does not know"."""
    said = OWN_WORDS.reason(voice, reason)
    return f"{said[:1].upper()}{said[1:]}"


def owner_words(copy: Content, action: Action) -> str:
    """Say who does a step."""
    if action.owner is Owner.PERSON:
        return copy.names.person
    if action.owner is Owner.PRACTITIONER:
        return copy.names.practitioner
    return action.owner_name or ("a service" if action.owner is Owner.SERVICE else "somebody from my life")


def answers_said(copy: Content, indicator: Indicator) -> str:
    """Say what both gave, for those who hear the figure: "me 4, Joanne 3"."""
    return ", ".join(f"{copy.names.of(voice)} {_answer(copy, voice, indicator)}" for voice in copy.voices)


def figure_words(copy: Content) -> str:
    """Say every axis with its answers, for those who hear the figure."""
    said = (f"{i.title}: {answers_said(copy, i)}" for i in copy.indicators)
    return f"The picture. {'; '.join(said)}."


def _answer(copy: Content, voice: Voice, indicator: Indicator) -> str:
    answer = copy.assessment.answer(voice, indicator.id)
    return OWN_WORDS.reason(voice, answer) if isinstance(answer, Reason) else str(answer)


def _titles(indicators: Sequence[Indicator]) -> str:
    return listed([i.title for i in indicators], _NAMED)


def _alike(same: int) -> str:
    return "the same one" if same else "not the same one"
