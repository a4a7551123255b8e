"""A layout that sets widgets side by side and goes on in the next row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Rows filled one after the other, from the side where reading begins."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
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
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, place: bool) -> int:
        """Lay the items out and return the height they took."""
        x, y, row_height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_in(item, max(rect.width(), 1))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, row_height = rect.x(), y + row_height + self._gap, 0
            if place:
                item.setGeometry(_mirrored(QRect(QPoint(x, y), size), rect, self.parentWidget()))
            x += size.width() + self._gap
            row_height = max(row_height, size.height())
        return y + row_height - rect.y()


def _size_in(item: QLayoutItem, width: int) -> QSize:
    """Return an item's size where no more than a width is left; words wrap to it."""
    size = item.sizeHint().boundedTo(QSize(width, 1 << 20))
    if item.hasHeightForWidth():
        size.setHeight(item.heightForWidth(size.width()))
    return size


def _mirrored(box: QRect, within: QRect, parent: QWidget | None) -> QRect:
    right_to_left = parent.isRightToLeft() if parent else QApplication.isRightToLeft()
    if right_to_left:
        box.moveRight(within.right() - (box.x() - within.x()))
    return box
