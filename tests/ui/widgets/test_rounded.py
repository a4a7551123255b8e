"""On X11 nothing may be seen outside round corners: without a compositor it would be black."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.widgets import rounded
from wellbeing_desktop.ui.widgets.calendar import CalendarPopup
from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.menu import Menu

DAY = date(2026, 11, 21)


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the screen of the tests for one of X11."""
    monkeypatch.setattr(rounded, "X11", QGuiApplication.platformName())


def opened(kind: str, theme, parent: QWidget) -> QWidget:
    """Open one of the windows with round corners over another."""
    if kind == "list":
        box = ChoiceBox(theme, "How we asked")
        box.set_choices([("a", "In their own words"), ("b", "With pictures")])
        box.setParent(parent)
        box.show()
        box.box.showPopup()
        return box.box.view().window()
    if kind == "menu":
        menu = Menu("More", parent)
        menu.addAction("Help")
        menu.popup(QPoint(0, 0))
        return menu
    if kind == "calendar":
        calendar = CalendarPopup(theme, parent)
        calendar.open_at(QRect(0, 0, 1, 1), DAY, DAY)
        return calendar
    dialog = MessageDialog(parent, theme, "Close?", "All is saved.")
    dialog.set_choices(["Close"])
    dialog.show()
    return dialog


@pytest.mark.parametrize("kind", ["list", "menu", "calendar", "dialog"])
def test_what_opens_over_a_page_ends_at_its_round_corners(kind, theme, shown, on_x11):
    parent = QWidget()
    parent.resize(900, 700)
    shown(parent)
    window = opened(kind, theme, parent)
    seen, last = window.mask(), QPoint(window.width() - 1, window.height() - 1)

    assert not any(seen.contains(QPoint(x, y)) for x in (0, last.x()) for y in (0, last.y()))
    assert seen.contains(QPoint(0, last.y() // 2))
    assert seen.contains(QPoint(last.x() // 2, last.y()))
    window.close()


def test_the_corners_are_those_of_a_circle_and_a_small_window_has_them_too():
    region = rounded.rounded(QSize(40, 30))
    rows = [region.intersected(QRegion(0, y, 40, 1)).boundingRect().width() for y in range(30)]
    assert rows == rows[::-1]
    assert rows[0] < rows[2] < rows[5]
    assert rows[10:20] == [40] * 10
    assert not rounded.rounded(QSize(6, 6)).contains(QPoint(0, 0))
