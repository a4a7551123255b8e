"""Parts of a page side by side, or one below the other where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.paint import CARD_RADIUS

GAP = 40
STACKED_GAP = 32
ABOVE_PANEL, BELOW_PANEL = 8, 16


class Columns(QWidget):
    """Columns whose widths stand in a ratio; stacked where fewer ems than `least_em` are left.

    `arranged` comes with whether they are stacked, each time that it changes.

    Args:
        theme: whose text size decides.
        least_em: the width in ems from which on the parts stand side by side.
        gap: between two columns, in px.
        stacked_gap: between two parts that stand one below the other, in px.
    """

    arranged = Signal(bool)

    def __init__(self, theme: Theme, least_em: float, gap: int = GAP, stacked_gap: int = STACKED_GAP) -> None:
        super().__init__()
        self._theme = theme
        self._least_em = least_em
        self._gap = gap
        self._stacked_gap = stacked_gap
        self._shares: list[int] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        theme.changed.connect(self._arrange)

    @property
    def is_stacked(self) -> bool:
        """Whether the parts stand one below the other."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    def add(self, part: QWidget, share: int) -> None:
        """Put a part at the end; widths go by their shares."""
        self._row.addWidget(part, share)
        self._shares.append(share)
        self._arrange()

    def clear(self) -> None:
        """Let all parts go."""
        clear(self._row)
        self._shares = []

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self._theme.ems(self.width()) < self._least_em
        before = self.is_stacked
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        self._row.setSpacing(self._stacked_gap if stacked else self._gap)
        for place, share in enumerate(self._shares):
            self._row.setStretch(place, 0 if stacked else share)
        if stacked != before:
            self.updateGeometry()  # a turned layout tells nobody that it needs another height
            self.arranged.emit(stacked)


class SidePage(QWidget):
    """A panel over the whole height at the leading side, and a page with its foot beside it.

    Where it is narrow the panel stands first in the page and scrolls with it.

    Args:
        theme: whose text size decides.
        panel: what stands at the side.
        shares: the widths of panel and page.
        least_em: the width in ems from which on the two stand side by side.

    Attributes:
        stack_at: the panel's place in the page's body where it is narrow.
    """

    def __init__(self, theme: Theme, panel: Tinted, shares: tuple[int, int], least_em: float) -> None:
        super().__init__()
        self._theme = theme
        self._panel = panel
        self._least_em = least_em
        self._stacked = False
        self.stack_at = 0
        self.frame = PageFrame(theme)
        self.top = QVBoxLayout()
        self.top.setContentsMargins(0, 0, 0, 0)
        self._place = QWidget()
        self._air = QVBoxLayout(self._place)
        self._air.setContentsMargins(0, 0, 0, 0)
        self._air.addWidget(panel)
        self._side = _side_area(self._place)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        row.addWidget(self._side, shares[0])
        row.addWidget(self.frame, shares[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.top)
        column.addLayout(row, 1)
        theme.changed.connect(self._arrange)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        stacked = self._theme.ems(self.width()) < self._least_em
        if stacked == self._stacked:
            return
        self._stacked = stacked
        if stacked:
            self._side.takeWidget()
            self.frame.body.insertWidget(self.stack_at, self._place)
        else:
            self.frame.body.removeWidget(self._place)
            self._side.setWidget(self._place)
        self._panel.set_radius(CARD_RADIUS if stacked else 0)
        above = ABOVE_PANEL if stacked and self.stack_at else 0
        self._air.setContentsMargins(0, above, 0, BELOW_PANEL if stacked else 0)
        self._place.show()
        self._side.setVisible(not stacked)


def _side_area(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
