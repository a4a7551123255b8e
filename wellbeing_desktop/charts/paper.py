"""A radar on paper: the sizes of each kind of page, and everything that lies over the ground.

Lengths are points. What never changes (rings, spokes, stones) is drawn once by `ground`; this
gives the rest as shapes about the middle of the figure, for a page to draw.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.charts.geometry import Point, Ring, point, step_radius
from wellbeing_desktop.charts.labels import LabelForm, Measure
from wellbeing_desktop.charts.layout import LabelFrame, LabelLayout, place_labels, place_numbers
from wellbeing_desktop.charts.look import MM, Look, paper_look
from wellbeing_desktop.charts.names import corner_names
from wellbeing_desktop.charts.plot import label_shapes, numbers, open_stones, series_shapes, spokes
from wellbeing_desktop.charts.series import RadarData
from wellbeing_desktop.charts.shapes import Lines, Shape, Stroke, tidy
from wellbeing_desktop.charts.words import USUAL, ChartWords

GROUND_REACH = 1.2
"""Of the radius: half the side of the square that the ground fills."""


@dataclass(frozen=True)
class PaperFrame:
    """The sizes of a radar on one kind of page, in points; `numbered` where a list names the axes."""

    radius: float
    gap: float
    width: float
    height: float
    grows_to: float
    text: float
    number: float
    lines: float = 1.0
    numbered: bool = False

    @property
    def labels(self) -> LabelFrame:
        """The room of the labels."""
        return LabelFrame(
            self.radius,
            self.gap,
            self.width,
            self.height,
            self.grows_to,
            self.text,
            head=1.18 * self.text + 3.0 * MM,
            apart=1.1 * MM,
            beyond=1.6 * MM,
            lead=1.15 * self.gap,
        )

    @property
    def look(self) -> Look:
        """Colours and widths."""
        return paper_look(self.radius, self.text, self.number, lines=self.lines)


def _frame(radius_mm: float, gap_mm: float, box_mm: tuple[float, float, float], text: float) -> PaperFrame:
    width, height, most = box_mm
    return PaperFrame(
        radius_mm * MM, gap_mm * MM, width * MM, height * MM, most * MM, text, round(0.85 * text, 1)
    )


MY_COPY = _frame(35.5, 5.2, (170, 103, 150), 12)
LARGE_PRINT = replace(_frame(34, 5.2, (170, 150, 178), 15.4), lines=1.3)
RECORD = _frame(33, 4.6, (170, 90, 130), 10)
PROGRESS = _frame(33.5, 5.0, (170, 94, 120), 10.5)
PROGRESS_LARGE = replace(_frame(34, 5.0, (170, 150, 178), 15.4), lines=1.3)
SUMMARY = replace(_frame(23.3, 1.0, (61, 61, 61), 8.6), number=7.4, numbered=True)


@dataclass(frozen=True)
class PaperRadar:
    """A radar for a page: a box, the shapes over the ground about its middle, and how labels went.

    `form` says whether a list must name the reasons (`SHORT`) or the axes too (`NUMBERS`).
    """

    ring: Ring
    radius: float
    width: float
    height: float
    form: LabelForm
    shapes: tuple[Shape, ...]


def paper_radar(
    data: RadarData,
    frame: PaperFrame,
    measure: Measure,
    words: ChartWords = USUAL,
    measure_bold: Measure | None = None,
) -> PaperRadar:
    """Lay out a radar for a page. The measures give widths in points at `frame.text`."""
    look, layout = frame.look, _layout(data, frame, measure, words)
    names = (
        []
        if frame.numbered
        else corner_names(data, (frame.width, layout.height), look, measure_bold or measure)
    )
    shapes = (
        *_gaps(data, frame.radius, look),
        *numbers(data.ring.number_angles(), frame.radius, look),
        *series_shapes(data, frame.radius, look),
        *label_shapes(layout.labels, look),
        *names,
    )
    return PaperRadar(data.ring, frame.radius, frame.width, layout.height, layout.form, shapes)


def _layout(data: RadarData, frame: PaperFrame, measure: Measure, words: ChartWords) -> LabelLayout:
    if frame.numbered:
        return place_numbers(data.ring, frame.labels, measure)
    return place_labels(data, frame.labels, measure, words)


def _gaps(data: RadarData, radius: float, look: Look) -> list[Shape]:
    """Return dotted spokes and open stones, over what the ground shows of those axes."""
    ring = data.ring
    gone = [axis for axis, found in enumerate(data.reasons) if found]
    angles = [ring.angles[axis] for axis in gone]
    covers = [piece for angle in angles for piece in _between_rings(angle, radius)]
    empty = [axis for axis in gone if data.unrated(axis)]
    return tidy(
        [
            Lines(tuple(covers), Stroke(look.paper, 1.2)),
            *spokes(angles, radius, look.gap),
            *open_stones(ring, empty, radius, look),
        ]
    )


def _between_rings(angle: float, radius: float) -> list[tuple[Point, Point]]:
    """The spoke in pieces that leave the rings whole."""
    air = 0.5
    steps = [step_radius(step, radius) for step in STEPS]
    return [(point(angle, low + air), point(angle, high - air)) for low, high in pairwise(steps)]
