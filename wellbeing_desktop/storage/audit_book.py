"""Keeps the audit of one open store: coarse enough to be read, and never apart from what it tells of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection

from wellbeing_desktop.storage import audit_chain
from wellbeing_desktop.storage.audit_entry import Act, Entry

ONCE_IN = timedelta(hours=1)
"""Working on one thing is told once in this time, not at every click."""

_COARSE = frozenset(
    {Act.VIEWED, Act.CHANGED, Act.PERSON_CHANGED, Act.SETTING_CHANGED}
    | {
        Act.SAFETY_NOTED,
        Act.SAFETY_VIEWED,
    }
)


class AuditBook:
    """Writes entries into the transaction of what they tell of.

    What was written counts only once the transaction is durable: `settle` says whether it is.
    """

    def __init__(self) -> None:
        self.who: UUID | None = None
        self._told: dict[Entry, datetime] = {}
        self._just_told: list[tuple[Entry, datetime]] = []
        self._owed: list[tuple[Entry, UUID | None, datetime]] = []

    def write(self, connection: Connection, entries: Iterable[Entry]) -> None:
        """Add entries, after those that are still owed; what was told within the hour is not told again."""
        now = datetime.now(UTC)
        due = [entry for entry in entries if not self._was_told(entry, now)]
        if not due:
            return
        audit_chain.append(connection, [*self._owed, *((entry, self.who, now) for entry in due)])
        self._just_told += [(entry, now) for entry in due]

    def owe(self, entry: Entry) -> None:
        """Keep an entry that could not be written, for the next one that can."""
        self._owed.append((entry, self.who, datetime.now(UTC)))

    def settle(self, *, durable: bool) -> None:
        """Say what became of the transaction that entries were written in."""
        if durable and self._just_told:
            self._told.update((e, at) for e, at in self._just_told if e.act in _COARSE)
            self._owed.clear()
        self._just_told.clear()

    def _was_told(self, entry: Entry, now: datetime) -> bool:
        if entry.act not in _COARSE:
            return False
        told = self._told.get(entry)
        return told is not None and timedelta(0) <= now - told < ONCE_IN
