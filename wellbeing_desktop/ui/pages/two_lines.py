"""A row one can choose: a name with its reference, and a line below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, longest_word
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

PAD = 8
GAP = 10


class TwoLines(PushButton):
    """A painted button: a name in bold, its reference beside or below it, and a line of words."""

    def __init__(self, theme: Theme, name: str, beside: str, below: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._beside = beside
        self._below = below
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        self.setAccessibleName(commas((name, beside, below)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        name, beside, below = self._lines(WIDE)
        width = max(name.width + GAP + beside.width, below.width)
        return QSize(round(width) + 2, self.heightForWidth(round(width) + 2))

    @override
    def minimumSizeHint(self) -> QSize:
        words = longest_word(f"{self._name} {self._below}", self._theme.font(12, bold=True))
        return QSize(min(round(words) + 2, self._theme.px(160)), 44)

    @override
    def heightForWidth(self, width: int) -> int:
        name, beside, below = self._lines(width)
        own_line = beside.height if self._wraps(name, beside, width) else 0
        return max(44, round(name.height + own_line + below.height) + 2 * PAD)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        if self.underMouse() or self.isDown():
            box = QRectF(self.rect())
            draw_frame(painter, box, Frame(scheme.well, radius=FIELD_RADIUS))
        name, beside, below = self._lines(self.width())
        wraps = self._wraps(name, beside, self.width())
        y = (self.height() - name.height - below.height - (beside.height if wraps else 0)) / 2
        name.draw(painter, 0, y, scheme.ink)
        x = 0 if wraps else name.width + GAP
        y += name.height if wraps else 0
        beside.draw(painter, self._mirrored(x, beside.width), y, scheme.muted)
        y += beside.height if wraps else name.height
        below.draw(painter, 0, y, scheme.ink)

    def _lines(self, width: float) -> tuple[Lines, Lines, Lines]:
        side, leading = leading_side(self.isRightToLeft()), self._theme.leading(12)
        bold, plain = self._theme.font(12, bold=True), self._theme.font(12)
        return (
            Lines(self._name, bold, width, leading, side),
            Lines(self._beside, plain, width, leading),
            Lines(self._below, plain, width, leading, side),
        )

    def _wraps(self, name: Lines, beside: Lines, width: float) -> bool:
        return bool(self._beside) and (
            max(name.count, beside.count) > 1 or name.width + GAP + beside.width > width
        )

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x
