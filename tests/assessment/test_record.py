from datetime import date, timedelta

from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.record import PersonRecord

from .conftest import NOON, PERSON_ID, sign_off


def test_the_latest_of_a_record_is_the_newest_version_of_each_by_day_held(new):
    first, second = new(held_on=date(2026, 5, 1)), new(held_on=date(2026, 1, 1))
    first.sign(sign_off())
    amended = first.amend(by="Maeve", reason="Typed wrong.")
    amended.sign(sign_off(NOON + timedelta(days=1)))
    record = PersonRecord(Person("W-1", "Wilbert", id=PERSON_ID), (amended, first, second))

    assert record.latest() == [second, amended]


def test_a_record_may_hold_a_person_alone():
    assert PersonRecord(Person("W-1", "Wilbert")).latest() == []
