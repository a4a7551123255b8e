"""Days as the pages write them, in the language that is spoken, whatever the laptop is set to."""

from __future__ import annotations

from datetime import date, datetime

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

_MONTHS = (
    *(_later("dates", "January"), _later("dates", "February"), _later("dates", "March")),
    *(_later("dates", "April"), _later("dates", "May"), _later("dates", "June")),
    *(_later("dates", "July"), _later("dates", "August"), _later("dates", "September")),
    *(_later("dates", "October"), _later("dates", "November"), _later("dates", "December")),
)
_SHORT_MONTHS = (
    *(_later("dates", "Jan"), _later("dates", "Feb"), _later("dates", "Mar"), _later("dates", "Apr")),
    *(_later("dates", "May", "in little room"), _later("dates", "Jun"), _later("dates", "Jul")),
    *(_later("dates", "Aug"), _later("dates", "Sep"), _later("dates", "Oct"), _later("dates", "Nov")),
    _later("dates", "Dec"),
)


def long_date(day: date) -> str:
    """Write a day: "20 November 2025", its parts kept together."""
    form = _tr("dates", "%1\u00a0%2\u00a0%3", "day, month and year, kept together")
    return fill(form, day.day, _MONTHS[day.month - 1](), day.year)


def short_date(day: date | None) -> str:
    """Write a day in little room: "20 Nov 2025"; nothing where none was agreed."""
    if day is None:
        return ""
    form = _tr("dates", "%1\u00a0%2\u00a0%3", "day, short month and year, kept together")
    return fill(form, day.day, _SHORT_MONTHS[day.month - 1](), day.year)


def signed_day(moment: datetime) -> str:
    """Write the day of a moment on this laptop's calendar."""
    return long_date(moment.astimezone().date())
