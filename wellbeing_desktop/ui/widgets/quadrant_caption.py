"""A quadrant's mark, its name in its colour, and where one is in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from wellbeing_desktop.palette import quadrant_colour, quadrant_shape
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text
from wellbeing_desktop.ui.widgets.paint import draw_marker, painter_on

MARK_RADIUS = 6


class QuadrantMark(QWidget):
    """The shape of a quadrant in its colour; the lamp's ring for the centre."""

    def __init__(self, theme: Theme, place: int | None) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def show_place(self, place: int | None) -> None:
        """Show the shape of another quadrant."""
        self._place = place
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = self._theme.px(MARK_RADIUS)
        scheme = self._theme.scheme
        if self._place is None:
            painter.setPen(self._theme.colour("lamp_edge"))
            painter.setBrush(self._theme.colour("lamp"))
            painter.drawEllipse(middle, radius, radius)
        else:
            colour = quadrant_colour(scheme, self._place)
            draw_marker(painter, quadrant_shape(self._place), middle, radius, colour)

    def _on_theme(self) -> None:
        side = self._theme.px(3 * MARK_RADIUS)
        self.setFixedSize(side, side)
        self.update()


class QuadrantCaption(QWidget):
    """One line: mark, name in bold, and words beside it such as "1 of 4"."""

    def __init__(
        self, theme: Theme, title: str, place: int | None, beside: str = "", *, coloured: bool = True
    ) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self._coloured = coloured
        self._title = Text(theme, title, bold=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = QuadrantMark(theme, place)
        row.addWidget(self._mark)
        row.addWidget(self._title)
        self._beside = Text(theme, beside, muted=True)
        row.addWidget(self._beside)
        row.addStretch(1)
        theme.changed.connect(self._on_theme)
        self._on_theme()

    def show_quadrant(self, title: str, place: int | None, beside: str) -> None:
        """Name another quadrant, and where one is in it."""
        self._place = place
        self._mark.show_place(place)
        self._title.setText(title)
        self._beside.setText(beside)
        self._on_theme()

    def _on_theme(self) -> None:
        """Colour the name; in high contrast names are ink, as all text is."""
        self._beside.setMinimumWidth(self._beside.sizeHint().width() if self._beside.text() else 0)
        if self._coloured and self._place is not None and not self._theme.is_contrast:
            self._title.set_own_colour(quadrant_colour(self._theme.scheme, self._place))
        else:
            self._title.set_own_colour("")
