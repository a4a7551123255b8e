"""Days as lists and time lines say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from wellbeing_desktop.ui.words import clock, fill, near_date

_tr = QCoreApplication.translate

SOON = timedelta(days=14)
"""How near a day must be for its week day to help."""


def coming_day(day: date, today: date) -> str:
    """Write a day, with its week day where it is near: "Wednesday, 25 November"."""
    if day == today or abs(day - today) > SOON:
        return near_date(day, today)
    form = _tr("days", "dddd, d MMMM") if day.year == today.year else _tr("days", "dddd, d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def review_words(day: date | None, today: date) -> str:
    """Say when a review is due; "" where none is planned. Overdue is a date, not a colour."""
    if day is None:
        return ""
    words = coming_day(day, today)
    if day < today:
        return fill(_tr("days", "Was due on %1"), words)
    return _tr("days", "Due today") if day == today else fill(_tr("days", "Due on %1"), words)


def stopped_words(moment: datetime, today: date) -> str:
    """Say when somebody stopped: "You stopped today at 14:32"."""
    day = moment.astimezone().date()
    if day == today:
        return fill(_tr("days", "You stopped today at %1"), clock(moment))
    return fill(_tr("days", "You stopped on %1"), coming_day(day, today))
