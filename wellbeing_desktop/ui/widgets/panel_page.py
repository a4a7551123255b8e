"""A page of two halves: the painted ring, and a column to read and fill in that scrolls when it must."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.dusk_panel import DuskPanel

PANEL_FROM_EM = 58
MARGIN_X, MARGIN_Y = 64, 24
NARROW_EM, NARROW_MARGIN_X = 30, 16
CORNER_MARGIN_PX, CORNER_TOP_PX = 40, 8


class PanelPage(QWidget):
    """Holds a column beside the ring; where there is little room the ring goes."""

    def __init__(self, theme: Theme, *, lit: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._corner_pad_px = 0
        self.panel = DuskPanel(theme, lit=lit)
        self._over = QHBoxLayout()
        self._row = QHBoxLayout()
        self._inside = QWidget()
        self._inside.setObjectName("body")
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._over)
        column.addLayout(self._row, 1)
        self._set_halves()

    def _set_halves(self) -> None:
        scroll = QScrollArea()
        scroll.setViewport(QWidget())
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel, 1)
        row.addWidget(scroll, 1)
        self._theme.changed.connect(self._arrange)

    def hold(self, column: QWidget | QVBoxLayout, width_px: int) -> None:
        """Put the column in the middle of its half, never wider than this at 100 % text."""
        self._width_px = width_px
        self._held = column if isinstance(column, QWidget) else _of(column)
        self._row.addStretch(1)
        self._row.addWidget(self._held, 12)
        self._row.addStretch(1)
        self._arrange()

    def add_corner(self, corner: QWidget, pad_px: int) -> None:
        """Put something small at the top; its last words, `pad_px` inside it, end on the margin."""
        self._corner_pad_px = pad_px
        self._over.addWidget(corner)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._theme.ems(self.width()) < NARROW_EM
        side = NARROW_MARGIN_X if narrow else MARGIN_X
        self._row.setContentsMargins(side, 0 if self._over.count() else MARGIN_Y, side, MARGIN_Y)
        if self._over.count():
            near, far = side, (side if narrow else CORNER_MARGIN_PX) - self._corner_pad_px
            left, right = (far, near) if self.isRightToLeft() else (near, far)
            self._over.setContentsMargins(left, CORNER_TOP_PX, right, 0)
        self._held.setMaximumWidth(self._theme.px(self._width_px))
        room = self.width() / 2 >= self._inside.minimumSizeHint().width()
        self.panel.setVisible(room and self._theme.ems(self.width()) >= PANEL_FROM_EM)


def _of(column: QVBoxLayout) -> QWidget:
    column.setContentsMargins(0, 0, 0, 0)
    widget = QWidget()
    widget.setLayout(column)
    return widget
