"""The calendar file, read again by a small reader of its own that goes by RFC 5545."""

import re
from datetime import UTC, date, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.exchange.calendar_file import Day, calendar_file

MADE = datetime(2026, 11, 20, 14, 30, tzinfo=UTC)
ONE = UUID("5e1f7a10-0000-4000-8000-000000000001")


def read(data: bytes) -> list[dict[str, str]]:
    """Return the properties of each event, as a calendar program would understand them."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    events: list[dict[str, str]] = []
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            assert name not in events[-1], name
            events[-1][name] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return events


def test_each_day_is_a_whole_day_that_takes_no_time():
    (event,) = read(calendar_file([Day(ONE, date(2026, 12, 31), "Look again: SW-0142")], MADE))

    assert event == {
        "UID": f"{ONE}@wellbeing-desktop",
        "DTSTAMP": "20261120T143000Z",
        "DTSTART;VALUE=DATE": "20261231",
        "DTEND;VALUE=DATE": "20270101",
        "SUMMARY": "Look again: SW-0142",
        "CLASS": "PRIVATE",
        "TRANSP": "TRANSPARENT",
    }


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=200)))
def test_whatever_the_words_are_they_come_back_and_no_line_is_too_long(texts):
    data = calendar_file([Day(ONE, date(2026, 12, 1), text) for text in texts], MADE)

    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert [event["SUMMARY"] for event in read(data)] == texts


def test_words_cannot_begin_an_entry_of_their_own():
    words = "SW-1\r\nEND:VEVENT\r\nBEGIN:VEVENT"

    assert len(read(calendar_file([Day(ONE, date(2026, 12, 1), words)], MADE))) == 1
