"""The chain of who did what when: each link's hash is over the link before and its own words.

A link that is changed, left out or put in breaks every hash after it. Links cut off at the end leave
the chain sound but shorter: the head that each backup carries tells of that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, insert, select
from sqlalchemy.exc import StatementError

from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.storage.audit_entry import AuditHead, AuditRow, Entry
from wellbeing_desktop.storage.base import table_of
from wellbeing_desktop.storage.trail_tables import StoredAudit

START = AuditHead(0, "0" * 64)
"""What the first link stands on."""

AT_ONCE = 1000
"""How many links are checked or given before others have their turn."""

_AUDIT = table_of(StoredAudit)
_COLUMNS = ("number", "at", "act", "who", "person_id", "assessment_id", "version", "detail")
_HEAD = select(_AUDIT.c.number, _AUDIT.c.hash).order_by(_AUDIT.c.number.desc()).limit(1)
_INSERT = insert(_AUDIT)
_READ = select(*(_AUDIT.c[name] for name in _COLUMNS), _AUDIT.c.hash)


def head(connection: Connection) -> AuditHead:
    """Return the end of the chain."""
    row = connection.execute(_HEAD).one_or_none()
    return START if row is None else AuditHead(row.number, row.hash)


def append(connection: Connection, told: Iterable[tuple[Entry, UUID | None, datetime]]) -> None:
    """Add a link for each entry, who did it and when to the chain, in the transaction that is open."""
    last, rows = head(connection), []
    for entry, who, at in told:
        which = entry.person_id, entry.assessment_id, entry.version, entry.detail
        row = AuditRow(last.number + 1, at, entry.act, who, *which)
        last = AuditHead(row.number, link_hash(last.hash, row))
        rows.append({**{name: getattr(row, name) for name in _COLUMNS}, "hash": last.hash})
    if rows:
        connection.execute(_INSERT, rows)


def link_hash(before: str, row: AuditRow) -> str:
    """Return the SHA-256 (hex) over the hash before and the link's words, as one JSON array."""
    said: list[Any] = [before, row.number, row.at.astimezone(UTC).isoformat(timespec="microseconds"), row.act]
    said += [None if one is None else str(one) for one in (row.who, row.person_id, row.assessment_id)]
    said += [row.version, row.detail]
    return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()


def newest_first(
    connection: Connection,
    limit: int,
    *,
    before: int | None = None,
    person_id: UUID | None = None,
    acts: tuple[str, ...] = (),
) -> list[AuditRow]:
    """Return at most `limit` links below the number `before`, of one person or of some acts if asked.

    The newest come first.
    """
    wanted = _narrowed(_READ, person_id, acts).order_by(_AUDIT.c.number.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(_AUDIT.c.number < before)
    return [_row(found) for found in connection.execute(wanted)]


def oldest_first(
    connection: Connection,
    *,
    after: int,
    until: int,
    person_id: UUID | None = None,
    acts: tuple[str, ...] = (),
) -> list[AuditRow]:
    """Return the first links above the number `after`, up to `until`, `AT_ONCE` at most."""
    wanted = _narrowed(_READ, person_id, acts).where(_AUDIT.c.number > after, _AUDIT.c.number <= until)
    first = wanted.order_by(_AUDIT.c.number).limit(AT_ONCE)
    return [_row(found) for found in connection.execute(first)]


def told_since(connection: Connection, number: int, acts: tuple[str, ...]) -> list[AuditRow]:
    """Return every link of some acts after a number, the oldest first."""
    wanted = _READ.where(_AUDIT.c.number > number, _AUDIT.c.act.in_(acts)).order_by(_AUDIT.c.number)
    return [_row(found) for found in connection.execute(wanted)]


def count(connection: Connection, *, person_id: UUID | None = None, acts: tuple[str, ...] = ()) -> int:
    """Count the links that `newest_first` goes through."""
    counted = select(func.count()).select_from(_AUDIT)
    return int(connection.execute(_narrowed(counted, person_id, acts)).scalar_one())


def problems_after(connection: Connection, last: AuditHead) -> tuple[list[str], AuditHead]:
    """Check the links that follow one that was checked, so many at a time.

    Returns:
        A line that says where the chain breaks, nothing where it does not; and the last link that was
        checked: the same again at the end of the chain.
    """
    try:
        following = _READ.where(_AUDIT.c.number > last.number).order_by(_AUDIT.c.number)
        for found in connection.execute(following.limit(AT_ONCE)):
            row = _row(found)
            if row.number != last.number + 1:
                words = _tr("store check", "the audit breaks after entry %1: the next one there is %2")
                return [fill(words, last.number, row.number)], last
            if found.hash != link_hash(last.hash, row):
                words = _tr(
                    "store check", "the audit breaks at entry %1: it was changed, or one before it was"
                )
                return [fill(words, row.number)], last
            last = AuditHead(row.number, found.hash)
    except (ValueError, StatementError):
        words = _tr("store check", "the audit breaks after entry %1: the next one cannot be read")
        return [fill(words, last.number)], last
    return [], last


def has_link(connection: Connection, link: AuditHead) -> bool:
    """Tell whether that very link stands in the chain: an older head does, one of another history not."""
    if link == START:
        return True
    found = connection.scalar(select(_AUDIT.c.hash).where(_AUDIT.c.number == link.number))
    return found == link.hash


def _narrowed(
    wanted: Select[*tuple[Any, ...]], person_id: UUID | None, acts: tuple[str, ...]
) -> Select[*tuple[Any, ...]]:
    if person_id is not None:
        wanted = wanted.where(_AUDIT.c.person_id == person_id)
    return wanted.where(_AUDIT.c.act.in_(acts)) if acts else wanted


def _row(found: Any) -> AuditRow:
    return AuditRow(*(getattr(found, name) for name in _COLUMNS))
