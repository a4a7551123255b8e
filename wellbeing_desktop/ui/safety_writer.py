"""The bridge to what is written about a worry: a draft that saves itself, then kept for good."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.ui.keeper import Keeper

if TYPE_CHECKING:
    from wellbeing_desktop.storage.store import Store

Whose = tuple[UUID, SafetyEntry]
"""An entry with the person it is about."""


class SafetyWriter(Keeper[Whose]):
    """Knows the entries about one person, the one asked for last; keeps each change until it is durable."""

    known = Signal()
    """`entry` and `kept` are those of the person who was asked for."""

    def __init__(self, store: Store, written_by: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._written_by = written_by
        self._person: UUID | None = None
        self._assessment: UUID | None = None
        self.entry: SafetyEntry | None = None
        self.kept: tuple[SafetyEntry, ...] = ()

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
            self._keep_draft(changed)

    def keep(self) -> bool:
        """Keep the draft for good, and begin another one; False where nothing is written in it."""
        if self.entry is None or self.entry.is_empty:
            return False
        done = replace(self.entry, kept_at=datetime.now(UTC))
        self.kept = (*self.kept, done)
        self.entry = self._new()
        self._keep_draft(done)
        self.known.emit()
        return True

    def _on_found(self, person_id: UUID, found: tuple[SafetyEntry, ...]) -> None:
        if person_id != self._person:
            return
        ours = {entry.id: entry for entry in found}
        ours |= {entry.id: entry for whose, entry in self._unsaved.values() if whose == person_id}
        drafts = [entry for entry in ours.values() if entry.kept_at is None]
        self.kept = tuple(entry for entry in ours.values() if entry.kept_at is not None)
        self.entry = drafts[-1] if drafts else self._new()
        self.known.emit()

    def _new(self) -> SafetyEntry:
        return SafetyEntry(date.today(), datetime.now(UTC), self._written_by, assessment_id=self._assessment)

    def _keep_draft(self, entry: SafetyEntry) -> None:
        if self._person is not None:
            self._save(entry.id, (self._person, entry))

    @override
    def _written(self, thing: Whose) -> Future[None]:
        return self._store.soon(self._store.save_safety, *thing)
