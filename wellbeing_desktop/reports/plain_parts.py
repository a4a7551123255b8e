"""What the record and the summary share as plain text: names, scores, moves, plan and agreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.change import quadrant_change, sight
from wellbeing_desktop.assessment.framework import Quadrant
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.plan import Action, Owner
from wellbeing_desktop.assessment.scoring import one_decimal, score
from wellbeing_desktop.assessment.sign_off import Said
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.plain_blocks import fact, ours, quoted
from wellbeing_desktop.reports.sentences import (
    AGREES,
    CHANGE_REASONS,
    COPIES,
    listed,
    long_date,
    moved,
    same_way,
)
from wellbeing_desktop.reports.voices import Names, names_of

_NAMED = 3
_DRAFT = "This is a draft. It is not signed off"


@dataclass(frozen=True)
class Told:
    """A sheet as it is told: what the parts of one text share."""

    sheet: Sheet

    @property
    def assessment(self) -> Assessment:
        """The assessment that is told."""
        return self.sheet.assessment

    @cached_property
    def names(self) -> Names:
        """What the two are called."""
        return names_of(self.sheet.person, self.assessment)


def sentences(told: Told) -> Iterator[str]:
    """Say the picture: what each voice rated, what is best and hardest, how they see it."""
    indicators = told.assessment.framework.indicators
    for voice in Voice:
        rated = sum(isinstance(told.assessment.answer(voice, i.id), int) for i in indicators)
        found = extremes(told.assessment, voice, indicators)
        ends = ""
        if found.best:
            best, hardest = (listed([i.title for i in e], _NAMED) for e in (found.best, found.hardest))
            ends = f": going best, {best}; hardest just now, {hardest}"
        yield f"{told.names.of(voice)} rated {rated or 'none'} of {len(indicators)}{ends}."
    seen = sight(told.assessment, indicators)
    if seen.both:
        yield f"{told.names.person} and {told.names.practitioner} see {same_way(seen)}."


def score_line(told: Told, quadrant: Quadrant) -> str:
    """Say both voices' scores of a quadrant, and how they moved since last time."""
    said = "; ".join(f"{told.names.of(voice)} {_score(told, quadrant, voice)}" for voice in Voice)
    return f"- {quadrant.title}: {said}"


def _score(told: Told, quadrant: Quadrant, voice: Voice) -> str:
    found = score(told.assessment, quadrant, voice)
    said = f"{found.shown or 'not enough explored'} ({found.rated} of {found.applicable} rated)"
    if told.sheet.previous is None:
        return said
    change = quadrant_change(told.sheet.previous, told.assessment, quadrant, voice)
    pairs = f"{change.both} of {change.applicable} in both"
    way = "" if change.mean is None else f"{moved(one_decimal(change.mean))}, "
    return f"{said}, {way}{pairs}"


def why_moved(told: Told) -> str:
    """Say why answers moved; "" where nothing was said of it."""
    indicators = told.assessment.framework.all_indicators
    found = []
    for reason in ChangeReason:
        titles = [i.title for i in indicators if told.assessment.note(i.id).change_reason is reason]
        found += [f"{CHANGE_REASONS[reason]}: {listed(titles)}."] if titles else []
    return " ".join(found)


def matters(told: Told, *, own_words: bool = False) -> Iterator[str]:
    """Say what matters most to the person, most first."""
    framework = told.assessment.framework
    for place, indicator_id in enumerate(told.assessment.matters_most, start=1):
        indicator = framework.indicator(indicator_id)
        yield f"{place}. {indicator.title}. {indicator.statement}"
        if own_words:
            yield quoted(told.assessment.note(indicator_id).own_words)
    if not told.assessment.matters_most:
        yield "Nothing was chosen."


def owner_words(told: Told, action: Action) -> str:
    """Say who does an action."""
    if action.owner in {Owner.PERSON, Owner.PRACTITIONER}:
        return told.names.of(Voice(action.owner))
    return action.owner_name or ("A service" if action.owner is Owner.SERVICE else "Somebody else")


def carried_from(told: Told) -> list[Action]:
    """Return what was agreed last time and does not stand in this plan again."""
    again = {action.what for action in told.assessment.actions}
    earlier: Sequence[Action] = told.sheet.previous.actions if told.sheet.previous else ()
    return [action for action in earlier if action.what not in again]


def next_review(told: Told) -> str:
    """Say when the two look again."""
    day = told.assessment.next_review
    if day is not None:
        return ours(f"Next review: {long_date(day)}.")
    closing = told.assessment.stage is Stage.CLOSING
    return f"Next review: {'none; this is the closing picture' if closing else 'no day was agreed'}."


def agreed(told: Told) -> Iterator[str]:
    """Say what the person says of the picture, signed or not."""
    name, signed, so_far = told.names.person, told.assessment.sign_off, told.assessment.said
    said = signed or so_far
    if signed is None and so_far == Said():
        yield f"{_DRAFT}, and nobody has been asked yet to agree with it."
        return
    if signed is None:
        yield f"{_DRAFT}, and what is said here may still change."
    if said.agreement is None:
        yield f"Whether {name} sees this as a fair picture was not written down."
    else:
        yield f"Asked whether this is a fair picture: {name} {AGREES[said.agreement]}."
    yield f"{name} {COPIES[said.copy]}." if said.copy else ""
    yield fact(f"{name}’s comment", quoted(said.comment))
