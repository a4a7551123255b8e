"""What a store tells of a whole team, without a name."""

from __future__ import annotations

from datetime import date, timedelta

from wellbeing_desktop.assessment.caseload import Caseload, caseload_of
from wellbeing_desktop.assessment.team_lines import TeamLines
from wellbeing_desktop.storage import finding, lists, team
from wellbeing_desktop.storage.table_store import TableStore


class TeamStore(TableStore):
    """Reads what a team's figures are made of."""

    def team_lines(self) -> TeamLines:
        """Return every signed assessment as it stands now, as columns of codes; withdrawn ones are left out.

        A person's number is of this store alone.
        """
        return self._run(team.lines, self._shelf)

    def caseload(self, team_lines: TeamLines, today: date, ahead: timedelta) -> Caseload:
        """Return the caseload in numbers, as it is on a day, with the reviews of so many days ahead."""
        overdue = len(self._run(lists.reviews_listed, today - timedelta(days=1)).keys)
        until = len(self._run(lists.reviews_listed, today + ahead).keys)
        people = self._run(finding.count, "")
        return caseload_of(team_lines, people, today, overdue=overdue, coming=until - overdue)
