"""Work beside the window: on a thread of its own, with how far it is, and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from wellbeing_desktop.ui.later import Later

T = TypeVar("T")

Told = Callable[[float], None]
"""Is told how much is done, from 0 to 1; raises `StoppedError` where it is not to go on."""

PATIENCE_S = 1.0
"""What takes less is not worth a bar."""


class StoppedError(Exception):
    """Somebody stopped it before anything was written."""


class SideWork(QObject):
    """Does one piece of work after the other. Each ends in what it was asked for, `stopped` or `failed`."""

    progressed = Signal(float)
    """How much is done, from 0 to 1; only where it takes longer than a moment."""
    stopped = Signal()
    failed = Signal(object)

    _told = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._later = Later(self)
        self._to_stop: list[Event] = []
        self._worker = ThreadPoolExecutor(1, "side-work")
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def do(self, work: Callable[[Told], T], done: Callable[[T], None]) -> None:
        """Do some work away from the window's thread, and hand what came of it to a function on it."""
        self._later.when(self._begun(work), done, self._on_failed)

    def do_once(self, work: Callable[[Told], T], done: Callable[[T], None]) -> None:
        """As `do`, but not while what was asked for in this way before is under way."""
        self._later.once(lambda: self._begun(work), done, self._on_failed)

    def stop(self) -> None:
        """Let the work that goes on, and what waits for it, end with nothing done; `stopped` follows."""
        for stopped in tuple(self._to_stop):
            stopped.set()

    def close(self) -> None:
        """Deliver nothing more."""
        self.stop()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _begun(self, work: Callable[[Told], T]) -> Future[T]:
        stopped = Event()
        self._to_stop.append(stopped)
        future = self._worker.submit(work, self._teller(stopped))
        future.add_done_callback(lambda _: self._to_stop.remove(stopped))
        return future

    def _teller(self, stopped: Event) -> Told:
        began = time.monotonic()

        def told(done: float) -> None:
            if stopped.is_set():
                raise StoppedError
            if time.monotonic() - began > PATIENCE_S:
                self._told.emit(done)

        return told

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, StoppedError):
            self.stopped.emit()
        else:
            self.failed.emit(error)
