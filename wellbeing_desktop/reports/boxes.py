"""Boxes that measure themselves, break over pages and draw themselves on paper.

A box is given its width and says its height. `split` returns what fits into a height and what
is left; None where the box does not break. Everything on a page is a box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from typing_extensions import override

from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.styles import Line
from wellbeing_desktop.reports.tags import Tag

ROUNDING = 0.01
"""Lengths closer than this are the same."""

_LOW = 120.0
"""A box in a stack lower than this moves on whole, even where the stack has to break."""

LITTLE = 30.0
"""A line of large print: so little stands alone on a page only where it cannot be helped."""


class Box:
    """Something that stands on a page, here nothing. `before` and `after` are its space there."""

    def __init__(self, before: float = 0.0, after: float = 0.0) -> None:
        self.before = before
        self.after = after

    def height(self, width: float) -> float:  # noqa: ARG002 - a box may be as high as it is wide
        """Return how high the box is in a width, without the space around it."""
        return 0.0

    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:  # noqa: ARG002
        """Return what fits into a height and the rest; None where it does not break there.

        `force` asks a box that is kept together to break all the same: no page holds it whole.
        """
        return None

    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the box with its upper left corner at a point."""

    def adopt(self, parent: Tag) -> None:
        """Put what the box draws under an element of the tree."""


def space(height: float) -> Box:
    """Return nothing, of a height; it goes where a page begins."""
    return Box(before=height)


class Need(Box):
    """Begins a new page where less than a height is left on this one."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.needed = height


class NewPage(Box):
    """Begins a new page, unless this one is still empty."""


class Rule(Box):
    """A line across the width."""

    def __init__(self, line: Line, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__(before, after)
        self._line = line

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the line."""
        paper.rule(x, x + width, top, self._line)


class Stack(Box):
    """Boxes one below the other; kept together unless told to break.

    It keeps the space around it that its first and last boxes ask for, unless another is given.
    """

    def __init__(
        self,
        boxes: Iterable[Box],
        *,
        breaks: bool = False,
        before: float | None = None,
        after: float | None = None,
    ) -> None:
        self.boxes = list(boxes)
        first, last = (self.boxes[0].before, self.boxes[-1].after) if self.boxes else (0.0, 0.0)
        super().__init__(first if before is None else before, last if after is None else after)
        self._breaks = breaks
        self._heights: dict[float, float] = {}

    @override
    def height(self, width: float) -> float:
        """The boxes and the space between them."""
        if width not in self._heights:
            self._heights[width] = sum(gap + box.height(width) for gap, box in spaced(self.boxes))
        return self._heights[width]

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Break between two boxes, or inside the one that reaches over the height."""
        if not (self._breaks or force):
            return None
        used = 0.0
        for place, (gap, box) in enumerate(spaced(self.boxes)):
            used += gap
            high = box.height(width)
            if used + high > height + ROUNDING:
                inner = box.split(width, height - used)
                if inner is None and force and (not place or high > _LOW):
                    inner = _unless_little(box.split(width, height - used, force=True), width, place)
                return self._broken(place, inner)
            used += high
        return None

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the boxes from the top."""
        for gap, box in spaced(self.boxes):
            box.draw(paper, x, top - gap, width)
            top -= gap + box.height(width)

    @override
    def adopt(self, parent: Tag) -> None:
        """Put every box under the element."""
        for box in self.boxes:
            box.adopt(parent)

    def _broken(self, place: int, inner: tuple[Box, Box] | None) -> tuple[Box, Box] | None:
        first, rest = self.boxes[:place], self.boxes[place:]
        if inner is not None:
            first, rest = [*first, inner[0]], [inner[1], *rest[1:]]
        if not first:
            return None
        head = Stack(first, breaks=True, before=self.before)
        return head, Stack(rest, breaks=True, after=self.after)


class Row(Box):
    """Boxes side by side, each at its place with its width; they break together."""

    def __init__(
        self,
        cells: Sequence[tuple[float, float, Box]],
        *,
        before: float = 0.0,
        after: float = 0.0,
        breaks: bool = False,
    ) -> None:
        super().__init__(before, after)
        self.cells = cells
        self._breaks = breaks
        self._height: float | None = None

    @override
    def height(self, width: float) -> float:
        """The highest of the boxes."""
        if self._height is None:
            self._height = max((box.height(wide) for _, wide, box in self.cells), default=0.0)
        return self._height

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Break every box that is higher; not where one of them could not even begin."""
        if not (self._breaks or force):
            return None
        first: list[tuple[float, float, Box]] = []
        rest: list[tuple[float, float, Box]] = []
        for x, wide, box in self.cells:
            head, tail = _halves(box, wide, height, force=force)
            first.append((x, wide, head))
            rest.append((x, wide, tail))
        begun = [head.height(wide) for _, wide, head in first]
        if any(box.height(wide) and not high for (_, wide, box), high in zip(self.cells, begun, strict=True)):
            return None  # a mark would stay behind without its words
        head_row = Row(first, before=self.before, breaks=True)
        return head_row, Row(rest, after=self.after, breaks=True)

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the boxes from the left."""
        for left, wide, box in self.cells:
            box.draw(paper, x + left, top, wide)

    @override
    def adopt(self, parent: Tag) -> None:
        """Put every box under the element."""
        for _, _, box in self.cells:
            box.adopt(parent)


def _unless_little(halves: tuple[Box, Box] | None, width: float, place: int) -> tuple[Box, Box] | None:
    """Return halves, but not where a first of only a line could move on with the other."""
    return None if place and halves and halves[0].height(width) <= LITTLE else halves


def spaced(boxes: Iterable[Box]) -> list[tuple[float, Box]]:
    """Return boxes with the space above each: the larger of what two neighbours ask for."""
    found: list[tuple[float, Box]] = []
    last = 0.0
    for place, box in enumerate(boxes):
        found.append((max(last, box.before) if place else 0.0, box))
        last = box.after
    return found


def columns(
    *cells: tuple[float, Box], gap: float = 0.0, before: float = 0.0, after: float = 0.0, breaks: bool = False
) -> Row:
    """Return boxes side by side from the left, each (width, box), with a gap between."""
    placed, x = [], 0.0
    for width, box in cells:
        placed.append((x, width, box))
        x += width + gap
    return Row(placed, before=before, after=after, breaks=breaks)


def hanging(indent: float, mark: Box, box: Box, width: float, *, breaks: bool = True) -> Row:
    """Return a box with a mark that hangs at its left."""
    cells = [(0.0, indent, mark), (indent, width - indent, box)]
    return Row(cells, before=box.before, after=box.after, breaks=breaks)


def _halves(box: Box, width: float, height: float, *, force: bool) -> tuple[Box, Box]:
    if box.height(width) <= height + ROUNDING:
        return box, Box()
    return box.split(width, height, force=force) or (Box(), box)
