"""A slow disk under a real store, and eyes for a window that waits for it."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import event

from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.thread import DatabaseThread

DELAY_S = 0.3
"""How much longer every transaction takes, reading ones too."""


def slow_down(store: Store) -> None:
    """Let every transaction of an open store take longer from now on."""
    event.listen(store._opened.engine, "commit", lambda _: time.sleep(DELAY_S))


@contextmanager
def waits_of_the_window(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Collect where the window's own code waits for the database's thread."""
    found: list[str] = []
    now, result, exception = DatabaseThread.now, Future.result, Future.exception

    def watched_now(self: DatabaseThread, *args: object, **kwargs: object) -> object:
        if threading.get_ident() != self._ident:
            note()
        return now(self, *args, **kwargs)

    def note() -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        places = [frame for frame in traceback.extract_stack() if "wellbeing_desktop" in frame.filename]
        if any("/ui/" in frame.filename.replace("\\", "/") for frame in places):
            found.append(" < ".join(f"{frame.name}:{frame.lineno}" for frame in places[::-1][:6]))

    def watched(real: Callable[..., object]) -> Callable[..., object]:
        def waiting(self: Future[object], timeout: float | None = None) -> object:
            if not self.done():
                note()
            return real(self, timeout)

        return waiting

    with monkeypatch.context() as patched:
        patched.setattr(DatabaseThread, "now", watched_now)
        patched.setattr(Future, "result", watched(result))
        patched.setattr(Future, "exception", watched(exception))
        yield found


def milliseconds(act: Callable[[], object]) -> tuple[float, float]:
    """Return how long the window takes to answer, painting included: its own work, and by the clock.

    Its own work is what its thread computes: other programs on a busy machine do not count.
    """
    worked, began = time.thread_time(), time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.thread_time() - worked) * 1000, (time.perf_counter() - began) * 1000
