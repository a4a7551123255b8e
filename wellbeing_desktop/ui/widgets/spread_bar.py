"""A bar of people from step 1, an open box, to step 5, a full one; neighbours together are one part."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.team_figures import StepBar
from wellbeing_desktop.reports.team_words import bar_label
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on

HEIGHT = 26
PAD = 5
LABEL_PT = 11
LEAST_WIDTH = 160
LEAST_CONTRAST = 4.5
INK_SHARE = (0.0, 0.16, 0.36, 0.66, 1.0)
"""How much ink is in the shade of each step: five greys that print apart, each with its number."""


class SpreadBar(QWidget):
    """A picture of what the words below it say. Each part has a line round it: none rests on its shade."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bars: tuple[StepBar, ...] = ()
        self._of = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[StepBar], of: int, words: str) -> None:
        """Show parts of a whole of so many people; the rest stays an open line. `words` say the same."""
        self._bars, self._of = tuple(bar for bar in bars if bar.people), of
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_WIDTH, self._theme.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self._theme.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(line_pen(self._theme.scheme.edge, 1.0, dashed=True))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)
        done = 0
        for bar in self._bars:
            box = self._box(whole, done, bar.people)
            self._paint_part(painter, box, bar)
            done += bar.people

    def _box(self, whole: QRectF, before: int, people: int) -> QRectF:
        """Return where so many people stand after those before them, from where reading begins."""
        each = whole.width() / max(1, self._of)
        left = whole.left() + before * each
        if self.isRightToLeft():
            left = whole.right() - (before + people) * each
        return QRectF(left, whole.top(), people * each, whole.height())

    def _paint_part(self, painter: QPainter, box: QRectF, bar: StepBar) -> None:
        ink, sheet = self._theme.colour("ink"), self._theme.colour("sheet")
        share = readable((INK_SHARE[bar.low - 1] + INK_SHARE[bar.high - 1]) / 2, ink, sheet)
        ground = mixed(ink, sheet, share)
        painter.setPen(line_pen(self._theme.scheme.ink, self._theme.control_line))
        painter.setBrush(ground)
        painter.drawRect(box)
        font = self._theme.font(LABEL_PT, bold=True)
        label = bar_label(bar)
        if QFontMetricsF(font).horizontalAdvance(label) + 2 * PAD <= box.width():
            painter.setFont(font)
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the letters in it run
            painter.setPen(max(ink, sheet, key=lambda colour: contrast(colour, ground)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)


def readable(share: float, ink: QColor, sheet: QColor) -> float:
    """Return the share of ink nearest to this one on which words in ink or sheet can be read."""
    percents = sorted(range(101), key=lambda percent: abs(percent / 100 - share))
    for near in (share, *(percent / 100 for percent in percents)):
        ground = mixed(ink, sheet, near)
        if max(contrast(ink, ground), contrast(sheet, ground)) >= LEAST_CONTRAST:
            return near
    return share


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours stand apart for the eye: the ratio of WCAG, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(ink: QColor, ground: QColor, share: float) -> QColor:
    """Return a ground with a share of ink in it."""
    pairs = ((ink.red(), ground.red()), (ink.green(), ground.green()), (ink.blue(), ground.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs))
