"""The reports as PDFs, warm; the person's copy against the same radar saved alone by matplotlib."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from benchmarks.harness import Result, interleaved_ms, median, ratio, timed_ms
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.canvas import Layer
from wellbeing_desktop.charts.ink import text_width
from wellbeing_desktop.charts.paper import MY_COPY, paper_radar
from wellbeing_desktop.charts.plot import rings, spokes, stones
from wellbeing_desktop.charts.series import PRIVATE, radar_data
from wellbeing_desktop.charts.shapes import Words
from wellbeing_desktop.charts.toolkit import FAMILIES
from wellbeing_desktop.charts.words import OWN_WORDS
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make

ROUNDS = 15
SIDES = {"start": "left", "middle": "center", "end": "right"}


def measure() -> list[Result]:
    record = shipped_samples(shipped_framework())[0]
    first, review = record.latest()[:2]
    sheet = Sheet(record.person, review, first, latest_version=review.version)
    options = CopyOptions(copy_format=CopyFormat.STANDARD)
    ours, alone = interleaved_ms(
        [lambda: make(Kind.PERSON, sheet, options=options), radar_alone(sheet)], ROUNDS
    )
    what = "the person's copy as a PDF, against the same radar saved alone by matplotlib"
    return [ratio(what, ours, alone, 3.0), *(warm(kind, sheet) for kind in (Kind.RECORD, Kind.SUMMARY))]


def warm(kind: Kind, sheet: Sheet) -> Result:
    """For information: how long another report takes."""
    times = timed_ms(lambda: make(kind, sheet), ROUNDS)
    return Result(f"the {kind} of the same review as a PDF", median(times), float("inf"), "ms")


def radar_alone(sheet: Sheet) -> Callable[[], bytes]:
    """Make the copy's radar as a matplotlib figure, its texts as text, and save it as a PDF."""
    data = radar_data(sheet.assessment, leave_out=PRIVATE)
    look, radius = MY_COPY.look, MY_COPY.radius
    measured = partial(text_width, size=MY_COPY.text)

    def save() -> bytes:
        radar = paper_radar(data, MY_COPY, measured, OWN_WORDS)
        figure = canvas.new_figure(radar.width, radar.height)
        ground = [*rings(radius, look), *spokes(data.ring.angles, radius, look.rings)]
        ground += stones(data.ring, range(len(data.ring)), radius, look)
        Layer(figure).show([*ground, *(shape for shape in radar.shapes if not isinstance(shape, Words))])
        for word in (shape for shape in radar.shapes if isinstance(shape, Words)):
            x, y = 0.5 + word.at[0] / radar.width, 0.5 + word.at[1] / radar.height
            weight = 700 if word.bold else 400
            settings = {"ha": SIDES[word.anchor], "va": "baseline", "size": word.size, "weight": weight}
            figure.text(x, y, word.text, family=list(FAMILIES), **settings)
        return canvas.pdf(figure)

    return save
