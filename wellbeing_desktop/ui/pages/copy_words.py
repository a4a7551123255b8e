"""Words of the person's copy that several pages share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.people import CopyFormat

_tr = QCoreApplication.translate


def copy_format_words(copy_format: CopyFormat) -> str:
    """Name a form of the copy."""
    return {
        CopyFormat.STANDARD: _tr("copy", "Standard"),
        CopyFormat.LARGE_PRINT: _tr("copy", "Large print"),
        CopyFormat.EASY_WORDS: _tr("copy", "Easy words"),
    }[copy_format]
