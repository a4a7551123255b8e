"""A picture 52 px small: the rim in its colours, one outer ring, and the person's line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from wellbeing_desktop.charts.geometry import RIM_THICK, Ring, point, rim_stone, step_radius
from wellbeing_desktop.palette import quadrant_colour
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import line_pen

LINE_PX = 1.6
ALONE_PX = 0.8
"""Half of a step whose neighbours have none, inside its line: no line would show it."""
_INSIDE = 1.16


def paint_thumbnail(
    painter: QPainter, box: QRectF, theme: Theme, ring: Ring, steps: Sequence[int | None]
) -> None:
    """Paint one voice's steps, an entry for every axis; neighbours join only where both have one."""
    painter.save()
    painter.translate(box.center())
    radius = box.width() / 2 / _INSIDE
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for angle, place in zip(ring.angles, ring.places, strict=True):
        pen = line_pen(quadrant_colour(theme.scheme, place), RIM_THICK * radius * 2.0)
        painter.setPen(pen)
        start, end = rim_stone(ring, angle, radius)
        painter.drawLine(QPointF(start[0], -start[1]), QPointF(end[0], -end[1]))
    painter.setPen(line_pen(theme.scheme.track, 1))
    painter.drawEllipse(QPointF(), radius, radius)
    painter.setPen(line_pen(theme.scheme.ink, LINE_PX))
    painter.setBrush(QColor(theme.scheme.ink))
    for run in _runs(ring, steps, radius * 0.96):
        if len(run) > 1:
            painter.drawPolyline(QPolygonF(run))
        else:
            painter.drawEllipse(run[0], ALONE_PX, ALONE_PX)
    painter.restore()


def _runs(ring: Ring, steps: Sequence[int | None], radius: float) -> list[list[QPointF]]:
    """Return the stretches of neighbours that all have a step, round the circle."""
    points = [_at(a, s, radius) for a, s in zip(ring.angles, steps, strict=True)]
    if all(p is not None for p in points):
        whole = [p for p in points if p is not None]
        return [[*whole, whole[0]]]
    gap = next(i for i, p in enumerate(points) if p is None)
    runs: list[list[QPointF]] = [[]]
    for at in points[gap:] + points[:gap]:
        if at is not None:
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _at(angle: float, step: int | None, radius: float) -> QPointF | None:
    if step is None:
        return None
    x, y = point(angle, step_radius(step, radius))
    return QPointF(x, -y)
