"""What is drawn: nothing in the middle, nothing across a gap, and every mark over every line."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.charts.geometry import point, step_radius
from wellbeing_desktop.charts.look import paper_look, screen_look
from wellbeing_desktop.charts.paper import MY_COPY, PROGRESS, RECORD, SUMMARY, paper_radar
from wellbeing_desktop.charts.plot import rings, series_shapes, stones
from wellbeing_desktop.charts.series import overlay_data, radar_data
from wellbeing_desktop.charts.shapes import Areas, Discs, Lines, Words
from wellbeing_desktop.palette import CONTRAST, DARK, LIGHT, PAPER_INK

from .makers import always, every, framework_of, picture

FRAMEWORK = framework_of((4, 5, 4, 5))
LOOK = screen_look(LIGHT)
ANSWERS = st.lists(st.one_of(st.integers(1, 5), st.sampled_from(list(Reason))), min_size=36, max_size=36)


@given(ANSWERS)
def test_nothing_of_a_series_ever_lies_nearer_the_middle_than_step_one(answers):
    data = radar_data(picture(FRAMEWORK, lambda i: answers[i], lambda i: answers[18 + i]))

    for shape in series_shapes(data, 100, LOOK):
        points = shape.middles if isinstance(shape, Discs) else [at for run in shape.runs for at in run]
        assert all(math.hypot(*at) > 27 for at in points)


@given(ANSWERS)
def test_every_step_has_one_mark_at_its_place_and_a_gap_has_none(answers):
    data = radar_data(picture(FRAMEWORK, lambda i: answers[i], lambda i: answers[18 + i]))
    marked = {
        round(x, 6): round(y, 6)
        for s in series_shapes(data, 100, LOOK)
        if isinstance(s, Discs)
        for x, y in s.middles
    }

    wanted = {}
    for series in data.series:
        for axis, step in enumerate(series.steps):
            if step is not None:
                x, y = point(data.ring.angles[axis], step_radius(step, 100))
                wanted[round(x, 6)] = round(y, 6)
    assert marked == wanted


def test_lines_come_first_earlier_below_and_the_persons_disc_lies_on_top():
    now, then = picture(FRAMEWORK, always(3), always(4)), picture(FRAMEWORK, always(2))
    shapes = series_shapes(radar_data(now, then), 100, LOOK)

    kinds = [type(shape) for shape in shapes]
    assert kinds == [Lines, Lines, Lines, Lines, Discs, Discs]
    assert [shape.stroke for shape in shapes[:3]] == [LOOK.earlier, LOOK.practitioner, LOOK.person]
    assert (shapes[4].radius, shapes[5].radius) == (LOOK.ring, LOOK.disc)


@pytest.mark.parametrize(
    "look", [screen_look(s) for s in (LIGHT, DARK, CONTRAST)] + [paper_look(100, 10, 8.5)]
)
def test_the_voices_are_told_apart_without_colour(look):
    assert (look.person.dash, bool(look.practitioner.dash), bool(look.earlier.dash)) == ((), True, True)
    assert look.practitioner.dash != look.earlier.dash
    assert look.ring > look.disc + look.ring_line.width
    assert look.person.colour == look.practitioner.colour == look.ink


def test_there_are_five_rings_and_none_at_the_middle():
    radii = sorted(shape.radius for shape in rings(100, LOOK))

    assert radii == pytest.approx([28, 46, 64, 82, 100])


def test_nothing_of_the_radar_is_a_filled_area_but_stones_and_marks():
    shapes = paper_radar(
        radar_data(picture(FRAMEWORK, every(2, 4), always(3))), RECORD, lambda t: 5 * len(t)
    ).shapes

    assert not [s for s in shapes if isinstance(s, Lines) and getattr(s, "fill", None)]
    for shape in shapes:
        if isinstance(shape, Areas):
            assert len(shape.outlines) == 1


def test_paper_is_black_and_names_the_quadrants_with_their_marks():
    shapes = paper_radar(
        radar_data(picture(FRAMEWORK, always(3), always(3))), MY_COPY, lambda t: 6 * len(t)
    ).shapes

    words = [shape for shape in shapes if isinstance(shape, Words)]
    assert {word.colour for word in words} == {PAPER_INK}
    assert [word.text for word in words if word.bold] == [f"Quadrant {place}" for place in range(4)]


def test_the_summary_numbers_its_axes_and_leaves_names_to_the_list():
    radar = paper_radar(radar_data(picture(FRAMEWORK, always(3))), SUMMARY, lambda t: 5 * len(t))
    words = [shape.text for shape in radar.shapes if isinstance(shape, Words)]

    assert words[10:] == [str(number) for number in range(1, 19)]
    assert words[:10] == ["1", "2", "3", "4", "5"] * 2


def test_a_gap_on_paper_is_dotted_where_a_voice_has_no_step_and_open_where_nobody_has():
    data = radar_data(picture(FRAMEWORK, every(2, 4), lambda i: 3 if i else Reason.NOT_APPLICABLE))
    shapes = paper_radar(data, RECORD, lambda t: 5 * len(t)).shapes
    look = RECORD.look

    dotted = next(s for s in shapes if isinstance(s, Lines) and s.stroke == look.gap)
    assert len(dotted.runs) == 10
    assert not [s for s in shapes if isinstance(s, Areas) and s.fill == look.paper]
    alone = paper_radar(radar_data(picture(FRAMEWORK, every(2, 4))), PROGRESS, lambda t: 5 * len(t)).shapes
    assert len([s for s in alone if isinstance(s, Areas) and s.fill == look.paper]) == 9


def test_stones_have_the_colour_of_their_quadrant():
    data = radar_data(picture(FRAMEWORK, always(3)))

    assert [s.fill for s in stones(data.ring, range(18), 100, LOOK)] == list(LIGHT.quadrants)


def test_three_pictures_are_told_apart_by_mark_and_by_dash():
    pictures = [picture(FRAMEWORK, always(step)) for step in (1, 2, 4)]
    lines, marks = [], []
    for shape in series_shapes(overlay_data(pictures, Voice.PERSON), 100, LOOK):
        (lines if isinstance(shape, Lines) and shape.stroke != LOOK.cross_line else marks).append(shape)

    assert [line.stroke for line in lines] == [LOOK.earlier, LOOK.between, LOOK.person]
    assert len({line.stroke.dash for line in lines}) == 3
    assert [type(mark) for mark in marks] == [Lines, Areas, Discs]
    assert len(marks[1].outlines) == 18
