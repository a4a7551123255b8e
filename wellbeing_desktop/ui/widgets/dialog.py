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

WIDTH = 560
PAD = 28

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
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(words)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PAD, PAD, PAD, PAD)
        self.body.setSpacing(8)
        self.body.addWidget(Heading(theme, heading, "section"))
        if words:
            self.body.addWidget(Text(theme, words))

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
        """Take the width of a dialog and the height that all of it needs; Qt stops at two thirds."""
        room = self._over.window().width() - 2 * PAD
        width = min(self._theme.px(WIDTH), room)
        self.resize(width, self.body.totalHeightForWidth(width))

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
        super().showEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        line = 2.0 if self._theme.is_contrast else 1.0
        frame = Frame(scheme.sheet, scheme.edge, line, radius=TILE_RADIUS)
        draw_frame(painter_on(self), QRectF(self.rect()), frame)

    def _on_chosen(self, place: int) -> None:
        self.chosen = place
        self.accept()
