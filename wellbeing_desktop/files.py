"""Files written whole or not at all, readable by their owner only."""

from __future__ import annotations

import errno
import os
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

TEMPORARY = ".tmp"
"""How the names of unfinished files end; they begin with a dot."""

_OURS = ".wellbeing-"
_RETRY_S = 2.0
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_LEFT = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NAMELESS = getattr(os, "O_TMPFILE", 0)
_OPEN_FILES = Path("/proc/self/fd")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there whole, or is as it was before.

    Raises:
        OSError: it could not be written; no part of it is left behind.
    """
    with whole_file(path) as file:
        file.write(data)


@contextmanager
def whole_file(path: Path, check: Callable[[Path], None] | None = None) -> Iterator[BinaryIO]:
    """Open a file to be written in pieces; it takes its place when the block ends well.

    The pieces go to a new file in the same folder (mode 0600), which is made durable and then
    renamed. If the block raises, the file that was there before stays. Where the file system
    can, the new file has no name until it is whole, so that a killed process leaves nothing;
    elsewhere the next file written to the folder takes away what was left.

    Args:
        path: the file.
        check: is handed the finished file before it takes its place; what it raises keeps it out.

    Raises:
        OSError: it could not be written; no part of it is left behind.
    """
    _sweep(path.parent)
    unfinished = path.with_name(f"{_OURS}{secrets.token_hex(8)}{TEMPORARY}")
    descriptor, has_name = _new_file(unfinished)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            make_durable(file.fileno())
            if check is not None:
                check(unfinished if has_name else _OPEN_FILES / str(descriptor))
            if not has_name:
                os.link(_OPEN_FILES / str(descriptor), unfinished, src_dir_fd=descriptor)
            if os.name == "posix":  # while it is open, nobody who sweeps the folder takes it for left over
                _replace(unfinished, path)
        if os.name != "posix":  # what is open cannot be renamed there
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
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:  # some sticks cannot sync a folder
            raise
    finally:
        os.close(descriptor)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes that ask for the same out of a folder; wait while one of them is in.

    Where the system or the disk knows no such lock the block runs all the same.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 (there is none on Windows)

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _new_file(path: Path) -> tuple[int, bool]:
    """Open a new file beside its later place, held; tell whether it has its name already."""
    descriptor = _nameless_file(path.parent)
    has_name = descriptor is None
    if descriptor is None:
        descriptor = os.open(path, _NEW, 0o600)
    with suppress(OSError):  # a disk in a network may know no locks; then nothing is swept away there
        _hold(descriptor)
    return descriptor, has_name


def _nameless_file(folder: Path) -> int | None:
    if _NAMELESS and _OPEN_FILES.is_dir():
        with suppress(OSError):
            return os.open(folder, os.O_WRONLY | _NAMELESS, 0o600)
    return None


def _sweep(folder: Path) -> None:
    """Remove what a killed process left in a folder; what somebody still writes to is left alone.

    Others may write to the folder too: a link is not followed there, and no pipe is waited for.
    """
    for path in folder.glob(f"{_OURS}*{TEMPORARY}"):
        with suppress(OSError):
            descriptor = os.open(path, _LEFT)
            try:
                _hold(descriptor)
            finally:
                os.close(descriptor)
            path.unlink()


def _hold(descriptor: int) -> None:
    """Lock an open file for this process alone; on Windows being open is enough.

    Raises:
        OSError: another holds it.
    """
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 (there is none on Windows)

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


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
