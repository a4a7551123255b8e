"""A list of people or pictures that loads as one scrolls. It is given a model and never asks a store."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import is_by_keyboard
from wellbeing_desktop.ui.widgets.lines import leading_side
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.row_face import Index, RowDelegate, RowFace

NEAR_THE_END_ROWS = 12
HAIR_PX = 1
AIR_PX = 8
"""Between a heading and the hair, where no heads of columns stand there."""

BELOW_PX = 20


class RowList(QWidget):
    """Heads of columns and rows below them.

    `row_chosen` comes with a model index for a press, Enter or an assistive tool's own action;
    `end_near` when the last rows come into sight, so that whoever has more brings them.

    Args:
        theme: whose colours and sizes it has.
        model: the rows.
        face: what a row shows.
        heads: what stands above each column, the name's first.
        shares: how the columns divide the width; alike where not given.
    """

    row_chosen = Signal(QModelIndex)
    end_near = Signal()

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        face: Callable[[Index], RowFace],
        heads: Sequence[str],
        shares: Sequence[float] = (),
    ) -> None:
        super().__init__()
        self._theme = theme
        self._delegate = RowDelegate(theme, face, shares or [1.0] * len(heads))
        self.view = _View(theme, self._delegate)
        self.view.setModel(model)
        self.view.chosen.connect(self.row_chosen)
        self.view.end_near.connect(self.end_near)
        self._heads = _Heads(theme, heads, self._delegate)
        self.view.verticalScrollBar().rangeChanged.connect(self._heads.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._seen_in: QScrollArea | None = None
        self._is_short = False
        self._least_px = 0

    def fill(self, area: QScrollArea, least_px: int, *, is_short: bool = False) -> None:
        """Be this high at least, and where a row is a block of lines as high as the area shows at once.

        So one scrolls to the list, and then in it, and never looks at one row through a slit. A list
        that `is_short` shows all its rows there, and the page alone scrolls.
        """
        self._seen_in, self._least_px, self._is_short = area, least_px, is_short
        area.installEventFilter(self)
        self._theme.changed.connect(self._keep_least)
        self._keep_least()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._keep_least()
        return super().eventFilter(watched, event)

    def _keep_least(self) -> None:
        if self._seen_in is None:
            return
        stacked = self._delegate.is_stacked(self._seen_in.width())
        room = self._seen_in.height() - self._heads.sizeHint().height() - BELOW_PX if stacked else 0
        if stacked and self._is_short:
            room = self.view.model().rowCount() * self.view.sizeHintForRow(0) + HAIR_PX
        self.view.setMinimumHeight(max(self._least_px, room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_least()

    def set_with_pictures(self, with_pictures: bool) -> None:
        """Leave room for a thumbnail before each name, or not."""
        self._delegate.with_picture = with_pictures
        self.view.doItemsLayout()
        self._heads.update()


class _View(QListView):
    """Walks by the current row and selects nothing: only an assistive tool does, and means to choose."""

    chosen = Signal(QModelIndex)
    end_near = Signal()

    def __init__(self, theme: Theme, delegate: RowDelegate) -> None:
        super().__init__()
        self._theme = theme
        self._delegate = delegate
        self.setObjectName("rows")
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self.chosen)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.doItemsLayout)

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a row is; nowhere while the page is hidden, or listeners would be told of it still."""
        return super().visualRect(index) if self.isVisible() else QRect()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._show_focus(True)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        return QItemSelectionModel.SelectionFlag.NoUpdate

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not selected.isEmpty():
            QTimer.singleShot(0, self, self._on_selected)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self.model() is not None:
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)
        self._show_focus(is_by_keyboard(event.reason()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        bar = self.verticalScrollBar()
        row = self.sizeHintForRow(0)
        if bar.maximum() - bar.value() <= NEAR_THE_END_ROWS * max(row, 1):
            self.end_near.emit()

    def _on_selected(self) -> None:
        """Choose what was selected, and let go of it: the next time may be the same row."""
        for index in self.selectedIndexes():
            self.clearSelection()
            self.chosen.emit(index)

    def _show_focus(self, shown: bool) -> None:
        self._delegate.shows_focus = shown
        self.viewport().update()


class _Heads(QWidget):
    """What stands above the columns, also where a scroll bar makes them narrower; else a hair."""

    def __init__(self, theme: Theme, heads: Sequence[str], delegate: RowDelegate) -> None:
        super().__init__()
        self._theme = theme
        self._heads = tuple(heads)
        self._delegate = delegate
        self.setAccessibleName(commas(heads))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        if self._delegate.is_stacked(self.width()):
            return QSize(120, HAIR_PX + AIR_PX)
        return QSize(120, round(self._theme.leading(11)) + 10)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sizeHint().height() != self.height():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        hair = QRectF(0, self.height() - 1, self.width(), 1)
        draw_frame(painter, hair, Frame(self._theme.scheme.hair, radius=0))
        painter.setFont(self._theme.font(11))
        painter.setPen(self._theme.colour("muted"))
        room = self._delegate.width or self.width()
        if self._delegate.is_stacked(self.width()):
            return
        columns = self._delegate.columns(room)
        flags = (
            leading_side(self.isRightToLeft())
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter
        )
        for (x, width), head in zip(columns, self._heads, strict=False):
            left = self.width() - x - width if self.isRightToLeft() else x
            painter.drawText(QRectF(left, 0, width, self.height() - 2), flags, head)
