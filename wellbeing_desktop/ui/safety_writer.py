"""The bridge to what is written about a worry: a draft that saves itself, then kept for good."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.ui.later import Later
from wellbeing_desktop.ui.words import clock

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

TRY_AGAIN_MS = 3_000


class SafetyWriter(QObject):
    """Knows the entries about one person, the one asked for last; keeps each change until it is durable."""

    known = Signal()
    """`entry` and `kept` are those of the person who was asked for."""
    saving = Signal()
    saved = Signal(str)
    """All that was written is durable: at this time of day."""
    failed = Signal(object)
    """Something is not durable, or could not be read; what is not durable is tried again."""

    def __init__(self, store: Store, written_by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._written_by = written_by
        self._later = Later(self)
        self._person: UUID | None = None
        self._assessment: UUID | None = None
        self._unsaved: dict[UUID, tuple[UUID, SafetyEntry]] = {}
        self._pending: list[Future[None]] = []
        self._again = QTimer(self)
        self._again.setInterval(TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)
        self.entry: SafetyEntry | None = None
        self.kept: tuple[SafetyEntry, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether all that was written is durable."""
        return not self._pending and not self._unsaved

    def look(self, person_id: UUID, assessment_id: UUID | None) -> None:
        """Look what was written about a person; `known` follows."""
        self._person, self._assessment, self.entry, self.kept = person_id, assessment_id, None, ()
        future = self._store.soon(self._store.look_at_safety, person_id)
        self._later.when(future, lambda found: self._on_found(person_id, found), self.failed.emit)

    def when_written(self, person_id: UUID, assessment_id: UUID, then: Callable[[], None]) -> None:
        """Do something where an entry was kept while that assessment was open."""

        def look(found: tuple[SafetyEntry, ...]) -> None:
            if any(entry.assessment_id == assessment_id and entry.kept_at for entry in found):
                then()

        self._later.when(self._store.soon(self._store.safety, person_id), look, self.failed.emit)

    def write(self, **parts: Any) -> None:
        """Change parts of the draft, such as `seen="…"`, and store it.

        Raises:
            TextTooLongError: a text is longer than its limit; nothing changed.
        """
        if self.entry is None:
            return
        changed = replace(self.entry, **parts).cleaned()
        if changed != self.entry:
            self.entry = changed
            self._save(changed)

    def keep(self) -> bool:
        """Keep the draft for good, and begin another one; False where nothing is written in it."""
        if self.entry is None or self.entry.is_empty:
            return False
        done = replace(self.entry, kept_at=datetime.now(UTC))
        self.kept = (*self.kept, done)
        self.entry = self._new()
        self._save(done)
        self.known.emit()
        return True

    def try_again(self) -> None:
        """Store once more what is not durable."""
        if not self._pending:
            for person_id, entry in list(self._unsaved.values()):
                self._store_it(person_id, entry)

    def wait(self, seconds: float = 10.0) -> bool:
        """Wait until all is durable, for closing; tell whether it is."""
        try:
            failed = [future.exception(seconds) is not None for future in self._pending]
        except TimeoutError:
            return False
        return not any(failed) and (bool(self._pending) or not self._unsaved)

    def close(self) -> None:
        """Deliver nothing more; what was asked for is still stored."""
        self._again.stop()
        self._later.stop()

    def _on_found(self, person_id: UUID, found: tuple[SafetyEntry, ...]) -> None:
        if person_id != self._person:
            return
        ours = {entry.id: entry for entry in found}
        ours |= {key: entry for key, (whose, entry) in self._unsaved.items() if whose == person_id}
        drafts = [entry for entry in ours.values() if entry.kept_at is None]
        self.kept = tuple(entry for entry in ours.values() if entry.kept_at is not None)
        self.entry = drafts[-1] if drafts else self._new()
        self.known.emit()

    def _new(self) -> SafetyEntry:
        return SafetyEntry(date.today(), datetime.now(UTC), self._written_by, assessment_id=self._assessment)

    def _save(self, entry: SafetyEntry) -> None:
        if self._person is not None:
            self._unsaved[entry.id] = (self._person, entry)
            self._store_it(self._person, entry)

    def _store_it(self, person_id: UUID, entry: SafetyEntry) -> None:
        self.saving.emit()
        future: Future[None] = self._store.soon(self._store.save_safety, person_id, entry)
        self._pending.append(future)
        self._later.when(
            future, lambda _: self._on_stored(future, entry), lambda error: self._on_failed(future, error)
        )

    def _on_stored(self, future: Future[None], entry: SafetyEntry) -> None:
        self._pending.remove(future)
        if self._unsaved.get(entry.id, (None, None))[1] == entry:
            del self._unsaved[entry.id]
        if not self._pending and not self._unsaved:
            self._again.stop()
            self.saved.emit(clock(datetime.now().astimezone()))

    def _on_failed(self, future: Future[None], error: BaseException) -> None:
        self._pending.remove(future)
        self._again.start()
        self.failed.emit(error)
