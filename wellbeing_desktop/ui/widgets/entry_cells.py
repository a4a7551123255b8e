"""How a row of quick entry is painted: number and title, a box for each voice, own words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wellbeing_desktop.palette import quadrant_colour, quadrant_shape
from wellbeing_desktop.ui.models.quick_entry_model import ROW, TITLE, WORDS, EntryRow, PartHead
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import Lines, leading_side, lines_of
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, draw_marker
from wellbeing_desktop.ui.widgets.star import draw_star

ROW_PX, HEAD_PX = 46, 42
PAD = 12
BOX_X, BOX_Y = 8, 6
NUMBER_PX, STAR_PX = 24, 26
MARK_RADIUS = 6
BAR_PX = 3

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints the cells. The table says which one is the current one and whether it has the focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.current = (-1, -1)
        self.shows_focus = False
        self.hint = ""

    def height(self, index: Index, width: int) -> int:
        """Return how high a cell of this width asks to be."""
        row = index.data(ROW)
        if isinstance(row, PartHead):
            return max(
                HEAD_PX, round(self._title(row.title, width - self._title_at(), bold=True).height) + 18
            )
        if index.column() == WORDS:
            return ROW_PX
        if index.column() == TITLE:
            return max(ROW_PX, round(self._title(row.indicator.title, self._title_room(width)).height) + 16)
        return max(ROW_PX, round(self._answer(index, width).height) + 2 * BOX_Y + 8)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height(index, QRectF(option.rect).toRect().width()))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = _Cell(painter, QRectF(option.rect), option.direction == Qt.LayoutDirection.RightToLeft)
        row = index.data(ROW)
        self._paint_ground(cell, index)
        if isinstance(row, PartHead):
            self._paint_head(cell, row)
        elif index.column() == TITLE:
            self._paint_title(cell, row)
        elif index.column() == WORDS:
            self._paint_words(cell, index)
        else:
            self._paint_answer(cell, index)
        painter.restore()

    def _paint_ground(self, cell: _Cell, index: Index) -> None:
        scheme, box = self._theme.scheme, cell.box
        if index.row() == self.current[0]:
            draw_frame(cell.painter, box, Frame(scheme.well, radius=0))
            if self._theme.is_contrast:
                top = QRectF(box.x(), box.y() - 1, box.width(), 2)
                for line in (top, top.translated(0, box.height() - 1)):
                    draw_frame(cell.painter, line, Frame(scheme.edge, radius=0))
            if index.column() == TITLE:
                draw_frame(cell.painter, cell.place(0, BAR_PX), Frame(scheme.ink, radius=0))
        hair = QRectF(box.x(), box.bottom() - 1, box.width(), 1)
        draw_frame(cell.painter, hair, Frame(scheme.hair, radius=0))

    def _paint_head(self, cell: _Cell, head: PartHead) -> None:
        scheme, theme = self._theme.scheme, self._theme
        radius = theme.px(MARK_RADIUS)
        middle = cell.place(PAD, 2 * radius).center()
        colour = scheme.ink
        if head.place is None:
            cell.painter.setPen(theme.colour("lamp_edge"))
            cell.painter.setBrush(theme.colour("lamp"))
            cell.painter.drawEllipse(middle, radius, radius)
        else:
            mark = quadrant_colour(scheme, head.place)
            draw_marker(cell.painter, quadrant_shape(head.place), middle, radius, mark)
            colour = scheme.ink if theme.is_contrast else mark
        room = cell.box.width() - self._title_at()
        cell.write(self._title(head.title, room, cell.mirrored, bold=True), self._title_at(), room, colour)

    def _paint_title(self, cell: _Cell, row: EntryRow) -> None:
        scheme, theme = self._theme.scheme, self._theme
        side, wide = leading_side(cell.mirrored), theme.px(NUMBER_PX)
        number = lines_of(str(row.number), theme.font(11), wide, theme.leading(11), side)
        cell.write(number, PAD, wide, scheme.muted)
        room = self._title_room(cell.box.width())
        cell.write(self._title(row.indicator.title, room, cell.mirrored), self._title_at(), room, scheme.ink)
        if row.starred:
            size = theme.px(STAR_PX)
            middle = cell.place(cell.box.width() - size, size).center()
            draw_star(cell.painter, theme, middle, size * 0.36, filled=True)

    def _paint_answer(self, cell: _Cell, index: Index) -> None:
        scheme, theme = self._theme.scheme, self._theme
        box = cell.box.adjusted(BOX_X, BOX_Y, -BOX_X, -BOX_Y - 1)
        draw_frame(
            cell.painter, box, Frame(scheme.sheet, scheme.edge, theme.control_line, radius=FIELD_RADIUS)
        )
        if (index.row(), index.column()) == self.current and self.shows_focus:
            ring = box.adjusted(-3, -3, 3, 3)
            draw_frame(cell.painter, ring, Frame("", scheme.ink, 3, radius=FIELD_RADIUS + 3))
        lines = self._answer(index, cell.box.width())
        lines.draw(cell.painter, box.x() + 4, box.center().y() - lines.height / 2, scheme.ink)

    def _paint_words(self, cell: _Cell, index: Index) -> None:
        scheme, theme = self._theme.scheme, self._theme
        is_current = index.row() == self.current[0]
        text = str(index.data(Qt.ItemDataRole.DisplayRole)).replace("\n", " ")
        colour = scheme.ink if text else scheme.muted
        if (index.row(), index.column()) == self.current and self.shows_focus:
            ring = cell.box.adjusted(BOX_X - 3, BOX_Y - 3, -BOX_X + 3, -BOX_Y + 2)
            draw_frame(cell.painter, ring, Frame("", scheme.ink, 3, radius=FIELD_RADIUS))
        room = cell.box.width() - 2 * PAD
        shown = text or (self.hint if is_current else "")
        font = theme.font(11)
        elided = QFontMetricsF(font).elidedText(shown, Qt.TextElideMode.ElideRight, room)
        side = leading_side(cell.mirrored)
        cell.write(lines_of(elided, font, room + 1, theme.leading(11), side), PAD, room + 1, colour)

    def _title_at(self) -> int:
        return PAD + self._theme.px(NUMBER_PX)

    def _title_room(self, width: float) -> float:
        return width - self._title_at() - self._theme.px(STAR_PX)

    def _title(self, text: str, room: float, mirrored: bool = False, *, bold: bool = False) -> Lines:
        font = self._theme.font(12, bold)
        return lines_of(text, font, room, self._theme.leading(12), leading_side(mirrored))

    def _answer(self, index: Index, width: float) -> Lines:
        """Return a step as a figure, a reason as its words, in the middle of the box."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        pt = 13.0 if len(text) == 1 else 11.0
        font = self._theme.font(pt, len(text) == 1)
        middle = Qt.AlignmentFlag.AlignHCenter
        return lines_of(text, font, width - 2 * BOX_X - 8, self._theme.leading(pt), middle)


class _Cell:
    """One cell as it is painted; x counts from the edge where reading begins."""

    def __init__(self, painter: QPainter, box: QRectF, mirrored: bool) -> None:
        self.painter = painter
        self.box = box
        self.mirrored = mirrored

    def place(self, x: float, width: float) -> QRectF:
        """Return a part of the cell over its whole height."""
        left = self.box.right() - x - width if self.mirrored else self.box.x() + x
        return QRectF(left, self.box.y(), width, self.box.height())

    def write(self, lines: Lines, x: float, room: float, colour: str) -> None:
        """Write lines in the middle of the height, in a room that begins at x."""
        place = self.place(x, room)
        lines.draw(self.painter, place.x(), place.center().y() - lines.height / 2, colour)
