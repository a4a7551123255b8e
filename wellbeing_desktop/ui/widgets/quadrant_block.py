"""A quadrant's name beside the ring: a button with its purpose and how much was talked about."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from wellbeing_desktop.palette import quadrant_colour, quadrant_shape
from wellbeing_desktop.ui.icons import directed, draw_icon
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import Lines, lines_of, text_width
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, draw_marker, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

MARKER_PX = 7
MARKER_ROOM = 44
PAD = 8
CHEVRON_PX = 16
ROW_LEAST = 64


class QuadrantBlock(PushButton):
    """Name, purpose, count and marker, turned towards the ring; or all in one row below it.

    `towards_right` says on which side of the block the ring lies.
    """

    def __init__(self, theme: Theme, title: str, purpose: str, place: int | None) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._purpose = purpose
        self._place = place
        self._count = ""
        self.towards_right = False
        self.as_row = False
        self._ring = give_ring(theme, self, TILE_RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    @property
    def count(self) -> str:
        """How much was talked about, in words."""
        return self._count

    def show_count(self, count: str) -> None:
        """Say how much was talked about."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(commas((self._title, count)))
            self.setText(self._title.replace("&", "&&"))
            self.update()

    def size_in(self, width: float) -> QSize:
        """Return the size it takes beside the ring, where there is so much room."""
        lines = self._beside(width)
        widest = max(*(block.width for block, _ in lines), lines[-1][0].width + self._chevron_room())
        height = sum(block.height for block, _ in lines) + 2 * PAD
        return QSize(int(min(width, widest + MARKER_ROOM + PAD) + 1), int(height + 1))

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, max(ROW_LEAST, round(self._theme.leading(12) * 2) + 16))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        if self.underMouse() or self.isDown():
            edge = self._theme.scheme.edge if self._theme.is_contrast else ""
            draw_frame(painter, QRectF(self.rect()), Frame(self._theme.scheme.well, edge, 2))
        if self.as_row:
            self._paint_row(painter)
        else:
            self._paint_beside(painter)

    def _paint_beside(self, painter: QPainter) -> None:
        y = float(PAD)
        lines = self._beside(self.width())
        for number, (block, colour) in enumerate(lines):
            far = self.width() - MARKER_ROOM if self.towards_right else MARKER_ROOM + block.width
            left = far - block.width
            chevron = self._chevron_room() if number == len(lines) - 1 else 0
            shift = chevron if self.towards_right else 0
            block.draw(painter, left - shift, y, colour)
            if chevron:
                self._draw_chevron(painter, left - shift + block.width + 6, y + block.height / 2)
            y += block.height
        x = self.width() - PAD - 12 if self.towards_right else PAD + 12
        self._draw_marker(painter, QPointF(x, PAD + lines[0][0].height / 2))

    def _paint_row(self, painter: QPainter) -> None:
        theme, middle = self._theme, self.height() / 2
        name = lines_of(self._title, theme.font(12, bold=True), self.width() * 0.5, theme.leading(12))
        count = lines_of(self._count, theme.font(12), self.width() * 0.4, theme.leading(12))
        self._draw_marker(painter, QPointF(self._mirrored(6 + theme.px(10), 0), middle))
        x = self._mirrored(12 + theme.px(32), name.width)
        name.draw(painter, x, middle - name.height / 2, theme.scheme.ink)
        end = self.width() - 16 - theme.px(CHEVRON_PX)
        x = self._mirrored(end - 12 - count.width, count.width)
        count.draw(painter, x, middle - count.height / 2, theme.scheme.muted)
        self._draw_chevron(painter, self._mirrored(end, theme.px(CHEVRON_PX)), middle)
        hair = QRectF(0, self.height() - 1, self.width(), 1)
        draw_frame(painter, hair, Frame(fill=theme.scheme.hair, radius=0))

    def _draw_marker(self, painter: QPainter, centre: QPointF) -> None:
        scheme, radius = self._theme.scheme, self._theme.px(MARKER_PX)
        if self._place is not None:
            colour = quadrant_colour(scheme, self._place)
            draw_marker(painter, quadrant_shape(self._place), centre, radius, colour)
            return
        painter.setPen(self._theme.colour("lamp_edge"))
        painter.setBrush(self._theme.colour("lamp"))
        painter.drawEllipse(centre, radius, radius)

    def _draw_chevron(self, painter: QPainter, x: float, middle: float) -> None:
        size = self._theme.px(CHEVRON_PX)
        name = directed("chevron-right", self.isRightToLeft())
        draw_icon(painter, name, self._theme.scheme.ink, QRectF(x, middle - size / 2, size, size))

    def _beside(self, width: float) -> list[tuple[Lines, str]]:
        """Return name, purpose and count as they stand beside the ring."""
        theme, room = self._theme, max(80.0, width - MARKER_ROOM)
        side = Qt.AlignmentFlag.AlignRight if self.towards_right else Qt.AlignmentFlag.AlignLeft
        made = []
        for text, pt, bold, colour in (
            (self._title, 15.0, True, theme.scheme.ink),
            (self._purpose, 12.0, False, theme.scheme.muted),
            (self._count, 12.0, True, theme.scheme.ink),
        ):
            if text:
                font = theme.font(pt, bold)
                said = text if text is self._count else in_two_lines(text, font, room)
                lines = lines_of(said, font, room, theme.leading(pt))
                narrow = lines_of(said, font, lines.width + 1, theme.leading(pt), side)
                made.append((narrow, colour))
        return made

    def _chevron_room(self) -> int:
        return self._theme.px(CHEVRON_PX) + 6

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x


def in_two_lines(text: str, font: QFont, room: float) -> str:
    """Return a name broken in two lines of like length, the first the shorter, where two fit."""
    words = text.split()
    halves = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    sized = [(text_width(a, font), text_width(b, font), f"{a}\n{b}") for a, b in halves]
    fitting = [(max(a, b), both) for a, b, both in sized if a <= b <= room]
    return min(fitting)[1] if fitting and len(words) > 2 else text
