"""The focus ring: 2 px of paper, then 3 px of ink, outside the border of what has the focus."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on

REACH = 5
"""How far the ring reaches out, in px: layouts leave this much room."""

_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


def give_ring(theme: Theme, widget: QWidget, radius: float, always: bool = False) -> RingKeeper:
    """Let a widget show the focus ring.

    Args:
        theme: whose paper and ink it has.
        widget: what gets the focus.
        radius: the corner of the widget's own border.
        always: show it for focus by mouse too, as fields do.
    """
    return RingKeeper(theme, widget, radius, always)


def is_by_keyboard(reason: Qt.FocusReason) -> bool:
    """Tell whether the focus came by a key, so that it has to be seen."""
    return reason in _BY_KEYBOARD


class RingKeeper(QObject):
    """Watches one widget and shows the ring round it, or round another that stands for it."""

    def __init__(self, theme: Theme, widget: QWidget, radius: float, always: bool) -> None:
        super().__init__(widget)
        self._theme = theme
        self._widget = widget
        self._around = widget
        self._always = always
        self._ring: _Ring | None = None
        self._host = widget
        self._watched: list[QWidget] = []
        self.radius = radius
        widget.installEventFilter(self)

    @property
    def is_shown(self) -> bool:
        """Whether the ring is on screen."""
        return self._ring is not None and self._ring.isVisible()

    def go_around(self, widget: QWidget) -> None:
        """Show the ring round this widget, such as the frame of a line edit."""
        self._around = widget

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES and self._ring is not None:
            self._place()
        elif watched is self._widget:
            self._follow_focus(kind, event)
        return False

    def _follow_focus(self, kind: QEvent.Type, event: QEvent) -> None:
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if self._always or event.reason() in _BY_KEYBOARD:
                self._show()
        elif kind == QEvent.Type.FocusOut:
            self._hide()
        elif kind == QEvent.Type.KeyPress and self._widget.hasFocus():
            self._show()

    def _show(self) -> None:
        if self._ring is None:
            self._host = _host_of(self._around)
            self._ring = _Ring(self._theme, self, self._host)
            self._watch()
        self._place()

    def _hide(self) -> None:
        if self._ring is None:
            return
        for widget in self._watched:
            with suppress(RuntimeError):  # a dialog that goes takes the focus when half of it is gone
                widget.removeEventFilter(self)
        self._watched = []
        self._widget.installEventFilter(self)
        self._ring.hide()
        self._ring.deleteLater()
        self._ring = None

    def _watch(self) -> None:
        """Follow the widget and all it stands in, up to where the ring is drawn."""
        step: QWidget | None = self._around
        while step is not None and step is not self._host:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _place(self) -> None:
        if self._ring is None:
            return
        corner = self._around.mapTo(self._host, QPoint(0, 0))
        box = QRect(corner, self._around.size()).adjusted(-REACH, -REACH, REACH, REACH)
        self._ring.setGeometry(box)
        self._ring.setVisible(self._around.isVisibleTo(self._host))
        self._ring.raise_()


class _Ring(QWidget):
    def __init__(self, theme: Theme, keeper: RingKeeper, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._keeper = keeper
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        scheme = self._theme.scheme
        outer = QRectF(self.rect())
        radius = self._keeper.radius
        draw_frame(painter, outer, Frame(edge=scheme.ink, line=3, radius=radius + REACH))
        inner = outer.adjusted(3, 3, -3, -3)
        draw_frame(painter, inner, Frame(edge=scheme.paper, line=2, radius=radius + 2))


def _host_of(widget: QWidget) -> QWidget:
    """Return what the ring is drawn on: the page that scrolls, or the window."""
    step = widget
    while not step.isWindow():
        parent = step.parentWidget()
        if parent is None or _is_viewport(parent):
            return step if step is not widget else parent or step
        step = parent
    return step


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget
