"""A list that opens below its field: closed, its rows are nothing to be seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox


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
