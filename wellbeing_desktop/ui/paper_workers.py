"""How the processes that make many reports are set up by the window: its language, and Qt for scripts."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from wellbeing_desktop import language, paths
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult
from wellbeing_desktop.reports.workers import Workshop, cores


def workshop(reports: int) -> Workshop:
    """Return how workers are set up for so many reports, in the language of the window."""
    from wellbeing_desktop.ui.translations import known, spoken  # noqa: PLC0415

    code = spoken()
    file = None if language.speaks_english() else known(paths.languages_folder()).get(code)
    prepare = partial(_prepare, code, file)
    return Workshop(prepare, set_text, max(1, min(cores(), reports)))


def set_text(request: SetTextRequest) -> SetTextResult:
    """Set text in a script that the pages' fonts lack; Qt's fonts load where a text needs them."""
    from wellbeing_desktop.ui import qt_text  # noqa: PLC0415

    return qt_text.set_text(request)


def _prepare(code: str, file: Path | None) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if file is not None:
        from wellbeing_desktop.ui.translations import said_by  # noqa: PLC0415

        language.speak(said_by(file), code.replace("_", "-"))
