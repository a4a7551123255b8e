"""The few strokes that every painted widget shares."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.charts.stones import Outline, Pen, mark
from wellbeing_desktop.palette import Shape

FIELD_RADIUS = 8.0
TILE_RADIUS = 10.0
CARD_RADIUS = 14.0
OWN_TURN_RADIUS = 12.0

_TICK = ((0.27, 0.52), (0.43, 0.68), (0.74, 0.34))


@dataclass(frozen=True, slots=True)
class Frame:
    """A rounded box: what fills it and what goes round it. Empty strings draw nothing."""

    fill: str = ""
    edge: str = ""
    line: float = 1.5
    dashed: bool = False
    radius: float = TILE_RADIUS


def painter_on(widget: QWidget) -> QPainter:
    """Return a smooth painter on a widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_frame(painter: QPainter, rect: QRectF, frame: Frame) -> None:
    """Draw a rounded box whose border lies inside the rectangle."""
    half = frame.line / 2 if frame.edge else 0.0
    inner = rect.adjusted(half, half, -half, -half)
    radius = max(0.0, min(frame.radius, rect.height() / 2) - half)
    painter.setPen(line_pen(frame.edge, frame.line, frame.dashed) if frame.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(frame.fill) if frame.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def line_pen(colour: str, width: float, dashed: bool = False) -> QPen:
    """Return a pen; a dashed one has dashes of 4 px."""
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashed:
        pen.setDashPattern([4 / width, 3 / width])
    return pen


def draw_tick(painter: QPainter, box: QRectF, colour: str) -> None:
    """Draw a tick into a square."""
    pen = line_pen(colour, max(2.0, box.width() * 0.1))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(
        QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK])
    )


def draw_marker(painter: QPainter, shape: Shape, centre: QPointF, radius: float, colour: str) -> None:
    """Draw a quadrant's marker: shapes of one weight, told apart without colour."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(path_of(mark(shape, (0.0, 0.0), radius)).translated(centre))


def path_of(outline: Outline) -> QPainterPath:
    """Return an outline of the charts as Qt paints it: y runs down here."""
    path = QPainterPath()
    for segment in outline:
        points = [QPointF(x, -y) for x, y in segment.points]
        if segment.pen is Pen.MOVE:
            path.moveTo(points[0])
        elif segment.pen is Pen.LINE:
            path.lineTo(points[0])
        else:
            path.cubicTo(*points)
    path.closeSubpath()
    return path
