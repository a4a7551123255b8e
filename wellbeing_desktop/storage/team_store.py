"""What a store tells of a whole team, without a name."""

from __future__ import annotations

from wellbeing_desktop.assessment.team_lines import TeamLines
from wellbeing_desktop.storage import team
from wellbeing_desktop.storage.table_store import TableStore


class TeamStore(TableStore):
    """Reads what a team's figures are made of."""

    def team_lines(self) -> TeamLines:
        """Return every signed assessment as it stands now, as columns of codes; withdrawn ones are left out.

        A person's number is of this store alone.
        """
        return self._run(team.lines, self._shelf)
