"""What is asked when somebody closes the window while something is not saved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask

_tr = QCoreApplication.translate


def ask_to_close_unsaved(window: QWidget, theme: Theme) -> bool:
    """Ask whether to close although the last change is not durable; staying comes first."""
    answer = ask(
        window,
        theme,
        heading=_tr("closing", "Your last change is not saved yet"),
        words=_tr(
            "closing",
            "If you close now, it is lost. Everything before it is safe. "
            "Stay, put it right, and it is saved by itself.",
        ),
        choices=(_tr("closing", "Stay"), _tr("closing", "Close and lose the last change")),
    )
    return answer == 1
