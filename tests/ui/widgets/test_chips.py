"""Strengths are added by a line of text and taken away by a press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from wellbeing_desktop.ui.widgets.chips import Chip, StrengthChips


@pytest.fixture
def chips(theme, shown):
    chips = StrengthChips(theme)
    shown(chips)
    return chips


@pytest.fixture
def heard(chips):
    heard = []
    chips.changed.connect(heard.append)
    return heard


def add(qtbot, chips, words):
    button = next(b for b in chips.findChildren(object) if b.objectName() == "add-strength")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(chips._line.edit, words)
    qtbot.keyClick(chips._line.edit, Qt.Key.Key_Return)


def test_a_strength_is_added_once(qtbot, chips, heard):
    add(qtbot, chips, "My sister rings")
    add(qtbot, chips, "Good with my hands")
    add(qtbot, chips, "My sister rings")
    add(qtbot, chips, "   ")
    assert chips.strengths == ("My sister rings", "Good with my hands")
    assert heard == [("My sister rings",), ("My sister rings", "Good with my hands")]


def test_a_strength_is_taken_away(qtbot, chips, heard):
    chips.set_strengths(("one", "two"))
    assert heard == []
    first = next(c for c in chips.findChildren(Chip) if c.accessibleName() == "one")
    assert first.height() >= 44
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert heard == [("two",)]


def test_what_is_typed_is_not_lost_when_the_page_goes_on(qtbot, chips, heard):
    chips._on_add()
    qtbot.keyClicks(chips._line.edit, "Knows her own mind")
    chips.commit()
    assert heard == [("Knows her own mind",)]


def test_chips_go_on_in_the_next_row(qtbot, chips):
    chips.set_strengths(tuple(f"A strength with the number {n}" for n in range(8)))
    chips.window().resize(500, 700)
    qtbot.waitUntil(lambda: len({chip.y() for chip in chips.findChildren(Chip)}) > 1)
    assert all(
        chip.geometry().right() <= chips.width() for chip in chips.findChildren(Chip) if chip.isVisible()
    )
