"""Asks where a file is to lie: an ending that was left out is added, and nothing is replaced unasked."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask
from wellbeing_desktop.ui.words import fill

_ENDING = re.compile(r"\*(\.[\w-]+)")
REPLACE = 1

_tr = QCoreApplication.translate


def ask_where(window: QWidget, theme: Theme, title: str, suggested: str, kinds: str) -> Path | None:
    """Return where somebody wants a file to lie; None where it is to lie nowhere.

    The system's own dialog asks before it replaces a file, but by the name that was typed: where its
    ending is added here, this asks.

    Args:
        window: over which the dialogs stand.
        theme: whose colours and sizes they have.
        title: what is saved.
        suggested: a name to begin with.
        kinds: what it can be saved as, each with its ending: "PDF (*.pdf)".
    """
    name, kind = QFileDialog.getSaveFileName(window, title, suggested, kinds)
    if not name:
        return None
    endings = _ENDING.findall(kinds)
    if name.lower().endswith(tuple(endings)):
        return Path(name)
    path = Path(f"{name}{(_ENDING.findall(kind) or endings)[0]}")
    return path if not path.exists() or _may_be_replaced(window, theme, path) else None


def _may_be_replaced(window: QWidget, theme: Theme, path: Path) -> bool:
    words = _tr("saving", "What is in %1 now is gone if it is replaced.")
    heading = _tr("saving", "There is a file of that name already")
    choices = _tr("saving", "Leave it as it is"), _tr("saving", "Replace it")
    return ask(window, theme, heading=heading, words=fill(words, path.name), choices=choices) == REPLACE
