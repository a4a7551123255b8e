"""A banner: something needs the two people now. It pushes the page down and stays until solved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import Button
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import line_pen, painter_on
from wellbeing_desktop.ui.widgets.spoken import Role, announce, meet_as

HEIGHT = 76
SNUG_HEIGHT = 52
MARGIN = 40
SIGN_PX = 28
AIR, SNUG_AIR, SNUG_BUTTON = 8, 4, 44
STACKED_AIR = 16
"""Below buttons that stand under the words, which bring air of their own above."""
SNUG_UNDER, SNUG_FROM_EM = 740, 80
STACKED_UNDER_EM = 52
LETTERS = 120
LEAST_WIDTH = 320


class Banner(QWidget):
    """What happened in bold, what is safe and what to do; then a second button and a primary."""

    def __init__(self, theme: Theme, what: str, safe: str = "") -> None:
        super().__init__()
        self._theme = theme
        meet_as(self, Role.AlertMessage)
        self._sign = QLabel()
        self._what = Text(theme, what, bold=True)
        self._safe = Text(theme, safe)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons = QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.set_snug(False)
        self.say(what, safe)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def say(self, what: str, safe: str = "") -> None:
        """Say what happened, and what is safe and what to do."""
        self._what.setText(what)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        self.setAccessibleName(sentences((what, safe)))
        announce(self, self.accessibleName())

    def add_button(self, button: QPushButton) -> None:
        """Put a button at the end: the second one first, then the primary."""
        self._buttons.addWidget(button)

    def set_snug(self, snug: bool) -> None:
        """Take one line, for a window under 740 px high, or two."""
        across = QBoxLayout.Direction.LeftToRight
        self._words.setDirection(across if snug else QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(12 if snug else 0)
        for place, part in enumerate((None, None, self._safe, None)):
            self._words.setStretch(place, int(part is not None if snug else part is None and place != 1))
        self._snug = snug
        self._take_air()
        for button in self.findChildren(Button):
            button.set_size(SNUG_BUTTON if snug else type(button).least)
        self.setMinimumHeight(SNUG_HEIGHT if snug else HEIGHT)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self._theme.ems(self.width()) < STACKED_UNDER_EM
        across, sides = QBoxLayout.Direction.LeftToRight, Qt.AlignmentFlag
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else across)
        self._row.setAlignment(self._buttons, sides.AlignLeading if stacked else sides(0))
        self._outer.setAlignment(self._sign, sides.AlignTop if stacked else sides.AlignVCenter)
        self._take_air()
        self._take_height()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("lamp_tint"))
        painter.setPen(line_pen(self._theme.scheme.ink, 2))
        for y in (1, self.height() - 1):
            painter.drawLine(0, y, self.width(), y)

    def _fit(self) -> None:
        """Leave a low window to its page, where the words can stand beside the buttons."""
        window = self.window()
        beside = self._theme.ems(window.width()) >= SNUG_FROM_EM
        self.set_snug(beside and window.height() < SNUG_UNDER)
        self._take_height()

    def _take_air(self) -> None:
        air = SNUG_AIR if self._snug else AIR
        stacked = self._row.direction() == QBoxLayout.Direction.TopToBottom
        self._outer.setContentsMargins(MARGIN, air, MARGIN, STACKED_AIR if stacked else air)

    def _take_height(self) -> None:
        """Take what words and buttons need in this width, and no more."""
        self.setMaximumHeight(max(self.minimumHeight(), self.heightForWidth(self.width())))

    def _lay_out(self) -> None:
        for words in (self._what, self._safe):
            words.set_letters_in_a_line(LETTERS)
        self._words.addStretch(1)
        self._words.addWidget(self._what)
        self._words.addWidget(self._safe)
        self._words.addStretch(1)
        self._buttons.setSpacing(18)
        self._row.setSpacing(18)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._buttons)
        self._outer = outer = QHBoxLayout(self)
        outer.setSpacing(18)
        outer.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(self._row, 1)

    def _on_theme(self) -> None:
        size = self._theme.px(SIGN_PX)
        pixmap = icon_pixmap("triangle-alert", self._theme.scheme.ink, size, self.devicePixelRatioF())
        self._sign.setPixmap(pixmap)
        self.update()
