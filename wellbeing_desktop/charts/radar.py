"""The radar of the window: what never changes is drawn once, a new answer redraws what moved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.canvas import Image, Layer
from wellbeing_desktop.charts.ink import text_width
from wellbeing_desktop.charts.labels import LabelForm
from wellbeing_desktop.charts.layout import LabelFrame, LabelLayout, place_labels
from wellbeing_desktop.charts.look import Around, Look, fitting_radius
from wellbeing_desktop.charts.names import close_names, radius_beside_names
from wellbeing_desktop.charts.plot import (
    hub,
    label_shapes,
    numbers,
    open_stones,
    rings,
    series_shapes,
    spokes,
    stones,
    tints,
)
from wellbeing_desktop.charts.series import RadarData
from wellbeing_desktop.charts.shapes import Shape

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class RadarPicture:
    """A radar on a figure that is handed in (see `canvas.new_figure`), inside a margin.

    Three layers lie over each other: the ground of the framework; spokes, stones and labels,
    which change when a gap comes or goes; and the series. The lower two are kept as pixels, so
    that an update draws only what lies above the last one that stayed.
    """

    def __init__(
        self, figure: Figure, data: RadarData, look: Look, *, margin: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        self._figure = figure
        self._look = look
        self._data = data
        width, height = canvas.size_of(figure)
        self._box = (width - 2 * margin[0], height - 2 * margin[1])
        self._radius = self._fitting_radius()
        figure.set_facecolor(look.paper)
        self._ground = Layer(figure)
        self._ground.show(self._ground_shapes())
        self._frame = Layer(figure, 1)
        self._series = Layer(figure, 2)
        self._ground_pixels: Any = None
        self._frame_pixels: Any = None

    @property
    def radius(self) -> float:
        """The radius of step 5, in logical pixels."""
        return self._radius

    def draw(self) -> None:
        """Draw everything, and keep what lies below the series."""
        self._frame.show([])
        self._series.show([])
        canvas.agg(self._figure).draw()
        self._ground_pixels = self._pixels()
        self._draw_frame()
        self._draw_series()

    def update(self, data: RadarData) -> None:
        """Show other answers over the same axes, drawing no more than what changed.

        Raises:
            ValueError: nothing was drawn yet, or the axes are others.
        """
        if self._ground_pixels is None or data.ring != self._data.ring:
            raise ValueError("an update needs a drawn picture with the same axes")
        before, self._data = self._data, data
        if _frame_key(before) == _frame_key(data):
            self._restore(self._frame_pixels)
        else:
            self._restore(self._ground_pixels)
            self._draw_frame()
        self._draw_series()

    def image(self) -> Image:
        """Return the pixels as they stand now."""
        return canvas.image(self._figure)

    def shapes(self) -> list[Shape]:
        """Return everything that is drawn, about the middle of the figure."""
        series = series_shapes(self._data, self._radius, self._look)
        return [*self._ground_shapes(), *self._frame_shapes(), *series]

    def _fitting_radius(self) -> float:
        radius = fitting_radius(*self._box, self._look)
        if self._look.around is Around.LABELS:
            return radius
        measure = partial(text_width, size=self._look.text, bold=True)
        return radius_beside_names(self._data, radius, self._look, measure, self._box[0])

    def _draw_frame(self) -> None:
        self._frame.show(self._frame_shapes())
        self._frame.draw()
        self._frame_pixels = self._pixels()

    def _draw_series(self) -> None:
        self._series.show(series_shapes(self._data, self._radius, self._look))
        self._series.draw()

    def _pixels(self) -> Any:
        return canvas.agg(self._figure).copy_from_bbox(self._figure.bbox)

    def _restore(self, pixels: Any) -> None:
        canvas.agg(self._figure).restore_region(pixels)

    def _ground_shapes(self) -> list[Shape]:
        ring, radius, look = self._data.ring, self._radius, self._look
        return [*tints(ring, radius, look), *rings(radius, look), *hub(ring, radius, look)]

    def _frame_shapes(self) -> list[Shape]:
        data, radius, look, ring = self._data, self._radius, self._look, self._data.ring
        axes = range(len(ring))
        gone = [axis for axis in axes if data.reasons[axis]]
        empty = [axis for axis in gone if data.unrated(axis)]
        return [
            *spokes([ring.angles[axis] for axis in axes if axis not in gone], radius, look.rings),
            *spokes([ring.angles[axis] for axis in gone], radius, look.gap),
            *stones(ring, [axis for axis in axes if axis not in empty], radius, look),
            *open_stones(ring, empty, radius, look),
            *numbers(ring.number_angles()[:1], radius, look),
            *self._words_around(),
        ]

    def _words_around(self) -> list[Shape]:
        look = self._look
        if look.around is Around.LABELS:
            return label_shapes(self._labels().labels, look)
        measure = partial(text_width, size=look.text, bold=True)
        return close_names(self._data, self._radius, look, measure, self._box[0])

    def _labels(self) -> LabelLayout:
        frame = screen_frame(*self._box, self._radius, self._look)
        measure = partial(text_width, size=self._look.text)
        return place_labels(self._data, frame, measure)


def screen_frame(width: float, height: float, radius: float, look: Look) -> LabelFrame:
    """Return the room of the labels in the window, where the table beside them has every reason."""
    frame = LabelFrame(radius, 10, width, height, height, look.text, head=2, apart=4, beyond=6, lead=26)
    return replace(frame, forms=(LabelForm.WHOLE, LabelForm.SHORT, LabelForm.TITLES))


def _frame_key(data: RadarData) -> tuple[object, ...]:
    """What spokes, stones and labels depend on."""
    return data.reasons, data.indicators, data.voices
