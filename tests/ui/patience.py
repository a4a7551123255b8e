"""Waiting for the window: until something is so, until a signal came, until layouts rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

PATIENCE_MS = 10_000


@contextmanager
def caught(signal: object) -> Iterator[None]:
    """Wait after the block until a signal came."""
    came: list[object] = []

    def note(*what: object) -> None:
        came.append(what)

    signal.connect(note)  # type: ignore[attr-defined]
    yield
    wait(lambda: bool(came))
    signal.disconnect(note)  # type: ignore[attr-defined]


def wait(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so."""
    clock = QElapsedTimer()
    clock.start()
    while not ready():
        assert clock.elapsed() < PATIENCE_MS
        QTest.qWait(2)


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()
