"""Shapes as matplotlib paths: the outlines that a canvas draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Lines, Shape, Words
from wellbeing_desktop.charts.stones import Outline, Pen, circle
from wellbeing_desktop.charts.toolkit import FAMILIES, load

if TYPE_CHECKING:
    from matplotlib.path import Path


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts of one colour, drawn together."""

    words: tuple[Words, ...]
    colour: str


Drawable = Lines | Areas | Discs | Texts


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text, each character in the font that will draw it."""
    if not text.strip():
        return 0.25 * size * len(text)
    return _glyphs(text, size, bold=bold).end + 0.06 * size


def grouped(shapes: Iterable[Shape]) -> Iterator[Drawable]:
    """Return the shapes in order; of the texts that follow each other, those of one colour become one."""
    for are_texts, group in groupby(shapes, lambda shape: isinstance(shape, Words)):
        if not are_texts:
            yield from (shape for shape in group if not isinstance(shape, Words))
            continue
        colours: dict[str, list[Words]] = {}
        for shape in group:
            if isinstance(shape, Words):
                colours.setdefault(shape.colour, []).append(shape)
        yield from (Texts(tuple(words), colour) for colour, words in colours.items())


def path_of(shape: Drawable) -> Path:
    """Return a shape's outline."""
    if isinstance(shape, Texts):
        return _texts(shape)
    if isinstance(shape, Lines):
        return _lines(shape)
    return _discs(shape) if isinstance(shape, Discs) else _areas(shape)


def _texts(texts: Texts) -> Path:
    """Return texts as outlines: drawing them so costs a twentieth of setting them each time."""
    import numpy as np  # noqa: PLC0415
    from matplotlib.path import Path  # noqa: PLC0415

    drawn = [_glyphs(words.text, words.size, bold=words.bold) for words in texts.words]
    points = [glyphs.points + _start(words, glyphs) for words, glyphs in zip(texts.words, drawn, strict=True)]
    return Path(np.concatenate(points), np.concatenate([glyphs.codes for glyphs in drawn]))


def _start(words: Words, glyphs: _Glyphs) -> Any:
    """Return where the first sign stands, so that the text stands at its point by its anchor."""
    import numpy as np  # noqa: PLC0415

    x, y = words.at
    if words.anchor is not Anchor.START:
        x -= glyphs.end if words.anchor is Anchor.END else (glyphs.start + glyphs.end) / 2
    return np.array((x, y))


def _lines(lines: Lines) -> Path:
    from matplotlib.path import Path  # noqa: PLC0415

    points = [at for run in lines.runs for at in run]
    codes = [Path.LINETO if n else Path.MOVETO for run in lines.runs for n in range(len(run))]
    return Path(points, codes) if points else Path([(0.0, 0.0)])


def _discs(discs: Discs) -> Path:
    import numpy as np  # noqa: PLC0415
    from matplotlib.path import Path  # noqa: PLC0415

    one = _areas(Areas((circle((0, 0), discs.radius),)))
    points = np.asarray(one.vertices) + np.reshape(discs.middles, (-1, 1, 2))
    return Path(points.reshape(-1, 2), np.tile(np.asarray(one.codes), len(discs.middles)))


def _areas(areas: Areas) -> Path:
    from matplotlib.path import Path  # noqa: PLC0415

    pen = {Pen.MOVE: (Path.MOVETO,), Pen.LINE: (Path.LINETO,), Pen.CURVE: (Path.CURVE4,) * 3}
    points: list[tuple[float, float]] = []
    codes: list[Any] = []
    for outline in areas.outlines:
        _trace(outline, points, codes, pen)
        points.append(outline[0].points[0])
        codes.append(Path.CLOSEPOLY)
    return Path(points, codes)


def _trace(
    outline: Outline, points: list[tuple[float, float]], codes: list[Any], pen: Mapping[Pen, Sequence[Any]]
) -> None:
    for segment in outline:
        points.extend(segment.points)
        codes.extend(pen[segment.pen])


@dataclass(frozen=True, slots=True)
class _Glyphs:
    """A text's outlines, from the left end of its first sign to the right end of its last."""

    points: Any
    codes: Any
    start: float
    end: float


@lru_cache(maxsize=2048)
def _glyphs(text: str, size: float, *, bold: bool) -> _Glyphs:
    """Return a text's outlines, set from left to right or right to left as its script asks."""
    load()
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415
    from matplotlib.path import Path  # noqa: PLC0415
    from matplotlib.textpath import TextPath  # noqa: PLC0415

    font = FontProperties(family=list(FAMILIES), weight=700 if bold else 400)
    path = TextPath((0, 0), text, size=size, prop=font)
    points: Any = path.vertices
    drawn = points[path.codes != Path.CLOSEPOLY, 0]
    start, end = (float(drawn.min()), float(drawn.max())) if len(drawn) else (0.0, 0.0)
    return _Glyphs(points, path.codes, start, end)
