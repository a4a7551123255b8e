"""How much of a longer piece of work is done: a bar, with words beside it said by whoever shows it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on

HEIGHT_PX = 8
WHOLE = 100
"""Assistive tools are told of so many parts."""


class ProgressBar(QProgressBar):
    """A bar of 8 px that fills from the side where reading begins. It never moves by itself."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._done = 0.0
        self.setRange(0, WHOLE)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT_PX)
        theme.changed.connect(self.update)

    @property
    def done(self) -> float:
        """How much is done, from 0 to 1."""
        return self._done

    def show_done(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._done = min(1.0, max(0.0, done))
        self.setValue(int(self._done * WHOLE))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        painter = painter_on(self)
        box = QRectF(self.rect())
        line = 1.5 if self._theme.is_contrast else 0.0
        draw_frame(painter, box, Frame(scheme.well, scheme.edge if line else "", line, radius=HEIGHT_PX / 2))
        filled = QRectF(box)
        filled.setWidth(box.width() * self._done)
        if self.isRightToLeft():
            filled.moveRight(box.right())
        if filled.width() >= 1:
            draw_frame(painter, filled, Frame(scheme.ink, radius=HEIGHT_PX / 2))
