"""An icon that stands beside words: as large as they are, in the colours of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from wellbeing_desktop.ui.icons import icon_pixmap
from wellbeing_desktop.ui.theme import Theme


class Sign(QLabel):
    """Shows an icon at a size for 100 % text, in the colour of a token.

    Beside words in several lines `line_pt` is their size: the icon stands on the first of them.
    """

    def __init__(self, theme: Theme, icon: str, px: int, colour: str = "ink", line_pt: float = 0) -> None:
        super().__init__()
        self._line_pt = line_pt
        self._theme = theme
        self._icon = icon
        self._px = px
        self._colour = colour
        theme.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        ink = str(getattr(self._theme.scheme, self._colour))
        side, dpr = self._theme.px(self._px), self.devicePixelRatioF()
        self.setPixmap(icon_pixmap(self._icon, ink, side, dpr))
        if self._line_pt:
            self.setFixedHeight(round(self._theme.leading(self._line_pt)))
