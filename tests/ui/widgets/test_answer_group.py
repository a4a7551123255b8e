"""The answers to one indicator: by mouse, by key, and said to who cannot see them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from tests.ui.widgets.conftest import REASONS
from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.tiles import RadioTile


@pytest.fixture
def heard():
    return []


@pytest.fixture
def group(theme, framework, shown, heard):
    group = AnswerGroup(theme, framework.indicator("free_from_harm"), 3, REASONS)
    group.answered.connect(heard.append)
    shown(group)
    return group


def press(qtbot, group, key):
    qtbot.keyClick(group.window().focusWidget(), key)


def test_nothing_is_chosen_beforehand(group):
    assert group.answer is None


def test_a_click_anywhere_on_a_tile_chooses_it(qtbot, group, heard):
    tile = group.tile(4)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() - 4, 4))
    assert group.answer == 4
    assert heard == [4]


def test_a_reason_is_handed_on_as_a_reason(qtbot, group, heard):
    qtbot.mouseClick(group.tile(Reason.PREFERS_NOT_TO_SAY), Qt.MouseButton.LeftButton)
    assert heard == [Reason.PREFERS_NOT_TO_SAY]
    assert isinstance(heard[0], Reason)


def test_choosing_what_is_chosen_says_nothing_again(qtbot, group, heard):
    for _ in range(2):
        qtbot.mouseClick(group.tile(2), Qt.MouseButton.LeftButton)
    assert heard == [2]


def test_an_answer_is_shown_quietly_and_taken_back_quietly(group, heard):
    group.show_answer(3)
    assert group.answer == 3
    group.show_answer(Reason.DOES_NOT_KNOW)
    assert group.answer is Reason.DOES_NOT_KNOW
    group.show_answer(None)
    assert group.answer is None
    assert heard == []


def focus(group):
    """Put the focus where Tab comes to."""
    group.tile(group.answer or 5).setFocus()


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_a_number_chooses_its_step_while_the_group_has_the_focus(qtbot, group, heard, number):
    focus(group)
    press(qtbot, group, Qt.Key(Qt.Key.Key_0 + number))
    assert heard == [number]
    assert group.tile(number).hasFocus()


def test_arrows_walk_without_choosing_while_nothing_is_chosen(qtbot, group, heard):
    focus(group)
    for _ in range(6):
        press(qtbot, group, Qt.Key.Key_Down)
    assert group.tile(Reason.NOT_APPLICABLE).hasFocus()
    assert heard == []
    press(qtbot, group, Qt.Key.Key_Space)
    assert heard == [Reason.NOT_APPLICABLE]


def test_arrows_take_the_choice_along_once_there_is_one(qtbot, group, heard):
    group.show_answer(4)
    focus(group)
    press(qtbot, group, Qt.Key.Key_Down)
    press(qtbot, group, Qt.Key.Key_Up)
    assert heard == [3, 4]


def test_tab_stops_once_in_the_group(qtbot, group):
    stops = [t for t in group.findChildren(RadioTile) if t.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [group.tile(5)]
    group.show_answer(2)
    assert group.tile(2).focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not group.tile(5).focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_step_is_a_radio_button_that_says_its_number_and_its_words(group, framework):
    group.show_answer(4)
    face = QAccessible.queryAccessibleInterface(group.tile(4))
    assert face.role() == QAccessible.Role.RadioButton
    words = framework.indicator("free_from_harm").words(4)
    assert face.text(QAccessible.Text.Name) == f"4 of 5: {words}"
    assert face.state().checked
    assert group.tile(4).objectName() == "answer-free_from_harm-4"
    assert group.tile(Reason.DOES_NOT_KNOW).objectName() == "answer-free_from_harm-does_not_know"


def test_five_comes_first_and_every_tile_is_as_high_as_a_finger(group):
    tops = [group.tile(step).y() for step in (5, 4, 3, 2, 1)]
    assert tops == sorted(tops)
    group.snug = True
    group.window().repaint()
    assert all(group.tile(answer).height() >= 44 for answer in (*range(1, 6), *Reason))


def test_reasons_stand_in_two_columns_and_in_one_where_it_is_narrow(qtbot, group):
    first, second = group.tile(Reason.NOT_EXPLORED), group.tile(Reason.NOT_APPLICABLE)
    assert first.y() == second.y()
    group.window().resize(420, 900)
    qtbot.waitUntil(lambda: second.y() > first.y())


def test_long_words_wrap_and_make_the_tile_higher(qtbot, theme, framework, shown):
    theme.set_percent(200)
    frame = PageFrame(theme)
    group = AnswerGroup(theme, framework.indicator("free_from_harm"), 3, REASONS)
    frame.body.addWidget(group)
    shown(frame, width=640)
    tile = group.tile(5)
    assert tile.height() > 150
    assert tile.height() == tile.heightForWidth(tile.width())


def test_a_tile_that_an_assistive_tool_toggles_is_an_answer(group, heard):
    actions = QAccessible.queryAccessibleInterface(group.tile(4)).actionInterface()
    actions.doAction("Toggle")
    assert group.answer == 4
    assert heard == [4]
