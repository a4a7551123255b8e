"""A calm field for a day: type it as one writes it, or pick it from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.days import (
    NoSuchDayError,
    UnreadableDayError,
    in_words,
    read_day,
)
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.field_box import FieldBox, Labelled, show_hint_whole

if TYPE_CHECKING:
    from wellbeing_desktop.ui.widgets.calendar import CalendarPopup


class DateField(Labelled):
    """A day, or none. `changed` comes with a `date` or None when somebody changed it."""

    changed = Signal(object)

    def __init__(self, theme: Theme, label: str, weekday: bool = False) -> None:
        self.edit = QLineEdit()
        self._theme = theme
        self._weekday = weekday
        self._value: date | None = None
        super().__init__(theme, label, self.edit, FieldBox(theme, self.edit))
        self.edit.setPlaceholderText(self.tr("Day, month and year"))
        self.edit.editingFinished.connect(self._on_left)
        self._open = QuietButton(theme, "", "calendar")
        self._open.setObjectName("open-calendar")
        self._open.setAccessibleName(self.tr("Choose from a calendar"))
        self._open.clicked.connect(self._on_open)
        self.box.add_button(self._open)
        self._calendar: CalendarPopup | None = None
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @property
    def value(self) -> date | None:
        """The day that was read last; None where none was given."""
        return self._value

    def set_value(self, day: date | None) -> None:
        """Show a day; nobody is told."""
        self._value = day
        self.error("")
        self.edit.setText(in_words(day, self._weekday) if day else "")
        self.edit.setCursorPosition(0)

    def commit(self) -> bool:
        """Read what stands in the field now; say what is wrong and return False where it is no day."""
        text = self.edit.text().strip()
        try:
            day = read_day(text, date.today()) if text else None
        except NoSuchDayError as none:
            self.error(fill(self.tr("There is no %1. Please choose the day again."), none.words))
            return False
        except UnreadableDayError:
            self.error(fill(self.tr("That is not a day. Please write it like %1."), in_words(date.today())))
            return False
        self._take(day)
        return True

    def _on_left(self) -> None:
        self.commit()

    def _on_open(self) -> None:
        if self._calendar is None:
            from wellbeing_desktop.ui.widgets.calendar import CalendarPopup  # noqa: PLC0415

            self._calendar = CalendarPopup(self._theme, self)
            self._calendar.picked.connect(self._on_picked)
        field = QRect(self.box.mapToGlobal(QPoint()), self.box.size())
        self._calendar.open_at(field, self._value, date.today())

    def _on_picked(self, day: date) -> None:
        self._take(day)
        self.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: date | None) -> None:
        before = self._value
        self.set_value(day)
        if day != before:
            self.changed.emit(day)

    def _on_theme(self) -> None:
        self.edit.setFont(self._theme.font(12))
        self.edit.setMinimumHeight(round(self._theme.leading(12)))
        show_hint_whole(self.edit)
