"""What became of agreed steps, beside the plan that was signed."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.errors import TextTooLongError
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.step_change import StepChange, lived

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
PICTURE = uuid4()
CARDS, GARDEN = Action("Write the cards", by=date(2026, 12, 1)), Action("Dig the garden")


def said(action, state, *, later=0, **details):
    return StepChange(PICTURE, action.id, state, NOON + timedelta(days=later), "Maeve", **details)


def test_the_last_word_counts_however_they_are_given_and_what_was_signed_stays():
    done = said(CARDS, ActionState.DONE, later=2, outcome="Every one of them")
    opened = said(CARDS, ActionState.OPEN, later=1)

    cards, garden = lived((CARDS, GARDEN), (done, opened))

    assert (cards.state, cards.outcome) == (ActionState.DONE, "Every one of them")
    assert garden == GARDEN
    assert CARDS.state is ActionState.OPEN


def test_a_step_can_be_changed_in_its_words_and_its_day():
    change = said(CARDS, ActionState.OPEN, words="Write three cards", due=date(2027, 1, 5))

    (cards,) = lived((CARDS,), (change,))

    assert (cards.what, cards.by) == ("Write three cards", date(2027, 1, 5))


def test_what_was_said_of_a_step_that_is_not_in_the_plan_adds_none():
    assert lived((CARDS,), (said(GARDEN, ActionState.DONE),)) == (CARDS,)


def test_a_moment_without_a_time_zone_and_a_text_without_end_are_refused():
    with pytest.raises(ValueError, match="time zone"):
        StepChange(PICTURE, CARDS.id, ActionState.DONE, datetime(2026, 11, 20)).cleaned()
    with pytest.raises(TextTooLongError):
        said(CARDS, ActionState.DONE, outcome="a" * 4001).cleaned()
