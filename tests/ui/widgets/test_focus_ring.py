"""The focus ring goes with what it surrounds, whatever becomes of that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from wellbeing_desktop.ui.widgets.buttons import PrimaryButton
from wellbeing_desktop.ui.widgets.fields import LineField, OwnWords
from wellbeing_desktop.ui.widgets.page_frame import PageFrame


@pytest.fixture
def frame(theme, shown):
    frame = PageFrame(theme)
    shown(frame, fills=True)
    return frame


def focused_button(theme, frame):
    page = QWidget()
    column = QVBoxLayout(page)
    button = PrimaryButton(theme, "Continue")
    column.addWidget(button)
    frame.body.addWidget(page)
    QApplication.processEvents()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button._ring.is_shown
    return page, button


@pytest.mark.parametrize("time", range(3))
def test_a_page_can_go_while_its_button_has_the_ring(theme, frame, time):
    page, _ = focused_button(theme, frame)
    frame.body.removeWidget(page)
    page.hide()
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def test_everything_can_go_at_once(theme, frame):
    focused_button(theme, frame)
    frame.area.takeWidget().deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def test_the_ring_goes_when_its_page_is_hidden_and_comes_back(theme, frame):
    page, button = focused_button(theme, frame)
    page.hide()
    assert not button._ring.is_shown
    page.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button._ring.is_shown


def test_a_field_has_the_ring_for_the_mouse_too(qtbot, theme, shown):
    line, words = LineField(theme, "Name"), OwnWords(theme, "In Aoife’s own words")
    shown(line, words)
    line.edit.setFocus(Qt.FocusReason.MouseFocusReason)
    assert line.box.ring.is_shown
    qtbot.mouseClick(words.edit.viewport(), Qt.MouseButton.LeftButton)
    words.edit.setFocus(Qt.FocusReason.MouseFocusReason)
    assert words.box.ring.is_shown
    assert not line.box.ring.is_shown


def test_the_ring_scrolls_with_what_it_surrounds(theme, frame):
    for _ in range(30):
        frame.body.addWidget(LineField(theme, "Name"))
    page, button = focused_button(theme, frame)
    ring = button._ring._ring
    before = ring.mapTo(frame, ring.rect().topLeft())
    frame.area.verticalScrollBar().setValue(200)
    after = ring.mapTo(frame, ring.rect().topLeft())
    at = button.mapTo(frame, button.rect().topLeft())
    assert after != before or frame.area.verticalScrollBar().value() == 0
    assert (at.x() - after.x(), at.y() - after.y()) == (5, 5)
    assert page.isVisible()
