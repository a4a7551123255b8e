"""What errors of the database mean. None of them keeps a statement or anybody's text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from wellbeing_desktop.storage.errors import (
    DamagedStoreError,
    SaveFailedError,
    StoreError,
    StoreInUseError,
    StorePermissionError,
)

_MEANINGS: dict[str, Callable[[], StoreError]] = {
    "SQLITE_FULL": lambda: SaveFailedError("full"),
    "SQLITE_READONLY": lambda: SaveFailedError("readonly"),
    "SQLITE_IOERR": lambda: SaveFailedError("io"),
    "SQLITE_CANTOPEN": lambda: SaveFailedError("io"),
    "SQLITE_CORRUPT": DamagedStoreError,
    "SQLITE_NOTADB": DamagedStoreError,
    "SQLITE_BUSY": StoreInUseError,
}

_NAMES = {
    "database or disk is full": "SQLITE_FULL",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "disk I/O error": "SQLITE_IOERR",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
}


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn errors of the database into the store's own.

    Raises:
        SaveFailedError: it could not be written, and was rolled back.
        DamagedStoreError: a page is damaged.
    """
    try:
        yield
    except DBAPIError as error:
        raise _meaning(error.orig or error) from None
    except dbapi2.Error as error:
        raise _meaning(error) from None
    except MemoryError:  # the library says so too where a page that it has to write anew does not decrypt
        raise SaveFailedError("io") from None


@contextmanager
def opening_errors(path: Path) -> Iterator[None]:
    """Turn errors of opening a database into the store's own.

    Raises:
        StoreInUseError: another process has it.
        StorePermissionError: the system does not let us read and write it.
        DamagedStoreError: it does not open by its key.
    """
    try:
        yield
    except dbapi2.DatabaseError as error:
        raise _meaning_at_open(error, path) from None


def error_name(error: BaseException) -> str:
    """Return SQLite's own name of an error, such as "SQLITE_FULL"; empty where it has none.

    What fails while a database is copied comes without its name, but with SQLite's own words.
    """
    return str(getattr(error, "sqlite_errorname", "")) or _NAMES.get(str(error), "")


def _meaning_at_open(error: BaseException, path: Path) -> StoreError:
    name = error_name(error)
    if name.startswith("SQLITE_LOCKED"):
        return StoreInUseError()
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_READONLY")):
        return StorePermissionError(path)
    return _meaning(error)


def _meaning(error: BaseException) -> StoreError:
    name = error_name(error)
    found = (meaning for start, meaning in _MEANINGS.items() if name.startswith(start))
    return next(found, lambda: SaveFailedError("refused"))()
