"""The overview of four parts: stones round a lit table, and "n of m" at every corner.

A stone's fill says that something was talked about, never how life is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.scoring import QuadrantScore, score, talked_about
from wellbeing_desktop.charts import stones
from wellbeing_desktop.charts.geometry import Point, Ring, point, ring_of
from wellbeing_desktop.charts.ink import text_width
from wellbeing_desktop.charts.labels import VOICE_MARKS
from wellbeing_desktop.charts.names import in_two
from wellbeing_desktop.charts.shapes import Anchor, Areas, Discs, Shape, Stroke, Words
from wellbeing_desktop.charts.stones import Outline
from wellbeing_desktop.charts.words import USUAL, ChartWords, short
from wellbeing_desktop.palette import LIGHT, Scheme, quadrant_shape

_GLOW_STEPS = 24
_TALKED_LINE = 6.0
_OPEN_LINE = 1.6
_NAME_PX = 20.0
_TEXT_PX = 16.0
_CORNERS = 4


class StoneState(StrEnum):
    """What a stone says of its indicator."""

    NOT_YET = "not_yet"
    STEP = "step"
    NO_STEP = "no_step"


def stone_state(assessment: Assessment, indicator_id: str) -> StoneState:
    """Tell whether the person gave a step, a reason without one, or nothing yet."""
    answer = assessment.answer(Voice.PERSON, indicator_id)
    if step_of(answer) is not None:
        return StoneState.STEP
    return StoneState.NOT_YET if answer is Reason.NOT_EXPLORED else StoneState.NO_STEP


@dataclass(frozen=True)
class Overview:
    """The ring of an assessment with its captions, as shapes about its middle.

    `radius` is that of the ring's outer edge; captions take about 1.2 of it more on either side.
    With `scores` each corner also says both voices' means and what they rest on.
    """

    assessment: Assessment
    radius: float
    scheme: Scheme = LIGHT
    words: ChartWords = USUAL
    scores: bool = True

    def shapes(self) -> list[Shape]:
        """Return everything, the table first."""
        return [*self._table(), *self._stones(), *self._stars(), *self._centre(), *self._captions()]

    @cached_property
    def _ring(self) -> Ring:
        return ring_of(self.assessment.framework)

    def _table(self) -> list[Shape]:
        size, middle = stones.table_radius(self.radius), ((0.0, 0.0),)
        shares = (number / _GLOW_STEPS for number in range(_GLOW_STEPS))
        rim, centre = self.scheme.glow_rim, self.scheme.glow_centre
        glow = [Discs(middle, size * (1 - share), _mixed(rim, centre, share)) for share in shares]
        return [*glow, Discs(middle, size, None, Stroke(self.scheme.table_rim, 1.0))]

    def _stones(self) -> list[Shape]:
        outlines = stones.stones(self._ring, self.radius)
        indicators = self.assessment.framework.indicators
        return [
            shape
            for axis, (indicator, outline) in enumerate(zip(indicators, outlines, strict=True))
            for shape in self._stone(axis, indicator, outline)
        ]

    def _stone(self, axis: int, indicator: Indicator, outline: Outline) -> list[Shape]:
        place, scheme = self._ring.places[axis], self.scheme
        colour, opened = scheme.quadrants[place % 4], scheme.opened[place % 4]
        state = stone_state(self.assessment, indicator.id)
        if state is StoneState.NOT_YET:
            return [Areas((outline,), opened, Stroke(colour, _OPEN_LINE))]
        full = state is StoneState.STEP
        line = min(_TALKED_LINE, 0.024 * self.radius)
        inside = Areas((outline,), colour) if full else Areas((outline,), scheme.sheet, Stroke(colour, line))
        middle = point(self._ring.angles[axis], self.radius * (0.54 + 0.46 * stones.INNER))
        mark = stones.mark(quadrant_shape(place), middle, 0.028 * self.radius)
        return [inside, Areas((mark,), scheme.on_quadrant if full else colour)]

    def _stars(self) -> list[Shape]:
        ids = [i.id for i in self.assessment.framework.indicators]
        angles = [self._ring.angles[ids.index(i)] for i in self.assessment.matters_most if i in ids]
        outlines = tuple(
            stones.star(point(angle, 1.075 * self.radius), 0.05 * self.radius) for angle in angles
        )
        return [Areas(outlines, self.scheme.lamp, Stroke(self.scheme.ink, _OPEN_LINE))] if outlines else []

    def _centre(self) -> list[Shape]:
        size = stones.centre_radius(self._ring, self.radius)
        places = stones.centre_stones(self._ring, self.radius)
        pairs = zip(self.assessment.framework.overall, places, strict=False)
        return [shape for indicator, at in pairs for shape in self._centre_stone(indicator, at, size)]

    def _centre_stone(self, indicator: Indicator, at: Point, size: float) -> list[Shape]:
        scheme, (x, y) = self.scheme, (at[0] + size + 0.05 * self.radius, at[1])
        lit = self.assessment.is_talked_about(indicator.id)
        said = self.words.talked_about() if lit else self.words.not_yet()
        ring = [Discs((at,), 0.18 * size, None, Stroke(scheme.on_lamp, 2.5))] if lit else []
        return [
            Discs((at,), size, scheme.lamp if lit else scheme.sheet, Stroke(scheme.lamp_edge, _OPEN_LINE)),
            *ring,
            Words(short(indicator.title, 20), (x, y + 3), _TEXT_PX, scheme.ink, bold=True),
            Words(said, (x, y - 17), 0.92 * _TEXT_PX, scheme.ink),
        ]

    def _captions(self) -> list[Shape]:
        quadrants = self.assessment.framework.quadrants[:_CORNERS]
        return [shape for place, quadrant in enumerate(quadrants) for shape in self._caption(place, quadrant)]

    def _caption(self, place: int, quadrant: Quadrant) -> list[Shape]:
        """Name, count and scores of one part: at the left set to the right, towards the ring."""
        left, top = place in {0, 3}, place < 2
        x, y = (-1.24 if left else 1.24) * self.radius, (0.78 if top else -0.3) * self.radius
        colour = self.scheme.quadrants[place]
        aside = x + (0.75 if left else -0.75) * _NAME_PX
        shapes: list[Shape] = [
            Areas(
                (stones.mark(quadrant_shape(place), (aside, y + 0.34 * _NAME_PX), 0.34 * _NAME_PX),), colour
            )
        ]
        for number, (text, size, bold) in enumerate(self._lines(quadrant)):
            anchor = Anchor.END if left else Anchor.START
            shapes.append(Words(text, (x, y - number * 27.0), size, self.scheme.ink, anchor, bold=bold))
        return shapes

    def _lines(self, quadrant: Quadrant) -> list[tuple[str, float, bool]]:
        done = talked_about(self.assessment, quadrant.indicators)
        count = self.words.count(done, len(quadrant.indicators))
        measure = partial(text_width, size=_NAME_PX, bold=True)
        names = [(line, _NAME_PX, True) for line, _ in in_two(short(quadrant.title), measure)]
        voices = Voice if self.scores else ()
        found = (score(self.assessment, quadrant, voice) for voice in voices)
        return [*names, (count, _TEXT_PX, True), *((self._coverage(one), _TEXT_PX, False) for one in found)]

    def _coverage(self, found: QuadrantScore) -> str:
        said = self.words.mean(found.shown, found.rated, found.applicable)
        return f"{VOICE_MARKS[found.voice]} {said}"


def _mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
