"""Noticing that an old file of the store, or an old page of it, was put in place past the application.

The store knows the number of its last backup, and the number stands in that backup, sealed under the
store's key: a store that knows of fewer backups than there are is older than they are. The end of the
chain of what was done stands there too: a store without that link has lost what was done before.
A backup that the application itself put back is told of the later ones, and so is not suspected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from wellbeing_desktop.storage import settings, shelf
from wellbeing_desktop.storage.audit_entry import AuditHead
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.shelf import Kept

SERIAL = "backup-serial"
"""The setting that holds the number of the last backup."""

PAST = "backup-serial-past"
"""The setting that holds the number of the last backup made before one was put back."""

_READ = "SELECT value FROM setting WHERE name = ?"
_WRITE = "INSERT OR REPLACE INTO setting VALUES (?, ?)"


def number_in(setting: str) -> int:
    """Return the number in a setting; 0 where there is none."""
    return int(setting) if setting.isdecimal() else 0


def take_serial(connection: Connection, at_least: int) -> int:
    """Return the number of the next backup, and keep it, in the transaction that is open."""
    serial = max(number_in(settings.setting(connection, SERIAL, "")) + 1, at_least)
    settings.save_setting(connection, SERIAL, str(serial))
    return serial


def unknown_backup(
    kept: Sequence[Kept], known: int, past: int, has_link: Callable[[AuditHead], bool]
) -> Kept | None:
    """Return a backup of a later state than the store's; None where all is well.

    Args:
        kept: backups whose contents were opened with the store's key, the newest first.
        known: the number in `SERIAL`.
        past: the number in `PAST`.
        has_link: tells whether a link stands in the store's chain.
    """
    sealed = [one for one in kept if one.contents is not None]
    later = next((one for one in sealed if one.manifest.serial > known), None)
    if later is not None:
        return later
    newest = next((one for one in sealed if one.manifest.serial > past), None)
    if newest is None or newest.contents is None or not newest.contents.chain_length:
        return None
    head = AuditHead(newest.contents.chain_length, newest.contents.chain_head)
    return None if has_link(head) else newest


def mark_put_back(database: Path, data_key: bytes, backups: Path) -> None:
    """Let an unpacked backup know of the later ones beside the store, before it takes its place.

    Raises:
        DamagedStoreError, SaveFailedError: it could not be written.
    """
    last = max((kept.manifest.serial for kept in shelf.kept_in(backups, data_key)), default=0)
    with closing(connect(database, data_key)) as connection, plain_errors():
        row = connection.execute(_READ, (SERIAL,)).fetchone()
        if last > number_in(row[0] if row else ""):
            connection.executemany(_WRITE, [(SERIAL, str(last)), (PAST, str(last))])
