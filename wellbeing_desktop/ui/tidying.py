"""Frees what Python no longer needs on the window's thread alone.

Python frees cycles on whichever thread asks for memory next; a Qt object that dies on the
database's thread may bring the window down.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 2_000
YOUNG = 2_000
"""New objects since the last time that make a look worth its cost."""

OLD_EVERY = 15
"""Every so many looks the old objects are looked through too, which may take a tenth of a second…"""

QUIET_S = 1.5
"""…so it waits until nobody has touched anything for so long…"""

PATIENCE = 150
"""…but for no more than so many looks."""


class Tidying(QObject):
    """Looks now and then, while the window idles, for what can be freed.

    `quiet` says for how many seconds nobody has touched anything.
    """

    def __init__(self, parent: QObject | None = None, quiet: Callable[[], float] = lambda: QUIET_S) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._looks = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin, once the first window is painted."""
        self._timer.start()

    def stop(self) -> None:
        """Hand the work back to Python."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        self._looks += 1
        if self._looks >= PATIENCE or (self._looks >= OLD_EVERY and self._quiet() >= QUIET_S):
            self._looks = 0
            gc.collect()
        elif gc.get_count()[0] > YOUNG:
            gc.collect(1)
