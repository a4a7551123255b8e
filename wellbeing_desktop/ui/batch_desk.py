"""The bridge to many reports at once: what matches, how far it is, and what became of it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from wellbeing_desktop.ui.later import Later

if TYPE_CHECKING:
    from wellbeing_desktop.reports.batch import Batch, Missing, Target
    from wellbeing_desktop.reports.bundle import Part
    from wellbeing_desktop.reports.make import Kind, Sheet
    from wellbeing_desktop.storage.listing import AssessmentRow, Wanted
    from wellbeing_desktop.storage.store import Store

FEW = 5
"""Before so many are made nobody can say how long the rest will take."""


@dataclass(frozen=True)
class Far:
    """How far a batch is. `left_s` is None while nobody can say."""

    done: int
    of: int
    left_s: float | None = None


@dataclass(frozen=True)
class Came:
    """What came of a batch. `pdf` is the one file for the printer, where that was wanted."""

    rows: tuple[AssessmentRow, ...]
    missing: tuple[tuple[AssessmentRow, Missing], ...]
    stopped: bool
    folder: Path | None = None
    pdf: bytes = b""


@dataclass
class Pile:
    """A target that keeps every report in memory, for one file."""

    parts: dict[int, Part] = field(default_factory=dict)
    sheets: dict[int, Sheet] = field(default_factory=dict)

    def has(self, place: int, source: str) -> bool:  # noqa: ARG002 (it keeps nothing from before)
        """Tell that nothing was there before."""
        return False

    def take(self, place: int, pdf: bytes, source: str) -> None:  # noqa: ARG002 (it has no slip)
        """Keep a report."""
        from wellbeing_desktop.reports.bundle import Part, initials_of  # noqa: PLC0415

        sheet = self.sheets.pop(place)
        person = sheet.person
        self.parts[place] = Part(person.reference, initials_of(person.name), sheet.assessment.held_on, pdf)


class BatchDesk(QObject):
    """Counts and makes reports away from the window's thread; the drawing is done in other processes."""

    counted = Signal(object)
    """The rows that match what was asked for last."""
    offered = Signal(object)
    """The practitioners who may be chosen from."""
    progressed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    _far = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._later = Later(self)
        self._stopped = Event()
        self._worker = ThreadPoolExecutor(1, "batch")
        self._asked = 0
        self._far.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def look(self, wanted: Wanted) -> None:
        """Count what matches; only the newest question is answered."""
        self._asked += 1
        asked = self._asked

        def found(rows: Sequence[AssessmentRow]) -> None:
            if asked == self._asked:
                self.counted.emit(tuple(rows))

        self._later.when(self._store.soon(self._store.standing_rows, wanted), found, self.failed.emit)

    def offer(self) -> None:
        """Look who may be chosen from."""
        self._later.when(self._store.soon(self._store.practitioners), self.offered.emit, self.failed.emit)

    def save_into(self, folder: Path, kind: Kind, rows: Sequence[AssessmentRow]) -> None:
        """Write one file each; those that are there whole are left alone. `ended` follows, or `failed`."""
        self._start(lambda: self._filed(folder, kind, rows))

    def bind(self, kind: Kind, rows: Sequence[AssessmentRow]) -> None:
        """Make one file of all, for the printer. `ended` follows, or `failed`."""
        self._start(lambda: self._bound(kind, rows))

    def tell(self, act: str, kind: Kind, rows: Sequence[AssessmentRow]) -> None:
        """Tell the audit that reports left as one: saved or printed."""
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

        for row in rows:
            entry = Entry(Act(act), row.person_id, row.id, row.version, kind)
            self._store.soon(self._store.note_or_owe, entry)

    def stop(self) -> None:
        """End soon: what is written stays whole, the rest is not begun."""
        self._stopped.set()

    def close(self) -> None:
        """Deliver nothing more, and let no process go on."""
        self.stop()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _start(self, work: Callable[[], Came]) -> None:
        self._stopped.clear()
        self._later.when(self._worker.submit(work), self.ended.emit, self.failed.emit)

    def _filed(self, folder: Path, kind: Kind, rows: Sequence[AssessmentRow]) -> Came:
        from wellbeing_desktop.reports.batch import Folder  # noqa: PLC0415
        from wellbeing_desktop.reports.names import pdf_names  # noqa: PLC0415

        everything = self._store.standing_rows()
        names = pdf_names([(row.person_reference, row.held_on, row.id) for row in everything], kind)
        by_id = {row.id: folder / name for row, name in zip(everything, names, strict=True)}
        files = Folder([by_id.get(row.id, folder / f"{row.id}.pdf") for row in rows])
        batch = self._run(kind, rows, files, lambda sheet: self._note_saved(kind, sheet))
        return self._came(batch, rows, folder)

    def _bound(self, kind: Kind, rows: Sequence[AssessmentRow]) -> Came:
        from wellbeing_desktop.reports.batch import Missing, Why  # noqa: PLC0415
        from wellbeing_desktop.reports.bundle import bundle  # noqa: PLC0415
        from wellbeing_desktop.reports.workers import WorkerLostError, done_elsewhere  # noqa: PLC0415
        from wellbeing_desktop.ui.paper_workers import set_text, workshop  # noqa: PLC0415

        pile = Pile()
        places = {(row.id, row.version): place for place, row in enumerate(rows)}

        def keep(sheet: Sheet) -> None:
            pile.sheets[places[sheet.assessment.id, sheet.assessment.version]] = sheet

        batch = self._run(kind, rows, pile, keep)
        parts = [pile.parts[place] for place in sorted(pile.parts)]
        if self._stopped.is_set() or not parts:
            return self._came(batch, rows, None)
        try:
            pdf = done_elsewhere(workshop(1), bundle, parts, date.today(), set_text)
        except WorkerLostError as error:
            batch.missing = dict.fromkeys(range(batch.total), Missing(Why.WORKER_LOST, error))
            return self._came(batch, rows, None)
        return self._came(batch, rows, None, b"" if self._stopped.is_set() else pdf)

    def _run(
        self, kind: Kind, rows: Sequence[AssessmentRow], target: Target, before: Callable[[Sheet], None]
    ) -> Batch:
        from wellbeing_desktop.reports.batch import Batch  # noqa: PLC0415
        from wellbeing_desktop.ui.paper_workers import workshop  # noqa: PLC0415

        batch = Batch(kind, len(rows), lambda places: self._read(rows, places), target, before)
        began = time.monotonic()

        def seen() -> None:
            left = (time.monotonic() - began) / batch.made * (batch.total - batch.done) if batch.made else 0.0
            self._far.emit(Far(batch.done, batch.total, left if batch.made >= FEW else None))

        batch.run(workshop(len(rows)), lambda: not self._stopped.is_set(), seen)
        return batch

    def _read(self, rows: Sequence[AssessmentRow], places: range) -> list[Sheet | None]:
        from wellbeing_desktop.ui.copy_sheet import printed  # noqa: PLC0415

        found = self._store.printables([(rows[place].id, rows[place].version) for place in places])
        return [None if one is None else printed(one) for one in found]

    def _note_saved(self, kind: Kind, sheet: Sheet) -> None:
        from wellbeing_desktop.storage.audit_entry import Act, Entry  # noqa: PLC0415

        made = sheet.assessment
        self._store.note_or_owe(Entry(Act.SAVED_COPY, sheet.person.id, made.id, made.version, kind))

    def _came(
        self, batch: Batch, rows: Sequence[AssessmentRow], folder: Path | None, pdf: bytes = b""
    ) -> Came:
        missing = tuple((rows[place], why) for place, why in batch.missing.items())
        return Came(tuple(rows), missing, self._stopped.is_set(), folder, pdf)
