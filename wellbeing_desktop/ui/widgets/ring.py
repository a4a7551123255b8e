"""The overview: eighteen stones round a lit table, two upon it, and four names beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.charts.geometry import point
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import painter_on
from wellbeing_desktop.ui.widgets.quadrant_block import MARKER_ROOM, ROW_LEAST, QuadrantBlock
from wellbeing_desktop.ui.widgets.quadrant_list import QuadrantList, RingNavigator
from wellbeing_desktop.ui.widgets.ring_paint import RingPainter, RingShape, Showing, StoneState
from wellbeing_desktop.ui.widgets.ring_stop import RingStop
from wellbeing_desktop.ui.widgets.ring_words import count_words, state_words, stone_words
from wellbeing_desktop.ui.widgets.table_names import TableNames

__all__ = ["QuadrantList", "RingFigure", "RingNavigator", "StoneState"]

LEAST_RADIUS = 150.0
MOST_RADIUS = 300.0
ROWS_UNDER_EM = 65
"""Below this width of the figure itself (the window: 70) the names stand in rows below it."""

NAMES_AT = 0.75
"""How far above or below the middle a name stands, of the radius, before its angle is counted."""

_SPREAD = 2.14
_BESIDE_PX = 770


class RingFigure(QWidget):
    """One composite with six stops in clock order; arrows walk the stones inside a quadrant.

    `indicator_chosen` and `quadrant_chosen` come with an id.
    """

    indicator_chosen = Signal(str)
    quadrant_chosen = Signal(str)

    def __init__(self, theme: Theme, framework: Framework, called: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._framework = framework
        self._called = called
        self._showing = Showing({})
        self._shape = RingShape(framework, LEAST_RADIUS)
        self._centre = QPointF()
        self._blocks = [
            QuadrantBlock(theme, q.title, q.purpose, p) for p, q in enumerate(framework.quadrants)
        ]
        self._centre_rows = [QuadrantBlock(theme, i.title, "", None) for i in framework.overall[:2]]
        self._stones: dict[str, RingStop] = {}
        self._make_stops()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("The four parts"))
        theme.changed.connect(self._on_theme)
        self.show_state({}, "", ())

    def show_state(
        self, states: Mapping[str, StoneState], next_id: str = "", stars: Collection[str] = ()
    ) -> None:
        """Show what was talked about, what comes next, and what matters most."""
        showing = Showing(dict(states), next_id, tuple(stars))
        if showing == self._showing and self._blocks[0].count:
            return
        self._showing = showing
        for block, part in zip(self._blocks, self._framework.quadrants, strict=True):
            block.show_count(count_words(part.indicators, showing))
        for row, indicator in zip(self._centre_rows, self._framework.overall, strict=False):
            row.show_count(state_words(showing.state(indicator.id)))
        for key, stop in self._stones.items():
            quadrant = self._framework.quadrant_of(key)
            title = quadrant.title if quadrant else ""
            stop.setAccessibleName(stone_words(self._framework.indicator(key), title, showing))
        self.update()

    def stop(self, indicator_id: str) -> QAbstractButton:
        """Return the stone of an indicator."""
        return self._stones[indicator_id]

    def block(self, quadrant_id: str) -> QuadrantBlock:
        """Return the button with a quadrant's name."""
        ids = [q.id for q in self._framework.quadrants]
        return self._blocks[ids.index(quadrant_id)]

    @property
    def radius(self) -> float:
        """The radius of the ring as it is shown, in px."""
        return self._shape.radius

    @override
    def sizeHint(self) -> QSize:
        return QSize(1286, 540)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(int(LEAST_RADIUS * _SPREAD) + 8, int(LEAST_RADIUS * _SPREAD) + 8)

    @override
    def heightForWidth(self, width: int) -> int:
        ring = int(LEAST_RADIUS * _SPREAD) + 16
        if not self._in_rows(width):
            room = self._beside_room(width, LEAST_RADIUS)
            names = max(block.size_in(room).height() for block in self._blocks)
            return max(ring, 2 * names + 40)
        return ring + 16 + self._row_height() * len(self._rows())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.translate(self._centre)
        ring = RingPainter(painter, self._theme, self._shape)
        focused = next((stop for stop in self._stones.values() if stop.shows_focus), None)
        ring.draw(self._showing)
        if focused is not None and focused.stone is not None:
            ring.draw_focus(focused.stone)
            ring.draw_stone(focused.stone, self._showing)
        names = TableNames(painter, self._theme, self._shape, self.isRightToLeft())
        names.draw_centre(self._framework.overall, self._showing)
        names.draw_caption(self._pointed_at())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = self._direction(event.key())
        if by and self._walk(by):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _make_stops(self) -> None:
        """Make every stop a child in clock order, which is the tab order and the reading order."""
        for block, quadrant in zip(self._blocks, self._framework.quadrants, strict=True):
            block.setParent(self)
            block.setObjectName(f"quadrant-{quadrant.id}")
            block.clicked.connect(lambda _=False, key=quadrant.id: self.quadrant_chosen.emit(key))
            for indicator in quadrant.indicators:
                self._make_stone(indicator, Qt.FocusPolicy.ClickFocus)
        for row, indicator in zip(self._centre_rows, self._framework.overall, strict=False):
            self._make_stone(indicator, Qt.FocusPolicy.StrongFocus)
            row.setParent(self)
            row.setObjectName(f"centre-{indicator.id}")
            row.as_row = True
            row.hide()
            row.clicked.connect(self._stones[indicator.id].click)

    def _make_stone(self, indicator: Indicator, policy: Qt.FocusPolicy) -> None:
        stop = RingStop(self)
        stop.setObjectName(f"stone-{indicator.id}")
        stop.setFocusPolicy(policy)
        stop.clicked.connect(lambda _=False, key=indicator.id: self.indicator_chosen.emit(key))
        self._stones[indicator.id] = stop

    def _is_central(self, indicator_id: str) -> bool:
        return self._framework.quadrant_of(indicator_id) is None

    def _in_rows(self, width: int) -> bool:
        return self._theme.ems(width) < ROWS_UNDER_EM or len(self._blocks) > 4

    def _row_height(self) -> int:
        return max(ROW_LEAST, self._blocks[0].sizeHint().height())

    def _beside_room(self, width: float, radius: float) -> float:
        """Return the room of a name beside the ring."""
        return width / 2 - radius - MARKER_ROOM / 2

    def _rows(self) -> list[QuadrantBlock]:
        return [*self._blocks, *self._centre_rows]

    def _arrange(self) -> None:
        rows = self._in_rows(self.width())
        below = self._row_height() * len(self._rows()) + 16 if rows else 0
        high = self.height() - below
        wide = self.width() if rows else self.width() - _BESIDE_PX
        radius = min((high - 8) / _SPREAD, wide / (_SPREAD if rows else 2), MOST_RADIUS)
        self._take_shape(max(LEAST_RADIUS, radius), high / 2)
        self._show_centre_rows(rows)
        if rows:
            for place, block in enumerate(self._rows()):
                block.as_row = True
                block.setGeometry(0, high + 16 + place * self._row_height(), self.width(), self._row_height())
        else:
            for place, block in enumerate(self._blocks):
                block.as_row = False
                self._stand_beside(block, place)
        self.update()

    def _take_shape(self, radius: float, middle: float) -> None:
        """Put every stone where it stands at a radius."""
        self._centre = QPointF(self.width() / 2, middle)
        if (radius, self.isRightToLeft()) != (self._shape.radius, self._shape.ring.mirrored):
            self._shape = RingShape(self._framework, radius, self.isRightToLeft())
        for stone in self._shape.stones:
            self._stones[stone.indicator_id].stand(stone, self._centre)

    def _show_centre_rows(self, shown: bool) -> None:
        """Let the centre's rows take the place of its stones in the tab order."""
        policy = Qt.FocusPolicy.ClickFocus if shown else Qt.FocusPolicy.StrongFocus
        for row, indicator in zip(self._centre_rows, self._framework.overall, strict=False):
            row.setVisible(shown)
            self._stones[indicator.id].setFocusPolicy(policy)

    def _stand_beside(self, block: QuadrantBlock, place: int) -> None:
        """Put a name at the corner where its quadrant lies."""
        span = self._shape.ring.spans[place]
        x, y = point(span.middle, 1.0)
        block.towards_right = x < 0
        room = self._beside_room(self.width(), self._shape.radius)
        size = block.size_in(room)
        inner = self._shape.radius + MARKER_ROOM / 2
        left = self._centre.x() - inner - size.width() if x < 0 else self._centre.x() + inner
        middle = self._centre.y() - y * NAMES_AT * self._shape.radius
        block.setGeometry(QRect(QPoint(int(left), int(middle - size.height() / 2)), size))
        block.update()

    def _pointed_at(self) -> str:
        """Return the title of the stone round the table that is pointed at or shows the focus."""
        stops = ((key, stop) for key, stop in self._stones.items() if stop.shows_focus or stop.underMouse())
        found = next((key for key, _ in stops if self._framework.quadrant_of(key)), "")
        return self._framework.indicator(found).title if found else ""

    def _direction(self, key: int) -> int:
        onward = {Qt.Key.Key_Down, Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right}
        back = {Qt.Key.Key_Up, Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left}
        return 1 if key in onward else -1 if key in back else 0

    def _walk(self, by: int) -> bool:
        """Go to the next stone of the quadrant where the focus is; tell whether it is in one."""
        for stops in self._walks():
            here = next((place for place, stop in enumerate(stops) if stop.hasFocus()), None)
            if here is not None:
                stops[(here + by) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _walks(self) -> list[list[QWidget]]:
        """Return what arrows walk through: a quadrant's name and its stones; the two at the centre."""
        walks: list[list[QWidget]] = []
        for block, quadrant in zip(self._blocks, self._framework.quadrants, strict=True):
            walks.append([block, *(self._stones[i.id] for i in quadrant.indicators)])
        walks.append([stone for key, stone in self._stones.items() if self._is_central(key)])
        return walks

    def _on_theme(self) -> None:
        self.updateGeometry()
        self._arrange()
