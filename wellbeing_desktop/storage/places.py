"""Which files make a store, and who may read them."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from wellbeing_desktop.files import TEMPORARY
from wellbeing_desktop.storage.errors import (
    DamagedStoreError,
    NoStoreError,
    NotAStoreError,
    StorePermissionError,
)

DATABASE = "wellbeing.db"
KEYS = "wellbeing.keys"
KEYS_COPY = "wellbeing.keys.copy"
BACKUPS = "backups"

FILES = (KEYS, KEYS_COPY, DATABASE)
"""Every file of a store; the database last, because it makes the folder a store."""

JOURNAL = f"{DATABASE}-journal"
"""What a stopped process was just writing. It is a part of the database beside which it lies: any other
that is put in its place would be overwritten with pages of the old one as soon as it is opened."""

_SMALLEST_DATABASE = 512

UNFINISHED = ".unfinished-"
"""How the names of folders begin that a stopped process may leave behind."""


def is_there(folder: Path) -> bool:
    """Tell whether any file of a store is in the folder, or may be in one that we may not look into."""
    try:
        return any((folder / name).exists() for name in FILES)
    except PermissionError:
        return True


def keep_private() -> None:
    """Let only the owner read what this process writes from now on."""
    os.umask(0o077)


def make_folder(folder: Path) -> None:
    """Make a store's folder, for its owner only.

    Raises:
        StorePermissionError: the folder cannot be made or written to.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
    except OSError as error:
        raise StorePermissionError(folder) from error
    _check_access(folder)


def check_folder(folder: Path) -> None:
    """Check that a folder may be read and written, if it is there.

    Raises:
        StorePermissionError: it may not.
    """
    try:
        if folder.exists():
            _check_access(folder)
    except PermissionError as error:
        raise StorePermissionError(folder) from error


def check_files(folder: Path) -> None:
    """Check from the outside that a store can be in a folder we may use. No file is opened.

    Raises:
        NoStoreError: no file of a store is there.
        DamagedStoreError: the keys are there, the database is not, or nothing but a scrap of it.
        NotAStoreError: the database is no file, or empty where no keys are.
        StorePermissionError: a file cannot be read and written.
    """
    if not is_there(folder):
        raise NoStoreError
    database = folder / DATABASE
    if not database.exists():
        raise DamagedStoreError
    has_keys = any((folder / name).exists() for name in (KEYS, KEYS_COPY))
    if not database.is_file() or not (database.stat().st_size or has_keys):
        raise NotAStoreError
    if database.stat().st_size < _SMALLEST_DATABASE:
        raise DamagedStoreError
    for name in FILES:
        if (folder / name).exists():
            _check_access(folder / name)


def sweep(folder: Path) -> None:
    """Remove what a stopped process left unfinished. The store must be locked.

    What cannot be removed, such as a file that another program holds, keeps nobody out of the store.
    """
    for path in folder.glob(f"{UNFINISHED}*"):
        shutil.rmtree(path, ignore_errors=True)
    for path in (*folder.glob(f".*{TEMPORARY}"), *(folder / BACKUPS).glob(f".*{TEMPORARY}")):
        with suppress(OSError):
            path.unlink()


def _check_access(path: Path) -> None:
    wanted = os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)
    if not os.access(path, wanted):
        raise StorePermissionError(path)
