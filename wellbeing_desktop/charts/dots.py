"""The dot chart: the same numbers on one line each, five places from 1 to 5.

A strip is shapes about its middle. Where nobody gave a step there
is no strip: words stand there instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.charts.geometry import Point
from wellbeing_desktop.charts.plot import cross
from wellbeing_desktop.charts.shapes import Discs, Lines, Shape, Stroke
from wellbeing_desktop.palette import LIGHT, Scheme


@dataclass(frozen=True, slots=True)
class DotSteps:
    """The steps at one indicator; None where a voice gave none."""

    person: int | None = None
    practitioner: int | None = None
    earlier: int | None = None

    @property
    def any(self) -> bool:
        """Whether a voice of now gave a step, so that there is a strip to draw."""
        return self.person is not None or self.practitioner is not None


@dataclass(frozen=True)
class DotLook:
    """How a strip looks: `span` from place 1 to place 5, marks by half their size."""

    span: float
    line: Stroke
    tick: Stroke
    tick_height: float
    bar: Stroke
    disc: float
    under: float
    ring: float
    ring_line: Stroke
    cross: float
    cross_line: Stroke
    ink: str
    ground: str
    mirrored: bool = False

    def place(self, step: int) -> float:
        """Return the x of a step, 1 at the left unless mirrored."""
        x = self.span * ((step - STEPS[0]) / (len(STEPS) - 1) - 0.5)
        return -x if self.mirrored else x


def screen_dots(
    scheme: Scheme = LIGHT, width: float = 176, *, ground: str | None = None, mirrored: bool = False
) -> DotLook:
    """Return the look of the window's table; `ground` is what the strip lies on (the paper)."""
    return DotLook(
        span=width - 26,
        line=Stroke(scheme.track, 1.5),
        tick=Stroke(scheme.edge, 1.5),
        tick_height=10,
        bar=Stroke(scheme.ink, 2.0),
        disc=5,
        under=5,
        ring=8.5,
        ring_line=Stroke(scheme.ink, 1.8),
        cross=4,
        cross_line=Stroke(scheme.muted, 1.8),
        ink=scheme.ink,
        ground=ground or scheme.paper,
        mirrored=mirrored,
    )


def strip(steps: DotSteps, look: DotLook) -> list[Shape]:
    """Return the scale and the marks of one indicator; nothing where no voice of now has a step."""
    return [*scale(look), *marks(steps, look)] if steps.any else []


def scale(look: DotLook) -> list[Shape]:
    """Return the line and its five ticks."""
    half = look.tick_height / 2
    places = [look.place(step) for step in STEPS]
    ticks: tuple[tuple[Point, ...], ...] = tuple(((x, -half), (x, half)) for x in places)
    return [Lines((((places[0], 0.0), (places[-1], 0.0)),), look.line), Lines(ticks, look.tick)]


def marks(steps: DotSteps, look: DotLook) -> list[Shape]:
    """Return the bar between two voices that differ, the cross of last time, the ring and the disc."""
    shapes: list[Shape] = []
    person, practitioner = steps.person, steps.practitioner
    if person is not None and practitioner is not None and person != practitioner:
        shapes.append(Lines((((look.place(person), 0.0), (look.place(practitioner), 0.0)),), look.bar))
    if practitioner is not None:
        shapes.append(Discs(((look.place(practitioner), 0.0),), look.ring, look.ground, look.ring_line))
    if person is not None:
        size = look.under if person == practitioner else look.disc
        shapes.append(Discs(((look.place(person), 0.0),), size, look.ink))
    if steps.earlier is not None and steps.earlier != person:  # in the ring, too: without it nothing moved
        at = (look.place(steps.earlier), 0.0)
        shapes.append(Discs((at,), 1.5 * look.cross, look.ground))
        shapes.append(Lines(cross(at, look.cross), look.cross_line))
    return shapes
