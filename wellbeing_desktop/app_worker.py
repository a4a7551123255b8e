"""A process that makes reports for another: what it is set up with. It knows no store and no key."""

from __future__ import annotations

import os
from functools import partial

from wellbeing_desktop.cli_language import speak_for_good
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult
from wellbeing_desktop.reports.workers import Workshop, cores


def workshop(code: str, reports: int) -> Workshop:
    """Return how workers are set up.

    Args:
        code: the language of the pages; "" for English.
        reports: how many there are to make; more workers than that would have nothing to do.
    """
    return Workshop(partial(_prepare, code), _set_text, max(1, min(cores(), reports)))


def _prepare(code: str) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    speak_for_good(code)


def _set_text(request: SetTextRequest) -> SetTextResult:
    """Set text by Qt, which is loaded only where a text needs it, and asks for no display."""
    from wellbeing_desktop.ui.qt_text import set_text  # noqa: PLC0415

    return set_text(request)
