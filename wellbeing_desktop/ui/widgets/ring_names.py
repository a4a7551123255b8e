"""The names about a ring: at its corners, or in rows below it where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.charts.geometry import point
from wellbeing_desktop.ui.joining import starting
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.quadrant_block import MARKER_ROOM, ROW_LEAST, QuadrantBlock
from wellbeing_desktop.ui.widgets.ring_key import RingKey
from wellbeing_desktop.ui.widgets.ring_paint import RingShape, Showing
from wellbeing_desktop.ui.widgets.ring_words import count_words, state_words

ROWS_UNDER_EM = 65
"""Below this width of the figure itself (the window: 70) the names stand in rows below it."""

NAMES_AT = 0.75
"""How far above or below the middle a name stands, of the radius, before its angle is counted."""

KEY_AIR_PX = 8
ROWS_GAP = 16
_MOST_AT_CORNERS = 4


class RingNames:
    """Four names with their counts, the centre's two for when there are rows, and the key."""

    def __init__(self, theme: Theme, framework: Framework, called: str, figure: QWidget) -> None:
        self._theme = theme
        self._framework = framework
        self._figure = figure
        self.blocks = [QuadrantBlock(theme, q.title, q.purpose, p) for p, q in enumerate(framework.quadrants)]
        self.centre_rows = [QuadrantBlock(theme, i.title, "", None) for i in framework.overall[:2]]
        self._key = RingKey(theme, called, figure)

    def show(self, showing: Showing) -> None:
        """Say how much was talked about."""
        for block, part in zip(self.blocks, self._framework.quadrants, strict=True):
            block.show_count(count_words(part.indicators, showing))
        for row, indicator in zip(self.centre_rows, self._framework.overall, strict=False):
            row.show_count(starting(state_words(showing.state(indicator.id))))

    def block(self, quadrant_id: str) -> QuadrantBlock:
        """Return the button of a quadrant."""
        ids = [q.id for q in self._framework.quadrants]
        return self.blocks[ids.index(quadrant_id)]

    def are_rows(self, width: float) -> bool:
        """Tell whether the names stand in rows at this width of the figure."""
        return self._theme.ems(width) < ROWS_UNDER_EM or len(self.blocks) > _MOST_AT_CORNERS

    def height_of_rows(self, width: float) -> int:
        """Return the height of all rows and of the key below them."""
        rows = len(self.blocks) + len(self.centre_rows)
        return 2 * ROWS_GAP + rows * self._row_height() + self._key.size_in(width).height()

    def height_beside(self, width: float, radius: float) -> int:
        """Return the height that the names take at the corners of a ring."""
        room = _room_beside(width, radius)
        return 2 * max(block.size_in(room).height() for block in self.blocks) + 40

    def stand_in_rows(self, top: float) -> None:
        """Stand below one another, over the whole width, and the key at the end."""
        wide, high = self._figure.width(), self._row_height()
        for place, block in enumerate([*self.blocks, *self.centre_rows]):
            block.as_row = True
            block.show()
            block.setGeometry(0, round(top) + ROWS_GAP + place * high, wide, high)
        size = self._key.size_in(wide)
        below = round(top) + 2 * ROWS_GAP + high * (len(self.blocks) + len(self.centre_rows))
        self._key.setGeometry(QRect(QPoint(self._mirrored(0, size.width()), below), size))

    def stand_beside(self, shape: RingShape, centre: QPointF) -> None:
        """Stand at the corners where the quadrants lie; the key at the far end of the foot."""
        for row in self.centre_rows:
            row.hide()
        for span, block in zip(shape.ring.spans, self.blocks, strict=True):
            x, y = point(span.middle, 1.0)
            block.as_row = False
            block.towards_right = x < 0
            size = block.size_in(_room_beside(self._figure.width(), shape.radius))
            inner = shape.radius + MARKER_ROOM / 2
            left = centre.x() - inner - size.width() if x < 0 else centre.x() + inner
            top = centre.y() - y * NAMES_AT * shape.radius - size.height() / 2
            block.setGeometry(QRect(QPoint(int(left), int(top)), size))
            block.update()
        size = self._key.size_in(_room_beside(self._figure.width(), shape.radius * 0.9))
        corner = self._figure.rect().bottomRight() - QPoint(size.width() - 1, size.height() - 1)
        self._key.setGeometry(QRect(QPoint(self._mirrored(corner.x(), size.width()), corner.y()), size))
        self._make_way(round(centre.y()))

    def _make_way(self, middle: int) -> None:
        """Let the lower names stand higher, on one line, where the key reaches up to one of them."""
        taken = self._key.geometry().adjusted(0, -KEY_AIR_PX, 0, 0)
        met = [block for block in self.blocks if block.geometry().intersects(taken)]
        lift = max((block.geometry().bottom() + 1 - taken.top() for block in met), default=0)
        for block in self.blocks:
            if block.geometry().center().y() > middle:
                block.move(block.x(), block.y() - lift)

    def _row_height(self) -> int:
        return max(ROW_LEAST, self.blocks[0].sizeHint().height())

    def _mirrored(self, x: int, width: int) -> int:
        return self._figure.width() - x - width if self._figure.isRightToLeft() else x


def _room_beside(width: float, radius: float) -> float:
    """Return the room of a name beside the ring."""
    return width / 2 - radius - MARKER_ROOM / 2
