"""Brings what other threads made back to the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
U = TypeVar("U")


class Later(QObject):
    """Hands the result of a future, or what it raised, to a function on the window's thread.

    A result that comes after `stop` is dropped: the screen that waited for it is gone.
    """

    _ready = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._going = True
        self._is_under_way = False
        self._ready.connect(self._on_ready, Qt.ConnectionType.QueuedConnection)

    def when(
        self, future: Future[T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Call `done` with the result or `failed` with the exception, later, on this thread."""

        def arrived(finished: Future[T]) -> None:
            if self._going and not finished.cancelled():
                self._ready.emit(lambda: _deliver(finished, done, failed))

        future.add_done_callback(arrived)

    def once(
        self, ask: Callable[[], Future[T]], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask for something, then go on as `when`; passed over while what was asked so before is under way.

        A button that is pressed twice, or a key that is held down, does what it does once.
        """
        if self._is_under_way:
            return

        def ended(then: Callable[[U], None], what: U) -> None:
            self._is_under_way = False
            then(what)

        future = ask()
        self._is_under_way = True
        self.when(future, partial(ended, done), partial(ended, failed))

    def stop(self) -> None:
        """Deliver nothing more."""
        self._going = False

    def _on_ready(self, deliver: Callable[[], None]) -> None:
        if self._going:
            deliver()


def raised(error: BaseException) -> None:
    """Raise on the window's thread what nobody expects here; the fault dialog tells of it.

    Raises:
        BaseException: what was raised on the other thread.
    """
    raise error


def _deliver(future: Future[T], done: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
    error = future.exception()
    if error is None:
        done(future.result())
    else:
        failed(error)
