"""Days to look again, saved as a calendar file: by reference, never by name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.files import write_whole
from wellbeing_desktop.ui.refusals import writing_refused
from wellbeing_desktop.ui.saving_as import ask_where
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill

if TYPE_CHECKING:
    from uuid import UUID

_tr = QCoreApplication.translate

FILE_NAME = "reviews.ics"

Review = tuple["UUID", str, date]
"""The id of the signed picture, the person's reference, and the day to look again."""


def save_reviews(window: QWidget, theme: Theme, reviews: Sequence[Review]) -> None:
    """Ask where to keep the calendar, write it whole or not at all, and say which."""
    kinds = _tr("calendar", "Calendar (*.ics)")
    path = ask_where(window, theme, _tr("calendar", "Save the reviews for a calendar"), FILE_NAME, kinds)
    if path is None:
        return
    heading = _tr("calendar", "The reviews are saved")
    words = _tr(
        "calendar", "Saved as %1. It holds days and references, no names. Open it with your calendar."
    )
    said = fill(words, path.name)
    try:
        write_whole(path, _made(reviews))
    except OSError as error:
        heading, said = _tr("calendar", "That did not work"), writing_refused(error)
    tell(window, theme, heading=heading, words=said)


def _made(reviews: Sequence[Review]) -> bytes:
    from wellbeing_desktop.exchange.calendar_file import Day, calendar_file  # noqa: PLC0415

    title = _tr("calendar", "Look again: %1")
    days = [Day(picture, day, fill(title, reference)) for picture, reference, day in reviews]
    return calendar_file(days, datetime.now(UTC))
