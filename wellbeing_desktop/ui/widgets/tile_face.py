"""What a tile looks like in each of its states, for radio buttons and tick boxes alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from wellbeing_desktop.palette import quadrant_colour
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, lines_of, longest_word
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, draw_tick, line_pen, painter_on

PAD_PX = 14
GAP_PX = 14
MARK_PX = 22
MARK_AIR_PX = 8


class Mark(Enum):
    """What stands before a tile's words.

    A tick on a disc in the quadrant's colour; a dot of ink on a disc; a tick in a box of ink; a
    thick open ring of ink, which is the practitioner's mark.
    """

    TICK = auto()
    DOT = auto()
    BOX = auto()
    RING = auto()


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of a tile in px, and its type in pt. A `bare` one has no border of its own."""

    least: int
    pt: float
    pad_y: int = 11
    radius: float = TILE_RADIUS
    bare: bool = False
    pad_x: int = PAD_PX
    gap: int = GAP_PX


@dataclass(frozen=True, slots=True)
class _Colours:
    edge: str
    fill: str
    disc: str
    on_disc: str


class TileFace:
    """Measures and paints one tile for the button that it is the face of.

    Args:
        theme: whose colours and sizes it has.
        button: the radio button or tick box.
        words: what it says, in full; it wraps.
        mark: what stands before the words.
        measures: its sizes.

    `place` is the quadrant's in its framework; None is the centre, or no quadrant. `number` is a
    small number at the far end, or "".
    """

    def __init__(
        self, theme: Theme, button: QAbstractButton, words: str, mark: Mark, measures: Measures
    ) -> None:
        self.theme = theme
        self.words = ""
        self.mark = mark
        self.measures = measures
        self.place: int | None = None
        self.number = ""
        self.tinted = True
        self.available = True
        self._button = button
        self._heights: dict[tuple[object, ...], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.say(words)
        theme.changed.connect(button.updateGeometry)
        theme.changed.connect(button.update)

    def say(self, words: str) -> None:
        """Say these words from now on, and be known by them."""
        self.words = words
        self._heights.clear()
        self._button.setText(words.replace("&", "&&"))
        self._button.setAccessibleName(words)
        self._button.updateGeometry()
        self._button.update()

    def natural_size(self) -> QSize:
        """Return the size with all words in one line."""
        lines = self._lines(WIDE)
        return QSize(int(lines.width + self._beside_words() + 2), self._height_of(lines))

    def least_size(self) -> QSize:
        """Return the smallest size whose longest word fits."""
        longest = min(longest_word(self.words, self._font()), self.theme.px(160))
        return QSize(int(longest) + self._beside_words() + 2, self.measures.least)

    def height_for(self, width: int) -> int:
        """Return the height that the words need at a width, kept: layouts ask many times over."""
        asked = (width, self.words, self.measures, self.number, self.theme.scale)
        height = self._heights.get(asked)
        if height is None:
            height = self._heights[asked] = self._measured_height(width)
        return height

    def _measured_height(self, width: int) -> int:
        return self._height_of(self._lines(width - self._beside_words()))

    def _height_of(self, lines: Lines) -> int:
        words = round(lines.height) + 2 * self.measures.pad_y
        return max(self.measures.least, words, self._mark_px() + 2 * MARK_AIR_PX)

    def paint(self) -> None:
        """Paint the whole tile."""
        button = self._button
        painter = painter_on(button)
        chosen = button.isChecked()
        colours = self._colours()
        draw_frame(painter, QRectF(button.rect()), self._frame(chosen, colours))
        mark = self._mirrored(self._pad, self._mark_px())
        self._draw_mark(painter, QRectF(mark, self._mark_top(), self._mark_px(), self._mark_px()), colours)
        ink = self.theme.scheme.muted if self._is_faint else self.theme.scheme.ink
        lines = self._lines(button.width() - self._beside_words())
        words_at = self._mirrored(self._pad + self._mark_px() + self.measures.gap, self._words_room())
        lines.draw(painter, words_at, (button.height() - lines.height) / 2, ink)
        if self.number:
            self._draw_number(painter, chosen)

    def _frame(self, chosen: bool, colours: _Colours) -> Frame:
        scheme, radius = self.theme.scheme, self.measures.radius
        if self.measures.bare:
            return Frame(scheme.well if self._button.underMouse() else "", radius=radius)
        if self._is_faint:
            return Frame("", scheme.edge, self.theme.control_line, dashed=True, radius=radius)
        if chosen:
            return Frame(colours.fill, colours.edge, self.theme.chosen_line, radius=radius)
        hovered = self._button.underMouse() or self._button.isDown()
        fill = scheme.well if hovered else scheme.sheet
        return Frame(fill, scheme.edge, self.theme.control_line, radius=radius)

    def _colours(self) -> _Colours:
        scheme = self.theme.scheme
        if self.mark is Mark.RING:
            return _Colours(scheme.ink, scheme.well, scheme.ink, scheme.well)
        if self.mark is not Mark.TICK:
            return _Colours(scheme.ink, scheme.sheet, scheme.ink, scheme.sheet)
        if self.place is None:
            fill = scheme.lamp_tint if self.tinted else scheme.sheet
            return _Colours(scheme.ink, fill, scheme.ink, scheme.sheet)
        colour = quadrant_colour(scheme, self.place)
        tint = scheme.chosen[self.place % len(scheme.chosen)]
        return _Colours(colour, tint if self.tinted else scheme.sheet, colour, scheme.on_quadrant)

    def _draw_mark(self, painter: QPainter, box: QRectF, colours: _Colours) -> None:
        if self.mark is Mark.BOX:
            self._draw_box(painter, box, colours)
            return
        chosen = self._button.isChecked()
        centre, radius = box.center(), box.width() / 2
        if chosen and self.mark is Mark.TICK:
            _disc(painter, centre, radius, colours.disc)
            draw_tick(painter, box, colours.on_disc)
        elif chosen and self.mark is Mark.RING:
            _circle(painter, centre, radius, self.theme.scheme.ink, box.width() * 0.27)
        else:
            colour = colours.disc if chosen else self._resting_edge()
            _circle(painter, centre, radius, colour, 2.0)
            if chosen:
                _disc(painter, centre, radius * 0.5, colours.disc)

    def _draw_box(self, painter: QPainter, box: QRectF, colours: _Colours) -> None:
        chosen = self._button.isChecked()
        if self.measures.bare and not self.available and self.theme.is_contrast:
            draw_frame(painter, box, Frame("", colours.disc, 2.0, dashed=True, radius=5))
            if chosen:
                draw_tick(painter, box, colours.disc)
        elif chosen:
            draw_frame(painter, box, Frame(fill=colours.disc, radius=5))
            draw_tick(painter, box, colours.on_disc)
        else:
            draw_frame(painter, box, Frame("", self._resting_edge(), 2.0, radius=5))

    def _draw_number(self, painter: QPainter, chosen: bool) -> None:
        scheme = self.theme.scheme
        font = self.theme.font(12 if chosen else 11, bold=chosen)
        lines = lines_of(self.number, font, WIDE, self.theme.leading(12))
        x = self._mirrored(self._button.width() - PAD_PX - 2 - lines.width, lines.width)
        colour = scheme.ink if chosen and self.available else scheme.muted
        lines.draw(painter, x, (self._button.height() - lines.height) / 2, colour)

    def _resting_edge(self) -> str:
        return self.theme.scheme.edge

    @property
    def _is_faint(self) -> bool:
        """Whether it cannot be chosen: now, or any more; what was chosen then stays as plain as it was."""
        ended = not self._button.isEnabled() and not self._button.isChecked()
        return ended or not self.available

    @property
    def _pad(self) -> int:
        return 0 if self.measures.bare else self.measures.pad_x

    def _mark_px(self) -> int:
        return self.theme.px(MARK_PX * (1.2 if self.measures.pt > 13 else 1.0))

    def _mark_top(self) -> float:
        return (self._button.height() - self._mark_px()) / 2

    def _mirrored(self, x: float, width: float) -> float:
        return self._button.width() - x - width if self._button.isRightToLeft() else x

    def _number_room(self) -> int:
        return self.theme.px(16) + 14 if self.number else 0

    def _beside_words(self) -> int:
        return 2 * self._pad + self._mark_px() + self.measures.gap + self._number_room()

    def _words_room(self) -> float:
        return self._button.width() - self._beside_words()

    def _font(self) -> QFont:
        chosen_number = self.mark is Mark.RING and self._button.isChecked()
        return self.theme.font(self.measures.pt, bold=chosen_number)

    def _lines(self, width: float) -> Lines:
        side = leading_side(self._button.isRightToLeft())
        return lines_of(self.words, self._font(), width, self.theme.leading(self.measures.pt), side)


def _disc(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(centre, radius, radius)


def _circle(painter: QPainter, centre: QPointF, radius: float, colour: str, line: float) -> None:
    painter.setPen(line_pen(colour, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius - line / 2, radius - line / 2)
