"""A store is gone through a part at a time: others have their turn, it says how far it is, and it can end."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from tests.storage.conftest import MAEVE, sign_off
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage import checks, signed_marks


@pytest.fixture
def seven(store, framework, monkeypatch):
    """Keep seven signed pictures in a store that is checked two at a time."""
    monkeypatch.setattr(checks, "AT_ONCE", 2)
    monkeypatch.setattr(signed_marks, "AT_ONCE", 3)
    person = Person("SW-7", "Aoife")
    store.save_person(person)
    for day in range(1, 8):
        made = Assessment(framework, person.id, MAEVE, date(2026, 1, day), date(2026, 1, day))
        made.rate(Voice.PERSON, framework.indicators[0].id, 3)
        made.sign(sign_off())
        store.save(made)
    return store


def test_it_says_how_far_it_is_and_others_have_their_turn(seven):
    said = []

    def told(done):
        said.append(done)
        seven.save_person(Person(f"SW-{100 + len(said)}", "Somebody", id=uuid4()))

    assert seven.verify(told) == []
    assert said == sorted(said)
    assert (said[0], said[-1], len(said)) == (0.0, 1.0, 4 + 3 + 1)


def test_what_is_told_may_end_it(seven):
    class EndedError(Exception):
        pass

    def told(done):
        if done > 0.5:
            raise EndedError

    with pytest.raises(EndedError):
        seven.verify(told)
    assert seven.verify() == []


def test_what_is_wrong_is_found_in_whichever_part_it_is(seven):
    sql(seven, "UPDATE team_line SET codes = zeroblob(length(codes)) WHERE assessment_key IN (1, 4, 7)")
    sql(seven, "UPDATE assessment SET signed_by = 'Somebody Else' WHERE key = 7")

    assert ["team figures" in line for line in seven.verify()] == [True, True, True, False]


def test_of_assessments_that_cannot_be_read_each_is_named(seven):
    sql(seven, "UPDATE answer SET indicator_id = 'of_no_framework' WHERE assessment_key IN (2, 6)")

    found = seven.verify()

    assert len(found) == 2
    assert all(line.endswith("version 1 cannot be read") for line in found)


def sql(store, words):
    """Change rows as another program would."""
    store._run(lambda connection: connection.exec_driver_sql(words))
