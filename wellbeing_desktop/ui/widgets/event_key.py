"""The key of what happened: the mark of each kind that is there, and its name."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.life import Happened
from wellbeing_desktop.charts.life_line import event_mark
from wellbeing_desktop.charts.look import MARKS_GROW_MOST
from wellbeing_desktop.ui.joining import starting
from wellbeing_desktop.ui.life_words import kind_words
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on

SAMPLE = QSize(20, 20)
"""At 100 % text; marks grow with it as far as they do in the chart."""
ARM = 5.0


class EventKey(QWidget):
    """Names the marks below a time line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: dict[Happened, QWidget] = {}
        flow = Flow(gap=18)
        for kind in Happened:
            part = QWidget()
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(_Mark(theme, kind))
            row.addWidget(Text(theme, starting(kind_words(kind)), pt=11))
            self._parts[kind] = part
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)

    def show_kinds(self, kinds: AbstractSet[Happened]) -> None:
        """Show only the kinds that are there; nothing at all where none is."""
        for kind, part in self._parts.items():
            part.setVisible(kind in kinds)
        self.setVisible(bool(kinds))


class _Mark(QWidget):
    def __init__(self, theme: Theme, kind: Happened) -> None:
        super().__init__()
        self._theme = theme
        self._kind = kind
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setPen(line_pen(self._theme.scheme.ink, 1.8))
        middle = self.width() / 2, self.height() / 2
        for run in event_mark(self._kind, (0.0, 0.0), ARM * self._grown()):
            painter.drawPolyline([QPointF(middle[0] + x, middle[1] - y) for x, y in run])

    def _grown(self) -> float:
        return min(self._theme.scale, MARKS_GROW_MOST)

    def _on_theme(self) -> None:
        self.setFixedSize(SAMPLE * self._grown())
        self.update()
