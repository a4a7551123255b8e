"""The star: what matters most to the person. The same words on and off."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, lines_of, longest_word
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, line_pen, painter_on
from wellbeing_desktop.ui.widgets.toggled import HearsToggles

LEAST_PX, SNUG_PX = 48, 44
PAD = 14
GAP = 14
STAR_PX = 24
SIGN_PX = 22

_POINTS = (
    (0.0, -1.0), (0.262, -0.36), (0.951, -0.309), (0.424, 0.138), (0.588, 0.809),
    (0.0, 0.446), (-0.588, 0.809), (-0.424, 0.138), (-0.951, -0.309), (-0.262, -0.36),
)  # fmt: skip


class StarToggle(HearsToggles, QCheckBox):
    """A row of 48 with a star; on, it is filled, bold, and lit."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._least = LEAST_PX
        self._ring = give_ring(theme, self, TILE_RADIUS)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme)

    def set_snug(self, *, snug: bool) -> None:
        """Be a little lower, where the window is."""
        self._least = SNUG_PX if snug else LEAST_PX
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        width = round(self._lines(WIDE).width) + self._beside() + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(
            round(longest_word(self._words, self._theme.font(12, True))) + self._beside(), self._least
        )

    @override
    def heightForWidth(self, width: int) -> int:
        return max(self._least, round(self._lines(width - self._beside()).height) + 20)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        draw_frame(painter, QRectF(self.rect()), self._frame())
        size = self._theme.px(STAR_PX)
        x = self.width() - PAD - size if self.isRightToLeft() else PAD
        centre = QPointF(x + size / 2, self.height() / 2)
        draw_star(painter, self._theme, centre, size * 0.46, self.isChecked())
        lines = self._lines(self.width() - self._beside())
        words_at = PAD if self.isRightToLeft() else PAD + size + GAP
        lines.draw(painter, words_at, (self.height() - lines.height) / 2, self._theme.scheme.ink)

    def _frame(self) -> Frame:
        scheme = self._theme.scheme
        if self.isChecked():
            return Frame(scheme.lamp_tint, scheme.ink, self._theme.chosen_line)
        fill = scheme.well if self.underMouse() else scheme.sheet
        return Frame(fill, scheme.edge, self._theme.control_line)

    def _beside(self) -> int:
        return 2 * PAD + self._theme.px(STAR_PX) + GAP

    def _lines(self, width: float) -> Lines:
        font = self._theme.font(12, self.isChecked())
        return lines_of(self._words, font, width, self._theme.leading(12), leading_side(self.isRightToLeft()))

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()


class StarSign(QWidget):
    """A lit star that stands beside words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        draw_star(painter_on(self), self._theme, middle, self.width() / 2 - 2, True)

    def _on_theme(self) -> None:
        side = self._theme.px(SIGN_PX)
        self.setFixedSize(side, side)
        self.update()


def draw_star(painter: QPainter, theme: Theme, centre: QPointF, radius: float, filled: bool) -> None:
    """Draw a star with an outline of ink; filled, it is lit."""
    painter.setPen(line_pen(theme.scheme.ink, max(1.6, radius * 0.17)))
    painter.setBrush(QColor(theme.scheme.lamp) if filled else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([centre + QPointF(x, y) * radius for x, y in _POINTS]))
