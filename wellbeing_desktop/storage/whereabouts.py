"""Whether the open database still lies where it was opened."""

from __future__ import annotations

from pathlib import Path

from wellbeing_desktop.storage.errors import SaveFailedError


class Whereabouts:
    """Remembers which file was opened by a path.

    A file that was moved or deleted meanwhile can still be written to on most systems, and nobody
    would find again what was written: it must never be called saved.
    """

    def __init__(self, path: Path) -> None:
        """Take the file that is there now.

        Raises:
            OSError: there is none.
        """
        self._path = path
        self._was = self._now()

    def check(self) -> None:
        """Check that the path leads to the same file as when it was opened.

        Raises:
            SaveFailedError: it does not ("gone").
        """
        try:
            is_there = self._now() == self._was
        except OSError:
            is_there = False
        if not is_there:
            raise SaveFailedError("gone")

    def _now(self) -> tuple[int, int]:
        found = self._path.stat()
        return found.st_dev, found.st_ino
