"""A store that is gone through from end to end: pages, references, words, figures, and what was signed."""

from __future__ import annotations

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.storage import checks, signed_marks, team
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.team_store import TeamStore


class CheckedStore(TeamStore):
    """Says what is wrong; it mends only pages that hold nothing."""

    def verify(self) -> list[str]:
        """Return a line for each thing that is wrong; nothing when the whole store is sound."""
        return self._thread.now(self._verify)

    def _verify(self) -> list[str]:
        found = checks.file_problems(self._opened.connection)
        if found:
            checks.write_anew_without_unused(self._opened.connection)
            found = checks.file_problems(self._opened.connection)
        if not found:
            found = self._run(checks.unreadable_assessments, FrameworkShelf())
            found = found or self._run(team.problems, FrameworkShelf()) + self._signed_problems()
            found += self.audit_problems()
        return found

    def _signed_problems(self) -> list[str]:
        found: list[str] = []
        marked, shelf = self._run(signed_marks.marked), FrameworkShelf()
        for start in range(0, len(marked), signed_marks.AT_ONCE):
            some = marked[start : start + signed_marks.AT_ONCE]
            found += self._run(signed_marks.problems, shelf, some, self._opened.data_key)
            self._thread.give_way()
        return found

    def _mark_of(self, assessment: Assessment) -> str:
        return signed_marks.mark_of(assessment, self._opened.data_key)
