"""Contrast and colour-blind distance of every token, computed anew from `palette.py`.

Contrast is WCAG 2.2's ratio. Sight without one kind of cone is Machado, Oliveira and Fernandes
(2009) at full severity; distance is CIEDE2000 (Sharma, Wu and Dalal, 2005).
"""

from __future__ import annotations

import math
import re
from dataclasses import fields
from itertools import combinations

import pytest

from wellbeing_desktop import palette
from wellbeing_desktop.palette import CONTRAST, DARK, LIGHT, Scheme

TEXT, MARK = 4.5, 3.0
SCHEMES = [LIGHT, DARK, CONTRAST]
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

SIGHT: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE: Triple = (0.95047, 1.0, 1.08883)

by_scheme = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)


def linear(colour: str) -> Triple:
    """The colour's red, green and blue as shares of light."""

    def share(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return share(colour[1:3]), share(colour[3:5]), share(colour[5:7])


def times(matrix: Matrix, vector: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def contrast(one: str, other: str) -> float:
    dark, light = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def lab(light: Triple) -> Triple:
    def bent(value: float) -> float:
        return math.cbrt(value) if value > 0.008856 else 7.787 * value + 16 / 116

    clipped = times(TO_XYZ, tuple(min(1.0, max(0.0, v)) for v in light))
    x, y, z = (bent(value / white) for value, white in zip(clipped, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ciede2000(one: Triple, other: Triple) -> float:
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean_chroma = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * math.sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7))
    c1, c2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    h1, h2 = (math.degrees(math.atan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 and c2 else 0.0
    hue = (h1 + turn / 2) % 360 if c1 and c2 else h1 + h2
    lightness, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    d_l, d_c = l2 - l1, c2 - c1
    d_h = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn / 2))

    def wave(factor: float, offset: float) -> float:
        return math.cos(math.radians(factor * hue + offset))

    t = 1 - 0.17 * wave(1, -30) + 0.24 * wave(2, 0) + 0.32 * wave(3, 6) - 0.20 * wave(4, -63)
    s_l = 1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2)
    s_c, s_h = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    bend = 60 * math.exp(-(((hue - 275) / 25) ** 2))
    rotation = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(math.radians(bend))
    l_term, c_term, h_term = d_l / s_l, d_c / s_c, d_h / s_h
    return math.sqrt(l_term**2 + c_term**2 + h_term**2 + rotation * c_term * h_term)


def smallest_distance(colours: tuple[str, ...], sight: str) -> float:
    seen = [lab(times(SIGHT[sight], linear(colour))) for colour in colours]
    return min(ciede2000(one, other) for one, other in combinations(seen, 2))


def grounds(scheme: Scheme) -> tuple[str, ...]:
    return (scheme.paper, scheme.sheet, scheme.well, scheme.lamp_tint)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
        ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
    ],
)
def test_the_distance_agrees_with_the_published_examples(one, other, distance):
    assert ciede2000(one, other) == pytest.approx(distance, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(distance, abs=5e-5)


@by_scheme
def test_every_token_is_a_colour(scheme):
    for field in fields(scheme):
        value = getattr(scheme, field.name)
        for colour in (value,) if isinstance(value, str) else value:
            assert field.name == "name" or re.fullmatch("#[0-9A-F]{6}", colour)


@by_scheme
def test_text_can_be_read_on_every_ground(scheme):
    for ground in grounds(scheme):
        assert contrast(scheme.ink, ground) >= 7
        assert contrast(scheme.muted, ground) >= TEXT
    for ground in (*scheme.chosen, scheme.glow_centre, scheme.glow_rim):
        assert contrast(scheme.ink, ground) >= 7
    assert contrast(scheme.on_lamp, scheme.lamp) >= 7
    assert contrast(scheme.on_primary, scheme.primary) >= 7
    assert contrast(scheme.on_primary, scheme.primary_hover) >= 7


@by_scheme
def test_borders_can_be_seen_on_every_ground(scheme):
    for ground in grounds(scheme):
        assert contrast(scheme.edge, ground) >= MARK
    for ground in (scheme.paper, scheme.sheet, scheme.lamp_tint, scheme.glow_centre, scheme.glow_rim):
        assert contrast(scheme.lamp_edge, ground) >= MARK


@by_scheme
def test_a_quadrant_colour_is_text_on_paper_and_sheet_and_a_mark_anywhere(scheme):
    for place, colour in enumerate(scheme.quadrants):
        assert contrast(colour, scheme.paper) >= TEXT
        assert contrast(colour, scheme.sheet) >= TEXT
        assert contrast(scheme.on_quadrant, colour) >= TEXT
        for ground in (scheme.well, scheme.lamp_tint, scheme.opened[place], scheme.chosen[place]):
            assert contrast(colour, ground) >= MARK


def test_the_lock_screen_can_be_read_in_the_dark_tokens():
    assert contrast(DARK.ink, palette.LOCK_PANEL) >= 7
    assert contrast(DARK.muted, palette.LOCK_PANEL) >= TEXT
    for colour in (*DARK.quadrants, DARK.lamp_edge):
        assert contrast(colour, palette.LOCK_PANEL) >= TEXT


def test_what_is_printed_can_be_read_on_white():
    assert contrast(palette.PAPER_INK, palette.PAPER_WHITE) == pytest.approx(21)
    assert contrast(palette.PAPER_GREY, palette.PAPER_WHITE) >= MARK
    assert all(contrast(colour, palette.PAPER_WHITE) >= TEXT for colour in palette.PAPER_QUADRANTS)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (LIGHT.ink, LIGHT.paper, 14.23),
        (LIGHT.muted, LIGHT.well, 5.91),
        (LIGHT.edge, LIGHT.well, 3.51),
        (LIGHT.lamp_edge, LIGHT.glow_rim, 4.21),
        (LIGHT.quadrants[1], LIGHT.well, 4.31),
        (LIGHT.on_primary, LIGHT.primary_hover, 10.76),
        (DARK.ink, DARK.paper, 15.25),
        (DARK.muted, DARK.lamp_tint, 6.78),
        (DARK.quadrants[3], DARK.sheet, 4.65),
        (DARK.quadrants[3], DARK.chosen[3], 3.70),
        (DARK.on_lamp, DARK.lamp, 9.23),
        (CONTRAST.ink, CONTRAST.paper, 21.0),
        (CONTRAST.on_lamp, CONTRAST.lamp, 15.17),
    ],
)
def test_the_palette_is_the_one_that_was_designed(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.06)


@pytest.mark.parametrize(
    ("scheme", "sight", "least"),
    [
        (LIGHT, "normal", 24.9),
        (LIGHT, "protan", 18.1),
        (LIGHT, "deutan", 17.1),
        (LIGHT, "tritan", 18.9),
        (DARK, "normal", 31.2),
        (DARK, "protan", 16.6),
        (DARK, "deutan", 18.6),
        (DARK, "tritan", 16.8),
        (CONTRAST, "normal", 24.9),
        (CONTRAST, "protan", 18.1),
        (CONTRAST, "deutan", 17.1),
        (CONTRAST, "tritan", 18.9),
    ],
)
def test_the_four_quadrants_are_told_apart_by_every_kind_of_sight(scheme, sight, least):
    assert round(smallest_distance(scheme.quadrants, sight), 1) >= least


def test_the_fifth_quadrant_takes_the_first_colour_and_shape_again():
    assert palette.quadrant_colour(LIGHT, 4) == palette.quadrant_colour(LIGHT, 0)
    assert palette.quadrant_shape(5) is palette.quadrant_shape(1)
    assert len({palette.quadrant_shape(place) for place in range(4)}) == 4
    assert set(palette.SIGNS) == set(palette.SHAPES)
