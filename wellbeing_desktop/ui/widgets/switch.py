"""A switch: on or off, with words beside it that say what it does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, longest_word
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.toggled import HearsToggles

WIDTH, HEIGHT = 48, 28
LEAST_PX = 44
GAP = 16


class Switch(HearsToggles, QCheckBox):
    """Words in bold, and muted ones below that say what follows from it.

    With `plain` the words are somebody's own and may be long: they are not in bold.
    """

    def __init__(self, theme: Theme, words: str, below: str = "", *, plain: bool = False) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._below = below
        self._bold = not plain
        self._ring = give_ring(theme, self, HEIGHT / 2)
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._on_theme)

    @override
    def sizeHint(self) -> QSize:
        width = round(max(lines.width for lines in self._lines(WIDE))) + self._beside() + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        word = longest_word(f"{self._words} {self._below}", self._theme.font(12, bold=self._bold))
        return QSize(round(word) + self._beside(), LEAST_PX)

    @override
    def heightForWidth(self, width: int) -> int:
        height = sum(lines.height for lines in self._lines(width - self._beside()))
        return max(LEAST_PX, round(height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._draw_switch(painter)
        lines = self._lines(self.width() - self._beside())
        y = (self.height() - sum(one.height for one in lines)) / 2
        left = 0 if self.isRightToLeft() else self._beside()
        for one, colour in zip(lines, (self._theme.scheme.ink, self._theme.scheme.muted), strict=False):
            one.draw(painter, left, y, colour)
            y += one.height

    def _draw_switch(self, painter: QPainter) -> None:
        scheme, on = self._theme.scheme, self.isChecked()
        width, height = self._theme.px(WIDTH), self._theme.px(HEIGHT)
        x = self.width() - width if self.isRightToLeft() else 0
        box = QRectF(x, (self.height() - height) / 2, width, height)
        frame = Frame(scheme.primary if on else "", "" if on else scheme.edge, 2, radius=height / 2)
        draw_frame(painter, box, frame)
        far = on != self.isRightToLeft()
        centre = QPointF(box.right() - height / 2 if far else box.x() + height / 2, box.center().y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(scheme.on_primary if on else scheme.edge))
        painter.drawEllipse(centre, height / 2 - 4, height / 2 - 4)

    def _beside(self) -> int:
        return self._theme.px(WIDTH) + GAP

    def _lines(self, width: float) -> list[Lines]:
        side, leading = leading_side(self.isRightToLeft()), self._theme.leading(12)
        made = [Lines(self._words, self._theme.font(12, bold=self._bold), width, leading, side)]
        if self._below:
            made.append(Lines(self._below, self._theme.font(12), width, leading, side))
        return made

    def _keep_height(self) -> None:
        """Ask for the room that all words need: what scrolls would cut them otherwise."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _on_theme(self) -> None:
        self._keep_height()
        self.updateGeometry()
        self.update()
