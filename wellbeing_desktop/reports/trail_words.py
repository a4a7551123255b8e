"""What happened to a whole assessment, in words for its record. Another person is never named."""

from __future__ import annotations

from collections.abc import Sequence

from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import signed_day
from wellbeing_desktop.reports.sentences import ended


def trail_words(marks: Sequence[TrailMark]) -> str:
    """Say each act with its day, who did it and why; "" where nothing happened."""
    return " ".join(_said(mark) for mark in marks)


def _said(mark: TrailMark) -> str:
    words = {
        TrailAct.MOVED: _tr("paper", "Moved here from another person’s record on %1 by %2: %3"),
        TrailAct.WITHDRAWN: _tr("paper", "Withdrawn on %1 by %2: %3"),
        TrailAct.PUT_BACK: _tr("paper", "Put back on %1 by %2: %3"),
    }[mark.act]
    return fill(words, signed_day(mark.at), mark.by, ended(mark.reason))
