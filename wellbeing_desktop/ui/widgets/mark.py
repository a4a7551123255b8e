"""The application's mark: eight stones, two for each quadrant, about a lamp."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.charts.stones import rounded, turned
from wellbeing_desktop.palette import Scheme
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import painter_on, path_of

SIZE_PX = 30
STONES = 8

_INNER, _OUTER, _LAMP = 0.571, 0.957, 0.357
_NEAR, _FAR = 0.17, 0.325
_ROUND_INNER, _ROUND_OUTER = 0.19, 0.17


class MarkView(QWidget):
    """The mark, beside a name that says what it stands for."""

    def __init__(self, theme: Theme, size: int = SIZE_PX) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(painter_on(self), QRectF(self.rect()), self._theme.scheme)

    def _on_theme(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        self.update()


def draw_mark(painter: QPainter, box: QRectF, scheme: Scheme) -> None:
    """Draw the mark into a square."""
    painter.save()
    painter.translate(box.center())
    painter.setPen(Qt.PenStyle.NoPen)
    radius = box.width() / 2
    for number, path in enumerate(mark_paths(radius)):
        painter.setBrush(QColor(scheme.quadrants[number * len(scheme.quadrants) // STONES]))
        painter.drawPath(path)
    painter.setBrush(QColor(scheme.lamp))
    painter.drawEllipse(QPointF(), _LAMP * radius, _LAMP * radius)
    painter.restore()


def mark_paths(radius: float) -> list[QPainterPath]:
    """Return the eight stones about the origin, clockwise from the first quadrant's first."""
    corners = ((-_NEAR, _INNER), (-_FAR, _OUTER), (_FAR, _OUTER), (_NEAR, _INNER))
    rounds = (_ROUND_INNER, _ROUND_OUTER, _ROUND_OUTER, _ROUND_INNER)
    scaled = tuple((x * radius, y * radius) for x, y in corners)
    stone = rounded(scaled, tuple(r * radius for r in rounds))
    turn = 360 / STONES
    return [path_of(turned(stone, 270 + turn * (number + 0.5))) for number in range(STONES)]
