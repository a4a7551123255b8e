"""What stands written upon the table: the centre's two names, and the stone that is pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import lines_of
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame
from wellbeing_desktop.ui.widgets.ring_paint import RingShape, Showing
from wellbeing_desktop.ui.widgets.ring_words import state_words

APART = 14
CAPTION_AT = 0.47
CAPTION_ROOM = 1.75
"""Of the table's radius: the widest that the name of a stone round it may be."""
PAD = 6
LEAST_ROOM = 60.0


class TableNames:
    """Writes upon the table, whose middle is the painter's origin."""

    def __init__(self, painter: QPainter, theme: Theme, shape: RingShape, right_to_left: bool) -> None:
        self._painter = painter
        self._theme = theme
        self._shape = shape
        self._right_to_left = right_to_left

    def draw_centre(self, overall: Sequence[Indicator], showing: Showing) -> None:
        """Write the name and state of each centre stone beside it, where there is room."""
        titles = {indicator.id: indicator.title for indicator in overall}
        theme, ink = self._theme, self._theme.scheme.ink
        for stone in (s for s in self._shape.stones if s.place is None):
            x = abs(stone.middle.x()) * -1 + self._shape.centre + APART
            room = (self._shape.table**2 - stone.middle.y() ** 2) ** 0.5 - x - 8
            if room < LEAST_ROOM * theme.scale:
                continue
            title = titles[stone.indicator_id]
            name = lines_of(title, theme.font(13, bold=True), room, theme.leading(13))
            said = lines_of(
                state_words(showing.state(stone.indicator_id)), theme.font(11), room, theme.leading(11)
            )
            top = stone.middle.y() - (name.height + said.height) / 2
            name.draw(self._painter, self._mirrored(x, name.width), top, ink)
            said.draw(self._painter, self._mirrored(x, said.width), top + name.height, ink)

    def draw_caption(self, title: str) -> None:
        """Write the name of a stone round the table; nothing for "".

        A long one stands nearer to the middle, on a ground of its own, and never over the stones.
        """
        if not title:
            return
        scheme, room = self._theme.scheme, CAPTION_ROOM * self._shape.table
        middle = Qt.AlignmentFlag.AlignHCenter
        lines = lines_of(title, self._theme.font(11), room, self._theme.leading(11), middle)
        usual = CAPTION_AT * self._shape.radius
        reach = max(0.0, self._shape.table**2 - (lines.width / 2 + PAD) ** 2) ** 0.5
        at = max(0.0, min(usual, reach - lines.height / 2))
        if at < usual:
            box = QRectF(-lines.width / 2 - PAD, at - lines.height / 2, lines.width + 2 * PAD, lines.height)
            draw_frame(self._painter, box, Frame(scheme.sheet, scheme.hair, 1, radius=FIELD_RADIUS))
        lines.draw(self._painter, -room / 2, at - lines.height / 2, scheme.ink)

    def _mirrored(self, x: float, width: float) -> float:
        return -x - width if self._right_to_left else x
