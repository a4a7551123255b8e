"""The file of a backup: a zip, nothing packed, of the encrypted database, the keys and a manifest."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from wellbeing_desktop.files import whole_file
from wellbeing_desktop.storage.errors import DamagedBackupError, NewerStoreError, NotABackupError
from wellbeing_desktop.storage.manifest import Manifest
from wellbeing_desktop.storage.places import DATABASE, KEYS

SUFFIX = ".wellbeing-backup"
"""How the names of backups end."""

_FORMAT, _NUMBER = "wellbeing-backup", 2
_MANIFEST = "manifest.json"
_LARGEST_TEXT = 64 * 1024
_PIECE = 1024 * 1024


def digest(path: Path) -> str:
    """Return the SHA-256 (hex) of a file; never to be asked of an open database."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def write(file: Path, database: Path, key_file: bytes, manifest: Manifest) -> None:
    """Write a backup whole and read it back, or leave what was there.

    Raises:
        OSError: it could not be written.
        DamagedBackupError: it does not read back as it was written.
    """
    described = {"format": _FORMAT, "number": _NUMBER, **asdict(manifest)}
    with (
        whole_file(file, check) as target,
        zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive,
    ):
        archive.writestr(_MANIFEST, json.dumps(described, indent=1))
        archive.writestr(KEYS, key_file)
        archive.write(database, DATABASE)


def check(file: Path) -> None:
    """Read a backup from its first byte to its last.

    Raises:
        NotABackupError, DamagedBackupError, NewerStoreError: what is wrong with it.
        OSError: it cannot be read.
    """
    found = hashlib.sha256()
    with file.open("rb") as opened:
        _forget_pages(opened)
        with _archive(opened) as archive:
            manifest = _manifest(archive)
            _text(archive, KEYS)
            with archive.open(DATABASE) as member:
                while piece := member.read(_PIECE):
                    found.update(piece)
    if found.hexdigest() != manifest.sha256:
        raise DamagedBackupError


def described(file: Path) -> Manifest:
    """Return what a backup says of itself, without reading all of it.

    Raises:
        NotABackupError, DamagedBackupError, NewerStoreError: what is wrong with it.
        OSError: it cannot be read.
    """
    with file.open("rb") as opened, _archive(opened) as archive:
        return _manifest(archive)


def key_file(file: Path) -> bytes:
    """Return the key file that a backup holds; errors as in `described`."""
    with file.open("rb") as opened, _archive(opened) as archive:
        return _text(archive, KEYS)


def unpack(file: Path, database: Path, key_files: tuple[Path, ...]) -> None:
    """Write what a backup holds to files of their own.

    Raises:
        NotABackupError: the file is something else.
        DamagedBackupError: it is a backup, but not whole.
        NewerStoreError: a newer version of the application made it.
        OSError: the file cannot be read, or there is no room.
    """
    with file.open("rb") as opened, _archive(opened) as archive:
        manifest = _manifest(archive)
        with whole_file(database) as target:
            _copy(archive, target)
        for path in key_files:
            with whole_file(path) as target:
                target.write(_text(archive, KEYS))
    if digest(database) != manifest.sha256:
        raise DamagedBackupError


def _forget_pages(opened: BinaryIO) -> None:
    """Let what is read come from the disk, where the system can be asked to: not from what was written."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


@contextmanager
def _archive(opened: BinaryIO) -> Iterator[zipfile.ZipFile]:
    if not zipfile.is_zipfile(opened):
        raise NotABackupError
    try:
        with zipfile.ZipFile(opened) as archive:
            infos = archive.infolist()
            if sorted(info.filename for info in infos) != sorted((_MANIFEST, KEYS, DATABASE)):
                raise NotABackupError
            if any(info.compress_type != zipfile.ZIP_STORED for info in infos):
                raise NotABackupError
            yield archive
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError):
        raise DamagedBackupError from None


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        found = json.loads(_text(archive, _MANIFEST))
        if found.pop("format") != _FORMAT:
            raise NotABackupError
        number = found.pop("number")
        if type(number) is int and number > _NUMBER:
            raise NewerStoreError
        return Manifest(**found).checked()
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise DamagedBackupError from None


def _text(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        text = member.read(_LARGEST_TEXT + 1)
    if len(text) > _LARGEST_TEXT:
        raise DamagedBackupError
    return text


def _copy(archive: zipfile.ZipFile, target: BinaryIO) -> None:
    with archive.open(DATABASE) as member:
        while piece := member.read(_PIECE):
            target.write(piece)
