"""The bridge to who did what when: read and checked on the database thread, saved beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.storage.audit_entry import Act, AuditHead, AuditRow
    from wellbeing_desktop.storage.store import Store

AT_ONCE = 100
TELL_EVERY = 250


@dataclass(frozen=True)
class Wanted:
    """What is looked at: one person or everybody, some acts or all."""

    person_id: UUID | None = None
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Told:
    """A page of what was done, with the names that its ids have on this laptop."""

    wanted: Wanted
    before: int | None
    rows: tuple[AuditRow, ...]
    total: int
    names: Mapping[UUID, str]


class StoppedError(Exception):
    """Somebody stopped it before the file was whole."""


class AuditDesk(QObject):
    """Brings the audit a page at a time."""

    told = Signal(object)
    checked = Signal(object)
    """What is wrong with the chain, in lines for the record; an empty list where it is whole."""
    saved = Signal(object)
    unsaved = Signal(object)
    """Why no file was saved: what was there before is as it was."""
    progressed = Signal(float)
    """How much of a file is written, from 0 to 1."""
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._stopped = Event()
        self._worker = ThreadPoolExecutor(1, "audit")

    def look(self, wanted: Wanted, before: int | None = None) -> None:
        """Look for the newest that is wanted, or for what came before; `told` follows."""

        def read() -> Told:
            which = {"person_id": wanted.person_id, "acts": tuple(wanted.acts)}
            rows = self._store.audit(AT_ONCE, before=before, **which)  # type: ignore[arg-type]
            total = self._store.count_audit(**which)  # type: ignore[arg-type]
            return Told(wanted, before, tuple(rows), total, self._names(rows))

        self._later.when(self._store.soon(read), self.told.emit, self.failed.emit)

    def check(self) -> None:
        """Check the whole chain; `checked` follows."""
        self._later.when(self._store.soon(self._store.audit_problems), self.checked.emit, self.failed.emit)

    def save(self, wanted: Wanted, path: Path) -> None:
        """Save all that is wanted as a file, CSV or JSON by its ending.

        `saved` with its path follows, or `unsaved`. `stop` ends it; once more meanwhile is passed over.
        """
        from wellbeing_desktop.exchange.audit_file import COLUMNS, write_audit  # noqa: PLC0415
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

        def write() -> Path:
            with self._store.exporting([Entry(Act.AUDIT_EXPORTED, wanted.person_id)]):
                head = self._store.audit_head()
                acts = tuple(wanted.acts)
                rows = self._store.audit_until(head, person_id=wanted.person_id, acts=acts)
                entries = ({name: getattr(row, name) for name in COLUMNS} for row in self._told(rows, head))
                write_audit(path, entries, asdict(head))
            return path

        def start() -> Future[Path]:
            self._stopped.clear()
            return self._worker.submit(write)

        self._later.once(start, self.saved.emit, self.unsaved.emit)

    def stop(self) -> None:
        """Let a file that is being saved be none; `unsaved` with `StoppedError` follows."""
        self._stopped.set()

    def close(self) -> None:
        """Deliver nothing more."""
        self.stop()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _told(self, rows: Iterable[AuditRow], head: AuditHead) -> Iterator[AuditRow]:
        """Give the rows on and tell how far they are; raise where it was stopped."""
        for place, row in enumerate(rows):
            if place % TELL_EVERY == 0:
                if self._stopped.is_set():
                    raise StoppedError
                self.progressed.emit(row.number / head.number)
            yield row

    def _names(self, rows: list[AuditRow]) -> dict[UUID, str]:
        """Return names for ids; who was erased since has none."""
        from wellbeing_desktop.storage.errors import UnknownPersonError  # noqa: PLC0415

        names = {one.id: one.name for one in self._store.practitioners()}
        for person_id in {row.person_id for row in rows if row.person_id is not None}:
            try:
                person = self._store.person(person_id)
            except UnknownPersonError:
                continue
            names[person_id] = person.name or person.called
        return names
