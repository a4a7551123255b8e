"""Days as people write them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.days import FIRST_DAY, LAST_DAY
from wellbeing_desktop.ui.days import NoSuchDayError, UnreadableDayError, in_words, read_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "20 November 2026",
        "20 nov 2026",
        "Friday, 20 November 2026",
        "20.11.2026",
        "20/11/26",
        "20-11-2026",
        "20 11",
        "20 November",
        "2026-11-20",
    ],
)
def test_a_day_is_read_as_people_write_it(text):
    assert read_day(text, TODAY) == date(2026, 11, 20)


def test_a_year_of_two_digits_far_ahead_is_long_ago():
    assert read_day("3/5/58", TODAY) == date(1958, 5, 3)


def test_a_day_that_the_calendar_lacks_is_named():
    with pytest.raises(NoSuchDayError) as none:
        read_day("31 February 2027", TODAY)
    assert none.value.words == "31 February"


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "20",
        "20 13 2026",
        "November",
        "20 November 20266",
        "1 2 3 4",
        "٢٠",
        "² 3 2026",
        f"1 1 {'9' * 5000}",
    ],
)
def test_what_is_not_like_a_day_is_said_to_be_none(text):
    with pytest.raises(UnreadableDayError):
        read_day(text, TODAY)


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_day_that_is_written_out_is_read_back(day):
    assert read_day(in_words(day), TODAY) == day
    assert read_day(in_words(day, weekday=True), TODAY) == day


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_day_or_a_known_refusal(text):
    with suppress(NoSuchDayError, UnreadableDayError):
        assert isinstance(read_day(text, TODAY), date)
