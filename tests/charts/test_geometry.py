"""Axes, steps and stones stand where the design says, for any framework."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.charts.geometry import (
    RIM_THICK,
    Ring,
    point,
    rim_stone,
    ring_of,
    spoke,
    step_radius,
    wedge,
)

COUNTS = st.lists(st.integers(0, 9), min_size=1, max_size=6).filter(any)
CORE = Ring((4, 5, 4, 5))


def test_the_core_has_eighteen_axes_eighteen_degrees_apart_from_the_top_left_clockwise():
    assert CORE.step == 18
    assert CORE.angles[:5] == (288, 306, 324, 342, 9)
    assert CORE.places == (0,) * 4 + (1,) * 5 + (2,) * 4 + (3,) * 5


def test_every_quadrant_of_the_core_is_centred_on_its_diagonal():
    assert [span.middle % 360 for span in CORE.spans] == [315, 45, 135, 225]


@given(COUNTS)
def test_the_first_quadrant_is_centred_top_left_and_nine_degrees_lie_between_two(counts):
    ring = Ring(tuple(counts))

    assert ring.spans[0].middle == 315
    assert all(math.isclose(b.start - a.end, 9) for a, b in pairwise(ring.spans))
    assert math.isclose(ring.spans[0].start + 360 - ring.spans[-1].end, 9)
    assert len(ring.angles) == sum(counts) == len(ring)


@given(COUNTS)
def test_mirrored_every_axis_stands_on_the_other_side(counts):
    plain, mirrored = Ring(tuple(counts)), Ring(tuple(counts), mirrored=True)

    for here, there in zip(plain.angles, mirrored.angles, strict=True):
        assert math.isclose((here + there) % 360, 0, abs_tol=1e-9) or math.isclose((here + there) % 360, 360)


def test_written_from_right_to_left_the_first_quadrant_is_top_right():
    x, y = point(Ring((4, 5, 4, 5), mirrored=True).spans[0].middle, 1)

    assert x > 0 < y


def test_what_is_left_out_gets_no_axis_and_no_gap(framework):
    ring = ring_of(framework, ["free_from_harm"])

    assert ring.counts == (4, 5, 4, 4)
    assert math.isclose(ring.step, 324 / 17)


def test_a_quadrant_without_indicators_takes_no_room():
    ring = Ring((4, 0, 4))

    assert [span.place for span in ring.spans] == [0, 2]
    assert ring.places == (0,) * 4 + (2,) * 4


def test_a_ring_without_indicators_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        Ring((0, 0))


def test_step_one_is_far_from_the_middle_and_step_five_on_the_outer_ring():
    radii = [step_radius(step, 100) for step in range(1, 6)]

    assert radii == pytest.approx([28, 46, 64, 82, 100])


@given(COUNTS)
def test_step_numbers_stand_between_two_quadrants_and_never_on_an_axis(counts):
    ring = Ring(tuple(counts))

    for angle in ring.number_angles():
        nearest = min(abs((angle - axis + 180) % 360 - 180) for axis in ring.angles)
        assert nearest >= 4.5 + ring.step / 2 - 1e-6


def test_numbers_of_the_core_stand_at_the_top_and_at_the_foot():
    assert CORE.number_angles() == (355.5, 175.5)


@given(st.integers(12, 30))
def test_neighbouring_rim_stones_never_touch(count):
    ring = Ring((count,))
    radius = 100.0
    (_, end), (start, _) = (rim_stone(ring, angle, radius) for angle in ring.angles[:2])

    assert math.dist(end, start) > RIM_THICK * radius


def test_a_rim_stone_stands_square_to_its_spoke():
    (x0, y0), (x1, y1) = rim_stone(CORE, 288, 100)
    (ax, ay), (bx, by) = spoke(288, 100)

    assert math.isclose((x1 - x0) * (bx - ax) + (y1 - y0) * (by - ay), 0, abs_tol=1e-9)


def test_a_wedge_lies_between_its_two_radii():
    distances = [math.hypot(*corner) for corner in wedge(CORE.spans[0], 12, 100)]

    assert min(distances) == pytest.approx(12)
    assert max(distances) == pytest.approx(100)
