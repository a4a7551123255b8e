"""Whether the person looks at the screen too; then nothing private may stand on it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class SharedScreen(QObject):
    """On when the two look at one screen. Screens hide what is private before they repaint."""

    changed = Signal(bool)

    def __init__(self, on: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = on

    @property
    def on(self) -> bool:
        """Whether the screen is shared now."""
        return self._on

    def turn(self, *, on: bool) -> None:
        """Share the screen, or stop sharing it; `changed` follows where it was different."""
        if on != self._on:
            self._on = on
            self.changed.emit(on)
