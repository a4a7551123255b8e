"""One voice's steps of then and now on a line of five places, with an arrow from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dot_scale import DISC, HEIGHT, RING, WIDTH, ScalePainter
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on

HEAD_PX = 6.0
CLEAR_PX = 3.0
"""Between the arrow's tip and the mark that it points at."""


class ChangeScale(QWidget):
    """A picture of what the words beside it say: a cross for then, the voice's own mark for now.

    What lay in between has a triangle, as in the radar.
    """

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self._theme = theme
        self._voice = voice
        self._steps: tuple[int | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_steps(self, steps: Sequence[int | None], words: str) -> None:
        """Show the steps of two or three times, the earliest first; `words` say the same."""
        self._steps = tuple(steps)
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self._theme.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(self._steps):
            return
        painter = painter_on(self)
        scale = ScalePainter(painter, QRectF(self.rect()), self._theme, self.isRightToLeft())
        scale.draw_ground()
        *past, now = self._steps
        for place, step in enumerate(past):
            if step is not None and step != now:
                (scale.draw_delta if place else scale.draw_cross)(step)
        if now is None:
            return
        if past[0] is not None and past[0] != now:
            self._draw_arrow(painter, scale, past[0], now)
        (scale.draw_disc if self._voice is Voice.PERSON else scale.draw_ring)(now)

    def _draw_arrow(self, painter: QPainter, scale: ScalePainter, first: int, last: int) -> None:
        """Draw an arrow that ends before the mark of now."""
        then, now = scale.at(first), scale.at(last)
        mark = DISC if self._voice is Voice.PERSON else RING
        way = 1.0 if now.x() > then.x() else -1.0
        tip = now - QPointF(way * (mark * scale.grown + CLEAR_PX), 0)
        painter.setPen(line_pen(self._theme.scheme.ink, 2))
        painter.drawLine(QLineF(then, tip))
        for side in (-1.0, 1.0):
            painter.drawLine(QLineF(tip, tip + QPointF(-way * HEAD_PX, side * HEAD_PX * 0.75)))
