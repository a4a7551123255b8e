"""The ways to the lists of everything that waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.ui.patience import caught

if TYPE_CHECKING:
    from tests.ui.places import Places

WAITING = ("all drafts", "all reviews")


def ways_of_waiting(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return {
        "all drafts": lambda: _listed(places, "show_drafts"),
        "all reviews": lambda: _listed(places, "show_reviews"),
    }


def _listed(places: Places, what: str) -> None:
    places._people()
    waiting = places.flow._around.waiting
    with caught(waiting.desk.paged):
        getattr(waiting, what)()
