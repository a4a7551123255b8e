"""Buttons: what they say, how large they are, and that an unavailable one says why."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication

from wellbeing_desktop.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.chips import Chip
from wellbeing_desktop.ui.widgets.pill import Pill

KINDS = [PrimaryButton, SecondButton, QuietButton, LinkButton]


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_is_a_button_and_says_its_words(theme, kind):
    button = kind(theme, "Cafés & tea", "arrow-right")
    face = QAccessible.queryAccessibleInterface(button)
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Cafés & tea"
    assert button.text() == "Cafés & tea"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("percent", [100, 200])
def test_a_button_is_as_high_as_a_finger(theme, shown, kind, percent):
    theme.set_percent(percent)
    button = kind(theme, "OK")
    shown(button)
    assert button.height() >= 44
    assert button.width() >= 44


@pytest.mark.parametrize("kind", KINDS)
def test_words_wrap_where_it_is_narrow_instead_of_being_cut(theme, kind):
    button = kind(theme, "Close it and lose the last change", "arrow-right")
    narrow = button.minimumSizeHint().width() + 20
    assert button.heightForWidth(narrow) > button.heightForWidth(button.sizeHint().width())


def test_the_line_under_a_link_stands_under_its_words_right_to_left_too(theme, shown):
    link = LinkButton(theme, "Some words of a link that wrap over several lines ok")
    link.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(link)
    link.setFixedSize(160, link.heightForWidth(160))
    lines = link._lines(160 - link._beside_words())

    picture = link.grab().toImage()
    last = range(round((link.height() + lines.height) / 2 - lines.height / lines.count), link.height())
    inked = {x for x in range(160) for y in last if picture.pixelColor(x, y).lightness() < 140}

    assert lines.count == 3
    assert min(inked) > 80
    assert max(inked) >= 156


def test_a_button_is_pressed_by_mouse_and_by_key(qtbot, theme, shown):
    button = PrimaryButton(theme, "Continue")
    shown(button)
    heard = []
    button.clicked.connect(lambda: heard.append(1))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(heard) == 2


def test_an_unavailable_button_keeps_the_focus_and_says_why(qtbot, theme, shown):
    button = SecondButton(theme, "Print")
    shown(button)
    heard = []
    button.clicked.connect(lambda: heard.append(1))
    button.set_available(False, "Answer the question above first.")
    button.setFocus()
    assert button.hasFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    button.click()
    face = QAccessible.queryAccessibleInterface(button)
    face.actionInterface().doAction("Press")
    qtbot.wait(150)
    assert heard == []
    assert face.text(QAccessible.Text.Description) == "Answer the question above first."
    button.set_available(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard == [1]


def test_the_ring_shows_for_the_keyboard_and_not_for_the_mouse(qtbot, theme, shown):
    first, second = PrimaryButton(theme, "Continue"), SecondButton(theme, "Back")
    shown(first, second)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not first._ring.is_shown
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second._ring.is_shown
    qtbot.keyClick(second, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert first._ring.is_shown
    assert not second._ring.is_shown


def test_the_ring_lies_outside_the_border_and_moves_along(qtbot, theme, shown):
    first, second = PrimaryButton(theme, "Continue"), SecondButton(theme, "Back")
    page = shown(first, second)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    ring = second._ring._ring
    assert ring.geometry() == second.geometry().adjusted(-5, -5, 5, 5)
    first.hide()
    qtbot.waitUntil(lambda: second.y() < 60)
    assert ring.geometry() == second.geometry().adjusted(-5, -5, 5, 5)
    image = page.grab().toImage()
    edge = image.pixelColor(second.x() + second.width() // 2, second.y() - 4)
    assert edge.name().upper() == theme.scheme.ink


def test_a_pill_says_its_state_and_is_as_high_as_a_finger(theme, shown):
    pill = Pill(theme, "Shared screen", "on", "monitor")
    shown(pill)
    assert pill.accessibleName() == "Shared screen on"
    assert pill.height() >= 44
    pill.show_words("Not shared", outlined=True)
    assert pill.accessibleName() == "Not shared"


@pytest.mark.parametrize("kind", [*KINDS, Pill, Chip])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_a_button_as_space_does(qtbot, theme, shown, kind, key):
    button = kind(theme, "Go on")
    shown(button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    qtbot.keyClick(button, key)
    assert pressed == [1]


def test_who_rests_on_enter_presses_once(theme, shown):
    button = PrimaryButton(theme, "Go on")
    shown(button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    for held in (False, True, True):
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", held)
        QApplication.sendEvent(button, event)
    assert pressed == [1]


def test_a_sign_alone_stands_in_the_middle_right_to_left_too(theme, shown):
    button = QuietButton(theme, "", "plus")
    shown(button)
    usual = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() == usual
