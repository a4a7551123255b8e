"""A caseload in numbers."""

from __future__ import annotations

from datetime import date

from tests.assessment.teams import VERSIONS
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.caseload import caseload_of
from wellbeing_desktop.assessment.team_lines import TeamColumns, TeamLine, gathered

TODAY = date(2026, 11, 22)


def line(person: int, day: date, stage: int) -> TeamLine:
    return TeamLine(person, day.toordinal(), stage, 0, 0, bytes(22))


def test_people_count_by_their_latest_picture_and_by_how_long_ago_it_was():
    lines = gathered(
        VERSIONS[:1],
        TeamColumns.of(
            [
                line(1, date(2025, 11, 21), 0),
                line(2, date(2025, 12, 1), 0),
                line(3, date(2026, 6, 1), 1),
                line(1, date(2026, 8, 23), 2),
            ]
        ),
    )

    found = caseload_of(lines, 5, TODAY, overdue=1, coming=2)

    assert found.stages == {Stage.FIRST: 1, Stage.REVIEW: 1, Stage.CLOSING: 1}
    assert found.unpictured == 2
    assert found.seen == (1, 1, 1, 0)
    assert (found.people, found.overdue, found.coming) == (5, 1, 2)


def test_nobody_is_a_caseload_of_nobody():
    found = caseload_of(gathered((), TeamColumns.of(())), 0, TODAY, overdue=0, coming=0)

    assert found.seen == (0, 0, 0, 0)
    assert set(found.stages.values()) == {0}
