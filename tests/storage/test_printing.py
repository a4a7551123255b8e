"""The signed-off assessments that somebody looks for, and what their reports are made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from tests.storage.conftest import sign_off
from tests.storage.test_lists import held
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.listing import Wanted


def test_the_signed_off_ones_are_chosen_by_day_practitioner_stage_and_what_is_due(store, aoife, framework):
    other = Practitioner("Sam Reid")
    days = (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))
    made = [held(framework, aoife, day, next_review=date(2026, 6, day.month)) for day in days]
    made[1] = replace(made[1], stage=Stage.REVIEW, practitioner=other)
    for day, assessment in enumerate(made, start=3):
        assessment.sign(sign_off(day))
    for assessment in (*made, held(framework, aoife, date(2025, 12, 1))):
        store.save(assessment)
    correction = made[0].amend(by="Maeve", reason="Misheard")
    store.save(correction)

    def chosen(**wanted: object) -> list[int]:
        return [row.held_on.month for row in store.standing_rows(Wanted(**wanted))]

    assert [(row.held_on.month, row.version) for row in store.standing_rows()] == [(1, 1), (2, 1), (3, 1)]
    assert chosen(since=days[1]) == [2, 3]
    assert chosen(until=days[1]) == [1, 2]
    assert chosen(since=days[1], until=days[1]) == [2]
    assert chosen(practitioner_id=other.id) == [2]
    assert chosen(stage=Stage.REVIEW) == [2]
    assert chosen(stage=Stage.CLOSING) == []
    assert chosen(due_by=date(2026, 6, 3)) == [3]
    assert chosen(due_by=date(2026, 6, 2)) == []
    assert chosen(practitioner_id=other.id, since=days[2]) == []
    correction.sign(sign_off(20))
    store.save(correction)
    assert [row.version for row in store.standing_rows(Wanted(until=days[0]))] == [2]


def test_what_is_withdrawn_is_not_among_the_signed_off_ones(store, aoife, framework):
    made = held(framework, aoife, date(2026, 1, 1))
    made.sign(sign_off())
    store.save(made)
    store.withdraw(made.id, by="Maeve", reason="The wrong person")

    assert store.standing_rows() == []


def test_an_answer_is_saved_while_a_long_list_of_them_is_read(store, aoife, framework, monkeypatch):
    monkeypatch.setattr("wellbeing_desktop.storage.store.AT_ONCE", 2)
    days = [date(2026, 1, day) for day in range(1, 8)]
    for day in days:
        made = held(framework, aoife, day)
        made.sign(sign_off())
        store.save(made)
    in_transaction, waited = store._in_transaction, []

    def piece(work):
        if not waited:
            waited.append(store.soon(store.save_setting, "typed", "meanwhile"))
        else:
            waited.append(waited[0].done())
        return in_transaction(work)

    monkeypatch.setattr(store, "_in_transaction", piece)

    assert [row.held_on for row in store.standing_rows()] == days
    assert waited[-1] is True
    assert len(waited) > len(days) / 2


def test_what_a_report_is_made_from_is_read_in_one_go(store, aoife, framework):
    first, second = held(framework, aoife, date(2026, 1, 1)), held(framework, aoife, date(2026, 2, 1))
    for day, assessment in enumerate((first, second), start=3):
        assessment.sign(sign_off(day))
        store.save(assessment)
    found = store.printable(second.id, 1)

    assert (found.person, found.assessment, found.previous) == (aoife, second, first)
    assert (found.trail, found.step_changes) == (store.trail_of(second.id), store.step_changes(aoife.id))
    assert not found.lacks_previous
    with pytest.raises(UnknownAssessmentError):
        store.printable(second.id, 2)


def test_many_are_read_in_one_go_as_they_are_one_by_one(store, aoife, framework):
    other = Person("X", "Other")
    store.save_person(other)
    days = (date(2026, 1, 1), date(2026, 2, 1), date(2026, 2, 1), date(2026, 3, 1))
    made = [held(framework, whose, day) for whose in (aoife, other) for day in days]
    for number, assessment in enumerate(made, start=1):
        assessment.sign(sign_off(number))
        store.save(assessment)
    correction = made[1].amend(by="Maeve", reason="Misheard")
    correction.sign(sign_off(20))
    store.save(correction)
    store.move(made[3].id, other.id, by="Maeve", reason="Theirs")
    wanted = [(row.id, row.version) for row in store.standing_rows()]
    together = store.printables(wanted)

    assert len(wanted) == len(made)
    assert together == [store.printable(*which) for which in wanted]
    assert any(one.trail for one in together)
    assert store.printables([wanted[0], (uuid4(), 1)]) == [together[0], None]
    assert store.printables([]) == []
