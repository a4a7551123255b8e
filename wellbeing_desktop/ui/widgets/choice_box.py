"""One choice out of a short list that opens below its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.focus_ring import give_ring
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.lines import Lines, leading_side, lines_of
from wellbeing_desktop.ui.widgets.paint import FIELD_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.rounded import round_off

LEAST_PX = 46
PAD_PX = 15
START_PX = 16
"""Words begin where those of every other field do."""
ARROW_PX = 20
"""As large as the sign of a calendar, and in one line with it."""
PAD_Y = 4
NARROW_PAD_PX, NARROW_ARROW_PX = 12, 16
SLACK_PX = 4
WHOLE_PX = 1 << 14
"""Letters are a fraction of a px wider than they measure."""


class ChoiceBox(QWidget):
    """A labelled field that opens a list. `chosen` comes only for what somebody chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, label: str, *, show_label: bool = True) -> None:
        super().__init__()
        self.box = _Box(theme)
        self.box.activated.connect(self._on_activated)
        self._label = Text(theme, "", bold=True)
        self.set_label(label)
        self._label.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addWidget(self.box, 1)
        self._label.setVisible(show_label)
        self.setFocusProxy(self.box)
        self.objectNameChanged.connect(self._on_named)

    def set_label(self, label: str) -> None:
        """Stand under other words."""
        self._label.setText(label)
        self.box.setAccessibleName(label)
        self.box.view().setAccessibleName(label)

    def set_narrow(self) -> None:
        """Leave more of a narrow box to its words."""
        self.box.set_narrow()

    def height_of_words(self, width: int) -> int:
        """Return the height in px at which a box of this width says all of what is chosen."""
        return self.box.height_of_words(width)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Give the choices as (value, words), in the order of the list.

        Where only words are others what is shown stays, and is not said again.
        """
        if [value for value, _ in choices] == [self.box.itemData(at) for at in range(self.box.count())]:
            for at, (_, words) in enumerate(choices):
                if words != self.box.itemText(at):
                    self.box.setItemText(at, words)
        else:
            self.box.clear()
            for value, words in choices:
                self.box.addItem(words, value)
        self.box.updateGeometry()

    def choose(self, value: str) -> None:
        """Show a choice without saying that somebody chose it; an unknown one is added as it is."""
        place = self.box.findData(value)
        if place < 0:
            self.box.addItem(value, value)
            self.box.updateGeometry()
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)

    @property
    def value(self) -> str:
        """The value of what is shown."""
        return str(self.box.currentData() or "")

    def _on_named(self, name: str) -> None:
        self.box.setObjectName(f"{name}-edit")
        self.box.view().setObjectName(f"{name}-list")

    def _on_activated(self, _place: int) -> None:
        self.chosen.emit(self.value)


class _Box(QComboBox):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pad, self._arrow = PAD_PX, ARROW_PX
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._corners = _round(self.view().window())
        self.ensurePolished()  # met later, the style sheet would give it back the font it had at first
        self._ring = give_ring(theme, self, FIELD_RADIUS)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def set_narrow(self) -> None:
        """Take a smaller arrow, nearer to the edge."""
        self._pad, self._arrow = NARROW_PAD_PX, NARROW_ARROW_PX
        self.updateGeometry()

    def height_of_words(self, width: int) -> int:
        """Return the height in px that the words take at a width, in as many lines as they need."""
        return max(self.sizeHint().height(), round(self._lines(width).height) + 20)

    @override
    def hidePopup(self) -> None:
        super().hidePopup()
        self._fold_list()

    @override
    def sizeHint(self) -> QSize:
        width = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(i)) for i in range(self.count())), default=0
        )
        return QSize(
            width + START_PX + self._far + SLACK_PX,
            max(LEAST_PX, self._theme.px(24) + 20),
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        scheme = self._theme.scheme
        edge = scheme.ink if self.underMouse() else scheme.edge
        draw_frame(
            painter,
            QRectF(self.rect()),
            Frame(scheme.sheet, edge, self._theme.control_line, radius=FIELD_RADIUS),
        )
        side = self._theme.px(self._arrow)
        away = self._pad if self.isRightToLeft() else self.width() - self._pad - side
        painter.drawPixmap(
            away,
            (self.height() - side) // 2,
            icon_pixmap("chevron-down", scheme.ink, side, self.devicePixelRatioF()),
        )
        start = self._far if self.isRightToLeft() else START_PX
        room = QRectF(start, 0, self.width() - START_PX - self._far, self.height())
        lines = self._lines(self.width())
        if lines.count > 1 and lines.height <= self.height() - 2 * PAD_Y:
            lines.draw(painter, start, (self.height() - lines.height) / 2, scheme.ink)
            return
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    @property
    def _far(self) -> int:
        """The room that the arrow takes, with the air round it, in px."""
        return 3 * self._pad // 2 + self._theme.px(self._arrow)

    def _lines(self, width: int) -> Lines:
        side = leading_side(self.isRightToLeft())
        room = width - START_PX - self._far
        return lines_of(self.currentText(), self.font(), room, self._theme.leading(12), side)

    def _on_theme(self) -> None:
        self.setFont(self._theme.font(12))
        self.updateGeometry()
        self._fold_list()

    def _fold_list(self) -> None:
        """Leave the closed list no room: assistive tools count its rows as seen wherever it has some."""
        if not self.view().isVisible():
            self.view().resize(0, 0)
            self.view().viewport().resize(0, 0)


def _round(opened: QWidget) -> QObject | None:
    """Let nothing be seen of the window that a list opens in: the list in it has round corners.

    Keep what is returned.
    """
    opened.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    opened.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
    opened.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    opened.setMask(QRegion(0, 0, WHOLE_PX, WHOLE_PX))  # without any mask the style paints a square panel
    return round_off(opened)
