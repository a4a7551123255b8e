"""A sentence that needs to be read before going on; it stays until it is put right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.card import Tinted
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce

SIGN_PX = 22


class Notice(Tinted):
    """A warm box with a triangle and a sentence; hidden while there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, radius=10, pad=14)
        self._sign = QLabel()
        self.words = Text(theme, "", bold=True)
        self.words.setObjectName("notice")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        self.body.addLayout(row)
        theme.changed.connect(self._show_sign)
        self._show_sign()
        self.say("")

    def say(self, sentence: str) -> None:
        """Say a sentence, aloud too where a screen reader listens; "" for nothing."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        announce(self, sentence)

    def _show_sign(self) -> None:
        size = self._theme.px(SIGN_PX)
        dpr = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap("triangle-alert", self._theme.scheme.ink, size, dpr))
