"""Boxes with a line about them: a bar beside a text, a frame round one."""

from __future__ import annotations

from typing_extensions import override

from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.styles import BAR_WEIGHT, BOX_RADIUS, INK, MM, Line
from wellbeing_desktop.reports.tags import Tag


class Beside(Box):
    """A box with a bar beside it: at the left, or at the right for text from the right."""

    def __init__(self, box: Box, colour: str = INK, *, inset: float = 6 * MM, right: bool = False) -> None:
        super().__init__(box.before, box.after)
        self._box = box
        self._line = Line(BAR_WEIGHT, colour)
        self._inset = inset
        self._right = right

    @override
    def height(self, width: float) -> float:
        """The height of the box in what the bar leaves."""
        return self._box.height(width - self._inset)

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Break the box; both parts keep the bar."""
        halves = self._box.split(width - self._inset, height, force=force)
        if halves is None:
            return None
        head, tail = halves
        return self._with(head), self._with(tail)

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the bar and the box."""
        at = x + width - BAR_WEIGHT / 2 if self._right else x + BAR_WEIGHT / 2
        with paper.artifact():
            paper.stroke(self._line)
            paper.segment(at, top, at, top - self.height(width))
        self._box.draw(paper, x if self._right else x + self._inset, top, width - self._inset)

    @override
    def adopt(self, parent: Tag) -> None:
        """Put the box under the element."""
        self._box.adopt(parent)

    def _with(self, box: Box) -> Beside:
        return Beside(box, self._line.colour, inset=self._inset, right=self._right)


class Framed(Box):
    """A box in a line with round corners."""

    def __init__(self, box: Box, line: Line, padding: float, *, before: float = 0, after: float = 0) -> None:
        super().__init__(before, after)
        self._box = box
        self._line = line
        self._padding = padding

    @override
    def height(self, width: float) -> float:
        """The box and the padding around it."""
        return self._box.height(width - 2 * self._padding) + 2 * self._padding

    @override
    def split(self, width: float, height: float, *, force: bool = False) -> tuple[Box, Box] | None:
        """Break only where no page holds it whole; each part gets a frame."""
        if not force:
            return None
        inner = self._box.split(width - 2 * self._padding, height - 2 * self._padding, force=True)
        if inner is None:
            return None
        head, tail = (Framed(box, self._line, self._padding) for box in inner)
        return head, tail

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        """Draw the frame and the box."""
        high = self.height(width)
        with paper.artifact():
            paper.stroke(self._line)
            paper.canvas.roundRect(x, top - high, width, high, BOX_RADIUS, stroke=1, fill=0)
        self._box.draw(paper, x + self._padding, top - self._padding, width - 2 * self._padding)

    @override
    def adopt(self, parent: Tag) -> None:
        """Put the box under the element."""
        self._box.adopt(parent)
