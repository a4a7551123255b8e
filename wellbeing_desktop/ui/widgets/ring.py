"""The overview: eighteen stones round a lit table, two upon it, and four names beside it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import painter_on
from wellbeing_desktop.ui.widgets.quadrant_block import QuadrantBlock
from wellbeing_desktop.ui.widgets.quadrant_list import QuadrantList, RingNavigator
from wellbeing_desktop.ui.widgets.ring_names import RingNames
from wellbeing_desktop.ui.widgets.ring_paint import RingPainter, RingShape, Showing, StoneState
from wellbeing_desktop.ui.widgets.ring_stop import RingStop
from wellbeing_desktop.ui.widgets.ring_words import stone_words
from wellbeing_desktop.ui.widgets.table_names import TableNames

__all__ = ["QuadrantList", "RingFigure", "RingNavigator", "StoneState"]

LEAST_RADIUS = 150.0
MOST_RADIUS = 300.0
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
        self._showing: Showing | None = None
        self._shape = RingShape(framework, LEAST_RADIUS)
        self._centre = QPointF()
        self._head: QWidget | None = None
        self._names = RingNames(theme, framework, called, self)
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
        if showing == self._showing:
            return
        before, self._showing = self._showing, showing
        self._names.show(showing)
        for key in self._stones:
            if before is None or before.look(key) != showing.look(key):
                self._show_stone(key, showing)

    def stop(self, indicator_id: str) -> QAbstractButton:
        """Return the stone of an indicator."""
        return self._stones[indicator_id]

    def block(self, quadrant_id: str) -> QuadrantBlock:
        """Return the button with a quadrant's name."""
        return self._names.block(quadrant_id)

    def take_head(self, head: QWidget) -> None:
        """Let a heading stand at the top leading corner; the ring reaches up beside it."""
        head.setParent(self)
        head.lower()
        head.show()
        self._head = head
        self._on_theme()

    def own_order(self) -> list[QWidget]:
        """Return what may take the focus: the head, then by the clock names and stones, the centre."""
        heads = self._head.findChildren(QWidget) if self._head is not None else []
        walks = [stop for walk in self._walks() for stop in walk]
        return [*heads, *walks, *self._names.centre_rows]

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
        head = self._head.heightForWidth(width) if self._head else 0
        if self._names.are_rows(width):
            return head + ring + self._names.height_of_rows(width)
        return max(ring, self._names.height_beside(width, LEAST_RADIUS)) + head

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._showing is None:
            return
        painter = painter_on(self)
        painter.translate(self._centre)
        ring = RingPainter(painter, self._theme, self._shape)
        focused = next((stop for stop in self._stones.values() if stop.shows_focus), None)
        ring.draw(self._showing, QRectF(event.rect()).translated(-self._centre))
        if focused is not None and focused.stone is not None:
            ring.draw_focus(focused.stone)
            ring.draw_stone(focused.stone, self._showing)
        names = TableNames(painter, self._theme, self._shape, self.isRightToLeft())
        if not self._names.are_rows(self.width()):
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
        for block, quadrant in zip(self._names.blocks, self._framework.quadrants, strict=True):
            block.setParent(self)
            block.setObjectName(f"quadrant-{quadrant.id}")
            block.clicked.connect(lambda _=False, key=quadrant.id: self.quadrant_chosen.emit(key))
            for indicator in quadrant.indicators:
                self._make_stone(indicator, Qt.FocusPolicy.ClickFocus)
        for row, indicator in zip(self._names.centre_rows, self._framework.overall, strict=False):
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

    def _show_stone(self, indicator_id: str, showing: Showing) -> None:
        """Name a stone as it is now and paint it again, with its star or with the words beside it."""
        quadrant = self._framework.quadrant_of(indicator_id)
        indicator = self._framework.indicator(indicator_id)
        stop = self._stones[indicator_id]
        stop.setAccessibleName(stone_words(indicator, quadrant.title if quadrant else "", showing))
        reach = round((0.14 if quadrant else 1.3) * self._shape.radius)
        self.update(stop.geometry().adjusted(-reach, -reach, reach, reach))

    def _is_central(self, indicator_id: str) -> bool:
        return self._framework.quadrant_of(indicator_id) is None

    def _arrange(self) -> None:
        rows = self._names.are_rows(self.width())
        head = self._place_head()
        below = self._names.height_of_rows(self.width()) if rows else 0
        high = self.height() - below
        wide = self.width() if rows else self.width() - _BESIDE_PX
        radius = _fitting(high, wide / (_SPREAD if rows else 2))
        top = head.height() if rows else self._top_beside(head, radius, high)
        radius = _fitting(high - top, wide / (_SPREAD if rows else 2))
        self._take_shape(radius, (high + top) / 2, named=not rows)
        if rows:
            self._names.stand_in_rows(high)
        else:
            self._names.stand_beside(self._shape, self._centre)
        self._give_tab_stops_to_rows(rows)
        self.update()

    def _place_head(self) -> QSize:
        """Put the head at its corner, and return how large it is."""
        if self._head is None:
            return QSize()
        width = min(self._head.sizeHint().width(), self.width())
        size = QSize(width, self._head.heightForWidth(width))
        x = self.width() - width if self.isRightToLeft() else 0
        self._head.setGeometry(QRect(QPoint(x, 0), size))
        return size

    def _top_beside(self, head: QSize, radius: float, high: float) -> float:
        """Return how far the ring stays away from the top, so that a head leaves the names alone."""
        if head.width() >= self.width() / 2 - 0.62 * radius:
            return head.height()
        names = self._names.height_beside(self.width(), radius) / 4
        return max(0.0, min(head.height(), 2 * (head.height() + 0.53 * radius + names) - high))

    def _take_shape(self, radius: float, middle: float, named: bool) -> None:
        """Put every stone where it stands at a radius."""
        self._centre = QPointF(round(self.width() / 2), round(middle))
        wanted = (radius, self.isRightToLeft(), named)
        if wanted != (self._shape.radius, self._shape.ring.mirrored, self._shape.named):
            self._shape = RingShape(self._framework, radius, self.isRightToLeft(), named)
        for stone in self._shape.stones:
            self._stones[stone.indicator_id].stand(stone, self._centre)

    def _give_tab_stops_to_rows(self, given: bool) -> None:
        """Let the centre's rows take the place of its stones in the tab order."""
        policy = Qt.FocusPolicy.ClickFocus if given else Qt.FocusPolicy.StrongFocus
        for indicator in self._framework.overall[:2]:
            self._stones[indicator.id].setFocusPolicy(policy)

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
        for block, quadrant in zip(self._names.blocks, self._framework.quadrants, strict=True):
            walks.append([block, *(self._stones[i.id] for i in quadrant.indicators)])
        walks.append([stone for key, stone in self._stones.items() if self._is_central(key)])
        return walks

    def _on_theme(self) -> None:
        self.updateGeometry()
        self._arrange()


def _fitting(high: float, half_width: float) -> float:
    """Return the radius of a ring that has so much room."""
    return max(LEAST_RADIUS, min((high - 8) / _SPREAD, half_width, MOST_RADIUS))
