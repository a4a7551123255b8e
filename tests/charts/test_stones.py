"""Stones have the design's measures, and outlines are closed paths of the area they should have."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.charts.geometry import Ring
from wellbeing_desktop.charts.stones import (
    area,
    capsule,
    centre_radius,
    centre_stones,
    circle,
    flattened,
    mark,
    moved,
    polygon,
    stone,
    stones,
    table_radius,
    turned,
)
from wellbeing_desktop.palette import SHAPES

CORE = Ring((4, 5, 4, 5))


def test_a_stone_of_the_overview_has_the_area_and_widths_of_the_design():
    outline = stone(18, 258)
    points = flattened(outline)

    assert area(outline) == pytest.approx(4146, abs=3)
    assert max(y for _, y in points) == pytest.approx(258, abs=0.1)
    assert min(y for _, y in points) == pytest.approx(178, abs=0.1)


def test_a_centre_stone_has_the_area_of_any_other_stone():
    radius = centre_radius(CORE, 258)

    assert radius == pytest.approx(36.3, abs=0.05)
    assert area(circle((0, 0), radius)) == pytest.approx(area(stone(18, 258)), rel=1e-3)


def test_the_centre_stones_stand_one_above_the_other_and_change_sides_when_mirrored():
    (x, y), (x2, y2) = centre_stones(CORE, 258)

    assert (x, y) == (x2, -y2)
    assert x < 0 < y
    assert centre_stones(Ring(CORE.counts, mirrored=True), 258)[0] == (-x, y)


def test_the_table_leaves_air_to_the_stones():
    assert table_radius(258) == pytest.approx(164.9, abs=0.05)


@given(st.integers(8, 30), st.floats(20, 300))
def test_all_stones_are_one_path_turned_and_none_touches_the_next(count, radius):
    ring = Ring((count,))
    outlines = stones(ring, radius)

    assert {round(area(outline), 3) for outline in outlines} == {round(area(outlines[0]), 3)}
    for outline, angle in zip(outlines, ring.angles, strict=True):
        for x, y in flattened(outline, 6):
            turn = (math.degrees(math.atan2(x, y)) - angle + 180) % 360 - 180
            assert abs(turn) < ring.step / 2


@pytest.mark.parametrize("outline", [stone(18, 100), capsule(((0, 0), (30, 0)), 8), circle((5, 5), 3)])
def test_an_outline_ends_where_it_began(outline):
    assert outline[-1].points[-1] == pytest.approx(outline[0].points[0])


def test_a_capsule_has_two_round_ends():
    assert area(capsule(((0, 0), (30, 40)), 8)) == pytest.approx(50 * 8 + math.pi * 16, rel=1e-3)


@pytest.mark.parametrize("shape", SHAPES)
def test_marks_of_the_quadrants_weigh_about_the_same(shape):
    assert area(mark(shape, (10, 10), 5)) == pytest.approx(math.pi * 25, rel=0.25)


def test_turning_goes_clockwise_and_moving_keeps_the_shape():
    square = polygon(((-1, 9), (-1, 11), (1, 11), (1, 9)))

    xs, ys = zip(*flattened(turned(square, 90)), strict=True)
    assert (sum(xs) / len(xs) > 8, abs(sum(ys) / len(ys)) < 1) == (True, True)
    assert area(moved(square, (100, -3))) == pytest.approx(4)
