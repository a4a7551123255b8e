"""The bridge to a closed store: makes one, or opens it, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from wellbeing_desktop.storage.store import Store


class Unlocker(QObject):
    """Opens the store of one folder. Deriving a key takes half a second, so nothing here blocks.

    The store's libraries are loaded on the worker's thread, after the first window is shown.
    """

    opened = Signal(object)
    created = Signal(object, str)
    refused = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._later = Later(self)

    def has_store(self) -> bool:
        """Tell whether the folder holds anything of a store: then nothing new is made there."""
        return any(
            (self.folder / name).exists()
            for name in ("wellbeing.keys", "wellbeing.keys.copy", "wellbeing.db")
        )

    def wrong_tries(self) -> tuple[int, float]:
        """Return how many wrong passphrases there were since it opened, and when the last one was."""
        from wellbeing_desktop.storage import outside  # noqa: PLC0415

        return outside.failed_tries(self.folder), outside.last_try(self.folder)

    def warm_up(self) -> None:
        """Load the store's libraries while somebody types."""
        self._worker.submit(_load_store)

    def open(self, passphrase: str) -> None:
        """Open by passphrase; `opened` or `refused` follows."""
        self._start(lambda: _load_store().open(self.folder, passphrase), self.opened.emit)

    def open_with_recovery_key(self, key: str) -> None:
        """Open by the printed key; `opened` or `refused` follows."""
        self._start(lambda: _load_store().open_with_recovery_key(self.folder, key), self.opened.emit)

    def create(self, passphrase: str) -> None:
        """Make a new store; `created` with it and its recovery key, or `refused`, follows."""
        self._start(
            lambda: _load_store().create(self.folder, passphrase),
            lambda made: self.created.emit(made[0], made[1]),
        )

    def stop(self) -> None:
        """Wait for what is under way and deliver nothing more."""
        self._later.stop()
        self._worker.shutdown(wait=True)

    @cached_property
    def _worker(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

        return ThreadPoolExecutor(1, "unlock")

    def _start(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._later.when(self._worker.submit(work), done, self.refused.emit)


def _load_store() -> type[Store]:
    from wellbeing_desktop.storage.store import Store  # noqa: PLC0415

    return Store
