"""What there was so far: a node for each picture, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.pages.parts import clear, in_tab_order
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import LinkButton, QuietButton
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.lines import Lines, leading_side, longest_word
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, line_pen, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton
from wellbeing_desktop.ui.wiring import wired
from wellbeing_desktop.ui.words import fill

SHOWN_AT_FIRST = 6
SHOWN_MORE = 12
"""How many entries are brought at a time: somebody with hundreds of pictures waits for none of them."""

NODE_PX = 18
EVENT_PX = 10
WORDS_AT = 34
PAD = 6


class Node(Enum):
    """What a node is drawn as: an open ring, a disc, a dashed ring, a small disc."""

    GOING_ON = auto()
    SIGNED = auto()
    PLANNED = auto()
    WITHDRAWN = auto()
    EVENT = auto()


@dataclass(frozen=True)
class Entry:
    """One point of the time line. `picture` is what it leads to; None where it leads nowhere.

    `signed_versions` counts the versions that no longer change.
    """

    node: Node
    day: str
    title: str
    words: str
    picture: UUID | None = None
    signed_versions: int = 0


class TimeLine(QWidget):
    """Shows entries; `chosen` comes with the one that was chosen.

    `more_wanted` comes with an entry and the button below which its menu opens.
    """

    chosen = Signal(object)
    more_wanted = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._all = wired(LinkButton(theme, ""), "whole-time-line", self._on_all)
        self._withdrawn: Sequence[Entry] = ()
        self._apart = wired(
            LinkButton(theme, self.tr("Show what is withdrawn")), "withdrawn-time-line", self._on_apart
        )
        self._stops: list[QWidget] = []
        self._rows: list[_EntryRow] = []
        self._none = Text(theme, self.tr("There is nothing yet."), muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._list)
        column.addWidget(self._none)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._apart, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_entries(self, entries: Sequence[Entry], withdrawn: Sequence[Entry] = ()) -> None:
        """Show the newest entries, and the rest and what is withdrawn on demand."""
        self._entries, self._withdrawn = entries, withdrawn
        self._apart.setVisible(bool(withdrawn))
        self._begin()
        self._add(SHOWN_AT_FIRST)

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches, in the order of the eye."""
        return [*self._stops, self._all, self._apart]

    def _begin(self) -> None:
        clear(self._list)
        self._stops, self._rows = [], []

    def _add(self, count: int) -> None:
        """Show so many entries more below those that are there."""
        if self._rows:
            self._rows[-1].lead_on()
        shown = len(self._rows)
        for place in range(shown, min(shown + count, len(self._entries))):
            self._list.addWidget(self._beside(place, self._entries[place]))
        self._none.setVisible(not self._rows)
        hidden = len(self._entries) - len(self._rows)
        self._all.setText(counted("Show %n more", "Show %n more", min(hidden, SHOWN_MORE)))
        self._all.setVisible(hidden > 0)

    def _on_all(self) -> None:
        """Show further entries; the focus goes to the first of them that leads somewhere."""
        before = len(self._stops)
        self._add(SHOWN_MORE)
        in_tab_order(self.stops())
        if len(self._stops) > before:
            self._stops[before].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_apart(self) -> None:
        """Show everything, what is withdrawn last; the focus goes to the first of it."""
        self._apart.hide()
        self._entries = [*self._entries, *self._withdrawn]
        self._add(len(self._entries))
        in_tab_order(self.stops())
        self._stops[-2 * len(self._withdrawn)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _beside(self, place: int, entry: Entry) -> QWidget:
        """Make the row of an entry, with its menu beside it."""
        row = _EntryRow(self._theme, entry, last=place == len(self._entries) - 1)
        wired(row, f"entry-{place + 1}", lambda _=False: self.chosen.emit(entry))
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(row, 1)
        self._rows.append(row)
        self._stops.append(row)
        if entry.picture is not None:
            line.addWidget(self._more(place, entry), 0, Qt.AlignmentFlag.AlignTop)
        return beside

    def _more(self, place: int, entry: Entry) -> QuietButton:
        button = QuietButton(self._theme, "", "ellipsis")
        button.setAccessibleName(fill(self.tr("More for %1, %2"), entry.title, entry.day))
        wired(button, f"more-entry-{place + 1}", lambda _=False: self.more_wanted.emit(entry, button))
        self._stops.append(button)
        return button


class _EntryRow(PushButton):
    """A node, the line to the next one, and three lines of words."""

    def __init__(self, theme: Theme, entry: Entry, *, last: bool) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self._last = last
        self._heights: dict[int, int] = {}
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        self.setAccessibleName(commas((entry.day, entry.title, entry.words)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if entry.picture is None:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._measure_again)

    def lead_on(self) -> None:
        """Draw the line to the next entry: this is the last one no more."""
        self._last = False
        self._measure_again()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.heightForWidth(self._theme.px(240)))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = longest_word(f"{self._entry.title} {self._entry.words}", self._theme.font(12, bold=True))
        return QSize(min(round(widest), self._theme.px(160)) + WORDS_AT + PAD, 44)

    @override
    def heightForWidth(self, width: int) -> int:
        """Measure the words once for each width: a layout asks many times."""
        if width not in self._heights:
            height = sum(lines.height for lines, _ in self._lines(width))
            self._heights[width] = round(height) + 2 * PAD + (0 if self._last else 14)
        return self._heights[width]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme = painter_on(self), self._theme.scheme
        if self.underMouse() or self.isDown():
            box = self.rect().adjusted(WORDS_AT - 8, 0, 0, 0 if self._last else -10)
            draw_frame(painter, box.toRectF(), Frame(scheme.well, radius=FIELD_RADIUS))
        first = self._theme.leading(11)
        centre = QPointF(self._mirrored(NODE_PX / 2, 0), PAD + first / 2 + 2)
        if not self._last:
            painter.setPen(line_pen(scheme.hair, 2))
            x = centre.x()
            painter.drawLine(QPointF(x, centre.y() + 16), QPointF(x, self.height() - 2))
        self._draw_node(painter, centre)
        y = float(PAD)
        for lines, colour in self._lines(self.width()):
            lines.draw(painter, self._mirrored(WORDS_AT, self._room(self.width())), y, colour)
            y += lines.height

    def _measure_again(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _draw_node(self, painter: QPainter, centre: QPointF) -> None:
        scheme, size = self._theme.scheme, EVENT_PX if self._entry.node is Node.EVENT else NODE_PX
        filled = self._entry.node in {Node.SIGNED, Node.EVENT}
        planned = self._entry.node in {Node.PLANNED, Node.WITHDRAWN}
        painter.setPen(line_pen(scheme.edge if planned else scheme.ink, 2, dashed=planned))
        painter.setBrush(QColor(scheme.ink) if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size / 2 - 1, size / 2 - 1)

    def _lines(self, width: float) -> list[tuple[Lines, str]]:
        room, theme, scheme = self._room(width), self._theme, self._theme.scheme
        side = leading_side(self.isRightToLeft())
        said = [
            (self._entry.day, 11.0, False, scheme.muted),
            (self._entry.title, 12.0, True, scheme.ink),
            (self._entry.words, 12.0, False, scheme.ink),
        ]
        return [
            (Lines(words, theme.font(pt, bold), room, theme.leading(pt), side), colour)
            for words, pt, bold, colour in said
            if words
        ]

    def _room(self, width: float) -> float:
        return width - WORDS_AT - PAD

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x
