"""The team summary: its door. Heavy libraries load when the first summary is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wellbeing_desktop.assessment.team_figures import TeamFigures
from wellbeing_desktop.reports.foreign_text import SetText
from wellbeing_desktop.reports.make import Report


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """What the summary is made from. Counts of a caseload stay on the screen: they tell of a few."""

    figures: TeamFigures
    made_on: date


def team_file_name(made_on: date) -> str:
    """Return the name suggested for the file: a day and no more."""
    return f"team-{made_on:%Y-%m-%d}.pdf"


def make_team(sheet: TeamSheet, set_text: SetText | None = None) -> Report:
    """Return the summary as a PDF of at most four pages, with no name on it.

    Args:
        sheet: the figures of a group, and the day.
        set_text: sets text in scripts that the pages' fonts lack; without it, it is named in brackets.
    """
    from wellbeing_desktop.reports.team_pages import team_summary  # noqa: PLC0415
    from wellbeing_desktop.reports.text import Typesetter  # noqa: PLC0415

    setter = Typesetter(set_text)
    return Report(team_summary(sheet, setter), frozenset(setter.unprinted))
