"""Notices that nobody uses the window. Time asleep counts too."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from typing_extensions import override

from wellbeing_desktop.ui.lock_reasons import LockReason

TICK_MS = 2_000

Clock = Callable[[], float]
"""Seconds since some moment of its own."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.HoverMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)
_PAINTING = frozenset({QEvent.Type.UpdateRequest, QEvent.Type.Expose})


def awake_and_asleep() -> tuple[Clock, Clock]:
    """Return a clock that may stand still while the machine sleeps, and one that goes on.

    Where the system has no clock that counts sleep, the time of day is the second one.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic, time.time if boot is None else lambda: time.clock_gettime(boot)


class IdleWatch(QObject):
    """Tells once when the last key, click or move is as long ago as the limit.

    Both clocks are looked at on every tick, before any key or click counts, and before anything
    is painted: who opens the lid again finds the window locked, whichever of them comes first.
    """

    due = Signal(object)
    """The `LockReason`: asleep where the clocks are that far apart, idle otherwise."""

    def __init__(
        self, clocks: tuple[Clock, Clock] | None = None, parent: QObject | None = None, tick_ms: int = TICK_MS
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks or awake_and_asleep()
        self._limit_s = 0.0
        self._watching = False
        self._spent = False
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(tick_ms)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: float) -> None:
        """Watch from now on, with this limit; asked again, the limit is another and the time begins anew."""
        self._limit_s = minutes * 60
        self._last = self._now()
        application = QCoreApplication.instance()
        if not self._watching and application is not None:
            application.installEventFilter(self)
        self._watching = True
        self._timer.start()

    def stop(self) -> None:
        """Watch no more."""
        self._watching = False
        self._timer.stop()
        if not self._spent:
            QTimer.singleShot(0, self, self._leave)

    @property
    def quiet_s(self) -> float:
        """For how many seconds nobody has touched anything while the machine was awake."""
        return self._now()[0] - self._last[0]

    def look(self) -> bool:
        """Compare the clocks; tell, and return True, where the limit is reached."""
        awake, asleep = (now - last for now, last in zip(self._now(), self._last, strict=True))
        if not self._watching or max(awake, asleep) < self._limit_s:
            return False
        self.stop()
        self.due.emit(LockReason.IDLE if awake >= self._limit_s else LockReason.SLEEP)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            if self._spent or self.look():
                self._spend()
                return True
            self._last = self._now()
        elif kind in _PAINTING:
            self.look()
        return False

    def _spend(self) -> None:
        """Let nothing come of a key that locked: it arrives as two events, one after the other."""
        self._spent = True
        QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        self._spent = False
        application = QCoreApplication.instance()
        if not self._watching and application is not None:
            application.removeEventFilter(self)

    def _now(self) -> tuple[float, float]:
        return self._clocks[0](), self._clocks[1]()
