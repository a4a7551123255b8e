"""Which form of the schema this version writes, and how a new store gets it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from wellbeing_desktop.storage import (
    assessment_tables,
    brought_tables,
    consent_tables,
    filing_tables,
    part_tables,
    people_tables,
    rights_tables,
    safety_tables,
    sharing_tables,
    team_tables,
    trail_tables,
)
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.errors import DamagedStoreError, NewerStoreError

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008")
"""Every revision of the schema, oldest first; `migrations/versions` holds how to reach each."""

# their tables join the metadata on import
_MODULES = (
    assessment_tables,
    brought_tables,
    consent_tables,
    filing_tables,
    part_tables,
    people_tables,
    rights_tables,
    safety_tables,
    sharing_tables,
    team_tables,
    trail_tables,
)

TABLES = tuple(table.name for table in Base.metadata.sorted_tables)
"""The names of all tables that hold data."""

_REVISION_TABLE = (
    "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\t"
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)

_HAS_REVISION = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'alembic_version'"


def create_schema(connection: Connection) -> None:
    """Make all tables in an empty database, at the newest revision."""
    Base.metadata.create_all(connection)
    connection.exec_driver_sql(_REVISION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (REVISIONS[-1],))


def revision(connection: Any) -> str:
    """Return the revision of a database's schema, asked of a connection of the driver.

    Raises:
        DamagedStoreError: the database is ours but has no schema.
        NewerStoreError: this version of the application does not know its revision.
    """
    if not connection.execute(_HAS_REVISION).fetchone()[0]:
        raise DamagedStoreError
    found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    if len(found) != 1:
        raise DamagedStoreError
    if found[0][0] not in REVISIONS:
        raise NewerStoreError
    return str(found[0][0])
