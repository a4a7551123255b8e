"""A store that is gone through from end to end: pages, references, words, figures, and what was signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage import checks, signed_marks, team
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.table_store import Told
from wellbeing_desktop.storage.team_store import TeamStore

T = TypeVar("T")

READING = 0.7
"""The share of the checks' time that reading every assessment takes; the rest is what was signed."""


class CheckedStore(TeamStore):
    """Says what is wrong; it mends only pages that hold nothing."""

    def verify(self, told: Told = lambda _: None) -> list[str]:
        """Return a line for each thing that is wrong; nothing when the whole store is sound.

        What others ask of the store meanwhile is done in between. Not to be asked on the database
        thread.

        Args:
            told: see `Told`; of the checks that grow with the assessments.
        """
        found = self._thread.now(self._file_problems)
        return found or self._assessment_problems(told) + self.audit_problems()

    def _file_problems(self) -> list[str]:
        found = checks.file_problems(self._opened.connection)
        if found:
            checks.write_anew_without_unused(self._opened.connection)
            found = checks.file_problems(self._opened.connection)
        return found

    def _assessment_problems(self, told: Told) -> list[str]:
        """Return which assessments cannot be read; where all can, what they say that was never said."""
        shelf = FrameworkShelf()
        unreadable, differ = [], self._run(team.stray_problems)
        for done, batch in _batches(self._run(checks.assessment_keys), checks.AT_ONCE):
            told(READING * done)
            unreadable += self._run(checks.unreadable_assessments, shelf, batch)
            differ += [] if unreadable else self._run(team.problems, shelf, batch)
        if unreadable:
            return unreadable
        for done, some in _batches(self._run(signed_marks.marked), signed_marks.AT_ONCE):
            told(READING + (1 - READING) * done)
            differ += self._run(signed_marks.problems, shelf, some, self._opened.data_key)
        told(1.0)
        return differ

    def _mark_of(self, assessment: Assessment) -> str:
        return signed_marks.mark_of(assessment, self._opened.data_key)


def _batches(all_of_them: Sequence[T], at_once: int) -> Iterator[tuple[float, Sequence[T]]]:
    """Give so many at a time, each time with how much was given before, from 0 to 1."""
    for start in range(0, len(all_of_them), at_once):
        yield start / len(all_of_them), all_of_them[start : start + at_once]
