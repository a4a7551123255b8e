"""Files written whole or not at all, readable by their owner only."""

from __future__ import annotations

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".tmp"
"""How the names of unfinished files end; they begin with a dot."""

_RETRY_S = 2.0
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole, or is as it was before.

    Raises:
        OSError: it could not be written; no part of it is left behind.
    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be written in pieces; it takes its place when the block ends well.

    The pieces go to a new file in the same folder (mode 0600), which is made durable and then
    renamed. If the block raises, the file that was there before stays.

    Raises:
        OSError: it could not be written; no part of it is left behind.
    """
    unfinished = path.with_name(f".{secrets.token_hex(8)}{TEMPORARY}")
    descriptor = os.open(unfinished, _NEW, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            make_durable(file.fileno())
        _replace(unfinished, path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_durable(descriptor: int) -> None:
    """Wait until an open file is on the disk itself, also where fsync alone does not promise it."""
    os.fsync(descriptor)
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 (there is none on Windows)

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system knows how."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(source: Path, target: Path) -> None:
    """Rename over the target; on Windows a virus scanner may hold it for a moment."""
    until = time.monotonic() + (_RETRY_S if sys.platform == "win32" else 0.0)
    while True:
        try:
            source.replace(target)
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(0.05)
        else:
            return
