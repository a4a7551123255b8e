"""The radar on screen. matplotlib is loaded with the first picture, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wellbeing_desktop.charts.series import RadarData, mirrored
from wellbeing_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from wellbeing_desktop.charts.radar import RadarPicture

LEAST = QSize(420, 360)


class RadarView(QWidget):
    """Shows a picture, and says its sentence to who cannot see it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._data: RadarData | None = None
        self._picture: RadarPicture | None = None
        self._image = QImage()
        self._made_for: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

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
        return LEAST

    @override
    def minimumSizeHint(self) -> QSize:
        return LEAST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._bring_up_to_date()
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)

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
        from wellbeing_desktop.charts.look import screen_look  # noqa: PLC0415
        from wellbeing_desktop.charts.radar import RadarPicture  # noqa: PLC0415

        figure = new_figure(self.width(), self.height(), self.devicePixelRatioF())
        picture = RadarPicture(figure, data, screen_look(self._theme.scheme, scale=self._theme.scale))
        picture.draw()
        return picture

    def _take_image(self) -> None:
        if self._picture is None:
            return
        made = self._picture.image()
        whole = QImage(made.rgba, made.width, made.height, 4 * made.width, QImage.Format.Format_RGBA8888)
        self._image = whole.copy()
        self._image.setDevicePixelRatio(self.devicePixelRatioF())
