from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QAbstractItemModelTester

from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.storage.listing import PersonRow
from wellbeing_desktop.ui.models.people_model import PeopleModel

TODAY = date(2026, 11, 21)
ROW = PersonRow(
    id=uuid4(),
    reference="0121",
    name="Grace O.",
    known_as="",
    sample=False,
    last_held_on=date(2026, 5, 27),
    last_stage=Stage.REVIEW,
    draft_id=None,
    next_review=date(2026, 11, 25),
)


def rows(count: int) -> list[PersonRow]:
    return [replace(ROW, id=uuid4(), reference=str(n)) for n in range(count)]


@pytest.fixture
def model(qapp: QCoreApplication) -> PeopleModel:
    model = PeopleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_the_same_rows_are_asked_for_only_once(model: PeopleModel) -> None:
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.show(rows(3), 5, TODAY)

    model.ask_for_more()
    model.ask_for_more()

    assert asked == [3]


def test_nothing_is_asked_for_once_all_are_there(model: PeopleModel) -> None:
    asked: list[int] = []
    model.more_wanted.connect(asked.append)
    model.show(rows(3), 3, TODAY)

    model.ask_for_more()

    assert asked == []


def test_rows_that_do_not_follow_are_dropped(model: PeopleModel) -> None:
    model.show(rows(3), 9, TODAY)

    model.add(rows(2), 7)
    assert model.rowCount() == 3
    model.add(rows(2), 3)

    assert model.rowCount() == 5


def test_a_near_review_has_its_week_day_and_a_missed_one_says_so(model: PeopleModel) -> None:
    model.show([ROW], 1, TODAY)

    assert model.next_review(ROW) == "Wednesday, 25 November"
    assert model.next_review(replace(ROW, next_review=date(2026, 11, 3))) == "Was due on 3 November"
    assert model.next_review(replace(ROW, next_review=date(2027, 2, 3))) == "3 February 2027"
    assert model.next_review(replace(ROW, next_review=None)) == "No review planned"


def test_a_day_says_what_it_is_of_where_no_column_does(model: PeopleModel) -> None:
    model.show([ROW], 1, TODAY)

    assert model.next_review(ROW, alone=True) == "Next review: Wednesday, 25 November"
    late, none = (replace(ROW, next_review=day) for day in (date(2026, 11, 3), None))
    assert [model.next_review(row, alone=True) for row in (late, none)] == [
        "Was due on 3 November",
        "No review planned",
    ]


def test_pictures_are_missed_until_they_are_brought(model: PeopleModel) -> None:
    new = replace(ROW, id=uuid4(), last_held_on=None, last_stage=None)
    model.show([ROW, new], 2, TODAY)
    assert model.misses_picture(ROW)
    assert not model.misses_picture(new)

    model.bring_pictures({ROW.id: None})
    assert not model.misses_picture(ROW)
    model.forget_pictures()

    assert model.misses_picture(ROW)
