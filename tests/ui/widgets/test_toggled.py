"""What an assistive tool toggles is chosen, and what code only shows is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.star import StarToggle
from wellbeing_desktop.ui.widgets.switch import Switch
from wellbeing_desktop.ui.widgets.tiles import PlainChoice, PlainTick, StepTile


def toggle(button: QAbstractButton) -> None:
    """Do what a screen reader does."""
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Toggle")


def clicks_of(button: QAbstractButton) -> list[bool]:
    """Return a list that grows by every click that is heard."""
    heard = []

    def hear(on: bool) -> None:
        heard.append(on)

    button.clicked.connect(hear)
    return heard


@pytest.fixture(params=["star", "switch", "tick", "bare tick"])
def button(request, theme, shown):
    made = {
        "star": lambda: StarToggle(theme, "This matters most to me"),
        "switch": lambda: Switch(theme, "Large print", "For tired eyes"),
        "tick": lambda: PlainTick(theme, "With the practitioner’s view"),
        "bare tick": lambda: PlainTick(theme, "Signed by hand", bare=True),
    }[request.param]()
    shown(made)
    return made


@pytest.fixture
def heard(button):
    return clicks_of(button)


def test_a_toggle_on_and_off_is_heard_like_a_click(button, heard):
    toggle(button)
    toggle(button)
    assert heard == [True, False]


def test_a_click_and_a_space_are_heard_once_each(qtbot, button, heard):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert heard == [True, False]


def test_who_moves_away_before_letting_go_has_chosen_nothing(qtbot, button, heard):
    away = QPoint(20, button.height() + 60)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    qtbot.mouseMove(button, away)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=away)
    assert heard == []
    assert not button.isChecked()


def test_what_code_shows_is_no_choice(button, heard):
    button.setChecked(True)
    button.setChecked(False)
    assert heard == []


def test_of_several_only_the_chosen_one_speaks(theme, shown):
    together = QWidget()
    choices = [PlainChoice(theme, words) for words in ("I agree", "I do not agree")]
    for choice in choices:
        choice.setParent(together)
    shown(together)
    heard = []
    for number, choice in enumerate(choices):
        choice.clicked.connect(lambda on, number=number: heard.append((number, on)))
    toggle(choices[0])
    toggle(choices[1])
    assert heard == [(0, True), (1, True)]


def test_a_step_that_is_toggled_is_heard(theme, shown):
    tile = StepTile(theme, 3)
    shown(tile)
    heard = clicks_of(tile)
    toggle(tile)
    assert heard == [True]


def test_a_segment_that_is_toggled_is_chosen(theme, shown):
    segments = Segments(theme, "Part of the note", {"seen": "Seen", "told": "Told"})
    shown(segments)
    heard = []
    segments.chosen.connect(heard.append)
    toggle(segments.findChild(QAbstractButton, "segment-told"))
    assert heard == ["told"]
