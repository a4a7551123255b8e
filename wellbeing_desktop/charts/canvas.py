"""A matplotlib figure, shapes upon it, and its picture as bytes. No pyplot, no Qt."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wellbeing_desktop.charts.ink import Drawable, Texts, grouped, path_of
from wellbeing_desktop.charts.shapes import Lines, Shape, Stroke
from wellbeing_desktop.charts.toolkit import load

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.patches import PathPatch
    from matplotlib.transforms import Transform

_DPI = 72


@dataclass(frozen=True, slots=True)
class Image:
    """Pixels, four bytes each (red, green, blue, opacity), rows from the top."""

    rgba: bytes
    width: int
    height: int


def new_figure(width: float, height: float, ratio: float = 1.0) -> Figure:
    """Return a figure of so many logical pixels (or points), for a screen with a pixel ratio."""
    load()
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure(figsize=(width / _DPI, height / _DPI), dpi=_DPI * ratio)
    FigureCanvasAgg(figure)
    return figure


def agg(figure: Figure) -> Any:
    """Return the figure's canvas of pixels.

    Raises:
        TypeError: the figure was not made by `new_figure`.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    if not isinstance(figure.canvas, FigureCanvasAgg):
        raise TypeError("the figure needs a canvas of pixels")
    return figure.canvas


def size_of(figure: Figure) -> tuple[float, float]:
    """Return width and height in logical pixels (or points)."""
    width, height = figure.get_size_inches()
    return float(width) * _DPI, float(height) * _DPI


class Layer:
    """Shapes on a figure about its middle, each over the one before; layers lie over lower floors.

    Showing other shapes of the same colours and lines only moves what is there.
    """

    def __init__(self, figure: Figure, floor: int = 0) -> None:
        self._figure = figure
        self._where = _place(figure)
        self._floor = floor
        self._shapes: list[Drawable] = []
        self._artists: list[PathPatch] = []

    def show(self, shapes: Iterable[Shape]) -> None:
        """Replace the shapes of this layer; they are drawn by `draw` or with the whole figure."""
        wanted = list(grouped(shapes))
        if list(map(_dress, wanted)) != list(map(_dress, self._shapes)):
            self._make(wanted)
        else:
            for artist, before, after in zip(self._artists, self._shapes, wanted, strict=True):
                if before != after:
                    artist.set_path(path_of(after))
        self._shapes = wanted

    def draw(self) -> None:
        """Draw this layer over what the canvas shows."""
        renderer = agg(self._figure).get_renderer()
        for artist in self._artists:
            artist.draw(renderer)

    def _make(self, shapes: list[Drawable]) -> None:
        for artist in self._artists:
            artist.remove()
        self._artists = [_artist(shape, self._where) for shape in shapes]
        for number, artist in enumerate(self._artists):
            artist.set_zorder(self._floor + (number + 1) / (len(shapes) + 2))
            self._figure.add_artist(artist, clip=False)


def image(figure: Figure) -> Image:
    """Return the pixels that the canvas shows."""
    canvas = agg(figure)
    width, height = canvas.get_width_height(physical=True)
    return Image(bytes(canvas.buffer_rgba()), int(width), int(height))


def png(figure: Figure) -> bytes:
    """Return the whole figure as a PNG file; the same figure gives the same bytes."""
    return _saved(figure, "png", {"Software": None})


def pdf(figure: Figure, *, transparent: bool = False) -> bytes:
    """Return the whole figure as a PDF file; the same figure gives the same bytes."""
    nothing = {"Creator": None, "Producer": None, "CreationDate": None}
    return _saved(figure, "pdf", nothing, transparent=transparent)


def _saved(figure: Figure, kind: str, about: dict[str, Any], *, transparent: bool = False) -> bytes:
    file = io.BytesIO()
    figure.savefig(file, format=kind, metadata=about, transparent=transparent, dpi=figure.dpi)
    return file.getvalue()


def _place(figure: Figure) -> Transform:
    from matplotlib.transforms import Affine2D  # noqa: PLC0415

    width, height = size_of(figure)
    return Affine2D().translate(width / 2, height / 2).scale(1 / _DPI) + figure.dpi_scale_trans


def _artist(shape: Drawable, where: Transform) -> PathPatch:
    from matplotlib.patches import PathPatch  # noqa: PLC0415

    return PathPatch(path_of(shape), joinstyle="round", transform=where, **dict(_dress(shape)))


def _dress(shape: Drawable) -> tuple[tuple[str, Any], ...]:
    """Return the colours and lines of a shape, as settings of an artist."""
    if isinstance(shape, Texts):
        return ("facecolor", shape.colour), ("edgecolor", "none"), ("linewidth", 0.0)
    fill = None if isinstance(shape, Lines) else shape.fill
    stroke = shape.stroke or Stroke("none", 0.0)
    dashes = tuple(length / stroke.width for length in stroke.dash)
    return (
        ("facecolor", fill or "none"),
        ("edgecolor", stroke.colour),
        ("linewidth", stroke.width),
        ("linestyle", (0.0, dashes) if dashes else "solid"),
        ("capstyle", "round" if isinstance(shape, Lines) and shape.round_ends else "butt"),
    )
