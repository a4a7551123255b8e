"""One quadrant over time on screen. Its points are walked through by arrow keys, each a sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QLineF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.life_line import LifeData, LifeLine
from wellbeing_desktop.charts.look import screen_look
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, line_pen, painter_on
from wellbeing_desktop.ui.widgets.spoken import Role, announce, meet_as

LEAST = QSize(300, 190)
Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Stop:
    """A day that can be stopped at, and what is said of it once somebody does."""

    day: date
    words: Callable[[], str]


class LifeView(QWidget):
    """Shows one chart. `stopped` comes with the words of the stop that somebody went to."""

    stopped = Signal(str)

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        meet_as(self, Role.Graphic)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._theme = theme
        self._data: LifeData | None = None
        self._stops: tuple[Stop, ...] = ()
        self._at = -1
        self._summary = ""
        self._image = QImage()
        self._made_for: tuple[object, ...] = ()
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._on_theme)

    def show_life(self, data: LifeData, stops: Sequence[Stop], summary: str) -> None:
        """Show a quadrant; `summary` says the whole of it in words."""
        self._data, self._stops, self._at, self._summary = data, tuple(stops), -1, summary
        self._made_for = ()
        self.setAccessibleDescription(summary)
        if self.isVisible():
            self._bring_up_to_date()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST.width(), self._theme.px(LEAST.height()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        on, back = (Key.Key_Left, Key.Key_Right) if self.isRightToLeft() else (Key.Key_Right, Key.Key_Left)
        last = len(self._stops) - 1
        ways = {
            on: min(self._at + 1, last),
            back: max(self._at - 1, 0),
            Key.Key_Home: 0,
            Key.Key_End: last,
        }
        there = ways.get(Key(event.key()))
        if there is None or not self._stops:
            event.ignore()
            return
        self._go_to(there)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._stops and self._data is not None:
            line, x = self._line(self._data), event.position().x() - self.width() / 2
            self._go_to(min(range(len(self._stops)), key=lambda n: abs(line.x_of(self._stops[n].day) - x)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._bring_up_to_date()
        painter = painter_on(self)
        painter.drawImage(0, 0, self._image)
        if self._at >= 0 and self._data is not None:
            x = self.width() / 2 + self._line(self._data).x_of(self._stops[self._at].day)
            painter.setPen(line_pen(self._theme.scheme.ink, 1.5, dashed=True))
            painter.drawLine(QLineF(x, 4, x, self.height() - 4))
        painter.end()

    def _go_to(self, place: int) -> None:
        self._at = place
        words = self._stops[place].words()
        self.setAccessibleDescription(words)
        announce(self, words)
        self.stopped.emit(words)
        self.update()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _line(self, data: LifeData) -> LifeLine:
        look = screen_look(self._theme.scheme, scale=self._theme.scale)
        look = replace(look, paper=self._theme.scheme.sheet)
        size = float(self.width()), float(self.height())
        return LifeLine(data, size, look, mirrored=self.isRightToLeft())

    def _bring_up_to_date(self) -> None:
        """Draw anew where what is shown, the size or the colours changed."""
        wanted = (self.size(), self.devicePixelRatioF(), self._theme.scheme, self._theme.scale)
        wanted_way = (*wanted, self.isRightToLeft())
        if self._data is None or wanted_way == self._made_for:
            return
        from wellbeing_desktop.charts.canvas import Layer, agg, image, new_figure  # noqa: PLC0415

        ratio = self.devicePixelRatioF()
        figure = new_figure(self.width(), self.height(), ratio)
        figure.set_facecolor(self._theme.scheme.sheet)
        Layer(figure).show(self._line(self._data).shapes())
        agg(figure).draw()
        made = image(figure)
        whole = QImage(made.rgba, made.width, made.height, 4 * made.width, QImage.Format.Format_RGBA8888)
        self._image = whole.copy()
        self._image.setDevicePixelRatio(ratio)
        self._made_for = wanted_way
