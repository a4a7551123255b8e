"""Strengths, each on a chip of its own: added by a line of text, taken away by a press."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import draw_icon
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import QuietButton
from wellbeing_desktop.ui.widgets.fields import LineField
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.lines import WIDE, Lines, leading_side, lines_of
from wellbeing_desktop.ui.widgets.paint import Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.presses import forget_press
from wellbeing_desktop.ui.widgets.push_button import PushButton

HEIGHT, FACE_PX = 44, 36
"""What one can hit, and the ground that is painted in it; rows of chips need no gap besides."""
PAD = 14
ICON_PX = 18
GAP = 8
END_GAP = 14
MOST_PX, LEAST_WORDS_PX = 368, 120
"""How wide a chip and how narrow its words may be, at 100 % text."""
LABEL_GAP = 4


class StrengthChips(QWidget):
    """What is going well. `changed` comes with all of them when somebody adds or takes one away."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, label: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._strengths: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._label = Text(theme, label or self.tr("What is going well"), bold=True)
        self._flow = Flow(gap=GAP, between=0)
        self._is_snug = False
        self._add = QuietButton(theme, self.tr("Add"), "plus")
        self._add.set_bold()
        self._add.setObjectName("add-strength")
        self._add.setAccessibleName(self.tr("Add what is going well"))
        self._add.clicked.connect(self._on_add)
        self._line = LineField(theme, "", self.tr("What is going well?"))
        self._line.setObjectName("new-strength")
        self._line.left.connect(self.commit)
        self._line.hide()
        self._flow.addWidget(self._add)
        self._head = QHBoxLayout()
        self._head.addWidget(self._label, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(LABEL_GAP)
        for row in (self._head, self._flow):
            self._column.addLayout(row)
        self._column.addWidget(self._line)
        self.setFocusProxy(self._add)

    def set_snug(self, *, snug: bool) -> None:
        """Take less height: "Add" stands beside the label, and begins no row of its own."""
        if snug == self._is_snug:
            return
        self._is_snug = snug
        before, after = (self._flow, self._head) if snug else (self._head, self._flow)
        before.removeWidget(self._add)
        after.addWidget(self._add)
        self._column.setSpacing(0 if snug else LABEL_GAP)

    @property
    def strengths(self) -> tuple[str, ...]:
        """The strengths, in the order in which they were said."""
        return self._strengths

    def set_strengths(self, strengths: Iterable[str]) -> None:
        """Show strengths; nobody is told."""
        wanted = tuple(strengths)
        if wanted == self._strengths:
            return
        self._strengths = wanted
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(words) for words in wanted]
        if not self._is_snug:
            self._flow.removeWidget(self._add)
            self._flow.addWidget(self._add)  # after the last one
        QWidget.setTabOrder(self._chips[-1] if self._chips else self._add, self._add)
        self.updateGeometry()

    def start_with(self, strengths: Iterable[str]) -> None:
        """Show strengths in a new place; what was typed before cannot be brought back."""
        forget_press(self._add)
        self._line.set_text("")
        self._line.hide()
        self.set_strengths(strengths)

    def commit(self) -> None:
        """Take what was typed as a strength, where there is something."""
        words = " ".join(self._line.text().split())
        had_focus = self._line.edit.hasFocus()
        self._line.clear()
        self._line.hide()
        if had_focus:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)
        if words and words not in self._strengths:
            self._change((*self._strengths, words))

    def _on_add(self) -> None:
        self.commit()
        self._line.show()
        self._line.setFocus()

    def _on_taken_away(self, words: str) -> None:
        self._change(tuple(s for s in self._strengths if s != words))
        self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def _change(self, strengths: tuple[str, ...]) -> None:
        self.set_strengths(strengths)
        self.changed.emit(self._strengths)

    def _chip(self, words: str) -> Chip:
        chip = Chip(self._theme, words, icon="sprout", removable=True)
        chip.setAccessibleDescription(self.tr("Press to take it away"))
        chip.clicked.connect(lambda: self._on_taken_away(words))
        self._flow.addWidget(chip)
        return chip


class Chip(PushButton):
    """A few words on a round ground, with an icon before and, to take it away, a cross after."""

    def __init__(self, theme: Theme, words: str, icon: str = "", removable: bool = False) -> None:
        super().__init__(words.replace("&", "&&"))
        self._theme = theme
        self._words = words
        self._icon = icon
        self._removable = removable
        self._ring = give_ring(theme, self, HEIGHT / 2)
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        lines = self._lines(self._theme.px(MOST_PX))
        width = self._beside_words() + round(lines.width) + 2
        return QSize(width, self._height_of(lines))

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._beside_words() + self._theme.px(LEAST_WORDS_PX)
        return QSize(min(least, self.sizeHint().width()), HEIGHT)

    @override
    def heightForWidth(self, width: int) -> int:
        return self._height_of(self._lines(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scheme, size = painter_on(self), self._theme.scheme, self._theme.px(ICON_PX)
        edged = self.underMouse() or self._theme.is_contrast
        frame = Frame(scheme.well, scheme.edge if edged else "", self._theme.control_line, radius=FACE_PX / 2)
        beyond = (HEIGHT - FACE_PX) / 2
        draw_frame(painter, QRectF(self.rect()).adjusted(0, beyond, 0, -beyond), frame)
        top = (self.height() - size) / 2
        if self._icon:
            draw_icon(painter, self._icon, scheme.ink, QRectF(self._mirrored(PAD, size), top, size, size))
        lines = self._lines(self.width())
        x = self._mirrored(PAD + self._before(), lines.width)
        lines.draw(painter, x, (self.height() - lines.height) / 2, scheme.ink)
        if self._removable:
            x = self._mirrored(self.width() - PAD - size, size)
            draw_icon(painter, "x", scheme.muted, QRectF(x, top, size, size))

    def _lines(self, width: float) -> Lines:
        """Return the words as they stand in a chip no wider than this."""
        font, leading = self._theme.font(12), self._theme.leading(12)
        wide = lines_of(self._words, font, WIDE, leading).width + 1
        room = min(wide, width - self._beside_words())
        return lines_of(self._words, font, room, leading, leading_side(self.isRightToLeft()))

    def _height_of(self, lines: Lines) -> int:
        return max(HEIGHT, round(lines.height) + 20)

    def _beside_words(self) -> int:
        return 2 * PAD + self._before() + self._after()

    def _before(self) -> int:
        return self._theme.px(ICON_PX) + GAP if self._icon else 0

    def _after(self) -> int:
        return self._theme.px(ICON_PX) + END_GAP if self._removable else 0

    def _mirrored(self, x: float, width: float) -> float:
        return self.width() - x - width if self.isRightToLeft() else x
