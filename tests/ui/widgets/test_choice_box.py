"""A list that opens below its field: closed, its rows are nothing to be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.patience import wait
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.flow import Flow


@pytest.fixture
def box(theme, shown) -> Iterator[ChoiceBox]:
    """How we asked, with two ways, met by assistive tools."""
    QAccessible.setActive(True)
    box = ChoiceBox(theme, "How we asked")
    box.set_choices([("a", "In their own words"), ("b", "With pictures")])
    shown(box)
    yield box
    QAccessible.setActive(False)


def rows_seen(box: ChoiceBox) -> list[str]:
    """Return the rows that assistive tools take for visible, whatever they stand in."""
    listed = QAccessible.queryAccessibleInterface(box.box).child(0)
    rows = [listed.child(place) for place in range(listed.childCount())]
    assert [row.text(QAccessible.Text.Name) for row in rows] == ["In their own words", "With pictures"]
    return [row.text(QAccessible.Text.Name) for row in rows if not row.state().invisible]


def test_the_rows_of_a_closed_list_are_not_met_as_visible(theme, box):
    assert rows_seen(box) == []
    theme.set_percent(150)
    QApplication.processEvents()
    assert rows_seen(box) == []


def test_the_rows_are_met_while_the_list_is_open(box):
    box.box.showPopup()
    QApplication.processEvents()
    assert rows_seen(box) == ["In their own words", "With pictures"]
    box.box.hidePopup()
    QApplication.processEvents()
    assert rows_seen(box) == []


def test_other_words_for_the_same_choices_leave_what_is_shown_and_say_it_no_second_time(box):
    said: list[int] = []
    box.choose("b")
    box.box.currentIndexChanged.connect(said.append)

    box.set_choices([("a", "In their own words"), ("b", "With pictures and large print")])

    assert (box.value, box.box.currentText()) == ("b", "With pictures and large print")
    assert said == []


def test_it_becomes_as_wide_as_its_longest_choice_while_it_is_shown(theme, shown):
    box = ChoiceBox(theme, "How")
    box.set_choices([("a", "Aloud")])
    page = QWidget()
    row = Flow(page)
    row.addWidget(box)
    page.resize(900, 120)
    shown(page)
    before = box.width()

    box.set_choices([("a", "Aloud"), ("b", "With pictures, in large print and read aloud twice over")])

    wait(lambda: box.width() == box.sizeHint().width() > before)


def test_a_long_list_opens_below_its_field_and_scrolls(theme, shown):
    box = ChoiceBox(theme, "Held in")
    box.set_choices([(str(year), str(year)) for year in range(1990, 2030)])
    shown(box)

    box.box.showPopup()
    wait(box.box.view().isVisible)

    below = box.box.mapToGlobal(box.box.rect().bottomLeft()).y()
    assert box.box.view().window().y() >= below - 2
    assert box.box.view().verticalScrollBar().isVisible()
    box.box.hidePopup()
