"""On which days reviews are due, for counts; `lists` has who it is."""

from __future__ import annotations

from sqlalchemy import Connection

_STANDING = "SELECT person_key, held_on, signed_at, next_review, id FROM assessment WHERE +standing = 1"
_DRAFTS = "SELECT person_key, held_on, id FROM assessment WHERE state = 'draft' AND current = 1"


def due_days(connection: Connection) -> list[str]:
    """Return the day (2026-11-22) that each person's latest signed assessment names, unless more was begun.

    The driver is asked directly: of a hundred thousand rows only the last of each person counts.
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    latest: dict[int, tuple[str, str, str | None, str]] = {}
    for person, *row in driver.execute(_STANDING).fetchall():
        known = latest.get(person)
        if known is None or row[0] > known[0] or (row[0] == known[0] and row[1] > known[1]):
            latest[person] = (row[0], row[1], row[2], row[3])
    for person, held_on, assessment_id in driver.execute(_DRAFTS).fetchall():
        known = latest.get(person)
        if known is not None and known[3] != assessment_id and held_on >= known[0]:
            del latest[person]
    return sorted(review for _, _, review, _ in latest.values() if review)
