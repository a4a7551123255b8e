"""The bridge to backups: makes them beside the work, and says how they stand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.keeper import BackupState, Keeper
    from wellbeing_desktop.storage.shelf import Kept
    from wellbeing_desktop.storage.store import Store

FIRST_LOOK_MS = 12_000
"""How long after the unlocking it is looked for the first time: somebody wants to see the people first."""

LOOK_EVERY_MS = 120_000
"""How often it is looked whether one is due, and whether the second place is back."""

RETRY_MS = 1_800_000
"""How long it is waited after one that could not be made."""


class BackupDesk(QObject):
    """Keeps the backups of the open store on a thread of its own; nothing here makes anybody wait."""

    known = Signal(object)
    """How backups stand, a `BackupState`."""
    listed = Signal(object)
    """The backups there are, the newest first."""
    going = Signal(bool)
    """A backup was begun, or ended."""
    progressed = Signal(float)
    """How much of it is done, from 0 to 1."""
    failed = Signal(object)
    """Why the last backup was not made; the earlier ones are as they were."""
    put_back_ready = Signal(object)
    """The store as it is now was backed up where it could be; this `Kept` may take its place."""
    place_failed = Signal(object)
    """Why the second place was not chosen."""
    damaged = Signal()
    """A backup could not be made because a page of the store is damaged."""

    _told = Signal(float)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._worker = ThreadPoolExecutor(1, "backup")
        self._stop = threading.Event()
        self._keeper: Keeper | None = None
        self._is_going = False
        self.problem: BaseException | None = None
        """Why the last backup was not made; None once one was."""
        self.place_problem: BaseException | None = None
        """Why the second place is not caught up; None once it is."""
        self.state: BackupState | None = None
        self._closed = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look_whether_due)

    def start(self) -> None:
        """Begin to look by itself, a little after the people are shown."""
        QTimer.singleShot(FIRST_LOOK_MS, self, self.look_whether_due)
        self._timer.start(LOOK_EVERY_MS)
        self.look()

    def look(self) -> None:
        """Look how backups stand; `known` follows."""
        self._do(lambda keeper: keeper.state(), self._on_known, self._on_failed)

    def say_again(self) -> None:
        """Say once more how backups stood when it was looked last; `known` follows if it ever was."""
        if self.state is not None:
            self.known.emit(self.state)

    def look_whether_due(self) -> None:
        """Make a backup if it is time, and bring the second place what it lacks."""
        if not self._is_going and not self._closed:
            self._do(_is_due, self._on_due, self._on_failed)

    def back_up_now(self) -> None:
        """Make a backup because somebody asked for it, and bring it to the second place too."""
        self._begin("asked")

    def prepare_to_put_back(self, kept: Kept) -> None:
        """Back up the store as it is now; `put_back_ready` follows, also where that cannot be done.

        The files themselves are kept aside in any case.
        """
        self._stop.clear()
        self._is_going = True
        self.going.emit(True)
        self._do(
            lambda keeper: keeper.back_up("before-restore", self._tell),
            lambda _: self._on_prepared(kept),
            lambda _: self._on_prepared(kept),
        )

    def cancel(self) -> None:
        """Stop the backup that is being made; nothing of it is kept."""
        self._stop.set()

    def list(self) -> None:
        """Look which backups there are; `listed` follows."""
        self._do(lambda keeper: keeper.kept(), self.listed.emit, self._on_failed)

    def choose_place(self, folder: Path) -> None:
        """Keep backups in this folder too; `known` follows, or `place_failed`."""
        self._do(lambda keeper: keeper.choose_place(folder), self._on_place, self.place_failed.emit)

    def forget_place(self) -> None:
        """Keep no backups there any more; those that are there stay."""
        self.place_problem = None
        self._do(lambda keeper: keeper.forget_place(), self._on_place, self.place_failed.emit)

    @property
    def is_going(self) -> bool:
        """Whether a backup is being made now."""
        return self._is_going

    def close(self) -> None:
        """Stop what is being made and deliver nothing more; checking a copy ends by itself, unseen."""
        self._closed = True
        self._timer.stop()
        self._stop.set()
        self._later.stop()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _begin(self, why: str) -> None:
        if self._is_going:
            return
        self._stop.clear()
        self._is_going = True
        self.going.emit(True)
        self._do(lambda keeper: keeper.back_up(why, self._tell), self._on_made, self._on_failed)

    def _do(
        self,
        work: Callable[[Keeper], object],
        done: Callable[..., None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._later.when(self._worker.submit(self._ask_keeper, work), done, failed)

    def _ask_keeper(self, work: Callable[[Keeper], object]) -> object:
        if self._keeper is None:
            from wellbeing_desktop.storage.keeper import Keeper  # noqa: PLC0415

            self._keeper = Keeper(self._store)
        return work(self._keeper)

    def _tell(self, done: float) -> bool:
        if self._stop.is_set():
            return False
        self._told.emit(done)
        return True

    def _on_told(self, done: float) -> None:
        if self._is_going:
            self.progressed.emit(done)

    def _on_due(self, due: bool) -> None:
        if due:
            self._begin("rota")
        else:
            self._catch_up()

    def _on_prepared(self, kept: Kept) -> None:
        """Hand the store over; where it stays open, something not saved kept it, and backups go on."""
        self.put_back_ready.emit(kept)
        if not self._closed:
            self._end()

    def _on_made(self, _kept: Kept) -> None:
        self.problem = None
        if self._timer.isActive():
            self._timer.start(LOOK_EVERY_MS)
        self._catch_up()

    def _catch_up(self) -> None:
        self._do(lambda keeper: keeper.catch_up(self._tell), self._on_caught_up, self._on_place_lacking)

    def _on_caught_up(self, _brought: bool) -> None:
        self.place_problem = None
        self._end()

    def _on_place_lacking(self, error: BaseException) -> None:
        self.place_problem = error
        self._end()

    def _on_place(self, _place: object) -> None:
        self.place_problem = None
        self.look()
        self.look_whether_due()

    def _on_failed(self, error: BaseException) -> None:
        from wellbeing_desktop.storage.errors import BackupStoppedError, DamagedStoreError  # noqa: PLC0415

        if not isinstance(error, BackupStoppedError):
            self.problem = error
            self.failed.emit(error)
            if self._timer.isActive():
                self._timer.start(RETRY_MS)
        self._end()
        if isinstance(error, DamagedStoreError):
            self.damaged.emit()

    def _end(self) -> None:
        if self._is_going:
            self._is_going = False
            self.going.emit(False)
        self.look()

    def _on_known(self, state: BackupState) -> None:
        self.state = state
        self.known.emit(state)


def _is_due(keeper: Keeper) -> bool:
    return keeper.is_due()
