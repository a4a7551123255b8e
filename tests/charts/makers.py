"""Frameworks and pictures of any size, for the tests of charts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant
from wellbeing_desktop.assessment.people import Practitioner

PERSON_ID = UUID("5e1f7a10-0000-4000-8000-000000000002")
DAY = date(2026, 11, 20)

Give = Callable[[int], Answer]


def framework_of(counts: Sequence[int], titles: Sequence[str] = ()) -> Framework:
    """A framework with so many indicators in each quadrant; titles in axis order."""
    names = iter(range(sum(counts)))

    def indicator(number: int) -> Indicator:
        title = titles[number] if number < len(titles) else f"Part of life {number + 1}"
        steps = tuple(f"{number} {word}" for word in ("a", "b", "c", "d", "e"))
        return Indicator(f"i{number}", title, f"I have {number}.", "about", ("?",), ("yes",), steps)

    quadrants = tuple(
        Quadrant(
            f"q{place}", f"Quadrant {place}", "purpose", tuple(indicator(next(names)) for _ in range(count))
        )
        for place, count in enumerate(counts)
    )
    return Framework("made", "1.0.0", "Made", "ours", quadrants)


def picture(framework: Framework, person: Give, practitioner: Give | None = None) -> Assessment:
    """An assessment whose answers are given by axis."""
    made = Assessment(framework, PERSON_ID, Practitioner("Maeve Quinn"), DAY, DAY)
    for axis, indicator in enumerate(framework.indicators):
        made.rate(Voice.PERSON, indicator.id, person(axis))
        if practitioner is not None:
            made.rate(Voice.PRACTITIONER, indicator.id, practitioner(axis))
    return made


def always(answer: Answer) -> Give:
    return lambda axis: answer


def every(number: int, answer: Answer, otherwise: Answer = Reason.DOES_NOT_KNOW) -> Give:
    return lambda axis: answer if axis % number == 0 else otherwise
