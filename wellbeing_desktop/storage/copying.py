"""Copying an open database, piece by piece, so that nobody waits for long while it is copied.

SQLite's own backup copies some pages at a time. What the same connection writes in between goes
into the copy too, so that at its end the copy is the database of that moment.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from wellbeing_desktop.storage.database import new_copy
from wellbeing_desktop.storage.errors import BackupStoppedError
from wellbeing_desktop.storage.meanings import plain_errors

PAGES_AT_ONCE = 64
"""A quarter of a megabyte: about two milliseconds."""

Between = Callable[[int, int], bool]
"""Is called between two pieces with how many pages are left and how many there are; may do other
work with the connection. What it returns tells whether to go on."""


def go_on(_left: int, _of: int) -> bool:
    """Do nothing between two pieces."""
    return True


def copy_open(connection: Any, data_key: bytes, path: Path, between: Between = go_on) -> None:
    """Copy the database of an open connection to a new file, encrypted under the same key.

    Raises:
        BackupStoppedError: `between` said not to go on.
        DamagedStoreError: a page cannot be read.
        SaveFailedError: there is no room, or the disk does not answer.
    """

    def after_a_piece(_status: int, left: int, of: int) -> None:
        if left and not between(left, of):
            raise BackupStoppedError

    with plain_errors(), closing(new_copy(path, data_key)) as target:
        connection.backup(target, pages=PAGES_AT_ONCE, progress=after_a_piece, sleep=0)
