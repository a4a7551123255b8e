"""A person's pictures in the order of their days, and what happened between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import means_the_same
from wellbeing_desktop.assessment.consent import Consent
from wellbeing_desktop.assessment.framework import Framework, Quadrant
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.scoring import QuadrantScore, score
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailMark


class Happened(StrEnum):
    """What kind of thing happened on a day."""

    STEP_DONE = "step_done"
    STEP_DROPPED = "step_dropped"
    AGREEMENT = "agreement"
    AMENDED = "amended"
    TRAIL = "trail"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day of this laptop's calendar, and what it was."""

    day: date
    kind: Happened
    about: StepChange | Consent | TrailMark | Assessment


@dataclass(frozen=True, slots=True)
class Point:
    """One voice's score of a quadrant in one picture; `mean` None in it is a gap.

    `joined` says that the picture before has a score too, and that its quadrant means the same.
    """

    day: date
    score: QuadrantScore
    joined: bool


@dataclass(frozen=True)
class Life:
    """What is known of a person over time: signed pictures that stand, the earliest first."""

    person: Person
    pictures: tuple[Assessment, ...] = ()
    step_changes: tuple[StepChange, ...] = ()
    consents: tuple[Consent, ...] = ()
    marks: tuple[TrailMark, ...] = ()

    @cached_property
    def quadrants(self) -> tuple[Quadrant, ...]:
        """The quadrants of the latest picture; none where there is no picture."""
        return self.pictures[-1].framework.quadrants if self.pictures else ()

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened besides the pictures, by day."""
        return tuple(sorted(self._events(), key=lambda event: event.day))

    def points(self, quadrant_id: str, voice: Voice) -> tuple[Point, ...]:
        """Return a voice's points of one quadrant, one for each picture that has the quadrant."""
        return self._points[quadrant_id, voice]

    @cached_property
    def voices(self) -> tuple[Voice, ...]:
        """Who is heard: the person, and a practitioner with a score in any picture."""
        theirs = (self._points[q.id, Voice.PRACTITIONER] for q in self.quadrants)
        heard = any(point.score.mean is not None for points in theirs for point in points)
        return tuple(Voice) if heard else (Voice.PERSON,)

    @cached_property
    def _points(self) -> dict[tuple[str, Voice], tuple[Point, ...]]:
        """Every point, worked out once."""
        return {(q.id, voice): self._points_of(q.id, voice) for q in self.quadrants for voice in Voice}

    def _points_of(self, quadrant_id: str, voice: Voice) -> tuple[Point, ...]:
        found: list[Point] = []
        before: tuple[Assessment, QuadrantScore] | None = None
        for picture in self.pictures:
            quadrant = _quadrant(picture.framework, quadrant_id)
            if quadrant is None:
                before = None
                continue
            now = score(picture, quadrant, voice)
            joined = before is not None and _joins(before, (picture, now))
            found.append(Point(picture.held_on, now, joined))
            before = picture, now
        return tuple(found)

    def _events(self) -> Iterator[Event]:
        kinds = {ActionState.DONE: Happened.STEP_DONE, ActionState.DROPPED: Happened.STEP_DROPPED}
        for change in self.step_changes:
            if change.state in kinds:
                yield Event(_day(change.said_at), kinds[change.state], change)
        for consent in self.consents:
            yield Event(_day(consent.said_at), Happened.AGREEMENT, consent)
        for mark in self.marks:
            yield Event(_day(mark.at), Happened.TRAIL, mark)
        for picture in self.pictures:
            for moment in _amended(picture):
                yield Event(_day(moment), Happened.AMENDED, picture)


def _amended(picture: Assessment) -> Iterator[datetime]:
    """Give the moments at which later versions of a picture were signed."""
    for amendment in picture.amendments[1:]:
        yield amendment.replaced.signed_at
    if picture.amendments and picture.sign_off is not None:
        yield picture.sign_off.signed_at


def _joins(before: tuple[Assessment, QuadrantScore], now: tuple[Assessment, QuadrantScore]) -> bool:
    if before[1].mean is None or now[1].mean is None:
        return False
    return same_quadrant(before[0].framework, now[0].framework, now[1].quadrant_id)


def same_quadrant(then: Framework, now: Framework, quadrant_id: str) -> bool:
    """Tell whether a quadrant has the same statements, which mean the same, in both frameworks."""
    if then is now:
        return True
    first, second = _quadrant(then, quadrant_id), _quadrant(now, quadrant_id)
    if first is None or second is None:
        return False
    ids = [i.id for i in first.indicators]
    return ids == [i.id for i in second.indicators] and all(means_the_same(i, then, now) for i in ids)


def _quadrant(framework: Framework, quadrant_id: str) -> Quadrant | None:
    return next((q for q in framework.quadrants if q.id == quadrant_id), None)


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
