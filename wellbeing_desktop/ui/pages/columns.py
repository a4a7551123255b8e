"""Parts of a page side by side, or one below the other where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.pages.parts import clear
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.page_frame import MARGIN, TIGHT_TOP, TOP, PageFrame
from wellbeing_desktop.ui.widgets.paint import CARD_RADIUS

GAP = 40
STACKED_GAP = 32
BELOW_PANEL, BELOW_HEAD = 16, 16


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

    A head may stand above both. Where it is narrow the panel stands first in the page, after the head,
    and all of it scrolls.

    Args:
        theme: whose text size decides.
        panel: what stands at the side.
        shares: the widths of panel and page.
        least_em: the width in ems from which on the two stand side by side.
        head: the page's heading, for above both; without one the panel begins at the top.
    """

    def __init__(
        self,
        theme: Theme,
        panel: Tinted,
        shares: tuple[int, int],
        least_em: float,
        head: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._panel = panel
        self._least_em = least_em
        self._stacked = False
        self._tight_below = 0
        self.frame = PageFrame(theme)
        self._head = head
        self._top = QVBoxLayout()
        self._place = QWidget()
        self._air = QVBoxLayout(self._place)
        self._side = _side_area(self._place)
        self._lay_out(shares)
        theme.changed.connect(self._arrange)
        self._settle()

    def tighten_below(self, height_px: int) -> None:
        """Leave less air while the page with its head is lower than this."""
        self._tight_below = height_px

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self, shares: tuple[int, int]) -> None:
        if self._head is not None:
            self._top.addWidget(self._head)
        self._air.setContentsMargins(0, 0, 0, 0)
        self._air.addWidget(self._panel)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        row.addWidget(self._side, shares[0])
        row.addWidget(self.frame, shares[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(row, 1)

    def _arrange(self) -> None:
        stacked = self._theme.ems(self.width()) < self._least_em
        if stacked != self._stacked:
            self._stacked = stacked
            self._stack() if stacked else self._unstack()
            self._place.show()
            self._side.setVisible(not stacked)
            if self._head is not None:
                self._head.lower()  # read before the panel
                self._head.show()
        self._settle()

    def _stack(self) -> None:
        self._side.takeWidget()
        self.frame.body.insertWidget(0, self._place)
        self._place.lower()  # read before the page
        if self._head is not None:
            self._top.removeWidget(self._head)
            self.frame.body.insertWidget(0, self._head)

    def _unstack(self) -> None:
        self.frame.body.removeWidget(self._place)
        self._side.setWidget(self._place)
        if self._head is not None:
            self.frame.body.removeWidget(self._head)
            self._top.addWidget(self._head)

    def _settle(self) -> None:
        """Give head, panel and page their air and their corners."""
        stacked, tight = self._stacked, self.height() < self._tight_below
        heads = self._head is not None
        self.frame.set_below_head(below=heads and not stacked)
        self.frame.set_tight(tight=tight)
        self._panel.set_radius(CARD_RADIUS if stacked or heads else 0, bleeds=not stacked)
        self._air.setContentsMargins(0, 0, 0, BELOW_PANEL if stacked else 0)
        if self._head is not None:
            at = 0 if stacked else MARGIN
            above = 0 if stacked else TIGHT_TOP if tight else TOP
            self._head.setContentsMargins(at, above, at, BELOW_HEAD)


def _side_area(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(panel)
    return area
