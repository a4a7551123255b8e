"""Someone's own words on a page, exactly as typed."""

from __future__ import annotations

from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.frames import Beside
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.sentences import quote_marks
from wellbeing_desktop.reports.styles import INK
from wellbeing_desktop.reports.text import is_right_to_left

LONG = 600
"""Characters; a text with more moves out of its column, full width below."""


def quoted(text: str) -> tuple[Run, ...]:
    """Return a text in quotation marks; words that run from the right stand without them."""
    if is_right_to_left(text):
        return (Run(text),)
    before, after = quote_marks()
    return Run(before), Run(text), Run(after)


def is_long(*texts: str) -> bool:
    """Tell whether texts together are too long for a column."""
    return sum(map(len, texts)) > LONG or sum(text.count("\n") for text in texts) > LONG / 40


def barred(box: Box, text: str, colour: str = INK) -> Box:
    """Return a box with a bar beside it, at the right where its text runs from the right."""
    return Beside(box, colour, right=is_right_to_left(text))
