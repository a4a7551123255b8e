"""One rating changes: the radar's own redraw, against matplotlib drawing the whole figure again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle
from uuid import uuid4

from benchmarks.harness import Result, interleaved_ms, median, ratio
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.canvas import Layer
from wellbeing_desktop.charts.look import screen_look
from wellbeing_desktop.charts.radar import RadarPicture
from wellbeing_desktop.charts.series import RadarData, radar_data
from wellbeing_desktop.charts.shapes import Words
from wellbeing_desktop.charts.toolkit import FAMILIES
from wellbeing_desktop.exchange.framework_file import shipped_framework

SIZE = (608, 470)
ROUNDS = 60
SIDES = {"start": "left", "middle": "center", "end": "right"}
DAY = date(2026, 11, 20)


def measure() -> list[Result]:
    steps, gaps = pictures((2, 3)), pictures((2, Reason.DOES_NOT_KNOW))
    data = next(steps)
    times = interleaved_ms(
        [redraw(data, steps), redraw(data, gaps), plain(data), whole(data)], ROUNDS, warm_up=5
    )
    step, gap, bare, own = times
    first = ratio("radar redraw when one rating changes, against a full matplotlib redraw", step, bare, 0.25)
    kept = f"{first.detail}; {median(step) / median(own):.2f} of drawing our own layers all again"
    return [
        Result(first.what, first.measured, first.limit, first.unit, kept),
        ratio("the same when a gap closes or opens", gap, bare, 0.4),
    ]


def pictures(answers: tuple[Answer, ...]) -> Iterator[RadarData]:
    """Give, for ever, the same three series with one answer that changes."""
    now, then = filled(3), filled(1)
    for answer in cycle(answers):
        now.rate(Voice.PERSON, "community_life", answer)
        yield radar_data(now, then)


def filled(shift: int) -> Assessment:
    made = Assessment(shipped_framework(), PERSON, Practitioner("Maeve Quinn"), DAY, DAY)
    for number, indicator in enumerate(made.framework.indicators):
        made.rate(Voice.PERSON, indicator.id, 1 + (number + shift) % 5)
        made.rate(Voice.PRACTITIONER, indicator.id, 1 + (number * 2 + shift) % 5)
    return made


def redraw(data: RadarData, changed: Iterator[RadarData]) -> Callable[[], None]:
    """Ours: update the picture, and hand over its pixels."""
    figure = canvas.new_figure(*SIZE)
    picture = RadarPicture(figure, data, screen_look())
    picture.draw()

    def action() -> None:
        picture.update(next(changed))
        picture.image()

    return action


def plain(data: RadarData) -> Callable[[], None]:
    """Matplotlib's own way: the same lines and areas, every text a text, all drawn again."""
    figure = canvas.new_figure(*SIZE)
    shapes = RadarPicture(figure, data, screen_look()).shapes()
    width, height = SIZE
    Layer(figure).show(shape for shape in shapes if not isinstance(shape, Words))
    for word in (shape for shape in shapes if isinstance(shape, Words)):
        x, y = 0.5 + word.at[0] / width, 0.5 + word.at[1] / height
        look = {"ha": SIDES[word.anchor], "va": "baseline", "color": word.colour, "size": word.size}
        figure.text(x, y, word.text, family=list(FAMILIES), **look)
    return figure.canvas.draw


def whole(data: RadarData) -> Callable[[], None]:
    """Our own layers, none of them kept."""
    figure = canvas.new_figure(*SIZE)
    RadarPicture(figure, data, screen_look()).draw()
    return figure.canvas.draw


PERSON = uuid4()
