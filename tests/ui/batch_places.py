"""The ways to printing or saving several: the page, while it goes on, and where some are missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.patience import caught, settle, wait
from tests.ui.table_places import under_more
from wellbeing_desktop.ui.batch_desk import Came, Far

if TYPE_CHECKING:
    from tests.ui.places import Places
    from wellbeing_desktop.ui.batch_flow import BatchFlow

BATCHES = ("batch", "making a batch", "batch with some missing")


def ways_of_batches(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return {
        "batch": lambda: batch(places),
        "making a batch": lambda: _making(places),
        "batch with some missing": lambda: _missing(places),
    }


def flow_of(places: Places) -> BatchFlow:
    """What leads through it."""
    return places.flow._around.batch


def batch(places: Places) -> None:
    """Ask to print or save several, under More."""
    places._people()
    with caught(flow_of(places).desk.counted):
        under_more(places, "more-batch")
    wait(lambda: places.page.objectName() == "batch-page")
    settle()


def _making(places: Places) -> None:
    batch(places)
    flow_of(places)._show_progress()
    flow_of(places)._on_progressed(Far(12, 40, 70))


def _missing(places: Places) -> None:
    from wellbeing_desktop.reports.batch import Missing, Why

    batch(places)
    rows = tuple(places.store.standing_rows())
    why = (Missing(Why.UNREADABLE), Missing(Why.UNWRITTEN, OSError(28, "")), Missing(Why.NOT_REACHED))
    missing = tuple(zip(rows, why, strict=False))
    flow_of(places)._on_ended(Came(rows, missing, stopped=True, folder=Path("2026-11")))
    places.page.focus_heading()  # type: ignore[attr-defined]
