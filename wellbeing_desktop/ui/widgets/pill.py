"""A pill: a short state that one can press, such as the shared screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from wellbeing_desktop.ui.icons import draw_icon
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import text_width
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

LEAST_PX = 44
FACE_PX = 34
PAD = 14
ICON_PX = 18
GAP = 8


class Pill(PushButton):
    """Muted words, a word in bold, and an icon; `outlined` draws it as switched off.

    Its face is 34 high; what one can hit is 44.
    """

    def __init__(self, theme: Theme, words: str, bold: str = "", icon: str = "", pt: float = 11) -> None:
        super().__init__()
        self._theme = theme
        self._words = words
        self._bold = bold
        self._icon = icon
        self._pt = pt
        self._outlined = False
        self._ring = give_ring(theme, self, LEAST_PX / 2)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_words(words, bold, icon)
        theme.changed.connect(self._on_theme)

    def show_words(self, words: str, bold: str = "", icon: str = "", outlined: bool = False) -> None:
        """Say something else, in the look of a thing that is on, or outlined as off."""
        self._words, self._bold, self._icon, self._outlined = words, bold, icon, outlined
        said = sentences((words, bold))
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(said)
        self._on_theme()

    @override
    def sizeHint(self) -> QSize:
        words = text_width(self._words, self._theme.font(self._pt))
        bold = text_width(self._bold, self._theme.font(self._pt, bold=True))
        icon = self._theme.px(ICON_PX) + GAP if self._icon else 0
        between = GAP if self._words and self._bold else 0
        return QSize(round(2 * PAD + icon + words + between + bold) + 1, max(LEAST_PX, self._face_px()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        top = (self.height() - self._face_px()) / 2
        face = QRectF(0, top, self.width(), self._face_px())
        draw_frame(painter, face, self._frame(face.height() / 2))
        self._draw_content(painter)

    def _frame(self, radius: float) -> Frame:
        scheme, line = self._theme.scheme, self._theme.control_line
        hovered = self.underMouse()
        if self._outlined:
            return Frame("", scheme.ink if hovered else scheme.edge, line, dashed=True, radius=radius)
        edge = scheme.edge if hovered or self._theme.is_contrast else ""
        return Frame(scheme.well, edge, line, radius=radius)

    def _draw_content(self, painter: QPainter) -> None:
        theme, size = self._theme, self._theme.px(ICON_PX)
        x = float(PAD)
        if self._icon:
            box = QRectF(self._mirrored(x, size), (self.height() - size) / 2, size, size)
            draw_icon(painter, self._icon, theme.scheme.ink, box)
            x += size + GAP
        for words, bold in ((self._words, False), (self._bold, True)):
            if words:
                x += self._draw_words(painter, words, bold, x) + GAP

    def _draw_words(self, painter: QPainter, words: str, bold: bool, x: float) -> float:
        font = self._theme.font(self._pt, bold)
        width = text_width(words, font)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        box = QRectF(self._mirrored(x, width), 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        return width

    def _face_px(self) -> int:
        return max(FACE_PX, round(self._theme.leading(self._pt)) + 12)

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
