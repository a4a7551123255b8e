"""The bridge to a colleague's laptop: seals whole records in a file, opens such files and looks into them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.record import PersonRecord
    from wellbeing_desktop.exchange.hand_over import HandOver, Records
    from wellbeing_desktop.storage.listing import TakenIn
    from wellbeing_desktop.storage.sharings import Asked
    from wellbeing_desktop.storage.store import Store

T = TypeVar("T")
Decisions = tuple[tuple[UUID, Sharing], ...]

AT_ONCE = 10
PATIENCE_S = 1.0
"""What takes less is not worth a bar."""

PACKED = 0.95
"""How much of a file is made once the records are read and packed."""

CHECKED = 0.15
"""How much of looking into a file is done once every record was found right."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A hand-over that was opened: what would become of it, or when it was taken in before."""

    hand_over: HandOver
    would: TakenIn | None
    taken_at: datetime | None
    erased: frozenset[UUID] = frozenset()
    """Who of them was erased here."""

    @property
    def adds_something(self) -> bool:
        """Whether anything of it is not here yet."""
        it = self.would
        return it is not None and any((it.people_added, it.added, it.beside, it.replaced, it.filed))


@dataclass(frozen=True, slots=True)
class Going:
    """Whose records go out; what was decided and is kept before they do, and what is kept once they did."""

    person_ids: tuple[UUID, ...]
    before: Decisions = ()
    after: Decisions = ()


@dataclass(frozen=True, slots=True)
class Left:
    """Whose records do not go out, as it is written down."""

    decisions: Decisions


class StoppedError(Exception):
    """Somebody stopped it before anything was written."""


@dataclass(frozen=True, slots=True)
class _Coming:
    """Records that are read as they are gone through, so that never all of them are in memory."""

    count: int
    read: Callable[[], Iterator[PersonRecord]]

    def __iter__(self) -> Iterator[PersonRecord]:
        return self.read()

    def __len__(self) -> int:
        return self.count


class HandOverDesk(QObject):
    """Works away from the window's thread; each wish is answered by one signal."""

    progressed = Signal(float)
    """How much of what goes on is done, from 0 to 1; only where it takes longer than a moment."""
    unshared = Signal()
    """That nothing went out is written down."""
    sealed = Signal(object)
    """The path of the file that was written."""
    seen = Signal(object)
    """What an opened file holds, as `Seen`."""
    taken = Signal(object)
    """What became of what was taken over, as `TakenIn`."""
    failed = Signal(object)

    def __init__(self, store: Store, made_by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._made_by = made_by
        self._later = Later(self)
        self._stopped = Event()
        self._opening = 0
        self._began = 0.0
        self._worker = ThreadPoolExecutor(1, "hand-over")

    def everybody(self) -> list[UUID]:
        """Return everyone who is here."""
        return self._store.person_ids()

    @property
    def store(self) -> Store:
        """The store that records go out of and come into."""
        return self._store

    @property
    def made_by(self) -> str:
        """Who hands over."""
        return self._made_by

    def bodies(self) -> tuple[str, ...]:
        """Return every body that anybody was asked about."""
        return self._store.bodies()

    def asked(self, person_ids: Sequence[UUID], body: str) -> list[Asked]:
        """Return what each of some people said of sharing with a body."""
        return self._store.asked_about_sharing(person_ids, body)

    def leave(self, left: Left) -> None:
        """Write down whose records do not go out; `unshared` follows."""
        self._do(partial(self._store.save_sharings, left.decisions), lambda _: self.unshared.emit())

    def seal(self, going: Going, passphrase: str, file: Path) -> None:
        """Write the whole records of some people to a sealed file; `stop` ends it before it is written."""
        self._stopped.clear()
        self._do(partial(self._seal, going, passphrase, file), self.sealed.emit)

    def stop(self) -> None:
        """Give up what goes on; nothing is written or taken in, and `failed` with `StoppedError` follows."""
        self._stopped.set()
        self._opening += 1

    def look_into(self, file: Path, passphrase: str) -> None:
        """Open a sealed file and find out what would be added; nothing is. `stop` ends it."""
        self._stopped.clear()
        self._opening += 1
        opening = self._opening

        def if_waited_for(deliver: Callable[[T], None], what: T) -> None:
            if opening == self._opening:
                deliver(what)
            else:
                self.failed.emit(StoppedError())

        self._later.when(
            self._worker.submit(self._look_into, file, passphrase),
            partial(if_waited_for, self.seen.emit),
            partial(if_waited_for, self.failed.emit),
        )

    def take(self, seen: Seen, *, bring_back: bool = False) -> None:
        """Take what was looked into: all of it or nothing, but for those who were erased here.

        They come only with `bring_back`, and that this was decided is kept. `stop` lets nothing in.
        """
        self._stopped.clear()
        self._do(partial(self._take, seen, bring_back=bring_back), self.taken.emit)

    def close(self) -> None:
        """Deliver nothing more."""
        self.stop()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _do(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._later.when(self._worker.submit(work), done, self.failed.emit)

    def _seal(self, going: Going, passphrase: str, file: Path) -> Path:
        self._began = time.monotonic()
        from wellbeing_desktop.exchange.hand_over import HandOver, pack  # noqa: PLC0415
        from wellbeing_desktop.files import write_whole  # noqa: PLC0415
        from wellbeing_desktop.storage.kdf import cost_for_this_machine  # noqa: PLC0415
        from wellbeing_desktop.storage.sealed import seal  # noqa: PLC0415

        coming = _Coming(len(going.person_ids), lambda: self._read(going.person_ids))
        packed = pack(HandOver(coming, self._made_by, datetime.now(UTC)))
        self._go_on(PACKED)
        sealed = seal(packed, passphrase, cost_for_this_machine())
        self._go_on(1.0)
        self._store.save_sharings(going.before)
        with self._store.handing_over(going.person_ids):
            write_whole(file, sealed)
        self._store.save_sharings(going.after)
        return file

    def _read(self, person_ids: Sequence[UUID]) -> Iterator[PersonRecord]:
        """Read whole records a few at a time: what is saved meanwhile goes in between."""
        for start in range(0, len(person_ids), AT_ONCE):
            self._go_on(PACKED * start / len(person_ids))
            yield from self._store.records(person_ids[start : start + AT_ONCE])

    def _told(self, records: Records, begin: float) -> Iterator[PersonRecord]:
        """Give records on, telling how far they are from `begin` to the end; raise where it was stopped."""
        for done, record in enumerate(records):
            self._go_on(begin + (1 - begin) * done / len(records))
            yield record

    def _go_on(self, done: float) -> None:
        """Tell how far it is, unless it goes fast; raise where it was stopped."""
        if self._stopped.is_set():
            raise StoppedError
        if time.monotonic() - self._began > PATIENCE_S:
            self.progressed.emit(done)

    def _look_into(self, file: Path, passphrase: str) -> Seen:
        self._began = time.monotonic()
        from wellbeing_desktop.exchange.hand_over import unpack  # noqa: PLC0415
        from wellbeing_desktop.storage.sealed import read_sealed, unseal  # noqa: PLC0415

        sealed = unseal(read_sealed(file), passphrase)
        hand_over = unpack(sealed, lambda done: self._go_on(CHECKED * done))
        taken_at = self._store.taken_over_at(hand_over.id)
        coming = self._told(hand_over.records, CHECKED)
        would = None if taken_at else self._store.look_into(coming, hand_over.made_by)
        erased = self._store.erased_before(hand_over.person_ids)
        return Seen(hand_over, would, taken_at, erased)

    def _take(self, seen: Seen, *, bring_back: bool) -> TakenIn:
        self._began = time.monotonic()
        it = seen.hand_over
        coming = self._told(it.records, 0.0)
        wanted = (one for one in coming if bring_back or one.person.id not in seen.erased)
        taken = self._store.take_over(it.id, wanted, it.made_by)
        if bring_back and seen.erased:
            self._store.keep_again(seen.erased, "imported")
        return taken
