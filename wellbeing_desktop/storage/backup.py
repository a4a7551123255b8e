"""Making a backup: a copy of the open store that was opened again and checked before it counts."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from wellbeing_desktop import __version__
from wellbeing_desktop.storage import archive, checks, keys, manifest, places
from wellbeing_desktop.storage.copying import Between, copy_open, go_on
from wellbeing_desktop.storage.database import connect_to_copy
from wellbeing_desktop.storage.errors import (
    BackupStoppedError,
    DamagedBackupError,
    NoKeyError,
    OwnFileError,
    SaveFailedError,
)
from wellbeing_desktop.storage.kdf import KEY_BYTES
from wellbeing_desktop.storage.keys import KeyRing
from wellbeing_desktop.storage.manifest import Contents, Manifest
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.schema import revision

__all__ = ["Copied", "Reason", "backup", "copied", "keep", "restore"]


class Reason:
    """Why a backup was made; only those by the rota and on request are ever let go."""

    ROTA = "rota"
    ASKED = "asked"
    EXPORT = "export"
    MIGRATION = "before-migration"
    RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Source:
    """An open store to copy: its parts, and the folder that the copy is made in."""

    connection: Any
    data_key: bytes
    ring: KeyRing
    folder: Path


@dataclass(frozen=True, slots=True)
class Copied:
    """An encrypted copy of a database, not checked yet, and what the store held at its moment."""

    path: Path
    data_key: bytes
    key_file: bytes
    made_at: datetime
    revision: str
    contents: Contents


def backup(source: Source, file: Path, why: str = Reason.EXPORT, serial: int = 0) -> None:
    """Write a checked backup of an open store in one go; never plain, and never half of one.

    Raises:
        OwnFileError: the file is one of the store's own.
        NoKeyError: there is no key to encrypt it under.
        DamagedBackupError: the copy failed a check.
        DamagedStoreError: the store has a damaged page.
        SaveFailedError: there is no room, or the disk does not answer.
    """
    check_target(file, source.folder)
    with room_for(source.folder) as folder:
        keep(copied(source, folder), file, why, serial)


def check_target(file: Path, folder: Path) -> None:
    """Check that a backup is not written over the store itself.

    Raises:
        OwnFileError: it would be.
    """
    if file.absolute().parent.resolve() / file.name in {folder.resolve() / name for name in places.FILES}:
        raise OwnFileError


@contextmanager
def room_for(folder: Path) -> Iterator[Path]:
    """Make a folder for a copy in a store's folder; it is gone afterwards.

    Raises:
        SaveFailedError: it cannot be made.
    """
    unfinished = folder / f"{places.UNFINISHED}{secrets.token_hex(8)}"
    try:
        unfinished.mkdir(mode=0o700)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    try:
        yield unfinished
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def copied(source: Source, folder: Path, between: Between = go_on) -> Copied:
    """Copy an open store, on its own thread; what it holds is counted at the copy's very moment.

    Raises:
        NoKeyError, BackupStoppedError, DamagedStoreError, SaveFailedError: there is no copy.
    """
    if len(source.data_key) != KEY_BYTES:
        raise NoKeyError
    path = folder / "copy.db"
    copy_open(source.connection, source.data_key, path, between)
    with plain_errors():
        rows = checks.counts(source.connection)
        assessments = checks.count_assessments(source.connection)
        found = Contents(rows["person"], assessments, rows, *checks.chain_end(source.connection))
        made_of = revision(source.connection)
    key_file = keys.ring_bytes(source.ring)
    return Copied(path, source.data_key, key_file, datetime.now(UTC), made_of, found)


def keep(copy: Copied, file: Path, why: str, serial: int = 0, between: Between = go_on) -> Manifest:
    """Check a copy and write it as a backup; on any thread, for nobody else knows of the copy.

    Raises:
        DamagedBackupError: the copy failed a check, or the file does not read back.
        BackupStoppedError: `between` said not to go on.
        SaveFailedError: there is no room, or the disk does not answer.
    """
    _check(copy)
    if not between(0, 0):
        raise BackupStoppedError
    try:
        described = Manifest(
            made_at=copy.made_at.isoformat(timespec="microseconds"),
            made_by=__version__,
            revision=copy.revision,
            sha256=archive.digest(copy.path),
            size=copy.path.stat().st_size,
            serial=serial,
            why=why,
        )
        described = manifest.seal(described, copy.contents, copy.data_key)
        archive.write(file, copy.path, copy.key_file, described)
    except OSError as error:
        raise SaveFailedError.of(error) from error
    return described


def _check(copy: Copied) -> None:
    with plain_errors(), closing(connect_to_copy(copy.path, copy.data_key)) as connection:
        if checks.file_problems(connection) or checks.counts(connection) != copy.contents.rows:
            raise DamagedBackupError
