"""The bridge to what a person may ask for: all that is kept of them, and to be forgotten."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from wellbeing_desktop.assessment.errors import DamagedRuleError
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.retention import EraseReason, Keeping, KeepRule
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.passages import Passage
    from wellbeing_desktop.assessment.record import PersonRecord
    from wellbeing_desktop.storage.holding import Holding
    from wellbeing_desktop.storage.listing import Listed
    from wellbeing_desktop.storage.retention import DueRow
    from wellbeing_desktop.storage.store import Store


DUE_AT_ONCE = 20
"""How many of those due for a look are brought at a time."""


@dataclass(frozen=True)
class Found:
    """A person, every passage of their record, and the hashes of those marked as about somebody else."""

    record: PersonRecord
    passages: tuple[Passage, ...]
    left_out: frozenset[str]

    @property
    def person(self) -> Person:
        """Whose record it is."""
        return self.record.person


@dataclass(frozen=True)
class ToErase:
    """Whose record is to be erased, and which backups hold it still."""

    record: PersonRecord
    holding: Holding


@dataclass(frozen=True)
class Due:
    """Whose record is due for a look, and by which rule: the rows from `offset` on."""

    rule: KeepRule
    listed: Listed
    rows: tuple[DueRow, ...]
    offset: int = 0


class RightsDesk(QObject):
    """Works away from the window's thread; each wish is answered by one signal, or `failed`."""

    found = Signal(object)
    to_erase = Signal(object)
    progressed = Signal(float)
    """How much of the copy is made, from 0 to 1."""
    saved = Signal(object)
    """The folder with the files."""
    stopped = Signal()
    erased = Signal(object)
    """The `Holding`: which backups still hold what was erased."""
    due = Signal(object)
    kept = Signal()
    came_back = Signal(object)
    """Who was erased here and is in the store again; empty where nobody is."""
    kept_again = Signal()
    """That who came back stays is written down."""
    failed = Signal(object)

    _told = Signal(float)

    def __init__(self, store: Store, practitioner: Practitioner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._practitioner = practitioner
        self._later = Later(self)
        self._worker = ThreadPoolExecutor(1, "rights")
        self._stop = threading.Event()
        self._told.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def look(self, person_id: UUID) -> None:
        """Look which passages there are; `found` follows."""
        self._do(partial(self._look, person_id), self.found.emit)

    def save(self, found: Found, left_out: frozenset[str], password: str, folder: Path) -> None:
        """Keep what is marked, and save everything else as two files in a new folder; `saved` follows.

        Args:
            found: what was looked at.
            left_out: the hashes of what is about somebody else.
            password: locks both files; "" leaves them readable for whoever has them.
            folder: where the new folder is made.
        """
        self._stop.clear()
        self._do(partial(self._save, found, left_out, password, folder), self._on_saved)

    def stop(self) -> None:
        """Make no copy any more; `stopped` follows."""
        self._stop.set()

    def look_what_goes(self, person_id: UUID) -> None:
        """Look what would be erased, and which backups hold it; `to_erase` follows."""
        self._do(lambda: ToErase(self._store.record(person_id), self._holding()), self.to_erase.emit)

    def erase(self, person_id: UUID, reason: EraseReason) -> None:
        """Erase a person for good; `erased` follows."""
        self._do_once(partial(self._erase, person_id, reason), self.erased.emit)

    def look_who_came_back(self) -> None:
        """Look who was erased here and is in the store again; `came_back` follows."""
        self._do(self._store.came_back, self.came_back.emit)

    def erase_again(self, person_ids: Sequence[UUID]) -> None:
        """Erase those who came back; `erased` follows."""

        def erase() -> Holding:
            for each in person_ids:
                self._store.erase_person(each, EraseReason.AGAIN)
            return self._holding()

        self._do_once(erase, self.erased.emit)

    def keep_again(self, person_ids: Sequence[UUID]) -> None:
        """Keep that those who came back stay; `kept_again` follows."""
        self._do(partial(self._store.keep_again, person_ids, "kept"), lambda _: self.kept_again.emit())

    def look_what_is_due(self) -> None:
        """Look whose record is due for a look; `due` follows."""

        def look() -> Due:
            rule, listed = due_by_rule(self._store, date.today())
            return Due(rule, listed, tuple(self._store.due_rows(listed, limit=DUE_AT_ONCE)))

        self._do(look, self.due.emit)

    def look_further(self, due: Due) -> None:
        """Look at the next of those that are due; `due` follows."""

        def look() -> Due:
            offset = due.offset + DUE_AT_ONCE
            rows = self._store.due_rows(due.listed, offset=offset, limit=DUE_AT_ONCE)
            return replace(due, rows=tuple(rows), offset=offset)

        self._do(look, self.due.emit)

    def keep(self, person_id: UUID, until: date, why: str) -> None:
        """Keep a decision that a record stays; `kept` follows.

        Raises:
            MissingReasonError, DayOutsideError, TextTooLongError: nothing is kept.
        """
        keeping = Keeping(until, why, self._practitioner.name, datetime.now(UTC)).checked(date.today())
        self._do_once(lambda: self._store.keep_until(person_id, keeping), lambda _: self.kept.emit())

    def close(self) -> None:
        """Deliver nothing more; what is being made ends."""
        self._stop.set()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._later.when(self._worker.submit(work), done, self.failed.emit)

    def _do_once(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        """Do what is written down for good; asked for again while it is under way, not a second time."""
        self._later.once(lambda: self._worker.submit(work), done, self.failed.emit)

    def _look(self, person_id: UUID) -> Found:
        from wellbeing_desktop.assessment.passages import passages  # noqa: PLC0415

        record = self._store.record(person_id)
        return Found(record, tuple(passages(record)), self._store.left_out(person_id))

    def _save(self, found: Found, left_out: frozenset[str], password: str, folder: Path) -> Path | None:
        from wellbeing_desktop.reports.everything import StoppedError  # noqa: PLC0415
        from wellbeing_desktop.ui.everything_files import Wish, save_everything  # noqa: PLC0415

        self._store.save_left_out(found.person.id, left_out)
        wish = Wish(found.person.id, left_out, password, self._practitioner.name)
        try:
            return save_everything(self._store, wish, folder, self._go_on)
        except StoppedError:
            return None

    def _go_on(self, done: float) -> bool:
        self._told.emit(done)
        return not self._stop.is_set()

    def _on_saved(self, folder: Path | None) -> None:
        if folder is None:
            self.stopped.emit()
        else:
            self.saved.emit(folder)

    def _erase(self, person_id: UUID, reason: EraseReason) -> Holding:
        self._store.erase_person(person_id, reason)
        return self._holding()

    def _holding(self) -> Holding:
        from wellbeing_desktop.storage.holding import holding  # noqa: PLC0415
        from wellbeing_desktop.storage.keeper import Keeper  # noqa: PLC0415

        return holding(Keeper(self._store), date.today())


def due_by_rule(store: Store, today: date) -> tuple[KeepRule, Listed]:
    """Look whose record is due for a look (blocking); a rule that cannot be read lists nobody.

    Raises:
        StoreError: the store cannot be read.
    """
    try:
        rule = KeepRule.from_text(store.setting(KeepRule.NAME))
    except DamagedRuleError:
        rule = KeepRule()
    return rule, store.due_for_a_look(rule, today)
