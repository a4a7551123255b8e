"""The names of the parts round a figure stand apart, however long they are."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from wellbeing_desktop.charts.ink import text_width
from wellbeing_desktop.charts.look import Around, fitting_radius, screen_look
from wellbeing_desktop.charts.names import close_names, corner_names, radius_beside_names
from wellbeing_desktop.charts.paper import LARGE_PRINT, MY_COPY, PROGRESS, RECORD
from wellbeing_desktop.charts.series import RadarData, radar_data
from wellbeing_desktop.charts.shapes import Anchor, Words
from wellbeing_desktop.reports.shapes import measure as on_paper

from .makers import always, framework_of, picture

LONG = "A part of life with a name as long as sixty letters can make"


def named(title: str) -> RadarData:
    plain = framework_of((4, 5, 4, 5))
    quadrants = tuple(replace(quadrant, title=title) for quadrant in plain.quadrants)
    return radar_data(picture(replace(plain, quadrants=quadrants), always(3)))


@pytest.mark.parametrize("frame", [MY_COPY, LARGE_PRINT, RECORD, PROGRESS], ids=lambda f: f"{f.text}")
def test_two_names_on_paper_never_meet(frame):
    measure = partial(on_paper, size=frame.text, bold=True)
    shapes = corner_names(named(LONG), (frame.width, frame.height), frame.look, measure)
    words = [shape for shape in shapes if isinstance(shape, Words)]
    ends = [word.at[0] + measure(word.text) for word in words if word.anchor is Anchor.START]
    begins = [word.at[0] - measure(word.text) for word in words if word.anchor is Anchor.END]

    assert max(ends) < min(begins) - frame.text
    assert all(word.text.endswith("…") for word in words)


@pytest.mark.parametrize("frame", [MY_COPY, LARGE_PRINT, RECORD, PROGRESS], ids=lambda f: f"{f.text}")
def test_the_names_of_the_core_are_whole_on_paper(framework, frame):
    measure = partial(on_paper, size=frame.text, bold=True)
    data = radar_data(picture(framework, always(3)))
    shapes = corner_names(data, (frame.width, frame.height), frame.look, measure)

    titles = [quadrant.title for quadrant in framework.quadrants]
    assert [shape.text for shape in shapes if isinstance(shape, Words)] == titles


@pytest.mark.parametrize("width", [340.0, 420.0, 600.0])
def test_names_in_the_window_end_within_it(width):
    look = screen_look(around=Around.NAMES)
    measure = partial(text_width, size=look.text, bold=True)
    radius = fitting_radius(width, 360, look)
    shapes = close_names(named(LONG), radius, look, measure, width)
    words = [shape for shape in shapes if isinstance(shape, Words)]

    assert min(word.at[0] for word in words) >= -width / 2
    assert max(word.at[0] + measure(word.text) for word in words) <= width / 2


@pytest.mark.parametrize("scale", [1.0, 1.1])
@pytest.mark.parametrize("height", [296.0, 347.0])
def test_the_names_of_the_core_are_whole_beside_the_figure_of_a_person(framework, height, scale):
    width = 496.0
    look = screen_look(scale=scale, around=Around.NAMES)
    measure = partial(text_width, size=look.text, bold=True)
    data = radar_data(picture(framework, always(3)))
    most = fitting_radius(width, height, look)
    radius = radius_beside_names(data, most, look, measure, width)
    words = [s for s in close_names(data, radius, look, measure, width) if isinstance(s, Words)]

    said = " ".join(word.text for word in words)
    assert said == " ".join(quadrant.title for quadrant in framework.quadrants)
    assert max(word.at[0] + measure(word.text) for word in words) <= width / 2
    assert radius >= 0.8 * most


def test_a_figure_keeps_its_size_where_a_smaller_one_would_not_help_its_names():
    look = screen_look(around=Around.NAMES)
    measure = partial(text_width, size=look.text, bold=True)

    assert radius_beside_names(named(LONG), 120.0, look, measure, 420.0) == 120.0
