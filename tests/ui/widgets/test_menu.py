"""Menus open within the window, and their signs grow with the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStyle, QWidget

from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.menu import Menu


@pytest.fixture
def window(theme, shown):
    """A window with a small button at either end."""
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    for name in ("first", "last"):
        button = QuietButton(theme, "", "ellipsis")
        button.setObjectName(name)
        row.addWidget(button)
        if name == "first":
            row.addStretch(1)
    shown(window, width=500, height=120)
    return window


@pytest.fixture
def menu(window):
    menu = Menu("What there is to do", window)
    menu.addAction("Something whose words are longer than its button")
    yield menu
    menu.close()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_menu_is_flush_with_its_button_and_ends_where_the_window_does(window, menu, direction):
    window.setLayoutDirection(direction)
    window.layout().activate()
    for name in ("first", "last"):
        button = window.findChild(QWidget, name)
        menu.drop(button)
        starts = button.mapToGlobal(QPoint(0, 0)).x()
        is_left = starts < window.mapToGlobal(window.rect().center()).x()
        if is_left:
            assert menu.x() == starts, name
        else:
            assert menu.x() + menu.width() == starts + button.width(), name
        menu.close()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_signs_of_a_menu_grow_with_the_text(theme, window, menu, percent):
    theme.set_percent(percent)
    menu.ensurePolished()
    side = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    assert side == theme.px(18)
    theme.reset_size()


def test_the_arrow_of_an_entry_that_leads_further_grows_with_the_text(theme, window, menu):
    theme.set_percent(200)
    onward = Menu("Further", menu)
    onward.addAction("One")
    onward.setTitle("Further")
    action = menu.addMenu(onward)
    menu.drop(window.findChild(QWidget, "first"))
    row = menu.actionGeometry(action)
    picture = menu.grab().toImage()
    end = range(row.right() - 60, row.right() - 8)
    inked = [
        y
        for y in range(row.top() + 4, row.bottom() - 4)
        if any(picture.pixelColor(x, y).lightness() < 100 for x in end)
    ]

    assert len(inked) > theme.px(8)
    theme.reset_size()
