"""Bringing a store of an older version to the schema of this one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from wellbeing_desktop.storage import places, shelf
from wellbeing_desktop.storage.archive import SUFFIX
from wellbeing_desktop.storage.backup import Reason, Source, backup
from wellbeing_desktop.storage.errors import MigrationFailedError, SaveFailedError
from wellbeing_desktop.storage.keys import KeyRing
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.schema import REVISIONS, revision

SCRIPTS = Path(__file__).parent / "migrations"


def is_due(connection: Any) -> bool:
    """Tell, by one question to the driver's connection, whether a store is of an older version.

    Raises:
        DamagedStoreError, NewerStoreError: see `revision`.
    """
    return revision(connection) != REVISIONS[-1]


def migrate(connection: Any, engine: Engine, data_key: bytes, ring: KeyRing, folder: Path) -> None:
    """Bring a store to the newest schema, in one transaction, after a checked backup.

    Foreign keys are off meanwhile: rebuilding a table would take along the rows that belong to it.

    Raises:
        MigrationFailedError: rows would belong to nothing; the store is as it was.
        SaveFailedError, DamagedStoreError, DamagedBackupError: the store is as it was.
    """
    kept = folder / places.BACKUPS
    try:
        kept.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    file = kept / f"before-{REVISIONS[-1]}-{stamp}{SUFFIX}"
    backup(Source(connection, data_key, ring, folder), file, Reason.MIGRATION, shelf.next_serial(kept))
    with _foreign_keys_off(connection), plain_errors(), engine.begin() as transaction:
        run_scripts(transaction)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise MigrationFailedError


def run_scripts(transaction: Connection) -> None:
    """Run every migration that is due, in the transaction that is open."""
    from alembic import command  # noqa: PLC0415 (it costs a quarter of a second, and is seldom due)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = transaction
    command.upgrade(config, REVISIONS[-1])


@contextmanager
def _foreign_keys_off(connection: Any) -> Iterator[None]:
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
