"""The panel of the lock screen: the ring with its lamp out, or lit on the first day. No names."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRadialGradient
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.geometry import Ring
from wellbeing_desktop.charts.stones import stones, table_radius
from wellbeing_desktop.palette import DARK, LOCK_PANEL, Scheme
from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.mark import draw_mark
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on, path_of
from wellbeing_desktop.ui.words import clock, fill

CORE = (4, 5, 4, 5)
LEAST_RADIUS, MOST_RADIUS = 120.0, 233.0
ICON_PX = 30
MARGIN_PX, NAME_TOP_PX, GAP_PX = 40, 15, 12
MARK_PX = 30


class DuskPanel(QWidget):
    """Paints the ring. Decoration: a screen reader passes over it, but for "Locked since …"."""

    def __init__(self, theme: Theme, *, lit: bool = False) -> None:
        super().__init__()
        self.setObjectName("dusk-panel")
        self._theme = theme
        self._lit = lit
        self._since = ""
        self._worded = not lit
        self.setMinimumWidth(2 * int(LEAST_RADIUS) + 40)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def say_nothing(self) -> None:
        """Show the ring alone: it is not locked yet."""
        self._worded = False
        self.update()

    def say_since(self, since: datetime | None) -> None:
        """Say since when it is locked; nothing where nobody locked it."""
        self._since = fill(self.tr("since %1"), clock(since)) if since else ""
        self.setAccessibleName(fill(self.tr("Locked %1"), self._since) if since else "")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        scheme = self._theme.scheme if self._lit else DARK
        painter.fillRect(self.rect(), QColor(scheme.lamp_tint if self._lit else LOCK_PANEL))
        if not self._lit:
            self._draw_name(painter)
        painter.translate(self.width() / 2, self.height() / 2)
        radius = min(MOST_RADIUS, max(LEAST_RADIUS, (min(self.width(), self.height()) - 120) / 2))
        self._draw_table(painter, scheme, table_radius(radius))
        ring = Ring(CORE, mirrored=self.isRightToLeft())
        for place, outline in zip(ring.places, stones(ring, radius), strict=True):
            painter.setPen(line_pen(scheme.quadrants[place], 1.6))
            painter.setBrush(QColor(scheme.opened[place]))
            painter.drawPath(path_of(outline))
        if self._worded:
            self._draw_words(painter)

    def _draw_name(self, painter: QPainter) -> None:
        """Draw the mark and the name of the application where every other page has them."""
        side, room = self._theme.px(MARK_PX), self.width() - 2 * MARGIN_PX
        mirrored = self.isRightToLeft()
        at = self.width() - MARGIN_PX - side if mirrored else MARGIN_PX
        draw_mark(painter, QRectF(at, NAME_TOP_PX, side, side), DARK)
        painter.setFont(self._theme.font(12, bold=True))
        painter.setPen(QColor(DARK.ink))
        words = QRectF(MARGIN_PX, NAME_TOP_PX, room - side - GAP_PX, side)
        if not mirrored:
            words.translate(side + GAP_PX, 0)
        ends = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        upright = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(words, ends | upright, self.tr("Wellbeing"))

    def _draw_table(self, painter: QPainter, scheme: Scheme, radius: float) -> None:
        glow = QRadialGradient(QPointF(0, 0), radius)
        strength = 255 if self._lit else 90
        for place, colour in ((0.0, scheme.glow_centre), (1.0, scheme.glow_rim)):
            tone = QColor(colour)
            tone.setAlpha(strength if self._lit else int(strength * (1 - place)))
            glow.setColorAt(place, tone)
        painter.setPen(line_pen(scheme.table_rim, 1))
        painter.setBrush(glow)
        painter.drawEllipse(QPointF(0, 0), radius, radius)

    def _draw_words(self, painter: QPainter) -> None:
        side = self._theme.px(ICON_PX)
        picture = icon_pixmap("lock", DARK.ink, side, self.devicePixelRatioF())
        high = self._theme.leading(15)
        top = -(side + high + self._theme.leading(12)) / 2 if self._since else -(side + high) / 2
        painter.drawPixmap(QPointF(-side / 2, top), picture)
        for words, pt, colour in ((self.tr("Locked"), 15.0, DARK.ink), (self._since, 12.0, DARK.muted)):
            painter.setFont(self._theme.font(pt, bold=pt > 12))
            painter.setPen(QColor(colour))
            line = QRectF(-200, top + side + 4, 400, high)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
            top += high
