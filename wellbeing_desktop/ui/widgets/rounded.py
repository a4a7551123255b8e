"""Windows with round corners where nothing mixes in what lies behind them."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtWidgets import QWidget
from typing_extensions import override

X11 = "xcb"
RADIUS = 10
"""Of lists, menus, calendars and dialogs alike."""


def round_off(window: QWidget) -> QObject | None:
    """Let nothing be seen outside a window's round corners; keep what is returned as long as the window.

    An X11 desktop without a compositor paints what is see-through black. Qt does not say which desktops
    have one, so on X11 the corners are cut away from the window itself.
    """
    if QGuiApplication.platformName() != X11:
        return None
    corners = _Corners(window)
    window.installEventFilter(corners)
    return corners


def rounded(size: QSize) -> QRegion:
    """Return a rectangle of a size, in px, without what lies outside its round corners."""
    wide, high = size.width(), size.height()
    radius = min(RADIUS, wide // 2, high // 2)
    region = QRegion(0, radius, wide, high - 2 * radius)
    for row in range(radius):
        away = radius - row - 0.5
        inset = round(radius - sqrt(radius * radius - away * away))
        for top in (row, high - 1 - row):
            region = region.united(QRegion(inset, top, wide - 2 * inset, 1))
    return region


class _Corners(QObject):
    """Knows nothing but what it is told of: it may still be told while Python frees its window."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show} and isinstance(watched, QWidget):
            watched.setMask(rounded(watched.size()))
        return False
