"""The one thread that talks to the database. A slow disk never holds up anybody who does not wait."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, ParamSpec, TypeVar

from wellbeing_desktop.storage.errors import StoreClosedError

T = TypeVar("T")
P = ParamSpec("P")

_Work = tuple["Future[Any]", Callable[[], Any]]


class DatabaseThread:
    """Runs functions one after the other, in the order in which they were asked for.

    A long piece of work may let what waits go before it, by `give_way`.
    """

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._waiting: deque[_Work] = deque()
        self._stopped = False
        self._ident = self._worker.submit(threading.get_ident).result()

    def soon(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a function and return at once.

        Raises:
            StoreClosedError: the thread was stopped.
        """
        future: Future[T] = Future()
        work: _Work = (future, lambda: function(*args, **kwargs))
        self._waiting.append(work)
        try:
            self._worker.submit(self._run_next)
        except RuntimeError:
            with suppress(ValueError):
                self._waiting.remove(work)
            raise StoreClosedError from None
        return future

    def now(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function on the thread, after what is queued, and wait for what it returns."""
        if threading.get_ident() == self._ident:
            return function(*args, **kwargs)
        return self.soon(function, *args, **kwargs).result()

    def last(self, function: Callable[[], T]) -> T:
        """Run a function once nothing is under way, not even what gives way to others, and wait."""
        if threading.get_ident() == self._ident:
            return function()
        return self._worker.submit(function).result()

    def give_way(self) -> None:
        """Do at once what is queued, in the middle of a long piece of work on this thread."""
        while self._waiting:
            self._run_next()

    @property
    def is_stopped(self) -> bool:
        """Tell whether it takes nothing more."""
        return self._stopped

    def stop(self) -> None:
        """Finish what is queued, and take nothing more."""
        self._stopped = True
        self._worker.shutdown(wait=threading.get_ident() != self._ident)

    def _run_next(self) -> None:
        """Run what waits first; it may have been run before its turn came."""
        try:
            future, work = self._waiting.popleft()
        except IndexError:
            return
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 (whoever asked gets it, whatever it is)
            future.set_exception(error)
        else:
            future.set_result(result)
