"""What the record and the summary share as plain text: names, scores, moves, plan and agreement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.change import quadrant_change, sight
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.scoring import one_decimal, score
from wellbeing_desktop.assessment.sign_off import Said
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.labels import (
    COMMENT_OF,
    NEXT_REVIEW,
    NOT_ENOUGH,
    NOT_WRITTEN,
    NOTHING_CHOSEN,
    PERSON_SAYS,
)
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.plain_blocks import fact, ours, quoted
from wellbeing_desktop.reports.sentences import (
    AGREES,
    CHANGE_REASONS,
    COPIES,
    DRAFT_MAY_CHANGE,
    DRAFT_UNASKED,
    commas,
    ended,
    labelled,
    listed,
    moved,
    rated_words,
    review_words,
    see_words,
    semicolons,
)
from wellbeing_desktop.reports.voices import Names, names_of

_NAMED = 3


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
        said = rated_words(told.names.of(voice), rated, len(indicators))
        if found.best:
            best, hardest = (listed([i.title for i in e], _NAMED) for e in (found.best, found.hardest))
            form = _tr("paper", "%1: going best, %2; hardest just now, %3")
            said = fill(form, said, best, hardest)
        yield ended(said)
    seen = sight(told.assessment, indicators)
    if seen.both:
        yield see_words(told.names.person, told.names.practitioner, seen)


def score_line(told: Told, quadrant: Quadrant) -> str:
    """Say both voices' scores of a quadrant, and how they moved since last time."""
    form = _tr("paper", "%1 %2", "a name, and that voice’s mean")
    said = (fill(form, told.names.of(voice), _score(told, quadrant, voice)) for voice in Voice)
    return f"- {labelled(quadrant.title, semicolons(said))}"


def _score(told: Told, quadrant: Quadrant, voice: Voice) -> str:
    found = score(told.assessment, quadrant, voice)
    form = _tr("paper", "%1 (%2 of %3 rated)", "a mean, and on how many it rests")
    said = fill(form, found.shown or NOT_ENOUGH(), found.rated, found.applicable)
    if told.sheet.previous is None:
        return said
    change = quadrant_change(told.sheet.previous, told.assessment, quadrant, voice)
    pairs = fill(_tr("paper", "%1 of %2 in both"), change.both, change.applicable)
    way = "" if change.mean is None else moved(one_decimal(change.mean))
    return commas(filter(None, (said, way, pairs)))


def why_moved(told: Told) -> str:
    """Say why answers moved; "" where nothing was said of it."""
    indicators = told.assessment.framework.all_indicators
    found = []
    for reason in ChangeReason:
        titles = [i.title for i in indicators if told.assessment.note(i.id).change_reason is reason]
        found += [ended(labelled(CHANGE_REASONS[reason](), listed(titles)))] if titles else []
    return " ".join(found)


def numbered(place: int, indicator: Indicator) -> str:
    """Write a statement with its number: "1. Title. Statement."."""
    form = _tr("paper", "%1. %2. %3", "number, title and statement")
    return fill(form, place, indicator.title, indicator.statement)


def matters(told: Told, *, own_words: bool = False) -> Iterator[str]:
    """Say what matters most to the person, most first."""
    framework = told.assessment.framework
    for place, indicator_id in enumerate(told.assessment.matters_most, start=1):
        indicator = framework.indicator(indicator_id)
        yield numbered(place, indicator)
        if own_words:
            yield quoted(told.assessment.note(indicator_id).own_words)
    if not told.assessment.matters_most:
        yield NOTHING_CHOSEN()


def next_review(told: Told) -> str:
    """Say when the two look again."""
    closing = told.assessment.stage is Stage.CLOSING
    return ours(f"{NEXT_REVIEW()} {review_words(told.assessment.next_review, closing=closing)}")


def agreed(told: Told) -> Iterator[str]:
    """Say what the person says of the picture, signed or not."""
    name, signed, so_far = told.names.person, told.assessment.sign_off, told.assessment.said
    said = signed or so_far
    if signed is None and so_far == Said():
        yield DRAFT_UNASKED()
        return
    if signed is None:
        yield DRAFT_MAY_CHANGE()
    if said.agreement is None:
        yield fill(NOT_WRITTEN(), name)
    else:
        asked = _tr(
            "paper", "Asked whether this is a fair picture: %1 %2.", "a name, and what that person says"
        )
        yield fill(asked, name, AGREES[said.agreement]())
    yield fill(PERSON_SAYS(), name, COPIES[said.copy]()) if said.copy else ""
    yield fact(fill(COMMENT_OF(), name), quoted(said.comment))
