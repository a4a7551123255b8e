"""An open database and its one thread: every piece of work is a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from copy import copy
from dataclasses import replace
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage import opening, rollback
from wellbeing_desktop.storage.backup import Reason, Source, check_target, copied, keep, room_for
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.keys import Unlock
from wellbeing_desktop.storage.manifest import Manifest
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.thread import DatabaseThread

T = TypeVar("T")
P = ParamSpec("P")

COPYING = 0.7
"""The share of a backup's time that copying takes; the rest is checking and writing."""

Progress = Callable[[float], bool]


class OpenStore:
    """What a store stands on: opening, closing, and doing work on the database thread."""

    def __init__(self, folder: Path, unlock: Unlock) -> None:
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
        self._one_backup = Lock()
        self._is_closing = False

    def close(self) -> None:
        """Finish what is queued, close the database and let go of its lock; a backup is stopped."""
        self._is_closing = True
        if not self._thread.is_stopped:
            self._thread.last(self._opened.close)
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

    def backup(
        self, file: Path, why: str = Reason.EXPORT, serial: int = 0, progress: Progress = lambda _: True
    ) -> Manifest:
        """Write a checked backup, encrypted as the store is, that opens by today's passphrase.

        It copies a little at a time: what others ask of the store meanwhile is done in between. Not
        to be asked on the database thread.

        Args:
            file: the backup; one of that name is replaced once the new one is sound.
            why: one of `Reason`.
            serial: which backup of this store it is, counted from 1; 0 for one that is in no row.
            progress: is told from 0 to 1 how much is done, on any thread; returns whether to go on.

        Raises:
            OwnFileError: the file is one of the store's own.
            BackupStoppedError: `progress` said not to go on, or the store closes.
            NoKeyError, DamagedBackupError, DamagedStoreError: there is no sound copy of it.
            SaveFailedError: there is no room, or the disk does not answer; nothing was written.
        """

        def between(left: int, of: int) -> bool:
            self._thread.give_way()
            return progress(COPYING * (of - left) / of) and not self._is_closing

        check_target(file, self.folder)
        with self._one_backup, room_for(self.folder) as room:
            copy = self._thread.now(copied, self._source(), room, between)
            return keep(copy, file, why, serial, lambda *_: progress(COPYING) and not self._is_closing)

    def check_place(self) -> None:
        """Check that the store still lies where it was opened.

        Raises:
            SaveFailedError: it was moved, deleted or replaced ("gone"): what is written now is lost.
        """
        self._opened.whereabouts.check()

    def backup_key(self) -> bytes:
        """Return what opens what backups say of their contents. It is the data key: hand it to nobody."""
        return self._opened.data_key

    def store_id(self) -> str:
        """Return the random id that the store has had since it was made."""
        return self._ring.store_id

    def take_backup_serial(self, at_least: int) -> int:
        """Return the number of the next backup; the store knows it before the backup is there."""
        return self._run(rollback.take_serial, at_least)

    def unlocked(self) -> Unlock:
        """Return what opens this store's keys again for a moment without the passphrase.

        Whoever puts a backup back asks for it while the store is open, and lets it go at once.
        """
        data_key, ring = self._opened.data_key, self._ring
        return lambda _folder: (data_key, ring)

    def changes(self) -> int:
        """Return a number that grows with everything that is written while the store is open."""
        return self._thread.now(lambda: int(self._opened.connection.total_changes))

    def _source(self) -> Source:
        return Source(self._opened.connection, self._opened.data_key, self._ring, self.folder)

    def _run(self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do the work on the database thread in a transaction of its own."""
        return self._thread.now(self._in_transaction, lambda connection: work(connection, *args, **kwargs))

    def _in_transaction(self, work: Callable[[Connection], T]) -> T:
        """Do the work; what it wrote is kept only where the store still lies at its place."""
        opened = self._opened
        with plain_errors(), opened.engine.begin() as connection:
            written_before = opened.connection.total_changes
            done = work(connection)
            if opened.connection.total_changes != written_before:
                opened.whereabouts.check()
            return done

    def _rolled_back(self, work: Callable[[Connection], T]) -> T:
        """Do the work, return what came of it, and undo all of it."""
        with plain_errors(), self._opened.engine.connect() as connection, connection.begin() as undone:
            try:
                return work(connection)
            finally:
                undone.rollback()


def _as_it_is_now(value: Any) -> Any:
    if isinstance(value, Person):
        return copy(value)
    if not isinstance(value, Assessment):
        return value
    taken = copy(value)
    taken.answers, taken.notes = dict(value.answers), dict(value.notes)
    taken.amendments = tuple(replace(amendment, was=dict(amendment.was)) for amendment in value.amendments)
    return taken
