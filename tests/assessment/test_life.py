"""A life is its pictures in order, and what happened between them; gaps stay gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.life import Happened, Life
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.step_change import StepChange

WHOSE = Person("REF-1", "Aoife Quinn")
NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def picture(framework: Framework, month: int, step: int | Reason = 3) -> Assessment:
    day = date(2026, month, 5)
    made = Assessment(framework, WHOSE.id, Practitioner("Maeve Donnelly"), day, day)
    for indicator in framework.indicators:
        made.rate(Voice.PERSON, indicator.id, step)
    return made


def joined(life: Life, framework: Framework) -> list[bool]:
    return [p.joined for p in life.points(framework.quadrants[0].id, Voice.PERSON)]


def test_neighbours_are_joined_only_where_both_have_a_score(framework):
    gap = Reason.DOES_NOT_KNOW
    life = Life(WHOSE, tuple(picture(framework, m, s) for m, s in ((1, 2), (2, 3), (3, gap), (4, 4), (5, 5))))
    points = life.points(framework.quadrants[0].id, Voice.PERSON)

    assert joined(life, framework) == [False, True, False, False, True]
    assert [p.score.shown for p in points] == ["2.0", "3.0", None, "4.0", "5.0"]


def test_what_means_something_else_is_not_joined(framework):
    first = framework.quadrants[0]
    other = replace(first.indicators[0], statement="I have a dog.")
    changed = replace(first, indicators=(other, *first.indicators[1:]))
    later = replace(framework, version="9.0", quadrants=(changed, *framework.quadrants[1:]))
    life = Life(WHOSE, (picture(framework, 1), picture(later, 2), picture(later, 3)))

    assert joined(life, framework) == [False, False, True]
    second = framework.quadrants[1].id
    assert [p.joined for p in life.points(second, Voice.PERSON)] == [False, True, True]


def test_a_voice_that_gave_nothing_is_not_heard(framework):
    life = Life(WHOSE, (picture(framework, 1),))

    assert life.voices == (Voice.PERSON,)
    assert Life(WHOSE).quadrants == ()


def test_events_stand_by_their_day(framework):
    made = picture(framework, 1)
    made.sign(SignOff(NOON.replace(month=1), "Maeve Donnelly"))
    amended = made.amend(by="Maeve Donnelly", reason="A slip")
    amended.sign(SignOff(NOON.replace(month=8), "Maeve Donnelly"))
    done = StepChange(made.id, uuid4(), ActionState.DONE, NOON)
    still = replace(done, state=ActionState.OPEN)
    agreed = Consent(ConsentTo.TAKE_PART, ConsentAnswer.GIVEN, NOON.replace(month=2))
    life = Life(WHOSE, (amended,), (done, still), (agreed,))

    assert [event.kind for event in life.events] == [
        Happened.AGREEMENT,
        Happened.STEP_DONE,
        Happened.AMENDED,
    ]
