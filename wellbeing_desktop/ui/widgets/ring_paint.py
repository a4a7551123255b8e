"""Paints the table and its stones: the same strokes for every size of the ring."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPixmapCache, QRadialGradient

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.charts.geometry import point, ring_of
from wellbeing_desktop.charts.stones import (
    INNER,
    centre_radius,
    centre_stones,
    stones,
    table_radius,
)
from wellbeing_desktop.palette import Scheme, quadrant_colour, quadrant_shape
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import draw_marker, line_pen, path_of
from wellbeing_desktop.ui.widgets.star import draw_star

FULL_RADIUS = 258.0
"""The radius at which lines have the widths of the design; smaller rings have finer ones."""

MARKER = 0.028
STAR_AT = 1.075
STAR_RADIUS = 0.05


class StoneState(Enum):
    """What a stone says of its indicator. How life is (the step) is never shown."""

    NOT_YET = auto()
    TALKED = auto()
    NO_STEP = auto()


@dataclass(frozen=True, slots=True)
class Showing:
    """What a ring shows: states and stars by indicator id, and the one stone that comes next."""

    states: Mapping[str, StoneState]
    next_id: str = ""
    stars: Collection[str] = ()

    def state(self, indicator_id: str) -> StoneState:
        """Return an indicator's state; not yet where nothing is known."""
        return self.states.get(indicator_id, StoneState.NOT_YET)

    def look(self, indicator_id: str) -> tuple[StoneState, bool, bool]:
        """Return all that decides how a stone looks."""
        return self.state(indicator_id), indicator_id == self.next_id, indicator_id in self.stars


@dataclass(frozen=True, slots=True)
class Stone:
    """One stone in its place about the middle of the figure. `place` is None at the centre."""

    indicator_id: str
    place: int | None
    path: QPainterPath
    middle: QPointF
    angle: float


class RingShape:
    """Every stone of a framework at one radius.

    Attributes:
        radius: of the whole ring, in px.
        stones: in clock order from the first quadrant, then the two at the centre.

    Without names beside them the centre's stones stand in the middle.
    """

    def __init__(
        self, framework: Framework, radius: float, mirrored: bool = False, named: bool = True
    ) -> None:
        self.radius = radius
        self.ring = ring_of(framework, mirrored=mirrored)
        self.table = table_radius(radius)
        self.centre = centre_radius(self.ring, radius)
        self.named = named
        self.stones = (*self._round_the_table(framework), *self._at_the_centre(framework))

    def _round_the_table(self, framework: Framework) -> list[Stone]:
        outlines = stones(self.ring, self.radius)
        middle = self.radius * (INNER + (1 - INNER) * 0.54)
        around = zip(framework.indicators, self.ring.places, outlines, self.ring.angles, strict=True)
        return [
            Stone(i.id, place, path_of(line), _at(angle, middle), angle) for i, place, line, angle in around
        ]

    def _at_the_centre(self, framework: Framework) -> list[Stone]:
        made = []
        for indicator, (x, y) in zip(framework.overall, centre_stones(self.ring, self.radius), strict=False):
            middle = QPointF(x if self.named else 0.0, -y)
            path = QPainterPath()
            path.addEllipse(middle, self.centre, self.centre)
            made.append(Stone(indicator.id, None, path, middle, 0.0))
        return made


class RingPainter:
    """Paints a ring about the painter's origin.

    Args:
        painter: moved to the middle of the figure.
        theme: whose colours it has.
        shape: where the stones lie.
        marks: whether markers and stars are drawn; the navigator goes without.
    """

    def __init__(self, painter: QPainter, theme: Theme, shape: RingShape, marks: bool = True) -> None:
        self._painter = painter
        self._theme = theme
        self._shape = shape
        self._marks = marks

    def draw(self, showing: Showing, within: QRectF | None = None) -> None:
        """Draw table, stones, and stars; of the stones only those that reach into `within`."""
        self._draw_table()
        for stone in self._shape.stones:
            if within is None or stone.path.boundingRect().adjusted(-9, -9, 9, 9).intersects(within):
                self.draw_stone(stone, showing)
        for stone in self._shape.stones:
            if self._marks and stone.indicator_id in showing.stars:
                self._draw_star(stone)

    def draw_focus(self, stone: Stone) -> None:
        """Draw the focus ring outside a stone, over its neighbours; then draw the stone again."""
        scheme = self._theme.scheme
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((scheme.ink, 10.0), (scheme.paper, 4.0)):
            self._painter.setPen(line_pen(colour, width + 1.6))
            self._painter.drawPath(stone.path)

    def _draw_table(self) -> None:
        edge = self._shape.table + 2
        self._painter.drawPixmap(QPointF(-edge, -edge), self._table())

    def _table(self) -> QPixmap:
        """Return the table, which is drawn once: its glow is the dearest stroke of the ring."""
        scheme, radius = self._theme.scheme, self._shape.table
        dpr = self._painter.device().devicePixelRatioF()
        key = f"table/{scheme.name}/{radius:.2f}/{dpr:g}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        side = math.ceil(2 * (radius + 2) * dpr)
        made = QPixmap(side, side)
        made.setDevicePixelRatio(dpr)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(radius + 2, radius + 2)
        _paint_table(painter, scheme, radius)
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def draw_stone(self, stone: Stone, showing: Showing) -> None:
        """Draw one stone."""
        if stone.place is None:
            self._draw_centre_stone(stone, showing)
            return
        scheme = self._theme.scheme
        colour = quadrant_colour(scheme, stone.place)
        state = showing.state(stone.indicator_id)
        fill = {
            StoneState.NOT_YET: scheme.opened[stone.place % len(scheme.opened)],
            StoneState.TALKED: colour,
            StoneState.NO_STEP: scheme.sheet,
        }[state]
        self._fill(stone.path, fill)
        self._line(stone.path, colour, state)
        if self._marks and state is not StoneState.NOT_YET:
            marker = scheme.on_quadrant if state is StoneState.TALKED else colour
            size = MARKER * self._shape.radius
            draw_marker(self._painter, quadrant_shape(stone.place), stone.middle, size, marker)
        self._line_if_next(stone, showing)

    def _draw_centre_stone(self, stone: Stone, showing: Showing) -> None:
        scheme = self._theme.scheme
        state = showing.state(stone.indicator_id)
        empty = self._marks or state is not StoneState.NOT_YET
        if state is StoneState.TALKED:
            self._fill(stone.path, scheme.lamp)
        elif empty:
            self._fill(stone.path, scheme.sheet)
        self._line(stone.path, scheme.lamp_edge if empty else scheme.table_rim, state)
        if self._marks and state is not StoneState.NOT_YET:
            ink = scheme.on_lamp if state is StoneState.TALKED else scheme.ink
            self._painter.setPen(line_pen(ink, max(1.4, 3.0 * self._finer())))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = 0.026 * self._shape.radius
            self._painter.drawEllipse(stone.middle, radius, radius)
        self._line_if_next(stone, showing)

    def _fill(self, path: QPainterPath, colour: str) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawPath(path)

    def _line(self, path: QPainterPath, colour: str, state: StoneState) -> None:
        """Draw a stone's line; a thick one stays inside it, so that all stones have one size."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        if state is not StoneState.NO_STEP:
            self._painter.setPen(line_pen(colour, self._edge(1.6)))
            self._painter.drawPath(path)
            return
        self._painter.save()
        self._painter.setClipPath(path)
        self._painter.setPen(line_pen(colour, 2 * max(2.2, 5.2 * self._finer())))
        self._painter.drawPath(path)
        self._painter.restore()
        self._painter.setPen(line_pen(colour, self._edge(1.6)))
        self._painter.drawPath(path)

    def _line_if_next(self, stone: Stone, showing: Showing) -> None:
        if stone.indicator_id == showing.next_id:
            self._painter.setPen(line_pen(self._theme.scheme.ink, max(2.4, 3.4 * self._finer())))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawPath(stone.path)

    def _draw_star(self, stone: Stone) -> None:
        radius = self._shape.radius
        if stone.place is None:
            aside = 0.72 if self._shape.ring.mirrored else -0.72
            centre = stone.middle + QPointF(aside, -0.72) * self._shape.centre
        else:
            centre = _at(stone.angle, STAR_AT * radius)
        draw_star(self._painter, self._theme, centre, max(7.0, STAR_RADIUS * radius), filled=True)

    def _edge(self, width: float) -> float:
        return max(1.1, width * min(1.0, self._finer() * 1.4))

    def _finer(self) -> float:
        return min(1.0, self._shape.radius / FULL_RADIUS)


def small_stone(centre: QPointF, high: float) -> QPainterPath:
    """Return the outline of a stone in a line of text."""
    wide = 0.82 * high
    path = QPainterPath()
    box = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
    path.addRoundedRect(box, 0.42 * wide, 0.38 * high)
    return path


def _paint_table(painter: QPainter, scheme: Scheme, radius: float) -> None:
    glow = QRadialGradient(QPointF(0, 0), radius)
    glow.setColorAt(0, QColor(scheme.glow_centre))
    glow.setColorAt(1, QColor(scheme.glow_rim))
    painter.setPen(line_pen(scheme.table_rim, 1))
    painter.setBrush(glow)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _at(angle: float, distance: float) -> QPointF:
    x, y = point(angle, distance)
    return QPointF(x, -y)
