"""The one connection to the database: how it is opened, set and locked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from wellbeing_desktop.storage.errors import EngineTooOldError, NoKeyError, NotAStoreError
from wellbeing_desktop.storage.kdf import KEY_BYTES
from wellbeing_desktop.storage.meanings import error_name, opening_errors

APPLICATION_ID = 0x57424453
"""Marks the database as ours: an empty file would open as a new database."""

WAIT_S = 0.5
"""How long to wait for another process that is just letting go."""

OLDEST_SQLITE = (3, 51, 3)
"""Before it, a fault in the write-ahead log could damage a database."""

OLDEST_CIPHER = (4, 19, 0)
"""The first SQLCipher that everything in docs/security.md was measured with."""

SETTINGS = {
    "journal_mode": ("DELETE", "delete"),
    "synchronous": ("EXTRA", 3),
    "fullfsync": ("ON", 1),
    "checkpoint_fullfsync": ("ON", 1),
    "foreign_keys": ("ON", 1),
    "secure_delete": ("ON", 1),
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "mmap_size": ("0", 0),
    "temp_store": ("MEMORY", 2),
    "cache_size": ("-49152", -49152),
}
"""Settings of every connection, each with what it reads back as."""

_BEFORE_KEY = ("cipher_log_level = NONE", "cipher_memory_security = ON")
_ATTACH = 24


def check_engine() -> None:
    """Check that the database library is sound and encrypts.

    Raises:
        EngineTooOldError: it is not; nothing may be opened with it.
    """
    with closing(dbapi2.connect(":memory:")) as connection:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise EngineTooOldError(dbapi2.sqlite_version)
    if cipher is None or _numbers(cipher[0]) < OLDEST_CIPHER:
        raise EngineTooOldError(dbapi2.sqlite_version)


def check_not_plain(path: Path) -> None:
    """Check, without a key and without changing it, that a file can be an encrypted database.

    Raises:
        NotAStoreError: it is a database of another program, in clear.
        StoreInUseError: another process has it open.
    """
    with closing(_connection(path, "ro")) as connection, opening_errors(path):
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except dbapi2.DatabaseError as error:
            if error_name(error).startswith("SQLITE_BUSY"):
                raise
        else:
            raise NotAStoreError


def connect(path: Path, key: bytes, *, create: bool = False) -> Any:
    """Open the database for this process alone, with every setting made and the lock taken.

    Raises:
        DamagedStoreError: the file does not open by its key.
        NotAStoreError: it opens, but is not ours.
        StoreInUseError: another process has it open.
        StorePermissionError: the system does not let us write to it.
    """
    connection = _connection(path, "rwc" if create else "rw")
    try:
        with opening_errors(path):
            _set_key(connection, key)
            _check_ours(connection, create=create)
            for name, (value, _) in SETTINGS.items():
                connection.execute(f"PRAGMA {name} = {value}").fetchall()
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(_without_attaching)
    return connection


def connect_to_copy(path: Path, key: bytes) -> Any:
    """Open a copy that nobody else knows of, to be read and checked.

    Raises:
        DamagedStoreError: the file does not open by the key.
    """
    connection = _connection(path, "ro")
    try:
        with opening_errors(path):
            _set_key(connection, key)
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def new_copy(path: Path, key: bytes) -> Any:
    """Make an empty database to copy into, under a key: nothing in it is ever plain.

    Whoever copies syncs the whole of it at the end; half a copy is thrown away.
    """
    if len(key) != KEY_BYTES:
        raise NoKeyError
    connection = _connection(path, "rwc")
    try:
        _set_key(connection, key)
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def leaving_no_journal(connection: Any) -> Iterator[None]:
    """Let no journal stay: what is written within leaves nothing of how a page was before.

    At other times the journal keeps its room, with old pages in it, encrypted as the database is.
    """
    connection.execute("PRAGMA journal_size_limit = 0").fetchall()
    try:
        yield
    finally:
        connection.execute("PRAGMA journal_size_limit = -1").fetchall()


def pack(connection: Any) -> None:
    """Write the database anew without the room that was let go; outside of any transaction.

    All of it is written, or nothing. For this SQLite attaches a database of its own, which nothing else
    may do here.
    """
    connection.set_authorizer(None)
    try:
        connection.execute("VACUUM")
    finally:
        connection.set_authorizer(_without_attaching)


def make_engine(opened: Any) -> Engine:
    """Return an engine on an open connection, whose transactions all begin by taking the write lock."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: opened,
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(_: Connection) -> None:
        opened.execute("BEGIN IMMEDIATE")

    return engine


def write_unused_anew(connection: Any, pages: int, page_bytes: int) -> None:
    """Write something into every page that holds nothing, and nothing again: none is read before."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("CREATE TABLE unused_page (bytes BLOB)")
        connection.execute("INSERT INTO unused_page VALUES (zeroblob(?))", (pages * page_bytes,))
        connection.execute("DROP TABLE unused_page")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _connection(path: Path, mode: str) -> Any:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return dbapi2.connect(uri, uri=True, timeout=WAIT_S, isolation_level=None)


def _set_key(connection: Any, key: bytes) -> None:
    for setting in _BEFORE_KEY:
        connection.execute(f"PRAGMA {setting}")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def _check_ours(connection: Any, *, create: bool) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if create:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    elif connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAStoreError


def _numbers(version: str) -> tuple[int, ...]:
    """Return the numbers of a version such as "4.19.0 community"; none where there are none."""
    return tuple(int(part) for part in version.partition(" ")[0].split(".") if part.isdecimal())


def _without_attaching(action: int, *_: object) -> int:
    return int(dbapi2.SQLITE_DENY if action == _ATTACH else dbapi2.SQLITE_OK)
