"""One stone of the ring that can be pointed at, pressed and focused; the figure paints it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QPolygon, QRegion
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.widgets.focus_ring import is_by_keyboard
from wellbeing_desktop.ui.widgets.ring_paint import Stone

_ENTER = {"\r", "\n"}


class RingStop(QAbstractButton):
    """A button in the shape of a stone. A screen reader meets it as any other button."""

    def __init__(self, figure: QWidget) -> None:
        super().__init__(figure)
        self.stone: Stone | None = None
        self.shows_focus = False

    def stand(self, stone: Stone, centre: QPointF) -> None:
        """Take the place of a stone about the middle of the figure."""
        self.stone = stone
        box: QRect = stone.path.boundingRect().translated(centre).toAlignedRect().adjusted(-2, -2, 2, 2)
        self.setGeometry(box)
        inside = stone.path.translated(centre - QPointF(box.topLeft()))
        self.setMask(QRegion(QPolygon(inside.toFillPolygon().toPolygon())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the figure has painted the stone already."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in _ENTER:
            self.click()
            return
        self._show_focus(True)
        event.ignore()
        if event.text() == " ":
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(is_by_keyboard(event.reason()))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._repaint_figure()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._repaint_figure()

    def _show_focus(self, shown: bool) -> None:
        if shown != self.shows_focus:
            self.shows_focus = shown
            self._repaint_figure()

    def _repaint_figure(self) -> None:
        figure = self.parentWidget()
        if figure is not None:
            figure.update()
