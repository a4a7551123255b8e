"""Segments: a choice of two or three short words in one frame."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import Lines, lines_of, longest_word, text_width
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.toggled import HearsToggles

HEIGHT = 48
PAD = 12


class Segments(QWidget):
    """One of a few, side by side. `chosen` comes with its key when somebody chooses."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, label: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self._parts: dict[str, _Part] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for key, words in choices.items():
            part = _Part(theme, words)
            part.setObjectName(f"segment-{key}")
            part.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(part)
            self._parts[key] = part
            row.addWidget(part, 1)
        theme.changed.connect(self.update)

    @property
    def value(self) -> str:
        """The key of the part that is chosen, or ""."""
        return next((key for key, part in self._parts.items() if part.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Show a part as chosen; nobody is told."""
        self._parts[key].setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        frame = Frame(scheme.sheet, scheme.edge, self._theme.control_line)
        draw_frame(painter_on(self), QRectF(self.rect()), frame)


class _Part(HearsToggles, QRadioButton):
    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._ring = give_ring(theme, self, TILE_RADIUS - 2)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        width = round(text_width(self._words, self._theme.font(12, bold=True))) + 2 * PAD
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        width = round(longest_word(self._words, self._theme.font(12, bold=True))) + 2 * PAD
        return QSize(max(44, width), HEIGHT - 4)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(HEIGHT - 4, round(self._lines(width).height) + 18)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme, painter = self._theme.scheme, painter_on(self)
        fill = scheme.primary if self.isChecked() else scheme.well if self.underMouse() else ""
        draw_frame(painter, QRectF(self.rect()), Frame(fill, radius=TILE_RADIUS - 2))
        lines = self._lines(self.width())
        ink = scheme.on_primary if self.isChecked() else scheme.ink
        lines.draw(painter, PAD - 1, (self.height() - lines.height) / 2, ink)

    def _lines(self, width: int) -> Lines:
        font = self._theme.font(12, bold=self.isChecked())
        middle = Qt.AlignmentFlag.AlignHCenter
        return lines_of(self._words, font, width - 2 * PAD + 2, self._theme.leading(12), middle)
