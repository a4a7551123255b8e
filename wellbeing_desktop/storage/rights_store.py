"""What people may ask of a store: all that is kept of them, to be forgotten, and not to be kept for ever."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any
from uuid import UUID

from wellbeing_desktop.assessment.retention import EraseReason, Keeping, KeepRule
from wellbeing_desktop.storage import database, erasing, left_out, retention
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.erased import CameBack, ErasedMarks
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.keyed_store import KeyedStore
from wellbeing_desktop.storage.listing import Listed
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.retention import DueRow


class RightsStore(KeyedStore):
    """Erases only what a human asks it to, one person at a time."""

    def erase_person(self, person_id: UUID, reason: EraseReason) -> None:
        """Take a person and everything of theirs out of the store, and tell of it without a word of them.

        It cannot be undone. Backups made before hold them still.

        Raises:
            UnknownPersonError: the store has no such person.
            SaveFailedError: it could not be written; everything is as it was.
        """
        self._thread.now(self._erase, person_id, reason)

    def erased_before(self, person_ids: Iterable[UUID]) -> frozenset[UUID]:
        """Return who of these was erased here, and was not brought back on purpose since."""
        return self._run(self._erased_marks().among, tuple(person_ids))

    def came_back(self) -> list[CameBack]:
        """Return who was erased here and is in the store again without anybody having said so."""
        return self._run(self._erased_marks().came_back)

    def keep_again(self, person_ids: Iterable[UUID], how: str) -> None:
        """Keep the decision that people who were erased here are in the store again.

        Args:
            person_ids: who they are.
            how: "kept" of what a backup brought back, "imported" of what came from a file.
        """
        told = [Entry(Act.BROUGHT_BACK, each, detail=how) for each in person_ids]
        self._noted(lambda _: told, lambda _connection: None)
        self._run(self._erased_marks().catch_up)

    def left_out(self, person_id: UUID) -> frozenset[str]:
        """Return the hashes of the passages that speak about somebody else."""
        return self._run(left_out.of_person, person_id)

    def save_left_out(self, person_id: UUID, passages: Iterable[str]) -> None:
        """Let these be the passages that speak about somebody else, each by its hash.

        Raises:
            UnknownPersonError: the store has no such person.
        """
        told = Entry(Act.PERSON_CHANGED, person_id, detail="left-out")
        self._noted(told, left_out.replace, person_id, tuple(passages))

    def due_for_a_look(self, rule: KeepRule, today: date) -> Listed:
        """Look whose record the rule asks to look at, the longest ago first; nobody without a rule."""
        before = rule.held_before(today)
        if before is None:
            return Listed()
        return self._run(lambda c: retention.due(c, before, today, closed_only=rule.after_closing))

    def due_rows(self, listed: Listed, *, offset: int = 0, limit: int = 20) -> list[DueRow]:
        """Return some of those that `due_for_a_look` found; who is gone since is left out."""
        return self._run(retention.rows_of, listed, offset, limit)

    def keep_until(self, person_id: UUID, keeping: Keeping) -> None:
        """Keep a decision that a record stays.

        Raises:
            UnknownPersonError: the store has no such person.
            MissingReasonError, DayOutsideError, TextTooLongError: see `Keeping.checked`.
        """
        checked = keeping.checked(keeping.decided_at.astimezone().date())
        told = Entry(Act.PERSON_CHANGED, person_id, detail="kept")
        self._noted(told, retention.keep, person_id, checked)

    def keepings(self, person_id: UUID) -> tuple[Keeping, ...]:
        """Return what was decided about keeping a person's record, the first decision first."""
        return self._run(retention.of_person, person_id)

    def _erase(self, person_id: UUID, reason: EraseReason) -> None:
        connection = self._opened.connection
        with database.leaving_no_journal(connection):
            self._noted(Entry(Act.ERASED, person_id, detail=reason), erasing.erase, person_id)
            self._pack(connection)
        with suppress(StoreError):  # they are gone; the marks are caught up another time
            self._run(self._erased_marks().catch_up)

    def _erased_marks(self) -> ErasedMarks:
        return ErasedMarks(self.folder, self._opened.data_key)

    def _pack(self, connection: Any) -> None:
        """Let no page keep its place, unless a backup is made; what was erased is overwritten already."""
        if self._one_backup.acquire(blocking=False):
            try:
                with suppress(StoreError), plain_errors():  # nor does a damaged page of others undo it
                    database.pack(connection)
            finally:
                self._one_backup.release()
