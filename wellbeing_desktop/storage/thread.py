"""The one thread that talks to the database. A slow disk never holds up anybody who does not wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from wellbeing_desktop.storage.errors import StoreClosedError

T = TypeVar("T")
P = ParamSpec("P")


class DatabaseThread:
    """Runs functions one after the other, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._stopped = False
        self._ident = self._worker.submit(threading.get_ident).result()

    def soon(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a function and return at once.

        Raises:
            StoreClosedError: the thread was stopped.
        """
        try:
            return self._worker.submit(function, *args, **kwargs)
        except RuntimeError:
            raise StoreClosedError from None

    def now(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a function on the thread, after what is queued, and wait for what it returns."""
        if threading.get_ident() == self._ident:
            return function(*args, **kwargs)
        return self.soon(function, *args, **kwargs).result()

    @property
    def is_stopped(self) -> bool:
        """Tell whether it takes nothing more."""
        return self._stopped

    def stop(self) -> None:
        """Finish what is queued, and take nothing more."""
        self._stopped = True
        self._worker.shutdown(wait=threading.get_ident() != self._ident)
