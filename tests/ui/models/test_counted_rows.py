"""A long list is laid out by Qt alone: Python is asked of the rows in sight."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView

from tests.ui.models.test_people_model import ROW, TODAY, rows
from wellbeing_desktop.ui.models.counted_rows import CountedRows
from wellbeing_desktop.ui.models.people_model import PeopleModel
from wellbeing_desktop.ui.pages.people_everyone import Everyone
from wellbeing_desktop.ui.widgets.page_frame import PageFrame

MANY = 3_000


class Numbers(CountedRows):
    """Rows that say their number."""

    def show(self, count):
        self._count_anew(count)

    def add(self, count):
        self._count_more(count)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def numbers(qapp):
    numbers = Numbers()
    QAbstractItemModelTester(numbers, QAbstractItemModelTester.FailureReportingMode.Fatal, numbers)
    return numbers


def test_rows_come_anew_and_further_ones_below_them(numbers):
    numbers.show(3)
    numbers.add(2)
    assert [numbers.index(at).data() for at in range(numbers.rowCount())] == list("01234")

    numbers.show(2)
    assert numbers.rowCount() == 2
    numbers.show(0)
    assert numbers.rowCount() == 0


def test_a_row_can_be_chosen_and_not_be_written_in(numbers):
    numbers.show(1)
    assert numbers.flags(numbers.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert not numbers.flags(numbers.index(0)) & Qt.ItemFlag.ItemIsEditable


def test_rows_that_come_below_three_thousand_are_laid_out_without_asking_python_of_each(qtbot, theme):
    page, model = PageFrame(theme), PeopleModel()
    qtbot.addWidget(page)
    everyone = Everyone(theme, model, page.area)
    page.body.addWidget(everyone)
    model.show(rows(MANY), MANY + 200, TODAY)
    page.resize(1000, 600)
    page.show()
    everyone.tell(searched=False)
    QApplication.processEvents()
    found = everyone.findChild(QListView, "people-list")
    found.doItemsLayout()

    def both():
        model.add(rows(100), MANY)
        model.bring_pictures({ROW.id: None})
        found.doItemsLayout()
        QApplication.processEvents()

    asked = calls_in(both)

    assert model.rowCount() == MANY + 100
    assert sum(asked.values()) < MANY, asked.most_common(5)


def calls_in(work):
    """Count the calls of functions in Python while something is done, by name."""
    asked: Counter[str] = Counter()

    def note(frame: FrameType, event: str, _what: object) -> None:
        if event == "call":
            asked[frame.f_code.co_name] += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return asked
