"""Keeps what is changed while one types or chooses: stored at once, tried again until it is durable."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable
from concurrent.futures import Future
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.words import clock

T = TypeVar("T")

TRY_AGAIN_MS = 3_000


class Keeper(QObject, Generic[T]):
    """Stores things by a key on the database thread; of one key the newest is what has to be durable."""

    saving = Signal()
    saved = Signal(str)
    """All that was changed is durable: at this time of day."""
    failed = Signal(object)
    """Something is not durable, or could not be read; what is not durable is tried again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._later = Later(self)
        self._unsaved: dict[Hashable, T] = {}
        self._pending: dict[Future[None], tuple[Hashable, T]] = {}
        self._again = QTimer(self)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def is_safe(self) -> bool:
        """Whether all that was changed is durable."""
        return not self._pending and not self._unsaved

    def try_again(self) -> None:
        """Store once more what is not durable."""
        if not self._pending:
            for key, thing in list(self._unsaved.items()):
                self._store_it(key, thing)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until all is durable, for closing; tell whether it is."""
        kept: dict[Hashable, T] = {}
        try:
            for future, (key, thing) in self._pending.items():
                if future.exception(seconds) is None:
                    kept[key] = thing
        except TimeoutError:
            return False
        return all(key in kept and kept[key] == thing for key, thing in self._unsaved.items())

    def close(self) -> None:
        """Deliver nothing more; what was asked for is still stored."""
        self._again.stop()
        self._later.stop()

    @abstractmethod
    def _written(self, thing: T) -> Future[None]:
        """Ask the database thread to store a thing."""

    def _save(self, key: Hashable, thing: T) -> None:
        self._unsaved[key] = thing
        self._store_it(key, thing)

    def _store_it(self, key: Hashable, thing: T) -> None:
        self.saving.emit()
        future = self._written(thing)
        self._pending[future] = key, thing
        self._later.when(
            future,
            lambda _: self._on_stored(future, key, thing),
            lambda error: self._on_failed(future, error),
        )

    def _on_stored(self, future: Future[None], key: Hashable, thing: T) -> None:
        del self._pending[future]
        if self._unsaved.get(key) == thing:
            del self._unsaved[key]
        if self.is_safe:
            self._again.stop()
            self.saved.emit(clock(datetime.now().astimezone()))

    def _on_failed(self, future: Future[None], error: BaseException) -> None:
        del self._pending[future]
        self._again.start()
        self.failed.emit(error)
