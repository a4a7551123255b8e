"""Presses that come to nothing, because what the button stands for changed while it was held down."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton

_OUTSIDE = QPointF(-1, -1)


def forget_press(button: QAbstractButton) -> None:
    """Let go of a button by mouse and by key: whoever still holds it down has chosen nothing."""
    button.setDown(False)
    none = Qt.MouseButton.NoButton
    let_go = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        _OUTSIDE,
        _OUTSIDE,
        Qt.MouseButton.LeftButton,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    button.mouseReleaseEvent(let_go)
