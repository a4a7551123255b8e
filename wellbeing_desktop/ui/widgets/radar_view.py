"""The radar on screen. matplotlib is loaded with the first picture, not before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.series import RadarData, mirrored
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

if TYPE_CHECKING:
    from wellbeing_desktop.charts.radar import RadarPicture

LEAST = QSize(420, 360)
LEAST_WITH_NAMES = QSize(340, 296)
GROWS_MOST = 1.5
"""A figure with names grows with the text up to this, so that the numbers of its steps stay apart."""


class RadarView(QWidget):
    """Shows a picture, and says its sentence to who cannot see it.

    Args:
        theme: whose colours and sizes it has.
        around: what stands round it: "labels" of the axes, or "names" of the quadrants alone.
        ground: the token of what it lies on, "sheet" on a card.
    """

    def __init__(
        self, theme: Theme, around: Literal["labels", "names"] = "labels", ground: str = "paper"
    ) -> None:
        super().__init__()
        meet_as(self, Role.Graphic)
        self._theme = theme
        self._around = around
        self._ground = ground
        self._data: RadarData | None = None
        self._picture: RadarPicture | None = None
        self._image = QImage()
        self._made_for: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._on_theme)

    def show_picture(self, data: RadarData, sentence: str) -> None:
        """Show answers; `sentence` says what the picture shows."""
        self._data = data
        self.setAccessibleName(self.tr("The picture"))
        self.setAccessibleDescription(sentence)
        if self.isVisible():
            self._bring_up_to_date()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least size; round labels a least height that a page set goes before it."""
        if self._around == "labels":
            return QSize(LEAST.width(), self.minimumHeight() or LEAST.height())
        least = LEAST_WITH_NAMES
        return QSize(least.width(), round(least.height() * min(self._theme.scale, GROWS_MOST)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._bring_up_to_date()
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()  # what was drawn for the first time may keep this frame alive for a while

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _bring_up_to_date(self) -> None:
        """Draw everything where size or colours changed, else only what moved."""
        if self._data is None:
            return
        data = mirrored(self._data) if self.isRightToLeft() else self._data
        wanted = (self.size(), self.devicePixelRatioF(), self._theme.scheme, self._theme.scale, data.ring)
        if self._picture is None or wanted != self._made_for:
            self._picture = self._new_picture(data)
            self._made_for = wanted
            self._take_image()
            self._shown = data
        elif data != self._shown:
            self._picture.update(data)
            self._shown = data
            self._take_image()

    def _new_picture(self, data: RadarData) -> RadarPicture:
        from wellbeing_desktop.charts.canvas import new_figure  # noqa: PLC0415
        from wellbeing_desktop.charts.look import Around, screen_look  # noqa: PLC0415
        from wellbeing_desktop.charts.radar import RadarPicture  # noqa: PLC0415

        figure = new_figure(self.width(), self.height(), self.devicePixelRatioF())
        scheme, around = self._theme.scheme, Around(self._around)
        look = screen_look(scheme, scale=self._theme.scale, around=around)
        look = replace(look, paper=str(getattr(scheme, self._ground)))
        picture = RadarPicture(figure, data, look)
        picture.draw()
        return picture

    def _take_image(self) -> None:
        if self._picture is None:
            return
        made = self._picture.image()
        whole = QImage(made.rgba, made.width, made.height, 4 * made.width, QImage.Format.Format_RGBA8888)
        self._image = whole.copy()
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
