"""The calendar below a field: where it opens, and how it tells its parts apart."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLineEdit, QSpinBox, QStyle, QStyleOptionSpinBox, QToolButton, QWidget

from wellbeing_desktop.ui.widgets.calendar import CalendarPopup

DAY = date(2026, 11, 21)
HIGH, WIDE = 46, 300


@pytest.fixture
def calendar(theme, shown):
    return CalendarPopup(theme, shown(QWidget()))


def opened_beside(calendar: CalendarPopup, top: int) -> tuple[QRect, QRect]:
    """Open it for a field whose upper edge is that far down the screen; return both places."""
    room = calendar.screen().availableGeometry()
    field = QRect(room.left(), room.top() + top, WIDE, HIGH)
    calendar.open_at(field, DAY, DAY)
    return field, calendar.geometry()


def test_it_opens_below_its_field(calendar):
    field, place = opened_beside(calendar, 20)
    assert place.top() > field.bottom()
    assert place.left() == field.left()


def test_it_opens_above_its_field_where_there_is_no_room_below(calendar):
    field, place = opened_beside(calendar, calendar.screen().availableGeometry().height() - HIGH - 20)
    assert place.bottom() < field.top()


def test_all_of_it_is_seen_where_there_is_room_on_neither_side(calendar, theme):
    theme.set_percent(200)
    _, place = opened_beside(calendar, calendar.screen().availableGeometry().height() // 2)
    assert calendar.screen().availableGeometry().contains(place)


def test_the_year_is_a_plain_field_without_arrows_of_the_system(calendar, qtbot):
    opened_beside(calendar, 20)
    calendar.findChild(QToolButton, "qt_calendar_yearbutton").click()
    year = calendar.findChild(QSpinBox)
    qtbot.waitUntil(year.isVisible)
    option = QStyleOptionSpinBox()
    year.initStyleOption(option)
    sides = QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown
    arrows = [
        year.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, side, year) for side in sides
    ]
    assert all(arrow.width() <= 1 for arrow in arrows)
    figures = year.findChild(QLineEdit)
    assert figures.width() >= figures.fontMetrics().horizontalAdvance("2026")


def bold_days(calendar: CalendarPopup, monkeypatch) -> set[bool]:
    """Return whether days are bold where they are of the month that is shown, and not chosen."""
    asked = []
    font = calendar._theme.font
    monkeypatch.setattr(
        calendar._theme, "font", lambda pt, bold=False: asked.append(bold) or font(pt, bold=bold)
    )
    pixmap = QPixmap(50, 50)
    painter = QPainter(pixmap)
    calendar._month.paintCell(painter, QRect(0, 0, 44, 44), QDate(2026, 11, 3))
    painter.end()
    return set(asked)


@pytest.mark.parametrize(("scheme", "bold"), [("light", False), ("contrast", True)])
def test_days_of_this_month_are_bold_where_no_colour_tells_them_apart(
    calendar, theme, monkeypatch, scheme, bold
):
    theme.use(scheme)
    opened_beside(calendar, 20)
    assert bold_days(calendar, monkeypatch) == {bold}
