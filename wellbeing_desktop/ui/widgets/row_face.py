"""What a row of a list shows, and how it is painted: bold name, reference, further columns, a chevron."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.icons import directed, draw_icon
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame

_tr = QCoreApplication.translate

ROW_PX = 60
THUMBNAIL_PX = 52
CHEVRON_PX = 18
GAP = 16
NAME_GAP = 8.0
FROM_RIGHT, FROM_LEFT = "\u200f", "\u200e"
"""Marks that nobody sees: what stands after one is read from that side. They are as high as other letters."""
STACKED_UNDER_EM = 48
"""Under this width the columns stand below the name instead of beside it."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowFace:
    """A row's words: the name in bold, a muted reference, and (ink, muted) for each further column.

    `picture` paints a thumbnail into a square of 52 px. A chevron says that the row leads on.
    """

    name: str
    reference: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    picture: Callable[[QPainter, QRectF], None] | None = None
    leads_on: bool = True


class RowDelegate(QStyledItemDelegate):
    """Paints rows. `face` says what a row shows; `shares` how the columns divide the width."""

    def __init__(self, theme: Theme, face: Callable[[Index], RowFace], shares: Sequence[float]) -> None:
        super().__init__()
        self._theme = theme
        self._face = face
        self._shares = tuple(shares)
        self.shows_focus = False
        self.with_picture = False
        self.width = 0

    def columns(self, width: float) -> list[tuple[float, float]]:
        """Return where each column begins, from the leading edge, and how wide it is."""
        start = THUMBNAIL_PX + GAP if self.with_picture else 12
        room = width - start - self._theme.px(CHEVRON_PX) - GAP
        made, x = [], float(start)
        for share in self._shares:
            made.append((x, room * share / sum(self._shares) - GAP))
            x += room * share / sum(self._shares)
        return made

    def is_stacked(self, width: float) -> bool:
        """Tell whether the columns stand below the name."""
        return self._theme.ems(width) < STACKED_UNDER_EM

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._theme.leading(12)
        lines = len(self._shares) if self.is_stacked(self.width) else 1
        return QSize(120, max(ROW_PX, round(lines * line) + 24))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _rect(option)
        self._paint_ground(painter, box, _state(option))
        face = self._face(index)
        row = _Row(painter, self._theme, box, _is_mirrored(option))
        if self.with_picture and face.picture is not None:
            face.picture(painter, row.place(0, (box.height() - THUMBNAIL_PX) / 2, THUMBNAIL_PX, THUMBNAIL_PX))
        self._paint_words(row, face, box)
        if face.leads_on:
            row.chevron()
        painter.restore()

    def stands_below(self, face: RowFace, width: float, height: float) -> bool:
        """Tell whether a reference has no room beside the name, and has some below it."""
        asked = self._asked(face.name, face.reference)
        return bool(face.reference) and asked > width and 2 * self._theme.leading(12) <= height

    def name_lines(self, face: RowFace, width: float) -> tuple[tuple[str, str], tuple[str, str]]:
        """Return (name, reference) for each of two lines.

        A name too long for one line goes on in the second, beside the reference, where both are whole then.
        """
        first, *rest = self._in_two(face.name, width, bold=True)
        if rest and self._asked(rest[0], face.reference) <= width:
            return (first, ""), (rest[0], face.reference)
        return (face.name, ""), ("", face.reference)

    def _asked(self, name: str, reference: str) -> float:
        """Return the width in px that a name takes with its reference beside it."""
        bold, plain = QFontMetricsF(self._theme.font(12, bold=True)), QFontMetricsF(self._theme.font(12))
        return bold.horizontalAdvance(name) + NAME_GAP + plain.horizontalAdvance(reference)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        scheme = self._theme.scheme
        current = bool(state & QStyle.StateFlag.State_HasFocus) and self.shows_focus
        hair = QRectF(box.x(), box.bottom() - 1, box.width(), 1)
        draw_frame(painter, hair, Frame(scheme.hair, radius=0))
        if state & QStyle.StateFlag.State_MouseOver or current:
            edge = scheme.edge if self._theme.is_contrast else ""
            draw_frame(painter, box.adjusted(0, 1, 0, -2), Frame(scheme.well, edge, 2, radius=FIELD_RADIUS))
        if current:
            draw_frame(painter, box.adjusted(0, 1, 0, -2), Frame("", scheme.ink, 3, radius=FIELD_RADIUS))

    def _paint_words(self, row: _Row, face: RowFace, box: QRectF) -> None:
        columns = self.columns(box.width())
        stacked = self.is_stacked(box.width())
        cells = [(face.name, face.reference), *face.cells]
        if stacked:
            cells = [cell for cell in cells if any(cell)]
        line = self._theme.leading(12)
        room = columns[-1][0] + columns[-1][1] - columns[0][0]
        top = (box.height() - line * len(cells)) / 2 if stacked else (box.height() - line) / 2
        if not stacked and self.stands_below(face, columns[0][1], box.height()):
            first = QRectF(columns[0][0], box.height() / 2 - line, columns[0][1], line)
            for number, (name, reference) in enumerate(self.name_lines(face, columns[0][1])):
                row.words(first.translated(0, number * line), name, reference, bold=True)
            cells[0] = ("", "")
        for place, ((x, width), (ink, muted)) in enumerate(zip(columns, cells, strict=False)):
            is_last = place == len(cells) - 1  # what has no further columns has their room
            wide = columns[-1][0] + columns[-1][1] - x if is_last else width
            at = (columns[0][0], top + place * line, room) if stacked else (x, top, wide)
            has_two = not stacked and not muted and 2 * line <= box.height()
            lines = self._in_two(ink, wide, bold=place == 0) if has_two else (ink,)
            for number, words in enumerate(lines):
                down = at[1] + (number - (len(lines) - 1) / 2) * line
                row.words(QRectF(at[0], down, at[2], line), words, muted, bold=place == 0)

    def _in_two(self, text: str, width: float, *, bold: bool) -> tuple[str, ...]:
        """Return a text in two lines where it is too long for one: up to a word's end, and the rest."""
        metrics = QFontMetricsF(self._theme.font(12, bold))
        if metrics.horizontalAdvance(text) <= width:
            return (text,)
        ends = [found.end() for found in re.finditer("[ -]", text)]
        fits = [end for end in ends if metrics.horizontalAdvance(text[:end].rstrip()) <= width]
        return (text[: fits[-1]].rstrip(), text[fits[-1] :]) if fits else (text,)


class _Row:
    """Writes into one row; x counts from the edge where reading begins."""

    def __init__(self, painter: QPainter, theme: Theme, box: QRectF, mirrored: bool) -> None:
        self._painter = painter
        self._painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._theme = theme
        self._box = box
        self._mirrored = mirrored

    def place(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return a rectangle of the row as it stands on screen."""
        left = self._box.right() - x - width if self._mirrored else self._box.x() + x
        return QRectF(left, self._box.y() + y, width, height)

    def words(self, room: QRectF, ink: str, muted: str, bold: bool) -> None:
        """Write ink words and muted ones after them; what is too long ends in "...".

        A reference keeps its room beside a long name: it tells two people of one name apart.
        """
        gap = NAME_GAP if bold and ink else 0.0
        plain = self._theme.font(12)
        text = muted if bold else self._after(muted)
        kept = gap + QFontMetricsF(plain).horizontalAdvance(muted) if bold and muted else 0.0
        own = room.width() - min(kept, room.width() / 2)
        first = self._write(
            QRectF(room.x(), room.y(), own, room.height()), ink, "ink", self._theme.font(12, bold)
        )
        if muted and first + gap < room.width():
            rest = QRectF(room.x() + first + gap, room.y(), room.width() - first - gap, room.height())
            self._write(rest, text, "muted", plain)

    def _after(self, words: str) -> str:
        """Return words that go on after others: the comma stands between the two in a mirrored row too."""
        if not self._mirrored:
            return fill(_tr("rows", ", %1"), words)
        return FROM_RIGHT + fill(_tr("rows", ", %1"), FROM_LEFT + words)

    def chevron(self) -> None:
        """Draw the sign that the row leads on."""
        size = self._theme.px(CHEVRON_PX)
        box = self.place(self._box.width() - size - 8, (self._box.height() - size) / 2, size, size)
        draw_icon(self._painter, directed("chevron-right", self._mirrored), self._theme.scheme.ink, box)

    def _write(self, room: QRectF, text: str, colour: str, font: QFont) -> float:
        metrics = QFontMetricsF(font)
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        self._painter.setFont(font)
        self._painter.setPen(self._theme.colour(colour))
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(self.place(room.x(), room.y(), room.width(), room.height()), flags, said)
        return metrics.horizontalAdvance(said)


def _rect(option: QStyleOptionViewItem) -> QRectF:
    return QRectF(option.rect)


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state


def _is_mirrored(option: QStyleOptionViewItem) -> bool:
    direction: Qt.LayoutDirection = option.direction
    return direction == Qt.LayoutDirection.RightToLeft
