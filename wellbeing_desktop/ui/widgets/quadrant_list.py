"""The navigator of an indicator page: the small ring, and the quadrant's indicators below it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.assessment.framework import Framework, Indicator
from wellbeing_desktop.palette import quadrant_colour
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import Lines, leading_side, lines_of
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, line_pen, painter_on
from wellbeing_desktop.ui.widgets.presses import forget_press
from wellbeing_desktop.ui.widgets.push_button import PushButton
from wellbeing_desktop.ui.widgets.ring_paint import RingPainter, RingShape, Showing, StoneState, small_stone
from wellbeing_desktop.ui.widgets.ring_words import state_words

WIDTH = 204
RING = 168
SNUG_RING = 148
ROW = 44
STONE_PX = 20
_WORDS_AT = 44


class RingNavigator(QWidget):
    """The ring without markers or names: decoration whose words stand in the list."""

    def __init__(self, theme: Theme, framework: Framework, size: int = RING) -> None:
        super().__init__()
        self._theme = theme
        self._framework = framework
        self._showing = Showing({})
        self._shape: RingShape | None = None
        self._side = 0
        self.set_size(size)
        theme.changed.connect(self.update)

    def set_size(self, size: int) -> None:
        """Make it so many px wide and high. The same costs nothing."""
        if size == self._side:
            return
        self._side = size
        self._shape = None
        self.setFixedSize(size, size)
        self.update()

    def show_state(self, states: Mapping[str, StoneState], current_id: str = "") -> None:
        """Show what was talked about, and where one is."""
        showing = Showing(dict(states), current_id)
        if showing != self._showing:
            self._showing = showing
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.translate(self.width() / 2, self.height() / 2)
        mirrored = self.isRightToLeft()
        if self._shape is None or self._shape.ring.mirrored != mirrored:
            self._shape = RingShape(self._framework, self.width() / 2 - 2, mirrored, named=False)
        RingPainter(painter, self._theme, self._shape, marks=False).draw(self._showing)


class QuadrantList(QWidget):
    """Where one is: the ring, the indicators of this quadrant, and the way back to all parts."""

    indicator_chosen = Signal(str)
    parts_wanted = Signal()

    def __init__(self, theme: Theme, framework: Framework) -> None:
        super().__init__()
        self._theme = theme
        self._framework = framework
        self._quadrant_id: str | None = None
        self._rows: dict[str, _Row] = {}
        self._made: list[_Row] = []
        self._ring = RingNavigator(theme, framework)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._parts = LinkButton(theme, self.tr("All four parts"), "arrow-left")
        self._parts.setObjectName("all-parts")
        self._parts.clicked.connect(self.parts_wanted)
        self._parts.set_indent(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(14)
        column.addLayout(self._list)
        column.addSpacing(4)
        column.addWidget(self._parts)
        column.addStretch(1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def show_state(self, states: Mapping[str, StoneState], current_id: str) -> None:
        """Show the quadrant of an indicator, with every state, and mark where one is."""
        self._ring.show_state(states, current_id)
        quadrant = self._framework.quadrant_of(current_id)
        quadrant_id = quadrant.id if quadrant else ""
        if quadrant_id != self._quadrant_id:
            self._quadrant_id = quadrant_id
            self._make_rows(quadrant.indicators if quadrant else self._framework.overall)
        for key, row in self._rows.items():
            row.show_state(states.get(key, StoneState.NOT_YET), key == current_id)

    def set_snug(self, *, snug: bool) -> None:
        """Take a smaller ring on a page under 740 px high."""
        self._ring.set_size(SNUG_RING if snug else RING)

    def row(self, indicator_id: str) -> QPushButton:
        """Return the button of an indicator of the quadrant that is shown."""
        return self._rows[indicator_id]

    def _make_rows(self, indicators: tuple[Indicator, ...]) -> None:
        """Name the rows anew; what is missing is made, and what is over waits, hidden."""
        while len(self._made) < len(indicators):
            self._make_row()
        place = next((p for p, q in enumerate(self._framework.quadrants) if q.id == self._quadrant_id), None)
        self._rows = {i.id: row for i, row in zip(indicators, self._made, strict=False)}
        for indicator, row in zip(indicators, self._made, strict=False):
            row.turn_to(indicator, place)
            row.show()
        for row in self._made[len(indicators) :]:
            row.setObjectName("")
            row.hide()

    def _make_row(self) -> None:
        row = _Row(self._theme)
        place = len(self._made)
        row.clicked.connect(lambda: self.indicator_chosen.emit(self._made[place].key))
        self._list.addWidget(row)
        self._made.append(row)
        for before, after in pairwise([*self._made, self._parts]):
            QWidget.setTabOrder(before, after)

    def _on_theme(self) -> None:
        self.setFixedWidth(self._theme.px(WIDTH))


class _Row(PushButton):
    """One indicator: its stone and its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.key = ""
        self._title = ""
        self._place: int | None = None
        self._state = StoneState.NOT_YET
        self._current = False
        self._focus = give_ring(theme, self, TILE_RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    def turn_to(self, indicator: Indicator, place: int | None) -> None:
        """Stand for another indicator; whoever still holds the row down has chosen nothing."""
        forget_press(self)
        self.key, self._title, self._place = indicator.id, indicator.title, place
        self.setObjectName(f"go-to-{indicator.id}")
        self.setText(indicator.title.replace("&", "&&"))
        self.updateGeometry()
        self.update()

    def show_state(self, state: StoneState, current: bool) -> None:
        """Show whether it was talked about, and whether one is there now."""
        self._state, self._current = state, current
        self.setAccessibleName(commas((self._title, state_words(state))))
        self.setAccessibleDescription(self.tr("You are here") if current else "")
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self.heightForWidth(self._theme.px(WIDTH)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, ROW)

    @override
    def heightForWidth(self, width: int) -> int:
        return max(ROW, round(self._lines(width).height) + 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        scheme, contrast = self._theme.scheme, self._theme.is_contrast
        box = QRectF(self.rect())
        if self._current or self.underMouse():
            edge = scheme.ink if contrast else ""
            draw_frame(painter, box, Frame(scheme.well, edge, 4 if self._current else 2, radius=8))
        if self._current and not contrast:
            bar = box.adjusted(self.width() - 3, 0, 0, 0) if self.isRightToLeft() else box
            painter.save()
            painter.setClipRect(QRectF(bar.x(), 0, 3, self.height()))
            draw_frame(painter, box, Frame(scheme.ink, radius=8))
            painter.restore()
        self._draw_stone(painter, QPointF(self._mirrored(22, 0), self.height() / 2))
        lines = self._lines(self.width())
        room = self.width() - _WORDS_AT - 8
        lines.draw(painter, self._mirrored(_WORDS_AT, room), (self.height() - lines.height) / 2, scheme.ink)

    def _draw_stone(self, painter: QPainter, centre: QPointF) -> None:
        scheme = self._theme.scheme
        high = self._theme.px(STONE_PX)
        if self._place is None:
            painter.setPen(line_pen(scheme.lamp_edge, 1.6))
            filled = self._state is StoneState.TALKED
            painter.setBrush(QColor(scheme.lamp if filled else scheme.sheet))
            painter.drawEllipse(centre, high * 0.45, high * 0.45)
            return
        colour = quadrant_colour(scheme, self._place)
        opened = scheme.opened[self._place % len(scheme.opened)]
        path = small_stone(centre, high * 0.92)
        fill = {StoneState.NOT_YET: opened, StoneState.TALKED: colour, StoneState.NO_STEP: scheme.sheet}
        painter.setBrush(QColor(fill[self._state]))
        painter.setPen(line_pen(colour, 3.2 if self._state is StoneState.NO_STEP else 1.6))
        painter.drawPath(path)

    def _lines(self, width: int) -> Lines:
        font = self._theme.font(12, bold=self._current)
        side = leading_side(self.isRightToLeft())
        return lines_of(self._title, font, width - _WORDS_AT - 8, self._theme.leading(12), side)

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x
