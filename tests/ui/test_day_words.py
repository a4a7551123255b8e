from __future__ import annotations

from datetime import date, datetime

from wellbeing_desktop.ui.day_words import coming_day, stopped_words
from wellbeing_desktop.ui.joining import starting

TODAY = date(2026, 11, 21)


def test_a_near_day_has_its_week_day() -> None:
    assert coming_day(date(2026, 11, 25), TODAY) == "Wednesday, 25 November"
    assert coming_day(date(2026, 11, 17), TODAY) == "Tuesday, 17 November"
    assert coming_day(date(2026, 12, 31), TODAY) == "31 December"
    assert coming_day(date(2027, 1, 2), date(2026, 12, 30)) == "Saturday, 2 January 2027"
    assert coming_day(TODAY, TODAY) == "today"


def test_stopping_today_has_the_hour_and_earlier_the_day() -> None:
    assert stopped_words(datetime(2026, 11, 21, 14, 32).astimezone(), TODAY) == "You stopped today at 14:32"
    expected = "You stopped on Tuesday, 17 November"
    assert stopped_words(datetime(2026, 11, 17, 9, 0).astimezone(), TODAY) == expected


def test_a_line_begins_with_a_large_letter() -> None:
    assert starting("today") == "Today"
    assert starting("") == ""
