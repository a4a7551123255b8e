"""Headings and text: plain, wrapped, never cut, in lines of the height the design asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, lines_of, longest_word
from wellbeing_desktop.ui.widgets.paint import painter_on
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

LETTERS_IN_A_LINE = 75
EM_OF_A_LETTER = 0.47
_LONGEST_WORD_EM = 12

_SIZES: dict[str, tuple[float, bool]] = {
    "page": (22, True),
    "statement": (25, True),
    "big": (28, True),
    "huge": (32, True),
    "section": (15, True),
    "lead": (13.5, False),
}


class Words(QLabel):
    """Plain text in one size and weight. It wraps, and says all of itself at any width."""

    def __init__(self, theme: Theme, text: str, pt: float, bold: bool) -> None:
        super().__init__()
        self._theme = theme
        self._pt = pt
        self._bold = bold
        self._colour = "ink"
        self._own_colour = ""
        self._is_tabular = False
        self._letters = LETTERS_IN_A_LINE
        self._kept: tuple[tuple[object, ...], Lines] | None = None
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @override
    def setText(self, text: str) -> None:
        """Show other words; the same again costs nothing."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def set_colour(self, colour: str) -> None:
        """Write in the colour of a token, such as "muted"."""
        self._colour = colour
        self.update()

    def set_own_colour(self, colour: str) -> None:
        """Write in a colour of the palette that is no token of text; "" for the token again."""
        self._own_colour = colour
        self.update()

    def set_tabular(self) -> None:
        """Give every figure the same width, so that what follows stands in columns."""
        self._is_tabular = True
        self._on_theme()

    def set_one_line(self) -> None:
        """Stay on one line, and keep the room for it."""
        self._heights.clear()
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.updateGeometry()

    def set_letters_in_a_line(self, letters: int) -> None:
        """Let lines become longer than the usual 75 letters, as in a banner."""
        if letters == self._letters:
            return
        self._letters = letters
        self._heights.clear()
        self.updateGeometry()

    def set_size(self, pt: float, bold: bool | None = None) -> None:
        """Write in another size, and weight where one is given."""
        if (pt, self._bold if bold is None else bold) == (self._pt, self._bold):
            return
        self._pt = pt
        self._bold = self._bold if bold is None else bold
        self._on_theme()

    @override
    def sizeHint(self) -> QSize:
        lines = self._lines(WIDE)
        if self.wordWrap() and lines.width > self._widest():
            width = int(self._widest()) + 2
            return QSize(width, self.heightForWidth(width))
        return QSize(int(lines.width) + 2, int(lines.height + 0.5))

    @override
    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        font = self._own_font()
        width = min(
            longest_word(self.text(), font), QFontMetricsF(font).horizontalAdvance("m") * _LONGEST_WORD_EM
        )
        return QSize(int(width) + 2, int(self._theme.leading(self._pt)))

    @override
    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = int(self._lines(width).height + 0.5)
        return height

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)
            return
        lines = self._lines(self.width())
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - lines.height) / 2)
        room = min(float(self.width()), self._widest())
        left = self.width() - room if self._side() == Qt.AlignmentFlag.AlignRight else 0.0
        if self._side() == Qt.AlignmentFlag.AlignHCenter:
            left = (self.width() - room) / 2
        colour = self._own_colour or str(getattr(self._theme.scheme, self._colour))
        lines.draw(painter_on(self), left, top, colour)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def _on_theme(self) -> None:
        self._heights.clear()
        self.setFont(self._own_font())
        self.updateGeometry()
        self.update()

    def _own_font(self) -> QFont:
        font = self._theme.font(self._pt, self._bold)
        if self._is_tabular:
            font.setFeature(QFont.Tag.fromString("tnum"), 1)
        return font

    def _widest(self) -> float:
        """Return the widest a line may get."""
        if not self.wordWrap():
            return WIDE
        return self._theme.px(self._pt * 4 / 3) * EM_OF_A_LETTER * self._letters

    def _side(self) -> Qt.AlignmentFlag:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return Qt.AlignmentFlag.AlignHCenter
        far = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        return leading_side(self.isRightToLeft() != far)

    def _lines(self, width: float) -> Lines:
        room = width if width >= WIDE else min(width, self._widest())
        key = (self.text(), room, self._pt, self._bold, self._theme.scale, self._side())
        if self._kept is None or self._kept[0] != key:
            leading = self._theme.leading(self._pt)
            made = lines_of(self.text(), self._own_font(), room, leading, self._side())
            self._kept = (key, made)
        return self._kept[1]


class Heading(Words):
    """A heading. A screen reader meets it as one, and the focus can be put on it.

    Args:
        theme: whose colours and sizes it has.
        text: what it says.
        level: "page", "statement", "big", "huge", "section", or "lead" for the sentence below one.
    """

    def __init__(self, theme: Theme, text: str, level: str) -> None:
        pt, bold = _SIZES[level]
        super().__init__(theme, "", pt, bold)
        self.level = level
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if level == "lead":
            self.set_colour("muted")
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        else:
            meet_as(self, Role.Heading)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)


class Text(Words):
    """A sentence or two, or the label of a field."""

    def __init__(
        self, theme: Theme, text: str, muted: bool = False, pt: float = 12, bold: bool = False
    ) -> None:
        super().__init__(theme, text, pt, bold)
        self.set_colour("muted" if muted else "ink")

    def set_for(self, field: QWidget) -> None:
        """Name a field: it gets this text as its accessible name too."""
        self.setBuddy(field)
        field.setAccessibleName(self.text())
