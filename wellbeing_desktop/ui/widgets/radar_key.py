"""The key of a radar: each series as a drawn sample, told apart by mark and dash as well as colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.look import MARKS_GROW_MOST
from wellbeing_desktop.charts.series import PAST, Series, SeriesKind
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import painter_on

SAMPLE = QSize(44, 20)
DISC, RING, ARM = 5.0, 8.0, 4.0
DELTA = 6.0
DASH, DOTS = [7 / 1.8, 5 / 1.8], [1.5 / 1.6, 5 / 1.6]
DASH_DOT = [10 / 1.6, 4 / 1.6, 1.5 / 1.6, 4 / 1.6]


class RadarKey(QWidget):
    """Names the series of a radar, with a sample of each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[SeriesKind, str], ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def show_series(self, series: Sequence[Series]) -> None:
        """Show one sample and one name for each series."""
        wanted = tuple((s.kind, s.label) for s in series)
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for kind, label in wanted:
            self._row.addWidget(_Sample(self._theme, kind))
            self._row.addWidget(Text(self._theme, label, pt=11))
            self._row.addSpacing(12)
        self._row.addStretch(1)


class _Sample(QWidget):
    def __init__(self, theme: Theme, kind: SeriesKind) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        colour = self._theme.colour("muted" if self._kind in PAST else "ink")
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(self._pen(colour))
        painter.drawLine(QLineF(1, middle.y(), self.width() - 1, middle.y()))
        self._draw_mark(painter, middle, colour)

    def _pen(self, colour: QColor) -> QPen:
        width = {SeriesKind.PERSON: 2.6, SeriesKind.PRACTITIONER: 1.8}.get(self._kind, 1.6)
        pen = QPen(colour, width)
        dashes = {SeriesKind.PRACTITIONER: DASH, SeriesKind.BETWEEN: DASH_DOT, SeriesKind.EARLIER: DOTS}
        if self._kind in dashes:
            pen.setDashPattern(dashes[self._kind])
        return pen

    def _draw_mark(self, painter: QPainter, middle: QPointF, colour: QColor) -> None:
        grown = self._grown()
        disc, ring, arm, delta = DISC * grown, RING * grown, ARM * grown, DELTA * grown
        painter.setPen(QPen(colour, 1.8))
        if self._kind is SeriesKind.PERSON:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(middle, disc, disc)
        elif self._kind is SeriesKind.PRACTITIONER:
            painter.setBrush(self._theme.colour("paper"))
            painter.drawEllipse(middle, ring, ring)
        elif self._kind is SeriesKind.BETWEEN:
            painter.setBrush(self._theme.colour("paper"))
            side, top = QPointF(0.87 * delta, 0), QPointF(0, delta / 2)
            painter.drawPolygon([middle + QPointF(0, delta), middle + side - top, middle - side - top])
        else:
            painter.drawLine(QLineF(middle.x() - arm, middle.y() - arm, middle.x() + arm, middle.y() + arm))
            painter.drawLine(QLineF(middle.x() - arm, middle.y() + arm, middle.x() + arm, middle.y() - arm))

    def _grown(self) -> float:
        """Return how much larger the marks are than at 100 % text, as they are in the figure."""
        return min(self._theme.scale, MARKS_GROW_MOST)

    def _on_theme(self) -> None:
        self.setFixedSize(SAMPLE * self._grown())
        self.update()
