"""The ways to the team desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from tests.ui.patience import caught, settle
from wellbeing_desktop.assessment.team_combining import Combined

if TYPE_CHECKING:
    from tests.ui.places import Places

TEAM = ("team", "team too few", "team of laptops")


def ways_of_team(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return {
        "team": lambda: show_team(places),
        "team too few": lambda: _too_few(places),
        "team of laptops": lambda: _of_laptops(places),
    }


def show_team(places: Places) -> None:
    """Choose the team under More, and wait until it is known what may be shown."""
    from tests.ui.aside_places import choose

    places._people()
    desk = places.flow._around.team.desk
    with caught(desk.offered), caught(desk.caseload):
        places.press("more")
        choose("more-team")
    settle()
    places.page.focus_heading()  # type: ignore[attr-defined]


def narrow(places: Places, name: str, value: str) -> None:
    """Choose from one of the filters, and wait for the figures."""
    box = places.see(f"{name}-edit")
    assert isinstance(box, QComboBox)
    with caught(places.flow._around.team.desk.figured):
        place = box.findData(value)
        box.setCurrentIndex(place)
        box.activated.emit(place)
    settle()


def _too_few(places: Places) -> None:
    show_team(places)
    narrow(places, "team-stage", "closing")


def _of_laptops(places: Places) -> None:
    """Show what came together out of files; here it is this store's own people."""
    show_team(places)
    flow = places.flow._around.team
    with caught(flow.desk.offered):
        flow._on_combined(Combined(places.store.team_lines(), 2, 0, {}))
    settle()
    places.page.focus_heading()  # type: ignore[attr-defined]
