"""What a store gives to tables for other programs and to the team: assessments, a batch at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from uuid import UUID, uuid4

from wellbeing_desktop.assessment.tabled import Tabled
from wellbeing_desktop.assessment.team_file import Hiding, TeamFile, sent
from wellbeing_desktop.storage import tabling
from wellbeing_desktop.storage.audit_entry import Act, Entry
from wellbeing_desktop.storage.rights_store import RightsStore
from wellbeing_desktop.storage.team_key import TeamKey

AT_ONCE = 250
"""Assessments of one batch: short enough that what is saved meanwhile hardly waits."""

Told = Callable[[float], None]
"""Is told before each batch how much is done, from 0 to 1; what it raises ends the work."""


class TableStore(RightsStore):
    """Reads what stands signed. Between two batches others have their turn."""

    def count_tabled(self) -> int:
        """Count what `tabled` goes through."""
        return len(self._run(tabling.keys))

    def tabled(
        self, *, named: bool = False, of: Collection[UUID] | None = None, told: Told = lambda _: None
    ) -> Iterator[Tabled]:
        """Go through every assessment that stands signed, each person's together, by day held.

        Not to be gone through on the database thread.

        Args:
            named: whether names and own words come with them.
            of: only these people's; everybody's where it is None.
            told: see `Told`.
        """
        keys = self._run(tabling.keys, of)
        for start in range(0, len(keys), AT_ONCE):
            told(start / len(keys))
            batch = keys[start : start + AT_ONCE]
            yield from self._run(tabling.read, self._shelf, batch, named=named)
        told(1.0)

    def team_file(self, key: TeamKey, shift_days: int = 0, told: Told = lambda _: None) -> TeamFile:
        """Return what this store tells its team of everything that stands signed.

        Args:
            key: the team's.
            shift_days: by how many days at most all days of a person are moved.
            told: see `Told`.
        """
        hiding = Hiding(key.token, lambda person: key.shift_days(person, shift_days))
        frameworks, lines = sent(self.tabled(told=told), hiding)
        laptop = key.token("laptop", UUID(self.store_id()))
        return TeamFile(uuid4(), laptop, datetime.now(UTC), shift_days, frameworks, lines)

    def tabling(self, named: Collection[UUID] | None) -> AbstractContextManager[None]:
        """Keep in the audit that a table is to leave, of whom where it names people, and that it did.

        Raises:
            SaveFailedError: it could not be written; then the table should not be.
        """
        entries = [Entry(Act.EXPORTED, detail="table")]
        if named is not None:
            entries = [Entry(Act.EXPORTED, person, detail="table-names") for person in named]
        return self.exporting(entries)

    def sending_to_team(self) -> AbstractContextManager[None]:
        """Keep in the audit that a team file is to leave the store, and, after the block, that it did.

        Raises:
            SaveFailedError: it could not be written; then the file should not be.
        """
        return self.exporting([Entry(Act.EXPORTED, detail="team-file")])
