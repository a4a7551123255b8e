"""The ways to the tables for other programs and to the file for the team."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from tests.ui.patience import settle, wait

if TYPE_CHECKING:
    from tests.ui.places import Places

TABLES = ("table", "table with names", "writing a table", "team file", "writing a team file")


def ways_of_tables(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return {
        "table": lambda: table(places),
        "table with names": lambda: (table(places), places.press("table-named"))[0],
        "writing a table": lambda: _writing(places),
        "team file": lambda: team_file(places),
        "writing a team file": lambda: _writing_team_file(places),
    }


def table(places: Places) -> None:
    """Ask for a table, under More."""
    places._people()
    under_more(places, "more-tables")
    wait(lambda: places.page.objectName() == "table-page")
    settle()


def team_file(places: Places) -> None:
    """Ask for a file for the team, under More."""
    places._people()
    under_more(places, "more-team-file")
    wait(lambda: places.page.objectName() == "team-file-page")
    settle()


def under_more(places: Places, name: str) -> None:
    """Choose what stands under More."""
    action = places.window.header.menu.findChild(QAction, name) or next(
        action for action in places.window.header.menu.actions() if action.objectName() == name
    )
    action.trigger()


def _writing(places: Places) -> None:
    table(places)
    places.flow._trail.tables.pages.show_done(0.4)


def _writing_team_file(places: Places) -> None:
    team_file(places)
    places.flow._around.team.files.pages.show_done(0.4)
