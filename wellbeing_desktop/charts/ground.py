"""The ground of a radar for paper: rings, spokes and stones, drawn once for a ring and a size."""

from __future__ import annotations

from functools import lru_cache

from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.geometry import Ring
from wellbeing_desktop.charts.look import paper_look
from wellbeing_desktop.charts.paper import GROUND_REACH
from wellbeing_desktop.charts.plot import rings, spokes, stones


@lru_cache(maxsize=32)
def ground_pdf(ring: Ring, radius: float) -> bytes:
    """Return a PDF of one square, transparent page whose middle is that of the figure.

    Its side is `2 * GROUND_REACH * radius` points. The ring stands for the framework's quadrants
    and what is left out of them, so that nothing is drawn twice; the bytes are always the same.
    """
    look = paper_look(radius, 10, 8.5)
    side = 2 * GROUND_REACH * radius
    figure = canvas.new_figure(side, side)
    axes = range(len(ring))
    canvas.Layer(figure).show(
        [
            *rings(radius, look),
            *spokes(ring.angles, radius, look.rings),
            *stones(ring, axes, radius, look),
        ]
    )
    return canvas.pdf(figure, transparent=True)
