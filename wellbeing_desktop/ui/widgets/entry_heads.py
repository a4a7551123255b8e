"""What stands above the columns of quick entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from wellbeing_desktop.ui.models.quick_entry_model import VOICES
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.entry_cells import PAD
from wellbeing_desktop.ui.widgets.lines import leading_side, lines_of
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame


class EntryHeads(QHeaderView):
    """Names of the columns; the voice whose paper is being typed stands out."""

    def __init__(self, theme: Theme, current: Callable[[], int]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._current = current
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        scheme, box = self._theme.scheme, QRectF(rect)
        draw_frame(painter, box, Frame(scheme.paper, radius=0))
        hair = QRectF(box.x(), box.bottom() - 1, box.width(), 1)
        draw_frame(painter, hair, Frame(scheme.hair, radius=0))
        here = logicalIndex == self._current()
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        self._write(painter, box, words, here=here, middle=logicalIndex in VOICES)
        painter.restore()

    def _write(self, painter: QPainter, box: QRectF, words: str, *, here: bool, middle: bool) -> None:
        theme, scheme = self._theme, self._theme.scheme
        font, room = theme.font(11, here), box.width() - 2 * PAD
        said = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, room)
        side = Qt.AlignmentFlag.AlignHCenter if middle else leading_side(self.isRightToLeft())
        lines = lines_of(said, font, room + 1, theme.leading(11), side)
        colour = scheme.ink if here else scheme.muted
        lines.draw(painter, box.x() + PAD, box.center().y() - lines.height / 2, colour)
