"""Short messages and questions in the window's own look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.buttons import Button, PrimaryButton, SecondButton
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.paint import TILE_RADIUS, Frame, draw_frame, painter_on
from wellbeing_desktop.ui.widgets.rounded import round_off
from wellbeing_desktop.ui.widgets.scroll_box import BAR_PX, ScrollBox

WIDTH = 560
PAD = 28
LEAST_AROUND_PX = 8
LEAST_WORDS_PX = 96

_tr = QCoreApplication.translate


def ask(window: QWidget, theme: Theme, *, heading: str, words: str, choices: Sequence[str]) -> int:
    """Ask a question and wait; return the place of what was chosen, or -1 where it was closed."""
    dialog = MessageDialog(window, theme, heading, words)
    dialog.set_choices(choices)
    dialog.exec()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen


def tell(window: QWidget, theme: Theme, *, heading: str, words: str) -> None:
    """Say something that has to be read before going on."""
    ask(window, theme, heading=heading, words=words, choices=(_tr("dialog", "Close"),))


class MessageDialog(QDialog):
    """A heading, words, and choices of which the first is the primary one. Esc closes it.

    Lay further parts out in `body`.
    """

    def __init__(self, window: QWidget, theme: Theme, heading: str, words: str = "") -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._over = window
        self._theme = theme
        self.chosen = -1
        self._buttons: list[Button] = []
        self.setObjectName("dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._corners = round_off(self)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PAD, PAD, PAD, PAD)
        self.body.setSpacing(8)
        self.body.addWidget(Heading(theme, heading, "section"))
        self._said = Text(theme, words)
        self._words_box: ScrollBox | None = None
        if words:
            self.body.addWidget(self._said)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer these, the primary one first; close the dialog's layout with them."""
        row = Flow(gap=12)
        for place, words in enumerate(choices):
            made = PrimaryButton if place == 0 else SecondButton
            button = made(self._theme, words)
            button.setObjectName(f"choice-{place}")
            button.clicked.connect(lambda _=False, place=place: self._on_chosen(place))
            row.addWidget(button)
            self._buttons.append(button)
        self.body.addSpacing(16)
        self.body.addLayout(row)
        self._buttons[0].setDefault(True)
        self._buttons[0].setFocus()

    def fit(self) -> None:
        """Take the width of a dialog and the height that all of it needs; Qt stops at two thirds.

        Where the window is not as high as that, the words scroll and the rest stays in sight.
        """
        over = self._over.window()
        width = min(self._theme.px(WIDTH), over.width() - 2 * PAD)
        most = over.height() - 2 * LEAST_AROUND_PX
        if (beyond := self._height_for(width) - most) > 0 and self._said.text():
            self._let_words_scroll(width - 2 * PAD, beyond)
        self.resize(width, self._height_for(width))

    @override
    def done(self, result: int) -> None:
        """Close for good: nothing in it may take the focus any more.

        The system's word that the dialog is in front may come late, after a quick answer; a field that
        has the focus while it is deleted ends the process.
        """
        super().done(result)
        for part in self.findChildren(QWidget):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        self._stand_in_the_middle()
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        line = 2.0 if self._theme.is_contrast else 1.0
        frame = Frame(scheme.sheet, scheme.edge, line, radius=TILE_RADIUS)
        draw_frame(painter_on(self), QRectF(self.rect()), frame)

    def _stand_in_the_middle(self) -> None:
        """Stand in the middle of the window; Qt would leave room for a frame that there is not."""
        over, place = self._over.window(), self.rect()
        place.moveCenter(over.mapToGlobal(over.rect().center()))
        room = over.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() + 1 - place.width()))
        y = max(room.top(), min(place.y(), room.bottom() + 1 - place.height()))
        self.move(x, y)

    def _height_for(self, width: int) -> int:
        """Return the height that all of it needs now; what was just hidden needs none."""
        self.body.activate()
        return self.body.totalHeightForWidth(width)

    def _let_words_scroll(self, width: int, beyond: int) -> None:
        """Let the words have less room by this much, and scroll."""
        if self._words_box is None:
            high = self._said.heightForWidth(width)
            inside = QWidget()
            box = self._words_box = ScrollBox(inside, "dialog-words", self.accessibleName())
            self.body.replaceWidget(self._said, box)
            column = QVBoxLayout(inside)
            column.setContentsMargins(0, 0, BAR_PX, 0)
            column.addWidget(self._said)
            for part in (inside, box.area.viewport()):
                part.setAutoFillBackground(False)
            box.show()  # what is not shown yet is counted with no height
        else:
            high = self._words_box.minimumHeight()
        self._words_box.setFixedHeight(max(LEAST_WORDS_PX, high - beyond))

    def _on_chosen(self, place: int) -> None:
        self.chosen = place
        self.accept()
