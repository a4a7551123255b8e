"""Saying why something was refused."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import tell
from wellbeing_desktop.ui.words import fill

_tr = QCoreApplication.translate


def tell_of_texts(window: QWidget, theme: Theme, problems: str) -> None:
    """Say what is wrong in a file of texts in another language."""
    words = _tr("desk", "The file with these texts is not used. Nothing else was changed. It says:\n%1")
    heading = _tr("desk", "The texts in that language cannot be used")
    tell(window, theme, heading=heading, words=fill(words, problems))
