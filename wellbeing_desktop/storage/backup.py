"""Making a backup: a copy of the open store that was opened again and checked before it counts."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wellbeing_desktop import __version__
from wellbeing_desktop.storage import archive, checks, keys, places
from wellbeing_desktop.storage.archive import Manifest
from wellbeing_desktop.storage.database import attaching_allowed, connect_to_copy
from wellbeing_desktop.storage.errors import DamagedBackupError, OwnFileError, SaveFailedError
from wellbeing_desktop.storage.keys import KeyRing
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.schema import revision

__all__ = ["backup", "restore"]


def backup(connection: Any, data_key: bytes, ring: KeyRing, folder: Path, file: Path) -> None:
    """Write a checked backup of an open store; never plain, and never half of one.

    Args:
        connection: the store's own, outside a transaction.
        data_key: the store's data key, which the copy keeps.
        ring: the key slots that go with it.
        folder: the store's folder, where the copy is made.
        file: the backup; a file of that name is replaced once the new one is sound.

    Raises:
        OwnFileError: the file is one of the store's own.
        DamagedBackupError: the copy failed a check.
        DamagedStoreError: the store has a damaged page.
        SaveFailedError: there is no room, or the disk does not answer.
    """
    if file.absolute().parent.resolve() / file.name in {folder.resolve() / name for name in places.FILES}:
        raise OwnFileError
    try:
        with _checked_copy(connection, data_key, folder) as copy:
            manifest = Manifest(
                made_at=datetime.now(UTC).isoformat(timespec="seconds"),
                made_by=__version__,
                revision=revision(connection),
                sha256=archive.digest(copy),
            )
            archive.write(file, copy, keys.ring_bytes(ring), manifest)
    except OSError as error:
        raise SaveFailedError.of(error) from error


@contextmanager
def _checked_copy(connection: Any, data_key: bytes, folder: Path) -> Iterator[Path]:
    """Make an encrypted copy of the database and check it; it is gone afterwards."""
    unfinished = folder / f"{places.UNFINISHED}{secrets.token_hex(8)}"
    unfinished.mkdir(mode=0o700)
    try:
        copy = unfinished / "copy.db"
        with plain_errors(), attaching_allowed(connection):
            connection.execute("VACUUM INTO ?", (str(copy),))
        _check(connection, copy, data_key)
        yield copy
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _check(connection: Any, copy: Path, data_key: bytes) -> None:
    with plain_errors(), closing(connect_to_copy(copy, data_key)) as copied:
        if checks.file_problems(copied) or checks.counts(copied) != checks.counts(connection):
            raise DamagedBackupError
