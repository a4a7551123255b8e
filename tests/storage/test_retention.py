"""What is due for a look by the organisation's rule, and what a human decided about it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.errors import DamagedRuleError, DayOutsideError, MissingReasonError
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import Keeping, KeepRule

TODAY = date(2034, 6, 1)
RULE = KeepRule(years=7)


def signed(store, framework, person, held_on, stage=Stage.FIRST):
    one = filled(Assessment(framework, person.id, MAEVE, held_on, held_on))
    one.stage = stage
    one.sign(sign_off())
    store.save(one)
    return one


def due(store, rule=RULE, today=TODAY):
    return [row.person_id for row in store.due_rows(store.due_for_a_look(rule, today))]


@pytest.fixture
def past(store, framework, aoife):
    """Her last picture was held on 3 November 2026."""
    return signed(store, framework, aoife, date(2026, 11, 3))


def keeping(until, why="A complaint is open"):
    return Keeping(until, why, "Maeve Donnelly", datetime(2034, 6, 1, 9, tzinfo=UTC))


def test_without_a_rule_nobody_is_due(store, past):
    assert due(store, KeepRule()) == []


def test_somebody_is_due_once_the_years_are_over(store, aoife, past):
    assert due(store, today=date(2033, 11, 2)) == []
    assert due(store, today=date(2033, 11, 3)) == [aoife.id]


def test_the_newest_signed_picture_counts(store, framework, aoife, past):
    signed(store, framework, aoife, date(2030, 1, 1), Stage.REVIEW)
    assert due(store) == []


def test_with_a_draft_nobody_is_due_however_old_it_is(store, framework, aoife, past):
    store.save(Assessment(framework, aoife.id, MAEVE, date(2026, 12, 1), date(2026, 12, 1)))
    assert due(store) == []


def test_after_closing_asks_only_where_the_last_picture_was_a_closing_one(store, framework, aoife, past):
    rule = KeepRule(7, after_closing=True)
    assert due(store, rule) == []
    signed(store, framework, aoife, date(2026, 12, 3), Stage.CLOSING)
    assert due(store, rule) == [aoife.id]


def test_samples_and_people_without_a_signed_picture_are_never_due(store, framework):
    sample, bare = Person("S-1", "Sam", sample=True), Person("S-2", "Bea")
    for person in (sample, bare):
        store.save_person(person)
    signed(store, framework, sample, date(2026, 1, 1))
    assert due(store) == []


def test_a_decision_to_keep_holds_until_its_day_and_the_newest_one_counts(store, aoife, past):
    store.keep_until(aoife.id, keeping(date(2036, 1, 1)))
    assert due(store) == []
    assert due(store, today=date(2036, 1, 1)) == [aoife.id]
    store.keep_until(aoife.id, keeping(date(2035, 1, 1)))
    assert due(store, today=date(2035, 6, 1)) == [aoife.id]
    assert [one.until.year for one in store.keepings(aoife.id)] == [2036, 2035]


def test_a_decision_needs_a_reason_and_a_day_that_lies_ahead(store, aoife):
    with pytest.raises(MissingReasonError):
        store.keep_until(aoife.id, keeping(date(2036, 1, 1), " "))
    with pytest.raises(DayOutsideError):
        store.keep_until(aoife.id, keeping(date(2034, 6, 1)))
    assert store.keepings(aoife.id) == ()


def test_the_longest_ago_comes_first(store, framework, aoife, past):
    other = Person("SW-0200", "Sean Murphy")
    store.save_person(other)
    signed(store, framework, other, date(2025, 1, 1))
    assert due(store) == [other.id, aoife.id]


def test_years_are_counted_from_the_last_of_february_too():
    assert KeepRule(1).held_before(date(2028, 2, 29)) == date(2027, 2, 28)
    assert KeepRule.from_text(KeepRule(3, after_closing=True).as_text()) == KeepRule(3, after_closing=True)
    with pytest.raises(DamagedRuleError):
        KeepRule.from_text('{"years": 4}')
