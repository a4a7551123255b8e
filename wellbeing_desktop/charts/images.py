"""Whole pictures as image files, for the command line and for other documents.

A radar never stands alone: its image carries a key, and a dot chart with the same numbers in
words belongs beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.charts import canvas
from wellbeing_desktop.charts.canvas import Layer
from wellbeing_desktop.charts.dot_chart import WIDTH, chart_height, dot_chart, dot_rows
from wellbeing_desktop.charts.dots import screen_dots
from wellbeing_desktop.charts.ink import text_width
from wellbeing_desktop.charts.key import agreement_sample, gap_sample, in_key_order, key_sample
from wellbeing_desktop.charts.look import Look, screen_look
from wellbeing_desktop.charts.names import corner_names
from wellbeing_desktop.charts.radar import RadarPicture
from wellbeing_desktop.charts.series import RadarData, SeriesKind
from wellbeing_desktop.charts.shapes import Shape, Words, shifted
from wellbeing_desktop.charts.words import USUAL, ChartWords, short
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.palette import LIGHT, Scheme

_RATIO = 2.0
_EDGE = 24.0
_SAMPLE = 40.0


def radar_png(data: RadarData, scheme: Scheme = LIGHT, *, words: ChartWords = USUAL) -> bytes:
    """Return the radar with the parts' names and a key, 900 by 760 logical pixels."""
    width, height = 900.0, 760.0
    figure = canvas.new_figure(width, height, _RATIO)
    look = screen_look(scheme, 240)
    picture = RadarPicture(figure, data, look, margin=(_EDGE, 64.0))
    picture.draw()
    names = corner_names(
        data,
        (width - 2 * _EDGE, height - 2 * _EDGE - 40),
        replace(look, text=1.1 * look.text),
        partial(text_width, size=1.1 * look.text, bold=True),
    )
    around = Layer(figure, 3)
    around.show(
        [*shifted(names, (0, 20)), *_key(data, look, (-width / 2 + _EDGE, -height / 2 + _EDGE), words)]
    )
    return canvas.png(figure)


def dots_png(
    assessment: Assessment,
    previous: Assessment | None = None,
    scheme: Scheme = LIGHT,
    *,
    leave_out: Sequence[str] = (),
    labels: Mapping[SeriesKind, str] | None = None,
) -> bytes:
    """Return the dot chart of every indicator, with the same answers in words."""
    rows = dot_rows(assessment, previous, leave_out=leave_out)
    figure = canvas.new_figure(WIDTH + 2 * _EDGE, chart_height(rows) + 2 * _EDGE, _RATIO)
    figure.set_facecolor(scheme.paper)
    key = _marks_key(assessment, labels or {}, earlier=previous is not None)
    Layer(figure).show(dot_chart(rows, screen_look(scheme), screen_dots(scheme), key))
    return canvas.png(figure)


def _marks_key(assessment: Assessment, labels: Mapping[SeriesKind, str], *, earlier: bool) -> str:
    """Say whose mark is whose: "● Wilbert   ○ Joanne   × last time"."""
    usual = {
        SeriesKind.PERSON: _tr("figure", "person"),
        SeriesKind.PRACTITIONER: assessment.practitioner.called,
        SeriesKind.EARLIER: _tr("figure", "last time"),
    }
    marks = {SeriesKind.PERSON: "●", SeriesKind.PRACTITIONER: "○", SeriesKind.EARLIER: "×"}
    shown = [kind for kind in marks if earlier or kind is not SeriesKind.EARLIER]
    return "   ".join(f"{marks[kind]} {short(labels.get(kind) or usual[kind])}" for kind in shown)


def _key(data: RadarData, look: Look, at: tuple[float, float], words: ChartWords) -> list[Shape]:
    x, y = at
    shapes: list[Shape] = []
    for sample, said, wide in _entries(data, look, words):
        shapes += shifted(sample, (x + wide / 2, y))
        shapes.append(Words(said, (x + wide + 8, y - 0.34 * look.text), look.text, look.ink))
        x += wide + 8 + text_width(said, look.text) + 28
    return shapes


def _entries(data: RadarData, look: Look, words: ChartWords) -> Iterable[tuple[list[Shape], str, float]]:
    named = {series.kind: short(series.label or series.kind.value) for series in data.series}
    for kind in in_key_order(named):
        yield key_sample(kind, look, _SAMPLE), named[kind], _SAMPLE
    if {SeriesKind.PERSON, SeriesKind.PRACTITIONER} <= set(named):
        yield agreement_sample(look), words.same_step(), 2 * look.ring
    if any(data.reasons):
        yield gap_sample(look, _SAMPLE), words.gap(), _SAMPLE
