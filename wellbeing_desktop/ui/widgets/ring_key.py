"""What the stones mean, in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from wellbeing_desktop.language import fill
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, lines_of
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on
from wellbeing_desktop.ui.widgets.ring_paint import StoneState, small_stone
from wellbeing_desktop.ui.widgets.ring_words import state_words
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as
from wellbeing_desktop.ui.widgets.star import draw_star

SAMPLE_PX = 15
GAP, APART = 9, 18
ROW_PX = 26


class RingKey(QWidget):
    """Three stones and the star, each with its words; in two columns, or in one where it is narrow."""

    def __init__(self, theme: Theme, called: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._short = self.tr("matters most")
        matters = fill(self.tr("matters most to %1"), called) if called else self._short
        self._words = [state_words(state) for state in (StoneState.TALKED, StoneState.NO_STEP)]
        self._words += [state_words(StoneState.NOT_YET), matters]
        meet_as(self, Role.Graphic)
        meanings = self.tr("What the stones mean: %1; %2; %3; %4")
        self.setAccessibleName(fill(meanings, *self._words))
        theme.changed.connect(self.update)

    def size_in(self, width: float) -> QSize:
        """Return the size it takes where there is so much room."""
        columns = self._columns(width)
        wide = sum(columns) + APART * (len(columns) - 1)
        rows = -(-len(self._words) // len(columns))
        return QSize(math.ceil(min(wide, width)) + 1, rows * self._theme.px(ROW_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        columns = self._columns(self.width())
        high, sample = self._theme.px(ROW_PX), self._theme.px(SAMPLE_PX)
        for number, lines in enumerate(self._lines(self.width())):
            row, column = divmod(number, len(columns))
            x = sum(columns[:column]) + APART * column
            y = row * high + high / 2
            self._draw_sample(painter, number, QPointF(self._mirrored(x + sample / 2, 0), y))
            at = self._mirrored(x + sample + GAP, lines.width)
            lines.draw(painter, at, y - lines.height / 2, self._theme.scheme.muted)

    def _draw_sample(self, painter: QPainter, number: int, centre: QPointF) -> None:
        high, ink = self._theme.px(SAMPLE_PX), self._theme.scheme.ink
        if number == len(self._words) - 1:
            draw_star(painter, self._theme, centre, high * 0.5, filled=True)
            return
        painter.setBrush(QColor(ink) if number == 0 else Qt.BrushStyle.NoBrush)
        painter.setPen(line_pen(ink, 3.4 if number == 1 else 1.4))
        painter.drawPath(small_stone(centre, high))

    def _columns(self, width: float) -> list[float]:
        """Return the widths of two columns where they fit, else of one."""
        before = self._theme.px(SAMPLE_PX) + GAP
        widths = [before + lines.width + 1 for lines in self._lines(width)]
        two = [max(widths[0::2]), max(widths[1::2])]
        return two if sum(two) + APART <= width else [max(widths)]

    def _lines(self, width: float) -> list[Lines]:
        """Return the words, each on one line; a name too long for its line is left to the screen reader."""
        font, leading = self._theme.font(11), self._theme.leading(11)
        lines = [lines_of(words, font, WIDE, leading) for words in self._words]
        if self._theme.px(SAMPLE_PX) + GAP + lines[-1].width + 1 > width:
            lines[-1] = lines_of(self._short, font, WIDE, leading)
        return lines

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x
