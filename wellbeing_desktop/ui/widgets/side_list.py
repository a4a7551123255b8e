"""Places of one page, one below the other at its side; one of them is the current one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import Lines, leading_side, lines_of, longest_word
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

ROW = 44
WIDTH = 264
PAD = 16
BAR = 3


class SideList(QWidget):
    """Rows with the names of places. `chosen` comes with a place's key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, _Row] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for key, words in places:
            row = self._rows[key] = _Row(theme, words)
            row.setObjectName(f"side-{key}")
            row.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            column.addWidget(row)
        column.addStretch(1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def set_current(self, key: str) -> None:
        """Mark one place as the one that is shown."""
        for name, row in self._rows.items():
            row.set_current(name == key)

    def _on_theme(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))


class _Row(PushButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._current = False
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def set_current(self, current: bool) -> None:
        """Mark it as the place that is shown, or not."""
        self._current = current
        self.setAccessibleDescription(self.tr("You are here") if current else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self.heightForWidth(self._theme.px(WIDTH)))

    @override
    def minimumSizeHint(self) -> QSize:
        word = longest_word(self._words, self._theme.font(12, bold=True))
        return QSize(round(word) + 2 * PAD, ROW)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(ROW, round(self._lines(width, bold=True).height) + 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        contrast, box = self._theme.is_contrast, QRectF(self.rect())
        if self._current or self.underMouse():
            edge = scheme.ink if contrast else ""
            draw_frame(painter, box, Frame(scheme.well, edge, 4 if self._current else 2, radius=FIELD_RADIUS))
        if self._current and not contrast:
            x = self.width() - BAR if self.isRightToLeft() else 0
            painter.save()
            painter.setClipRect(QRectF(x, 0, BAR, self.height()))
            draw_frame(painter, box, Frame(scheme.ink, radius=FIELD_RADIUS))
            painter.restore()
        lines = self._lines(self.width(), bold=self._current)
        lines.draw(painter, PAD, (self.height() - lines.height) / 2, scheme.ink)

    def _lines(self, width: int, *, bold: bool) -> Lines:
        font = self._theme.font(12, bold=bold)
        side = leading_side(self.isRightToLeft())
        return lines_of(self._words, font, width - 2 * PAD, self._theme.leading(12), side)
