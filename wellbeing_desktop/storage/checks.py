"""Whether a database is sound: every page, every reference, every assessment."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, select
from sqlcipher3 import dbapi2

from wellbeing_desktop.assessment.errors import AssessmentError
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.storage import looking
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.database import pack, write_unused_anew
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.meanings import plain_errors

_AT_MOST = 20
AT_ONCE = 250
"""How many assessments are read before others have their turn."""

_HAS_CHAIN = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'audit'"
_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"


def file_problems(connection: Any) -> list[str]:
    """Return what is wrong with a database's pages and references; nothing when it is sound."""
    found: list[str] = []
    for check in (_page_problems, _structure_problems, _reference_problems):
        try:
            found += check(connection)
        except (dbapi2.DatabaseError, MemoryError):
            found.append(_tr("store check", "a page is damaged"))
    return list(dict.fromkeys(found))


def write_anew_without_unused(connection: Any) -> None:
    """Write a database anew where only pages that hold nothing are damaged; else leave it alone.

    A page that was free is not taken back after a power cut: half of what was to be written there
    may stay. No answer is ever on such a page, but its check would fail for ever.
    """
    # MemoryError is what the library raises where a page that it has to read first does not decrypt
    with suppress(dbapi2.DatabaseError, MemoryError):
        free = connection.execute("PRAGMA freelist_count").fetchone()[0]
        if free and not _structure_problems(connection):
            with suppress(dbapi2.DatabaseError, MemoryError):
                write_unused_anew(connection, free, connection.execute("PRAGMA page_size").fetchone()[0])
            pack(connection)


def counts(connection: Any) -> dict[str, int]:
    """Return the number of rows of every table that a database has, of whichever version it is."""
    names = [row[0] for row in connection.execute(_TABLES)]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608 (our own names)


def count_assessments(connection: Any) -> int:
    """Return how many assessments there are, whatever their versions."""
    return int(connection.execute("SELECT count(DISTINCT id) FROM assessment").fetchone()[0])


def chain_end(connection: Any) -> tuple[int, str]:
    """Return how long the chain of what was done is, and its last hash; a first schema has none."""
    if not connection.execute(_HAS_CHAIN).fetchone()[0]:
        return 0, ""
    row = connection.execute("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    return (0, "") if row is None else (int(row[0]), str(row[1]))


def assessment_keys(connection: Connection) -> list[int]:
    """Return the key of every version of every assessment."""
    return list(connection.scalars(select(StoredAssessment.key).order_by(StoredAssessment.key)))


def unreadable_assessments(connection: Connection, shelf: FrameworkShelf, keys: Sequence[int]) -> list[str]:
    """Return a line for each of these assessments that cannot be read; nothing when all can."""
    if _can_read(connection, shelf, keys):
        return []
    table = StoredAssessment
    named = select(table.key, table.id, table.version).where(table.key.in_(keys)).order_by(table.key)
    broken = [head for head in connection.execute(named) if not _can_read(connection, shelf, [head.key])]
    words = _tr("store check", "assessment %1 version %2 cannot be read")
    return [fill(words, head.id, head.version) for head in broken]


def _can_read(connection: Connection, shelf: FrameworkShelf, keys: Sequence[int]) -> bool:
    try:
        with plain_errors():
            looking.whole(connection, shelf, StoredAssessment.key.in_(keys))
    except (StoreError, AssessmentError, ValueError, KeyError, TypeError):
        return False
    return True


def _page_problems(connection: Any) -> list[str]:
    rows = connection.execute("PRAGMA cipher_integrity_check").fetchmany(_AT_MOST)
    return [str(row[0]) for row in rows]


def _structure_problems(connection: Any) -> list[str]:
    rows = connection.execute(f"PRAGMA integrity_check({_AT_MOST})").fetchall()
    return [str(row[0]) for row in rows if row[0] != "ok"]


def _reference_problems(connection: Any) -> list[str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchmany(_AT_MOST)
    words = _tr("store check", "a row of %1 belongs to nothing in %2")
    return [fill(words, row[0], row[2]) for row in rows]
