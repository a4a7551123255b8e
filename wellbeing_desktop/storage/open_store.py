"""An open database and its one thread: every piece of work is a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from copy import copy
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage import opening
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.thread import DatabaseThread

T = TypeVar("T")
P = ParamSpec("P")


class OpenStore:
    """What a store stands on: opening, closing, and doing work on the database thread."""

    def __init__(self, folder: Path, unlock: opening.Unlock) -> None:
        """Open a store; use `open` or `open_with_recovery_key`."""
        self.folder = folder
        self._shelf = FrameworkShelf()
        self._thread = DatabaseThread()
        try:
            self._opened = self._thread.now(opening.open_locked, folder, unlock)
        except BaseException:
            self._thread.stop()
            raise
        self._ring = self._opened.ring

    def close(self) -> None:
        """Finish what is queued, close the database and let go of its lock."""
        if not self._thread.is_stopped:
            self._thread.now(self._opened.close)
            self._thread.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def soon(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue one of the store's methods and return at once.

        An assessment or a person handed in is copied, so that what is saved is what it was now.
        """
        taken = tuple(map(_as_it_is_now, args))
        return self._thread.soon(function, *taken, **kwargs)

    def _run(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work on the database thread in a transaction of its own."""
        return self._thread.now(self._in_transaction, lambda connection: work(connection, *args, **kwargs))

    def _in_transaction(self, work: Callable[[Connection], T]) -> T:
        with plain_errors(), self._opened.engine.begin() as connection:
            return work(connection)


def _as_it_is_now(value: Any) -> Any:
    if isinstance(value, Person):
        return copy(value)
    if not isinstance(value, Assessment):
        return value
    taken = copy(value)
    taken.answers, taken.notes = dict(value.answers), dict(value.notes)
    return taken
