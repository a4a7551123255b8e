"""One tab of the header: its name, and a line of ink below the one that is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import text_width
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

LEAST_PX = 44
PAD = 8
LINE_PX = 3


class HeaderTab(PushButton):
    """Goes to one of the window's places."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._current = False
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    @property
    def is_current(self) -> bool:
        """Whether its place is the one that is shown."""
        return self._current

    def set_current(self, current: bool) -> None:
        """Mark it as the place that is shown, or not."""
        self._current = current
        self.setAccessibleDescription(self.tr("You are here") if current else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = text_width(self._words, self._theme.font(12, bold=True))
        height = round(self._theme.leading(12)) + 20
        return QSize(max(LEAST_PX, round(width) + 2 * PAD), max(LEAST_PX, height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        if self.underMouse() and not self._current:
            edge = scheme.edge if self._theme.is_contrast else ""
            draw_frame(painter, QRectF(self.rect()), Frame(scheme.well, edge, 2, radius=FIELD_RADIUS))
        font = self._theme.font(12, bold=self._current)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if self._current else "muted"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._words)
        if self._current:
            width = text_width(self._words, font)
            line = QRectF((self.width() - width) / 2, self.height() - 6, width, LINE_PX)
            draw_frame(painter, line, Frame(scheme.ink, radius=1.5))
