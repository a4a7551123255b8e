"""Which backups stay: 12 daily, 10 weekly, 9 monthly ones, whatever the clock says."""

from __future__ import annotations

import random
from datetime import date, timedelta

from wellbeing_desktop.storage.rotation import Place, let_go

FIRST = date(2026, 1, 1)


def after(days: list[date]) -> list[Place]:
    """Make a backup on each of these days, letting go after each; return what is left, newest first."""
    kept: set[Place] = set()
    for serial, day in enumerate(days, start=1):
        kept.add(Place(serial, day))
        kept -= let_go(list(kept))
    return sorted(kept, key=lambda place: place.serial, reverse=True)


def test_400_days_leave_twelve_daily_ten_weekly_and_nine_monthly_backups():
    kept = after([FIRST + timedelta(days=n) for n in range(400)])
    days = [place.day for place in kept]
    weeks = list(dict.fromkeys(day.isocalendar()[:2] for day in days))
    months = list(dict.fromkeys((day.year, day.month) for day in days))

    assert days[:12] == [FIRST + timedelta(days=399 - n) for n in range(12)]
    assert len(weeks) >= 10
    assert len(months) == 9
    assert len(days) <= 12 + 10 + 9
    newest_of_ten_weeks = [next(day for day in days if day.isocalendar()[:2] == week) for week in weeks[:10]]
    assert all((b - a).days <= 7 for a, b in zip(newest_of_ten_weeks[1:], newest_of_ten_weeks, strict=False))


def test_the_newest_backup_is_never_let_go_whatever_the_clock_says():
    chance = random.Random(30)
    for _ in range(200):
        days = [FIRST + timedelta(days=chance.randrange(-4000, 4000)) for _ in range(60)]
        kept: set[Place] = set()
        for serial, day in enumerate(days, start=1):
            kept.add(Place(serial, day))
            kept -= let_go(list(kept))
            assert Place(serial, day) in kept


def test_a_clock_that_went_backwards_costs_no_backup_that_day():
    days = [FIRST + timedelta(days=n) for n in range(30)]
    before = after(days)

    assert after([*days, FIRST - timedelta(days=2000)])[1:] == before


def test_backups_from_a_wrong_future_do_not_push_out_what_comes_after_them():
    future = [date(2031, 1, 1) + timedelta(days=n) for n in range(20)]
    days = [FIRST + timedelta(days=n) for n in range(12)]
    kept = after([*future, *days])

    assert [place.day for place in kept[:12]] == days[::-1]


def test_of_several_backups_on_one_day_the_newest_three_stay_until_the_next_day():
    today = [FIRST] * 6

    assert [place.serial for place in after(today)] == [6, 5, 4]
    assert [place.serial for place in after([*today, *(FIRST + timedelta(days=n) for n in (1, 2, 3))])] == [
        9, 8, 7, 6,
    ]  # fmt: skip
