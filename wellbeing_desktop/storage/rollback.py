"""Noticing that an old file of the store was put in its place, past the application.

The store knows the number of its last backup, and the number stands in that backup, sealed under the
store's key. A store that knows fewer backups than there are is older than they are. A backup that the
application itself put back is told of the later ones, and so is not suspected.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from wellbeing_desktop.storage import shelf
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.shelf import Kept

SERIAL = "backup-serial"
"""The setting that holds the number of the last backup."""


def serial_of(setting: str) -> int:
    """Return the number in the setting; 0 where there is none."""
    return int(setting) if setting.isdecimal() else 0


def later_backup(kept: Sequence[Kept], known: int) -> Kept | None:
    """Return a backup that the store does not know of, though it was made of it; None where all is well.

    Args:
        kept: backups whose contents were opened with the store's key.
        known: the number in the store.
    """
    return next((one for one in kept if one.contents is not None and one.manifest.serial > known), None)


def mark_put_back(database: Path, data_key: bytes, backups: Path) -> None:
    """Let an unpacked backup know of the later ones beside the store, before it takes its place.

    Raises:
        DamagedStoreError, SaveFailedError: it could not be written.
    """
    last = max((kept.manifest.serial for kept in shelf.kept_in(backups, data_key)), default=0)
    with closing(connect(database, data_key)) as connection, plain_errors():
        row = connection.execute("SELECT value FROM setting WHERE name = ?", (SERIAL,)).fetchone()
        if last > serial_of(row[0] if row else ""):
            connection.execute(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", (SERIAL, str(last))
            )
