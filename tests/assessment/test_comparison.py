"""Two or three pictures side by side."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.comparison import compared
from wellbeing_desktop.assessment.errors import DifferentPeopleError
from wellbeing_desktop.assessment.notes import ChangeReason, Note

from .conftest import NOON, sign_off, small_framework


def held(new, day, **answers):
    made = new(held_on=day)
    for indicator_id, answer in answers.items():
        made.rate(Voice.PERSON, indicator_id, answer)
    return made


MAY, AUGUST, NOVEMBER = date(2026, 5, 12), date(2026, 8, 3), date(2026, 11, 20)


def test_pictures_stand_by_the_day_they_were_held_however_they_were_chosen(new):
    pictures = [held(new, day) for day in (NOVEMBER, MAY, AUGUST)]

    assert [p.held_on for p in compared(pictures).pictures] == [MAY, AUGUST, NOVEMBER]


def test_two_of_one_day_stand_by_their_sign_off(new):
    second, first = held(new, MAY), held(new, MAY)
    second.sign(sign_off(NOON + timedelta(hours=1)))
    first.sign(sign_off(NOON))

    assert compared([second, first]).pictures == (first, second)


@pytest.mark.parametrize("count", [0, 1, 4])
def test_only_two_or_three_are_compared(new, count):
    with pytest.raises(ValueError, match=str(count)):
        compared([new() for _ in range(count)])


def test_pictures_of_two_people_are_never_compared(new):
    with pytest.raises(DifferentPeopleError):
        compared([new(), new(person_id=uuid4())])


def test_change_goes_from_the_first_to_the_last_with_what_lay_between(new, small):
    found = compared([held(new, MAY, trust=2), held(new, AUGUST, trust=1), held(new, NOVEMBER, trust=4)])

    (saying,) = found.sayings(small.indicator("trust"))

    assert saying.answers == (2, 1, 4)
    assert saying.move is not None
    assert saying.move.by == 2


def test_a_voice_that_gave_no_answer_is_left_out_and_a_refusal_is_not(new, small):
    then, now = held(new, MAY, trust=Reason.PREFERS_NOT_TO_SAY), held(new, NOVEMBER)

    (saying,) = compared([then, now]).sayings(small.indicator("trust"))

    assert saying.voice is Voice.PERSON
    assert saying.answers == (Reason.PREFERS_NOT_TO_SAY, Reason.NOT_EXPLORED)
    assert saying.move is None


def test_what_means_something_else_is_left_out_and_named(new):
    base = small_framework()
    relations = base.quadrants[0]
    reworded = replace(relations.indicators[0], statement="I trust everybody.")
    fewer = replace(relations, indicators=(reworded, *relations.indicators[2:]))
    later = replace(base, version="2.0.0", quadrants=(fewer, *base.quadrants[1:]))
    then, now = held(new, MAY, trust=2, home=3), new(later, held_on=NOVEMBER)
    now.rate(Voice.PERSON, "trust", 5)
    then.write("trust", Note(own_words="Nobody."))

    found = compared([then, now])

    assert [i.id for i in found.left_out()] == ["trust", "home"]
    (saying,) = found.sayings(later.indicator("trust"))
    assert saying.answers == (None, 5)
    assert saying.move is None
    assert found.words("trust") == ("", "")


def test_words_and_the_reason_come_with_it(new):
    then, now = held(new, MAY, trust=2), held(new, NOVEMBER, trust=3)
    then.write("trust", Note(own_words="Hardly anybody."))
    now.write("trust", Note(own_words="My sister.", change_reason=ChangeReason.THINGS_CHANGED))

    found = compared([now, then])

    assert found.words("trust") == ("Hardly anybody.", "My sister.")
    assert found.reason("trust") is ChangeReason.THINGS_CHANGED
    assert found.reason("home") is None
