"""What a store gives to tables for other programs: many assessments, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator

from wellbeing_desktop.assessment.tabled import Tabled
from wellbeing_desktop.storage import tabling
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.rights_store import RightsStore

AT_ONCE = 250
"""Assessments of one batch: short enough that what is saved meanwhile hardly waits."""


class TableStore(RightsStore):
    """Reads what stands signed. Between two batches others have their turn."""

    def count_tabled(self) -> int:
        """Count what `tabled` goes through."""
        return len(self._run(tabling.keys))

    def tabled(self, *, named: bool = False) -> Iterator[Tabled]:
        """Go through every assessment that stands signed, each person's together, by day held.

        Not to be gone through on the database thread. Names and own words come only where `named`.
        """
        keys = self._run(tabling.keys)
        for start in range(0, len(keys), AT_ONCE):
            batch = keys[start : start + AT_ONCE]
            yield from self._run(tabling.read, self._shelf, batch, named=named)

    def tell_tabled(self, *, named: bool) -> None:
        """Keep in the audit that a table leaves the store.

        Raises:
            SaveFailedError: it could not be written; then the table should not be.
        """
        self.note(Entry(Act.EXPORTED, detail="table-names" if named else "table"))
