"""A calendar that opens below a field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QTableView, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.days import from_qt, to_qt
from wellbeing_desktop.ui.icons import directed, icon
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, TILE_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.rounded import round_off

CELL_PX = 44
PAD = 12
GAP = 6
"""Between the calendar and its field."""
TURN_PX = 18

_TURNERS = (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right"))


class CalendarPopup(QWidget):
    """Days of one month; `picked` comes with a `date`. Esc closes it."""

    picked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setObjectName("calendar-popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._corners = round_off(self)
        self._month = _Month(theme)
        self._month.setObjectName("calendar")
        self._month.setAccessibleName(self.tr("Calendar"))
        self._month.clicked.connect(self._on_picked)
        self._month.activated.connect(self._on_picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.addWidget(self._month)

    def open_at(self, field: QRect, day: date | None, today: date) -> None:
        """Open below a field of the screen, or above it where there is no room, on a day or else on today."""
        self._month.dress(today)
        self._month.setSelectedDate(to_qt(day or today))
        self.adjustSize()
        self.move(self._beside(field))
        self.show()
        self._month.setFocus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        line = 2.0 if self._theme.is_contrast else 1.0
        draw_frame(
            painter_on(self), QRectF(self.rect()), Frame(scheme.sheet, scheme.edge, line, radius=TILE_RADIUS)
        )

    def _beside(self, field: QRect) -> QPoint:
        """Return the nearest place at which the whole calendar can be seen, and the field where it fits."""
        screen = QGuiApplication.screenAt(field.center()) or self.screen()
        room = screen.availableGeometry()
        below, above = field.bottom() + 1 + GAP, field.top() - GAP - self.height()
        lowest = room.bottom() + 1 - self.height()
        y = below if below <= lowest else above if above >= room.top() else max(room.top(), lowest)
        x = max(room.left(), min(field.left(), room.right() + 1 - self.width()))
        return QPoint(x, y)

    def _on_picked(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(from_qt(day))


class _Month(QCalendarWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = date.min
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)

    def dress(self, today: date) -> None:
        """Take the colours and sizes of the theme as they are now."""
        self._today = today
        theme, cell = self._theme, self._theme.px(CELL_PX)
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("muted"))
        plain.setBackground(theme.colour("sheet"))
        self.setHeaderTextFormat(plain)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        for name, sign in _TURNERS:
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIconSize(QSize(theme.px(TURN_PX), theme.px(TURN_PX)))
                button.setIcon(icon(theme, directed(sign, self.isRightToLeft())))
                button.setAccessibleName(
                    self.tr("Month before") if sign == "chevron-left" else self.tr("Next month")
                )
        year = self.findChild(QAbstractSpinBox)
        if year is not None:  # opened by a press on the year: arrows and typing change it
            year.setAlignment(Qt.AlignmentFlag.AlignCenter)
        days = self.findChild(QTableView)
        if days is not None:
            days.setAccessibleName(self.accessibleName())
        self.setFixedSize(7 * cell, 8 * cell)

    @override
    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        scheme, chosen = self._theme.scheme, day == self.selectedDate()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, self._theme.colour("sheet"))
        box = QRectF(rect).adjusted(2, 2, -2, -2)
        if chosen:
            draw_frame(painter, box, Frame(scheme.primary, radius=FIELD_RADIUS))
        elif day == to_qt(self._today):
            draw_frame(painter, box, Frame("", scheme.ink, 1.5, radius=FIELD_RADIUS))
        here = day.month() == self.monthShown()
        colour = "on_primary" if chosen else "ink" if here else "muted"
        marked = self._theme.is_contrast and here  # no paler colour there for the days of other months
        painter.setFont(self._theme.font(12, bold=chosen or marked))
        painter.setPen(self._theme.colour(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.locale().toString(day.day()))
        painter.restore()
