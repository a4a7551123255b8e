"""Days to look again, as a calendar file (RFC 5545) that any calendar program takes in.

It holds no name: a day, and the words that are handed in, such as a reference.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

SUFFIX = ".ics"

_OCTETS_IN_A_LINE = 75
_PRODUCT = "-//Wellbeing Desktop//Reviews//EN"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day to put into a calendar. The same id later stands for the same entry."""

    id: UUID
    on: date
    words: str


def calendar_file(days: Iterable[Day], made_at: datetime) -> bytes:
    """Return a calendar with an entry for each day; it takes no time from the day.

    Args:
        days: what is put in, in their order.
        made_at: the moment it is made, with a time zone.
    """
    stamp = made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for day in days:
        lines += _entry(day, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _entry(day: Day, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{day.id}@wellbeing-desktop"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{day.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{day.words.translate(_ESCAPED)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """Break a line after at most 75 octets, never inside a letter; what goes on begins with a space."""
    part = ""
    for letter in line:
        if len((part + letter).encode()) > _OCTETS_IN_A_LINE:
            yield part
            part = " "
        part += letter
    yield part
