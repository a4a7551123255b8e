"""What is asked when somebody closes the window while something is not saved."""

from __future__ import annotations

import time
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dialog import ask

_tr = QCoreApplication.translate

AT_ONCE_S = 0.4
"""What is being saved usually is by then; nobody notices that long a moment."""

LATER_MS = 100
AT_LAST_S = 10.0
"""After that the question is asked, whatever the disk still does."""


class Saving(Protocol):
    """What is to be safe before the window closes."""

    @property
    def is_safe(self) -> bool:
        """Whether all that was handed over is durable."""

    @property
    def trouble(self) -> str:
        """Why something is not durable; "" where it is, or is still under way."""

    def commit(self) -> None:
        """Hand over what was typed last."""


class Closing(QObject):
    """Lets the window close once all is saved. While the disk is slow it stays, and goes on to answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._since = 0.0

    def may_begin(self, work: Saving) -> bool:
        """Tell whether all is saved, or nothing more can be waited for; else close again a little later."""
        work.commit()
        until = time.monotonic() + AT_ONCE_S
        while not work.is_safe and not work.trouble and time.monotonic() < until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
        if work.is_safe or work.trouble or (self._since and time.monotonic() - self._since > AT_LAST_S):
            self._since = 0.0
            return True
        self._since = self._since or time.monotonic()
        QTimer.singleShot(LATER_MS, self._window, self._window.close)
        return False


def ask_to_close_unsaved(window: QWidget, theme: Theme) -> bool:
    """Ask whether to close although the last change is not durable; staying comes first."""
    answer = ask(
        window,
        theme,
        heading=_tr("closing", "Your last change is not saved yet"),
        words=_tr(
            "closing",
            "If you close now, it is lost. What was saved before stays as it is. "
            "Stay, put it right, and it is saved by itself.",
        ),
        choices=(_tr("closing", "Stay"), _tr("closing", "Close and lose the last change")),
    )
    return answer == 1
