"""What became of many reports, in words: how long it takes, and which are missing and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.batch_desk import Came, Far
from wellbeing_desktop.ui.joining import listed, sentences
from wellbeing_desktop.ui.words import fill, plain_date

if TYPE_CHECKING:
    from wellbeing_desktop.reports.batch import Missing
    from wellbeing_desktop.storage.listing import AssessmentRow

MOST_NAMED = 8
MINUTE_S = 60

_tr = QCoreApplication.translate


def far_words(far: Far) -> str:
    """Say how far it is: "12 of 40. About 1 minute left."."""
    done = fill(_tr("batch", "%1 of %2."), far.done, far.of)
    if far.left_s is None:
        return done
    if far.left_s < MINUTE_S:
        return sentences((done, _tr("batch", "Less than a minute left.")))
    minutes = round(far.left_s / MINUTE_S)
    return sentences((done, counted("About %n minute left.", "About %n minutes left.", minutes)))


def came_words(came: Came) -> str:
    """Say how many there are, and which are missing and why."""
    there = len(came.rows) - len(came.missing)
    stopped = _tr("batch", "It was stopped.") if came.stopped else ""
    if came.folder is None:
        said = _tr("batch", "Nothing was printed or saved.") if not came.pdf else ""
    elif not there:
        said = fill(_tr("batch", "No file was made in %1."), came.folder.name)
    else:
        words = counted("%n file is in %1, whole.", "%n files are in %1, each whole.", there)
        said = fill(words, came.folder.name)
    return "\n".join(filter(None, (sentences((stopped, said)), *missing_words(came.missing))))


def missing_words(missing: Sequence[tuple[AssessmentRow, Missing]]) -> list[str]:
    """Say which are missing, a sentence for each reason."""
    by_reason: dict[str, list[str]] = {}
    for row, why in missing:
        named = fill(_tr("batch", "%1 of %2"), row.person_reference, plain_date(row.held_on))
        by_reason.setdefault(_reason(why), []).append(named)
    return [fill(reason, listed(names, MOST_NAMED)) for reason, names in by_reason.items()]


def _reason(missing: Missing) -> str:
    error = missing.error
    if isinstance(error, PermissionError):
        return _tr(
            "batch",
            "This account may not write these, or another program has them open; close it there: %1.",
        )
    if isinstance(error, OSError):
        return _tr("batch", "The disk is full or does not take them; make room first: %1.")
    return {
        "not_reached": _tr("batch", "Not made yet: %1."),
        "unreadable": _tr("batch", "Damaged in the store; restore a backup from before: %1."),
        "fault": _tr("batch", "The application could not draw: %1."),
        "worker_lost": _tr("batch", "This laptop ended the work, perhaps for want of memory: %1."),
    }[missing.why.value]
