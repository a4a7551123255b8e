"""The four buttons: one primary a page, second ones, quiet ones, and links in a row."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.palette import Scheme
from wellbeing_desktop.ui.icons import directed, draw_icon
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, lines_of, longest_word
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.push_button import PushButton

LEAST_PX = 44
ICON_PX = 20
GAP_PX = 12


class Button(PushButton):
    """A painted push button: its words wrap rather than being cut."""

    pad = 22
    least = 48
    bold = True

    def __init__(self, theme: Theme, text: str, icon: str = "", trailing: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._trailing = trailing
        self._available = True
        self._words = ""
        self._heights: dict[int, int] = {}
        self._pt = 12.0
        self._ring = give_ring(theme, self, TILE_RADIUS)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setText(text)
        theme.changed.connect(self._on_theme)

    @property
    def is_available(self) -> bool:
        """Whether choosing it does anything now."""
        return self._available

    @override
    def setText(self, text: str) -> None:
        """Show these words as they are: "&" is a letter, not a shortcut. The same cost nothing."""
        if text and text == super().text().replace("&&", "&"):
            return
        self._words = text
        super().setText(text.replace("&", "&&"))
        if text:
            self.setAccessibleName(text)
        self._on_theme()

    @override
    def text(self) -> str:
        return self._words

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none for ""."""
        self._icon = icon
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def set_available(self, available: bool, reason: str = "") -> None:
        """Let it be chosen or not. When not, it keeps its place and focus, and says why."""
        self._available = available
        self.blockSignals(not available)
        self.setAccessibleDescription("" if available else reason)
        self.setToolTip("" if available else reason)
        self.update()

    def set_size(self, least: int, pt: float = 12) -> None:
        """Make it this high at least, with its words in this size."""
        self.least = least
        self._pt = pt
        self._on_theme()

    @override
    def sizeHint(self) -> QSize:
        width = self._lines(WIDE).width + self._beside_words()
        return QSize(max(self.least, int(width) + 2), self._height(1))

    @override
    def minimumSizeHint(self) -> QSize:
        width = longest_word(self._words, self._own_font()) + self._beside_words()
        return QSize(min(self.sizeHint().width(), max(LEAST_PX, int(width) + 2)), self._height(1))

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height(self._lines(width - self._beside_words()).count)
        return height

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self.heightForWidth(self.width()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        frame, ink = self._look(self._theme.scheme)
        draw_frame(painter, QRectF(self.rect()), frame)
        self._draw_content(painter, ink)

    def _look(self, scheme: Scheme) -> tuple[Frame, str]:
        raise NotImplementedError

    def _draw_content(self, painter: QPainter, ink: str) -> None:
        lines = self._lines(self.width() - self._beside_words())
        icon = self._theme.px(ICON_PX)
        room = lines.width + self._icon_room()
        left = self._left(room)
        before = bool(self._icon) and self._trailing == self.isRightToLeft()
        gap = self._icon_room() - icon  # without words there is none: the icon stands in the middle
        words_at = left + (icon + gap if before else 0)
        lines.draw(painter, words_at, (self.height() - lines.height) / 2, ink)
        if self._icon:
            x = left if before else words_at + lines.width + gap
            box = QRectF(round(x), round((self.height() - icon) / 2), icon, icon)
            draw_icon(painter, directed(self._icon, self.isRightToLeft()), ink, box)
        self._underline(painter, ink, words_at, lines)

    def _underline(self, painter: QPainter, ink: str, x: float, lines: Lines) -> None:
        """Draw what belongs under the words; only links have something."""

    def _draw_lines_under(self, painter: QPainter, ink: str, x: float, lines: Lines, thick: int) -> None:
        leading = self._theme.leading(self._pt)
        top = (self.height() - lines.height) / 2
        for line in range(lines.count):
            y = round(top + (line + 0.82) * leading)
            begins = x + lines.line_left(line)
            painter.fillRect(QRectF(begins, y, lines.line_width(line), thick), QColor(ink))

    def _left(self, room: float) -> float:
        return (self.width() - room) / 2

    def _own_font(self) -> QFont:
        return self._theme.font(self._pt, self.bold)

    def _lines(self, width: float) -> Lines:
        side = leading_side(self.isRightToLeft())
        measured = lines_of(self._words, self._own_font(), width, self._theme.leading(self._pt))
        if side == Qt.AlignmentFlag.AlignLeft:
            return measured
        return lines_of(
            self._words, self._own_font(), measured.width + 1, self._theme.leading(self._pt), side
        )

    def _beside_words(self) -> int:
        return 2 * self.pad + self._icon_room()

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        return self._theme.px(ICON_PX) + (GAP_PX if self._words else 0)

    def _height(self, lines: int) -> int:
        spare = self.least - self._pt * 2
        return max(self.least, round(lines * self._theme.leading(self._pt) + spare))

    def _on_theme(self) -> None:
        self._heights.clear()
        self.setMaximumHeight(self.heightForWidth(self.width()))
        self.updateGeometry()
        self.update()


class PrimaryButton(Button):
    """What goes on from here. One a page."""

    pad = 28

    @override
    def _look(self, scheme: Scheme) -> tuple[Frame, str]:
        if not self._available:
            return Frame(edge=scheme.edge, dashed=True), scheme.muted
        hovered = self.underMouse() or self.isDown()
        return Frame(fill=scheme.primary_hover if hovered else scheme.primary), scheme.on_primary


class SecondButton(Button):
    """Another way on, or back."""

    @override
    def _look(self, scheme: Scheme) -> tuple[Frame, str]:
        line = self._theme.control_line
        if not self._available:
            return Frame(edge=scheme.edge, line=line, dashed=True), scheme.muted
        fill = scheme.well if self.underMouse() or self.isDown() else scheme.sheet
        return Frame(fill, scheme.edge, line), scheme.ink


class ListButton(SecondButton):
    """One of several below each other: their words begin on one line."""

    @override
    def _left(self, room: float) -> float:
        return self.width() - self.pad - room if self.isRightToLeft() else self.pad


class QuietButton(Button):
    """Something one may do, without a border."""

    pad = 14
    least = LEAST_PX
    bold = False
    _rim = 0
    _is_flush = False

    def set_flush(self) -> None:
        """Begin and end with its words, on the line of what stands above; pointed at, they are underlined."""
        self.pad = 0
        self._is_flush = True
        self._on_theme()

    def set_bold(self) -> None:
        """Set its words in bold, as those of Lock are."""
        self.bold = True
        self._on_theme()

    def set_inside(self) -> None:
        """Stand inside a field, as high as the field."""
        self.pad = 12
        self._rim = 2  # of the field, one px above and one below
        self._on_theme()

    @override
    def _height(self, lines: int) -> int:
        return max(self.least, super()._height(lines) - self._rim)

    @override
    def _left(self, room: float) -> float:
        if self.width() >= self.sizeHint().width():
            return super()._left(room)
        return self.width() - self.pad - room if self.isRightToLeft() else self.pad  # wrapped

    @override
    def _look(self, scheme: Scheme) -> tuple[Frame, str]:
        if not self._available:
            edge = scheme.edge if self._theme.is_contrast else ""  # muted words look like any others there
            return Frame(edge=edge, line=self._theme.control_line, dashed=True), scheme.muted
        hovered = (self.underMouse() or self.isDown()) and not self._is_flush
        edge = scheme.edge if hovered and self._theme.is_contrast else ""
        return Frame(scheme.well if hovered else "", edge, self._theme.control_line), scheme.ink

    @override
    def _underline(self, painter: QPainter, ink: str, x: float, lines: Lines) -> None:
        if self._is_flush and self.underMouse():
            self._draw_lines_under(painter, ink, x, lines, thick=1)


class LinkButton(Button):
    """Underlined words in a row, as high as a finger."""

    pad = 0
    least = LEAST_PX
    bold = False
    indent = 0

    def set_indent(self, indent: int) -> None:
        """Begin so many px from the leading edge."""
        self.indent = indent
        self._on_theme()

    @override
    def _look(self, scheme: Scheme) -> tuple[Frame, str]:
        return Frame(), scheme.ink if self._available else scheme.muted

    @override
    def _left(self, room: float) -> float:
        return self.width() - room - self.indent if self.isRightToLeft() else float(self.indent)

    @override
    def _beside_words(self) -> int:
        return super()._beside_words() + self.indent

    @override
    def _underline(self, painter: QPainter, ink: str, x: float, lines: Lines) -> None:
        if self._available:
            self._draw_lines_under(painter, ink, x, lines, thick=2 if self.underMouse() else 1)


def quiet_pad(button: QWidget | None) -> int:
    """Return how far the words of a quiet button stand in from its edge, which is not seen."""
    return button.pad if isinstance(button, QuietButton) else 0
