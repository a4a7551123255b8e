"""Words laid out in lines of an exact height, measured once and drawn many times."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

WIDE = 1e6

_Look = tuple[tuple[str, ...], float, QFont.Weight]


class Lines:
    """Plain text, wrapped to a width; a word longer than the width is broken, never cut.

    Args:
        text: the words; line breaks are kept.
        font: what they are set in.
        width: the room in px; WIDE for a single line of its natural width.
        leading: the height of a line in px.
        align: AlignLeft, AlignRight or AlignHCenter, already resolved for the direction.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        leading: float,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption(align | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.width = 0.0
        self.count = 0
        self._lay_out(max(width, 1.0), leading)
        self.height = self.count * leading

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        """Draw the lines with their top left corner at a point."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))

    def line_width(self, line: int) -> float:
        """Return the width in px that the words of one line take."""
        return self._layout.lineAt(line).naturalTextWidth()

    def line_left(self, line: int) -> float:
        """Return how far from the left of the room, in px, the words of one line begin."""
        return self._layout.lineAt(line).naturalTextRect().x()

    def _lay_out(self, width: float, leading: float) -> None:
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.count * leading + (leading - line.height()) / 2))
            self.width = max(self.width, line.naturalTextWidth())
            self.count += 1
        self._layout.endLayout()


def lines_of(
    text: str,
    font: QFont,
    width: float,
    leading: float,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Lines:
    """Return a text laid out as `Lines` does, kept from the last time it was asked for.

    A page is measured many times before it is painted once.
    """
    return _kept(text, (tuple(font.families()), font.pointSizeF(), font.weight()), width, leading, align)


@lru_cache(maxsize=1024)
def _kept(
    text: str,
    look: _Look,
    width: float,
    leading: float,
    align: Qt.AlignmentFlag,
) -> Lines:
    return Lines(text, _font_of(look), width, leading, align)


def longest_word(text: str, font: QFont) -> float:
    """Return the width in px of the longest word, kept like the lines of a text."""
    return _longest_kept(text, (tuple(font.families()), font.pointSizeF(), font.weight()))


@lru_cache(maxsize=1024)
def _longest_kept(text: str, look: _Look) -> float:
    metrics = QFontMetricsF(_font_of(look))
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)


def _font_of(look: _Look) -> QFont:
    families, size, weight = look
    font = QFont(list(families))
    font.setPointSizeF(size)
    font.setWeight(weight)
    return font


def text_width(text: str, font: QFont) -> float:
    """Return the width in px of the longest line of a text that is not wrapped."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0.0)


def leading_side(right_to_left: bool) -> Qt.AlignmentFlag:
    """Return the side where reading begins."""
    return Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
