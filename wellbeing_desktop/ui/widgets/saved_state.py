"""Whether what was said is safe, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.spoken import announce

SIGN_PX = 18


class SavedState(QWidget):
    """A tick and "Saved 14:32"; a triangle and bold words where something is not saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sign_name = ""
        self._told = ""
        self._sign = QLabel()
        self._words = Text(theme, "", pt=11)
        self._words.setObjectName("saved-state")
        self._words.set_one_line()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._show_sign)
        self.say("")

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str, sign: str = "", problem: bool = False) -> None:
        """Say whether it is safe, aloud too where somebody listens: each state once, not each save."""
        self._sign_name = "triangle-alert" if problem else sign
        self._words.setText(words)
        self._words.set_size(11, bold=problem)
        self._show_sign()
        self.updateGeometry()
        if (problem or sign) and words != self._told:
            self._told = words
            announce(self.window(), words)

    def _show_sign(self) -> None:
        self._sign.setVisible(bool(self._sign_name))
        if self._sign_name:
            size = self._theme.px(SIGN_PX)
            ink = self._theme.scheme.ink
            self._sign.setPixmap(icon_pixmap(self._sign_name, ink, size, self.devicePixelRatioF()))
