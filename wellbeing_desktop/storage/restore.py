"""Putting a backup in the place of a store: checked before anything moves, finished even after a stop.

The unpacked backup waits in a folder whose name says that it was checked. Moving it in is a row of
renames; if the process stops in between, opening the store goes on where it stopped.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from wellbeing_desktop.files import sync_folder
from wellbeing_desktop.storage import archive, checks, keys, outside, places, rollback
from wellbeing_desktop.storage.database import check_engine, check_not_plain, connect_to_copy
from wellbeing_desktop.storage.errors import (
    DamagedBackupError,
    DamagedKeysError,
    DamagedStoreError,
    NotABackupError,
    NotAStoreError,
    SaveFailedError,
    StoreError,
    StorePermissionError,
)
from wellbeing_desktop.storage.keys import Unlock
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.schema import revision

_CHECKED = ".checked-"
ASIDE = "before-restore-"


def restore(file: Path, folder: Path, secret: str) -> Path | None:
    """Put a backup in the place of a store by a passphrase or a recovery key; see `put_back`."""
    return put_back(file, folder, partial(keys.unlock_by_either, secret=secret))


def put_back(file: Path, folder: Path, unlock: Unlock) -> Path | None:
    """Put a backup in the place of a store, which is kept aside.

    If the keys that are there open the backup, they stay: the passphrase of today goes on to open
    the store, and one that was changed since does not come back. Otherwise the keys come from the
    backup, with the passphrase of its day.

    Args:
        file: the backup.
        folder: the store's folder; it is made if it is not there.
        unlock: opens key files, today's or the backup's.

    Returns:
        The folder where the store that was there is kept, whole; None where none was.

    Raises:
        NotABackupError, DamagedBackupError, NewerStoreError, WrongPassphraseError: of the backup.
        StoreInUseError: the store that is there is open.
        StorePermissionError, SaveFailedError: the files cannot be read or written.
    """
    check_engine()
    places.keep_private()
    if not file.is_file():
        raise NotABackupError
    made = [path for path in (folder, *folder.absolute().parents) if not path.exists()]
    places.make_folder(folder)
    finish(folder)
    _check_unused(folder)
    unfinished = folder / f"{places.UNFINISHED}{secrets.token_hex(8)}"
    unfinished.mkdir(mode=0o700)
    try:
        _unpack(file, unfinished, unlock)
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
        unfinished.rename(folder / f"{_CHECKED}{stamp}-{secrets.token_hex(2)}")
        aside = finish(folder)
        outside.mark_restored(folder)
        return aside
    except PermissionError as error:
        raise StorePermissionError(Path(error.filename or file)) from error
    except OSError as error:
        raise SaveFailedError.of(error) from error
    finally:
        _clear(unfinished, made)


def _clear(unfinished: Path, made: Sequence[Path]) -> None:
    """Remove what is unfinished, and the folders that were made for it unless a store lies there now."""
    shutil.rmtree(unfinished, ignore_errors=True)
    with suppress(OSError):
        for folder in made:
            folder.rmdir()


def finish(folder: Path) -> Path | None:
    """Move a checked backup in, if one waits. Returns where the store that was there is kept."""
    waiting = next(folder.glob(f"{_CHECKED}*"), None)
    if waiting is None:
        return None
    aside = folder / places.BACKUPS / waiting.name.replace(_CHECKED, ASIDE)
    if (waiting / places.DATABASE).exists() and (folder / places.JOURNAL).exists():
        _put_aside(folder / places.JOURNAL, aside)
        sync_folder(folder)  # it is away for good before another database lies there
    for name in places.FILES:
        if (waiting / name).exists():
            _put_aside(folder / name, aside)
            (waiting / name).rename(folder / name)
    sync_folder(folder)
    waiting.rmdir()
    return aside if aside.exists() else None


def _put_aside(file: Path, aside: Path) -> None:
    if file.exists():
        aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.rename(aside / file.name)


def _check_unused(folder: Path) -> None:
    with suppress(NotAStoreError):
        if (folder / places.DATABASE).is_file():
            check_not_plain(folder / places.DATABASE)


def _unpack(file: Path, folder: Path, unlock: Unlock) -> None:
    """Unpack a backup into a folder inside the store's, and check it there."""
    database = folder / "unpacked"
    archive.unpack(file, database, (folder / places.KEYS, folder / places.KEYS_COPY))
    try:
        data_key = _data_key(database, folder, unlock)
        _check(database, data_key)
        rollback.mark_put_back(database, data_key, folder.parent / places.BACKUPS)
    except (DamagedKeysError, DamagedStoreError):
        raise DamagedBackupError from None
    database.rename(folder / places.DATABASE)
    sync_folder(folder)


def _data_key(database: Path, folder: Path, unlock: Unlock) -> bytes:
    keys.read_rings(folder)
    with suppress(StoreError):
        data_key, ring = unlock(folder.parent)
        connect_to_copy(database, data_key).close()
        if ring.intact:
            keys.write_ring(folder, ring)
        return data_key
    return unlock(folder)[0]


def _check(database: Path, data_key: bytes) -> None:
    with plain_errors(), closing(connect_to_copy(database, data_key)) as connection:
        revision(connection)
        if checks.file_problems(connection):
            raise DamagedBackupError
