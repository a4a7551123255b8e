"""The keys of quick entry: which answer a key stands for, and the key to them above the table."""

from __future__ import annotations

from unicodedata import decimal

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.answers import Answer, Reason, is_step
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.lines import lines_of
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.words import reason_to_choose

STAR = "*"
CAP_PAD = 7
CAP_RADIUS = 6
PAIR_GAP, PAIRS_APART = 6, 16

_tr = QCoreApplication.translate


def letters() -> dict[str, Reason]:
    """Return the letter of each reason, in the order of the paper form."""
    return {
        _tr("quick-entry", "L"): Reason.NOT_EXPLORED,
        _tr("quick-entry", "N"): Reason.NOT_APPLICABLE,
        _tr("quick-entry", "D"): Reason.DOES_NOT_KNOW,
        _tr("quick-entry", "R"): Reason.PREFERS_NOT_TO_SAY,
    }


def answer_of(typed: str) -> Answer | None:
    """Return the answer that a key stands for, in figures of any script; None where it is no such key."""
    if len(typed) != 1:
        return None
    step = decimal(typed, 0)
    return step if is_step(step) else letters().get(typed.upper())


class KeysLine(QWidget):
    """The keys, each with what it does; it goes on in the next line where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("keys")
        flow = Flow(gap=PAIRS_APART)
        for key, words in self._keys():
            flow.addWidget(_Pair(theme, key, words))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("1 to 5"), self.tr("a step")),
            *((letter, reason_to_choose(reason)) for letter, reason in letters().items()),
            (STAR, self.tr("matters most")),
            (self.tr("F2"), self.tr("own words")),
            (self.tr("Delete"), self.tr("clears")),
            (self.tr("Tab"), self.tr("next")),
        ]


class _Pair(QWidget):
    """A key and its words, which stay together."""

    def __init__(self, theme: Theme, key: str, words: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(PAIR_GAP)
        row.addWidget(_Cap(theme, key))
        row.addWidget(Text(theme, words, muted=True, pt=11))


class _Cap(QWidget):
    """A key as it stands on the keyboard."""

    def __init__(self, theme: Theme, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._theme.font(11, bold=True)).horizontalAdvance(self._key)
        height = round(self._theme.leading(11)) + 2
        return QSize(max(height, round(width) + 2 * CAP_PAD), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        draw_frame(painter, QRectF(self.rect()), Frame(scheme.sheet, scheme.edge, 1, radius=CAP_RADIUS))
        font = self._theme.font(11, bold=True)
        lines = lines_of(self._key, font, self.width(), self._theme.leading(11))
        x, y = (self.width() - lines.width) / 2, (self.height() - lines.height) / 2
        lines.draw(painter, x, y, scheme.ink)

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()
