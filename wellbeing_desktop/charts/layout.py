"""Where the labels round a radar stand: beside their stones, apart from each other, in the box.

On each side the labels keep their order and a least distance by moving as little as can be
(isotonic regression by pooling adjacent violators), then stay inside the box. Points are about
the middle of the figure, y growing upwards.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from wellbeing_desktop.charts.geometry import RIM_OUTER, RIM_THICK, Point, Ring, point, rim_stone
from wellbeing_desktop.charts.labels import LabelForm, LabelText, Measure, WrappedLabel, label_texts, wrapped
from wellbeing_desktop.charts.series import RadarData
from wellbeing_desktop.charts.spreading import clamped, spread
from wellbeing_desktop.charts.words import USUAL, ChartWords

_TRIM = 0.3
"""Of a line's height: the air above its letters and below them, which may lie nearer the ring."""


@dataclass(frozen=True, slots=True)
class LabelFrame:
    """The room that labels have, in the unit of the figure.

    Attributes:
        radius: of the figure (step 5).
        gap: from the end of the rim to a label.
        width, height: the box about the middle of the figure.
        grows_to: the most its height may become.
        size: of the letters.
        head: kept free at the top and at the foot of the box, for the quadrants' names.
        apart: between two labels.
        beyond: between a label and the end of its stone, sideways.
        lead: a label farther than this from its stone gets a leader.
        line: from one line to the next, times the size.
        forms: how labels may stand with their titles, fullest first.
    """

    radius: float
    gap: float
    width: float
    height: float
    grows_to: float
    size: float
    head: float
    apart: float
    beyond: float
    lead: float
    line: float = 1.18
    forms: tuple[LabelForm, ...] = (LabelForm.WHOLE, LabelForm.SHORT)

    @property
    def circle(self) -> float:
        """The radius outside which labels stand."""
        return RIM_OUTER * self.radius + self.gap

    @property
    def wrap(self) -> float:
        """The widest a label may be."""
        return self.width / 2 - self.circle


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label where it stands. `edge` is the x of the side next to the figure; `top` its upper y."""

    axis: int
    lines: tuple[str, ...]
    titles: int
    left: bool
    edge: float
    top: float
    width: float
    height: float
    leader: tuple[Point, Point] | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        start = self.edge - self.width if self.left else self.edge
        return start, self.top - self.height, start + self.width, self.top

    def baselines(self) -> list[float]:
        """Return the y of every line's baseline."""
        line = self.height / len(self.lines)
        return [self.top - line * (number + 0.5) - 0.29 * line for number in range(len(self.lines))]


@dataclass(frozen=True, slots=True)
class LabelLayout:
    """All labels of a figure, the form they had to take and the height of the box."""

    form: LabelForm
    height: float
    labels: tuple[PlacedLabel, ...]


def place_labels(
    data: RadarData, frame: LabelFrame, measure: Measure, words: ChartWords = USUAL
) -> LabelLayout:
    """Place the labels of a radar; where they do not fit, the box grows, then they say less.

    First the height grows to its limit, then reasons become "not rated" or go (the list beside
    the figure has them), then titles become the numbers of that list.
    """
    for form in frame.forms:
        layout = fitted(label_texts(data, form, words), data.ring, frame, measure)
        if layout is not None:
            return replace(layout, form=form)
    return place_numbers(data.ring, frame, measure)


def fitted(texts: Sequence[LabelText], ring: Ring, frame: LabelFrame, measure: Measure) -> LabelLayout | None:
    """Place labels as they are, growing the box as far as they need; None where they do not fit.

    Where leaders would cross each other or a stone, the box grows to its limit at once.
    """
    blocks = [wrapped(text, frame.wrap, measure) for text in texts]
    sides = _sides(ring)
    needed = max(_needed(blocks, side, frame) for side in sides)
    if needed > frame.grows_to + 1e-6:
        return None
    for height in dict.fromkeys((max(frame.height, needed), frame.grows_to)):
        columns = [_place_side(blocks, side, ring, replace(frame, height=height)) for side in sides]
        if not any(_tangled(column, frame) for column in columns):
            placed = sorted((one for column in columns for one in column), key=lambda label: label.axis)
            return LabelLayout(LabelForm.WHOLE, height, tuple(placed))
    return None


def place_numbers(ring: Ring, frame: LabelFrame, measure: Measure) -> LabelLayout:
    """Place the axes' numbers close outside their stones."""
    height, labels = 0.72 * frame.size, []
    for axis, angle in enumerate(ring.angles):
        text = str(axis + 1)
        width = measure(text)
        turn = math.radians(angle)
        reach = abs(math.sin(turn)) * width / 2 + abs(math.cos(turn)) * height / 2
        x, y = point(angle, RIM_OUTER * frame.radius + 0.2 * frame.size + reach)
        line = frame.line * frame.size
        labels.append(PlacedLabel(axis, (text,), 1, False, x - width / 2, y + line / 2, width, line))
    return LabelLayout(LabelForm.NUMBERS, frame.height, tuple(labels))


def _sides(ring: Ring) -> list[list[int]]:
    """The axes of the right and of the left side, from top to bottom."""
    axes = sorted(range(len(ring)), key=lambda axis: -point(ring.angles[axis], 1)[1])
    right = [axis for axis in axes if 0 <= ring.angles[axis] < 180]
    left = [axis for axis in axes if ring.angles[axis] >= 180]
    return [side for side in (right, left) if side]


def _height(block: WrappedLabel, frame: LabelFrame) -> float:
    return len(block.lines) * frame.line * frame.size


def _needed(blocks: Sequence[WrappedLabel], side: Sequence[int], frame: LabelFrame) -> float:
    return sum(_height(blocks[axis], frame) + frame.apart for axis in side) - frame.apart + 2 * frame.head


def _place_side(
    blocks: Sequence[WrappedLabel], side: Sequence[int], ring: Ring, frame: LabelFrame
) -> list[PlacedLabel]:
    heights = [_height(blocks[axis], frame) for axis in side]
    wanted = [point(ring.angles[axis], frame.circle)[1] for axis in side]
    free = spread(wanted, heights, frame.apart)
    middles = clamped(free, heights, frame.apart, frame.height / 2 - frame.head)
    return [
        _placed(axis, blocks[axis], middle, ring, frame) for axis, middle in zip(side, middles, strict=True)
    ]


def _placed(axis: int, block: WrappedLabel, middle: float, ring: Ring, frame: LabelFrame) -> PlacedLabel:
    angle, left = ring.angles[axis], ring.angles[axis] >= 180
    height = _height(block, frame)
    x = _edge(angle, middle, height, ring, frame)
    label = PlacedLabel(
        axis, block.lines, block.titles, left, -x if left else x, middle + height / 2, block.width, height
    )
    return replace(label, leader=_leader(label, angle, frame))


def _edge(angle: float, middle: float, height: float, ring: Ring, frame: LabelFrame) -> float:
    """How far aside a label begins: off the circle at its nearest height, and beyond its stone."""
    trimmed = height / 2 - _TRIM * frame.line * frame.size
    nearest = max(0.0, abs(middle) - trimmed)
    beside = math.sqrt(max(0.0, frame.circle**2 - nearest**2))
    ends = rim_stone(ring, angle, frame.radius)
    stone = max(abs(x) for x, _ in ends) + RIM_THICK * frame.radius / 2
    return max(beside, stone + frame.beyond)


def _leader(label: PlacedLabel, angle: float, frame: LabelFrame) -> tuple[Point, Point] | None:
    """The line from a stone to the nearest line of its label, where the two stand far apart."""
    start = point(angle, RIM_OUTER * frame.radius + 0.1 * frame.size)
    line = frame.line * frame.size
    middles = [label.top - line * (number + 0.5) for number in range(len(label.lines))]
    y = min(middles, key=lambda at: abs(at - start[1]))
    air = (0.25 if label.left else -0.25) * frame.size
    end = (label.edge + air, y)
    return (start, end) if math.dist(start, end) > frame.lead + abs(air) else None


def _tangled(column: Sequence[PlacedLabel], frame: LabelFrame) -> bool:
    """Tell whether two leaders of a side cross, or one goes over a stone."""
    leaders = [label.leader for label in column if label.leader is not None]
    if any(_nearest(*leader) < RIM_OUTER * frame.radius - 0.5 for leader in leaders):
        return True
    return any(_cross(one, other) for one, other in combinations(leaders, 2))


def _nearest(start: Point, end: Point) -> float:
    """How near a straight line comes to the middle of the figure."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    share = -(x * dx + y * dy) / (dx * dx + dy * dy)
    share = max(0.0, min(1.0, share))
    return math.hypot(x + share * dx, y + share * dy)


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Tell whether two straight lines cross."""

    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
