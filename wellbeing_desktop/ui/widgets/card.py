"""A card: a thing one can pick up. The only shadow there is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.paint import CARD_RADIUS, Frame, draw_frame, painter_on

FOOT_PX = 2


class Card(QWidget):
    """A sheet of paper on the page; lay out its content in `body`.

    Args:
        theme: whose colours it has.
        pad: what it leaves free at the sides, and above and below where `pad_y` is not given, in px.
        pad_y: what it leaves free above and below.
    """

    def __init__(self, theme: Theme, pad: int = 26, pad_y: int | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.body = QVBoxLayout(self)
        air = (pad if pad_y is None else pad_y) - 4
        self.body.setContentsMargins(pad, air, pad, air + FOOT_PX)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        painter = painter_on(self)
        box = QRectF(self.rect()).adjusted(0, 0, 0, -FOOT_PX)
        if self._theme.is_contrast:
            draw_frame(painter, box, Frame(scheme.sheet, scheme.edge, 2, radius=CARD_RADIUS))
            return
        draw_frame(painter, box.translated(0, FOOT_PX), Frame(fill=scheme.shade, radius=CARD_RADIUS))
        draw_frame(painter, box, Frame(scheme.sheet, scheme.hair, 1, radius=CARD_RADIUS))


class Tinted(QWidget):
    """A warm ground for what belongs to the person: promises, what matters most."""

    def __init__(self, theme: Theme, radius: float = CARD_RADIUS, pad: int = 18) -> None:
        super().__init__()
        self._theme = theme
        self._radius = radius
        self._bleeds = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(pad, pad - 2, pad, pad - 2)
        theme.changed.connect(self.update)

    def set_radius(self, radius: float, *, bleeds: bool = False) -> None:
        """Round the corners by so many px, for where the ground ends inside a page.

        A ground that bleeds runs off the window at its leading side and below: only its far top corner
        is round.
        """
        self._radius = radius
        self._bleeds = bleeds
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scheme = self._theme.scheme
        edge = scheme.edge if self._theme.is_contrast else ""
        frame = Frame(scheme.lamp_tint, edge, 2, radius=self._radius)
        off = self._radius if self._bleeds else 0
        left, right = (0, off) if self.isRightToLeft() else (-off, 0)
        draw_frame(painter_on(self), QRectF(self.rect()).adjusted(left, 0, right, off), frame)


class Hair(QWidget):
    """A thin line between things; it carries no meaning."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(1)
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        draw_frame(painter_on(self), QRectF(self.rect()), Frame(fill=self._theme.scheme.hair, radius=0))
