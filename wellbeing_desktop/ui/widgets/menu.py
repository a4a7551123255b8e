"""Menus in the window's own look: a sheet with rows as high as a finger."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import directed, draw_icon
from wellbeing_desktop.ui.widgets.rounded import round_off

ARROW_AWAY_PX = 16


class Menu(QMenu):
    """A menu with round corners; the style sheet dresses it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._corners = round_off(self)

    def drop(self, button: QWidget) -> None:
        """Open below a button: flush with where it begins, or with its end where the window ends there."""
        self.ensurePolished()
        window, wide, mirrored = button.window(), self.sizeHint().width(), button.isRightToLeft()
        starts, ends = button.width() - wide if mirrored else 0, 0 if mirrored else button.width() - wide
        edge = button.mapTo(window, QPoint(starts if mirrored else starts + wide, 0)).x()
        fits = 0 <= edge <= window.width()
        self.popup(button.mapToGlobal(QPoint(starts if fits else ends, button.height())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and an arrow that grows with the text where one leads to another menu."""
        super().paintEvent(event)
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for action in self.actions():
            if action.menu() is None:
                continue
            row = self.actionGeometry(action)
            mirrored = self.isRightToLeft()
            x = row.left() + ARROW_AWAY_PX if mirrored else row.right() - ARROW_AWAY_PX - side
            box = QRectF(x, row.center().y() - side / 2, side, side)
            draw_icon(painter, directed("chevron-right", mirrored), self.palette().text().color().name(), box)
        painter.end()
