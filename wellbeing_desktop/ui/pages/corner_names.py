"""The table with every stone open, the two names upon it and the four at their corners."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.charts.geometry import Span
from wellbeing_desktop.palette import quadrant_colour, quadrant_shape
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import Lines
from wellbeing_desktop.ui.widgets.paint import draw_marker, painter_on
from wellbeing_desktop.ui.widgets.quadrant_block import in_two_lines
from wellbeing_desktop.ui.widgets.ring_paint import RingPainter, RingShape, Showing

MOST_RADIUS = 222.0
LEAST_NAMED_RADIUS = 120.0
LEAST_SIDE = 300
ACROSS, UP = 1.09, 1.19
"""Where a quadrant's mark stands, of the radius, at the angle of its middle."""

MARK_RADIUS = 6.0
MARK_GAP = 12.0
"""From the edge of a mark to its name: the mark grows with the text, the gap does not."""

NAME_WIDTH = 152


class OpenTable(QWidget):
    """Decoration: what is about to be talked about. Words beside it say the same."""

    def __init__(self, theme: Theme, framework: Framework) -> None:
        super().__init__()
        self._theme = theme
        self._framework = framework
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 460)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_SIDE, LEAST_SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        names = self._names()
        widest = max((lines.width for lines in names), default=0.0)
        most = min(MOST_RADIUS, self.height() / 2 - 8, self.width() / 2 - 4)
        beside = (self.width() / 2 - self._aside() - widest) / (ACROSS * math.sqrt(0.5))
        named = min(most, beside) >= LEAST_NAMED_RADIUS
        shape = RingShape(self._framework, min(most, beside) if named else most, self.isRightToLeft())
        painter.translate(QPointF(self.width() / 2, self.height() / 2))
        RingPainter(painter, self._theme, shape).draw(Showing({}))
        self._draw_centre(painter, shape)
        if named:
            for span, lines in zip(shape.ring.spans, names, strict=False):
                self._draw_corner(painter, span, lines, shape.radius)

    def _names(self) -> list[Lines]:
        font, leading = self._theme.font(12, bold=True), self._theme.leading(12) * 0.88
        width = self._theme.px(NAME_WIDTH)
        return [
            Lines(in_two_lines(q.title, font, width), font, width, leading) for q in self._framework.quadrants
        ]

    def _aside(self) -> float:
        """How far from the middle of its mark a name begins."""
        return MARK_RADIUS * self._theme.scale + MARK_GAP

    def _draw_corner(self, painter: QPainter, span: Span, lines: Lines, radius: float) -> None:
        turn = math.radians(span.middle)
        x, y = ACROSS * radius * math.sin(turn), -UP * radius * math.cos(turn)
        colour = quadrant_colour(self._theme.scheme, span.place)
        mark = self._aside() - MARK_GAP
        draw_marker(painter, quadrant_shape(span.place), QPointF(x, y), mark, colour)
        left = x - self._aside() - lines.width if x < 0 else x + self._aside()
        if x < 0:
            font, leading = self._theme.font(12, bold=True), self._theme.leading(12) * 0.88
            text = in_two_lines(self._framework.quadrants[span.place].title, font, lines.width + 1)
            lines = Lines(text, font, lines.width + 1, leading, Qt.AlignmentFlag.AlignRight)
        lines.draw(painter, left, y - lines.height / 2, self._theme.scheme.ink)

    def _draw_centre(self, painter: QPainter, shape: RingShape) -> None:
        titles = {indicator.id: indicator.title for indicator in self._framework.overall}
        for stone in (s for s in shape.stones if s.place is None):
            start = shape.centre - abs(stone.middle.x()) + 14
            room = math.sqrt(max(0.0, shape.table**2 - stone.middle.y() ** 2)) - start - 8
            font = self._theme.font(13, bold=True)
            lines = Lines(titles[stone.indicator_id], font, max(room, 1), self._theme.leading(13))
            if lines.count <= 2:
                x = -start - lines.width if self.isRightToLeft() else start
                lines.draw(painter, x, stone.middle.y() - lines.height / 2, self._theme.scheme.ink)
