"""The parts of a radar as shapes: what never changes, what gaps change, and the series.

Pure functions over `RadarData`, `Look` and a radius; the same for the window and for paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.charts.geometry import (
    RIM_THICK,
    Point,
    Ring,
    point,
    rim_stone,
    spoke,
    step_radius,
    wedge,
)
from wellbeing_desktop.charts.layout import PlacedLabel
from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.series import RadarData, Series, SeriesKind
from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Lines, Shape, Stroke, Words, tidy
from wellbeing_desktop.charts.stones import Outline, capsule, mark, polygon
from wellbeing_desktop.palette import quadrant_shape

_TINT_FROM = 0.12
_HUB_AT = 0.062
_DIGIT = 0.34
"""Of the size of a digit: from its baseline up to its middle."""


def tints(ring: Ring, radius: float, look: Look) -> list[Shape]:
    """Return the quadrants' pale grounds, where the look has any."""
    if look.opened is None:
        return []
    colours = look.opened
    return [
        Areas((polygon(wedge(span, _TINT_FROM * radius, radius)),), colours[span.place % len(colours)])
        for span in ring.spans
    ]


def rings(radius: float, look: Look) -> list[Shape]:
    """Return the circles of the five steps, the outer one by itself."""
    middle = ((0.0, 0.0),)
    inner = [Discs(middle, step_radius(step, radius), None, look.rings) for step in STEPS[:-1]]
    return [*inner, Discs(middle, radius, None, look.outer)]


def hub(ring: Ring, radius: float, look: Look) -> list[Shape]:
    """Return the quadrants' marks in the middle, each towards its quadrant."""
    if not look.hub:
        return []
    return [
        Areas(
            (mark(quadrant_shape(span.place), point(span.middle, _HUB_AT * radius), 0.026 * radius),),
            _colour(span.place, look),
        )
        for span in ring.spans
    ]


def spokes(angles: Iterable[float], radius: float, stroke: Stroke) -> list[Shape]:
    """Return the axes at these angles, from step 1 to step 5."""
    return tidy([Lines(tuple(spoke(angle, radius) for angle in angles), stroke)])


def stones(ring: Ring, axes: Iterable[int], radius: float, look: Look) -> list[Shape]:
    """Return the filled rim stones of some axes, by quadrant."""
    chosen: dict[int, list[Outline]] = {}
    for axis in axes:
        outline = capsule(rim_stone(ring, ring.angles[axis], radius), RIM_THICK * radius)
        chosen.setdefault(ring.places[axis], []).append(outline)
    return [Areas(tuple(outlines), _colour(place, look)) for place, outlines in chosen.items()]


def open_stones(ring: Ring, axes: Iterable[int], radius: float, look: Look) -> list[Shape]:
    """Return the outlines that stand at axes where nobody gave a step."""
    thick = RIM_THICK * radius - look.stone_line
    return [
        Areas(
            (capsule(rim_stone(ring, ring.angles[axis], radius), thick),),
            look.paper,
            Stroke(_colour(ring.places[axis], look), look.stone_line),
        )
        for axis in axes
    ]


def numbers(angles: Sequence[float], radius: float, look: Look) -> list[Shape]:
    """Return the step numbers 1 to 5 at these angles, each on a small ground of its own."""
    at = [(str(step), point(angle, step_radius(step, radius))) for angle in angles for step in STEPS]
    grounds = Discs(tuple(where for _, where in at), 0.52 * look.number, look.paper)
    drop = _DIGIT * look.number
    return [
        grounds,
        *(Words(text, (x, y - drop), look.number, look.ink, Anchor.MIDDLE) for text, (x, y) in at),
    ]


def series_shapes(data: RadarData, radius: float, look: Look) -> list[Shape]:
    """Return the lines and then the marks of every series: what is past first, the person last."""
    order = reversed(SeriesKind)
    shown = [s for kind in order for s in data.series if s.kind is kind]
    lines = [_line(s, data.ring, radius, look) for s in shown]
    return tidy([*lines, *(_marks(s, data.ring, radius, look) for s in shown)])


def label_shapes(labels: Iterable[PlacedLabel], look: Look) -> list[Shape]:
    """Return leaders and labels; reasons in the second colour."""
    placed = list(labels)
    leaders = tuple(label.leader for label in placed if label.leader is not None)
    words = [word for label in placed for word in _label_words(label, look)]
    return tidy([Lines(leaders, look.leader), *words])


def _label_words(label: PlacedLabel, look: Look) -> Iterable[Words]:
    anchor = Anchor.END if label.left else Anchor.START
    for number, (line, y) in enumerate(zip(label.lines, label.baselines(), strict=True)):
        colour = look.ink if number < label.titles else look.muted
        yield Words(line, (label.edge, y), look.text, colour, anchor)


def _line(series: Series, ring: Ring, radius: float, look: Look) -> Shape:
    stroke = {
        SeriesKind.PERSON: look.person,
        SeriesKind.PRACTITIONER: look.practitioner,
        SeriesKind.BETWEEN: look.between,
        SeriesKind.EARLIER: look.earlier,
    }[series.kind]
    runs = tuple(_run(series, run, ring, radius) for run in series.runs())
    return Lines(runs, stroke, round_ends=series.kind is SeriesKind.PERSON)


def _run(series: Series, axes: Iterable[int], ring: Ring, radius: float) -> tuple[Point, ...]:
    found = ((ring.angles[axis], series.steps[axis]) for axis in axes)
    return tuple(point(angle, step_radius(step, radius)) for angle, step in found if step is not None)


def _marks(series: Series, ring: Ring, radius: float, look: Look) -> Shape:
    at = _run(series, range(len(series.steps)), ring, radius)
    if series.kind is SeriesKind.PERSON:
        return Discs(at, look.disc, look.ink)
    if series.kind is SeriesKind.PRACTITIONER:
        return Discs(at, look.ring, look.paper, look.ring_line)
    if series.kind is SeriesKind.BETWEEN:
        return Areas(tuple(delta(where, look.delta) for where in at), look.paper, look.cross_line)
    arms = tuple(arm for where in at for arm in cross(where, look.cross))
    return Lines(arms, look.cross_line)


def cross(middle: Point, arm: float) -> tuple[tuple[Point, Point], ...]:
    """Return the two lines of a cross whose arms reach `arm` sideways and up."""
    (x, y), d = middle, 0.82 * arm
    return ((x - d, y - d), (x + d, y + d)), ((x - d, y + d), (x + d, y - d))


def delta(middle: Point, reach: float) -> Outline:
    """Return a triangle that stands upon its tip, whose corners are `reach` from the middle."""
    x, y = middle
    side, top = 0.87 * reach, 0.5 * reach
    return polygon(((x, y - reach), (x + side, y + top), (x - side, y + top)))


def _colour(place: int, look: Look) -> str:
    return look.quadrants[place % len(look.quadrants)]
