"""A layout that sets widgets side by side and goes on in the next row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget
from typing_extensions import override

_NOWHERE = Qt.Orientation(0)


class Flow(QLayout):
    """Rows filled one after the other, from the side where reading begins.

    Args:
        parent: whose layout it is, None for one inside another.
        gap: between two widgets, in px, and between two rows where `between` says nothing else.
        outdent: how far, in px, a widget that begins another row than the first stands out of it.
            Where `outdents_first` is set, one that begins the first row does so, too.
        between: between two rows, in px; links are high enough to be pressed, and need nothing more.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 8,
        outdent: Callable[[QWidget | None], int] | None = None,
        between: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._gap = gap
        self._outdent = outdent
        self._between = gap if between is None else between
        self._items: list[QLayoutItem] = []
        self.outdents_first = False
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return _NOWHERE

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        y = high = 0
        room, left = max(width, 1), -1
        for item in self._items:  # asked for a hundred times at each change: no row is made for it
            if item.isEmpty():
                continue
            size = _size_in(item, room)
            if size.width() > left:
                y += high + self._between if high else 0
                high, left = 0, room
            high = max(high, size.height())
            left -= size.width() + self._gap
        return y + high

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(self._aligned(rect))

    @override
    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self._gap * max(0, len(sizes) - 1)
        high = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + gaps, high)

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _aligned(self, rect: QRect) -> QRect:
        """Return the part of a rectangle to fill; Qt counts one row, so more of them stand in the middle."""
        if not self.alignment():
            return rect
        box = self.alignmentRect(rect)
        high = self.heightForWidth(box.width())
        if high > box.height():
            box = QRect(box.x(), rect.y() + max(0, rect.height() - high) // 2, box.width(), high)
        return box

    def _place(self, rect: QRect) -> None:
        """Lay the items out, each in the middle of its row."""
        y = rect.y()
        for number, row in enumerate(self._rows(max(rect.width(), 1))):
            height = max(size.height() for _, size in row)
            stands_out = self._outdent if number or self.outdents_first else None
            out = stands_out(row[0][0].widget()) if stands_out else 0
            x = rect.x() - out
            for item, size in row:
                box = QRect(QPoint(x, y + (height - size.height()) // 2), size)
                item.setGeometry(_mirrored(box, rect, self.parentWidget()))
                x += size.width() + self._gap
            y += height + self._between

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the items in rows, each with the size it takes."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_in(item, width)
            if size.width() > left:
                rows.append([])
                left = width
            rows[-1].append((item, size))
            left -= size.width() + self._gap
        return rows


def _size_in(item: QLayoutItem, width: int) -> QSize:
    """Return an item's size where no more than a width is left; words wrap to it."""
    size = item.sizeHint()
    if size.width() > width:
        size.setWidth(width)
    if item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size


def _mirrored(box: QRect, within: QRect, parent: QWidget | None) -> QRect:
    right_to_left = parent.isRightToLeft() if parent else QApplication.isRightToLeft()
    if right_to_left:
        box.moveRight(within.right() - (box.x() - within.x()))
    return box
