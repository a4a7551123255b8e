"""What moved between two assessments of one person, and where two voices differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import DifferentPeopleError
from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant


@dataclass(slots=True, frozen=True)
class Move:
    """One voice's step at one indicator, then and now. Up and down are told alike."""

    indicator_id: str
    voice: Voice
    then: int
    now: int

    @property
    def by(self) -> int:
        """Steps moved: above zero is up, below is down."""
        return self.now - self.then


@dataclass(slots=True, frozen=True)
class QuadrantChange:
    """The mean of one voice's paired moves in a quadrant: "n of m in both".

    `mean` is None where nothing was rated in both. `both` counts the pairs; `applicable`
    the indicators that apply in both and mean the same in both framework versions.
    """

    quadrant_id: str
    voice: Voice
    mean: Fraction | None
    both: int
    applicable: int


@dataclass(slots=True, frozen=True)
class Tally:
    """How many moved up, stayed the same and moved down, of those rated both times."""

    up: int
    same: int
    down: int
    applicable: int

    @property
    def both(self) -> int:
        """How many were rated both times."""
        return self.up + self.same + self.down


@dataclass(slots=True, frozen=True)
class Sight:
    """How two voices see the indicators that both rated."""

    both: int
    same: int
    one_apart: int

    @property
    def further_apart(self) -> int:
        """How many are two steps apart or more."""
        return self.both - self.same - self.one_apart


def means_the_same(indicator_id: str, then: Framework, now: Framework) -> bool:
    """Tell whether an indicator has the same statement and steps in both frameworks.

    Translations of one version mean the same, whatever their words.
    """
    if then.id != now.id or not then.has(indicator_id) or not now.has(indicator_id):
        return False
    if then.version == now.version and (then.language or now.language):
        return True
    before, after = then.indicator(indicator_id), now.indicator(indicator_id)
    return (before.statement, before.steps) == (after.statement, after.steps)


def move(then: Assessment, now: Assessment, voice: Voice, indicator_id: str) -> Move | None:
    """Return one voice's move, or None unless it rated in both what means the same in both.

    Raises:
        DifferentPeopleError: the two are of different people.
    """
    _check_same_person(then, now)
    if not means_the_same(indicator_id, then.framework, now.framework):
        return None
    before = step_of(then.answer(voice, indicator_id))
    after = step_of(now.answer(voice, indicator_id))
    return None if before is None or after is None else Move(indicator_id, voice, before, after)


def moves(then: Assessment, now: Assessment, voice: Voice, indicators: Iterable[Indicator]) -> list[Move]:
    """Return the voice's moves in the order given, without what cannot be compared.

    Raises:
        DifferentPeopleError: the two are of different people.
    """
    found = (move(then, now, voice, i.id) for i in indicators)
    return [m for m in found if m is not None]


def quadrant_change(then: Assessment, now: Assessment, quadrant: Quadrant, voice: Voice) -> QuadrantChange:
    """Return the mean of the voice's paired moves in a quadrant of the later framework.

    Raises:
        DifferentPeopleError: the two are of different people.
    """
    paired = moves(then, now, voice, quadrant.indicators)
    mean = Fraction(sum(m.by for m in paired), len(paired)) if paired else None
    return QuadrantChange(
        quadrant.id, voice, mean, len(paired), _applicable(then, now, voice, quadrant.indicators)
    )


def tally(then: Assessment, now: Assessment, voice: Voice) -> Tally:
    """Count the voice's moves over the quadrants' indicators (the centre stands apart).

    Raises:
        DifferentPeopleError: the two are of different people.
    """
    by = [m.by for m in moves(then, now, voice, now.framework.indicators)]
    return Tally(
        up=sum(b > 0 for b in by),
        same=by.count(0),
        down=sum(b < 0 for b in by),
        applicable=_applicable(then, now, voice, now.framework.indicators),
    )


def sight(assessment: Assessment, indicators: Iterable[Indicator]) -> Sight:
    """Compare the two voices where both gave a step; neither is corrected or averaged."""
    apart = [abs(a - b) for a, b in _pairs(assessment, indicators)]
    return Sight(len(apart), apart.count(0), apart.count(1))


def _pairs(assessment: Assessment, indicators: Iterable[Indicator]) -> Iterable[tuple[int, int]]:
    for indicator in indicators:
        person = step_of(assessment.answer(Voice.PERSON, indicator.id))
        practitioner = step_of(assessment.answer(Voice.PRACTITIONER, indicator.id))
        if person is not None and practitioner is not None:
            yield person, practitioner


def _applicable(then: Assessment, now: Assessment, voice: Voice, indicators: Iterable[Indicator]) -> int:
    def applies(indicator_id: str) -> bool:
        if not means_the_same(indicator_id, then.framework, now.framework):
            return False
        return all(a.answer(voice, indicator_id) is not Reason.NOT_APPLICABLE for a in (then, now))

    return sum(applies(i.id) for i in indicators)


def _check_same_person(then: Assessment, now: Assessment) -> None:
    if then.person_id != now.person_id:
        raise DifferentPeopleError
