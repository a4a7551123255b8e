"""The small picture in lists: rim, one ring and the person's line. Never without name and date."""

from __future__ import annotations

from functools import lru_cache

from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.canvas import Image, Layer
from wellbeing_desktop.charts.geometry import RIM_OUTER, Ring, point, step_radius
from wellbeing_desktop.charts.look import Around, Look, screen_look
from wellbeing_desktop.charts.plot import open_stones, stones
from wellbeing_desktop.charts.series import Series, SeriesKind
from wellbeing_desktop.charts.shapes import Discs, Lines, Shape, Stroke, tidy
from wellbeing_desktop.palette import LIGHT, Scheme

SIZE = 52
"""Logical pixels of its sides."""

_LINE = 1.6
_ALONE = 1.2
"""Half the size of a step whose neighbours have none, and that no line would show."""


def thumbnail_shapes(ring: Ring, steps: tuple[int | None, ...], look: Look, size: float) -> list[Shape]:
    """Return the thumbnail's shapes, in a square of this size about its middle."""
    radius = (size / 2 - 0.5) / RIM_OUTER
    series = Series(steps, SeriesKind.PERSON)
    runs = tuple(tuple(_at(ring, series, axis, radius) for axis in run) for run in series.runs())
    empty = [axis for axis, step in enumerate(steps) if step is None]
    joined = {axis for run in series.runs() for axis in run}
    full = [axis for axis, step in enumerate(steps) if step is not None]
    return tidy(
        [
            Discs(((0.0, 0.0),), 0.98 * radius, None, Stroke(look.rings.colour, 1.0)),
            *stones(ring, full, radius, look),
            *open_stones(ring, empty, radius, look),
            Lines(runs, Stroke(look.ink, _LINE), round_ends=True),
            Discs(tuple(_at(ring, series, a, radius) for a in full if a not in joined), _ALONE, look.ink),
        ]
    )


@lru_cache(maxsize=512)
def thumbnail(
    ring: Ring,
    steps: tuple[int | None, ...],
    scheme: Scheme = LIGHT,
    size: int = SIZE,
    ratio: float = 1.0,
) -> Image:
    """Return the pixels of a thumbnail with a clear ground. The same picture is drawn once."""
    look = screen_look(scheme, size / 2, around=Around.NOTHING)
    figure = canvas.new_figure(size, size, ratio)
    figure.patch.set_alpha(0.0)
    layer = Layer(figure)
    layer.show(thumbnail_shapes(ring, steps, look, size))
    canvas.agg(figure).draw()
    return canvas.image(figure)


def _at(ring: Ring, series: Series, axis: int, radius: float) -> tuple[float, float]:
    step = series.steps[axis]
    return point(ring.angles[axis], step_radius(step, radius)) if step is not None else (0.0, 0.0)
