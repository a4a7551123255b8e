"""Colour tokens of the window and of paper. No hex colour stands anywhere else.

A quadrant's colour only ever names the quadrant, always with its shape and its name. Lamp
yellow only ever means the person. There is no red and no green. Contrast is recomputed by
a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """The mark that goes with a quadrant's colour."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


SHAPES = (Shape.CIRCLE, Shape.SQUARE, Shape.TRIANGLE, Shape.DIAMOND)
"""Shapes by the quadrant's place in its framework; further quadrants start again."""

SIGNS = {Shape.CIRCLE: "●", Shape.SQUARE: "■", Shape.TRIANGLE: "▲", Shape.DIAMOND: "◆"}
"""The same marks as characters."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """One set of colours, as "#RRGGBB". `quadrants`, `opened` and `chosen` go by place."""

    name: str
    paper: str
    sheet: str
    well: str
    ink: str
    muted: str
    edge: str
    hair: str
    shade: str
    track: str
    lamp: str
    on_lamp: str
    lamp_tint: str
    lamp_edge: str
    glow_centre: str
    glow_rim: str
    table_rim: str
    primary: str
    primary_hover: str
    on_primary: str
    quadrants: tuple[str, str, str, str]
    on_quadrant: str
    opened: tuple[str, str, str, str]
    chosen: tuple[str, str, str, str]


LIGHT = Scheme(
    name="light",
    paper="#FAF6EF",
    sheet="#FFFDFA",
    well="#F1EADF",
    ink="#2A241E",
    muted="#61574C",
    edge="#857A6D",
    hair="#E2D9CB",
    shade="#D9CEBD",
    track="#CFC4B4",
    lamp="#F2B93B",
    on_lamp="#2A241E",
    lamp_tint="#FDF2D8",
    lamp_edge="#8A6A1F",
    glow_centre="#FFF9EA",
    glow_rim="#FBE9C2",
    table_rim="#E3C98E",
    primary="#2A241E",
    primary_hover="#453B31",
    on_primary="#FFFDFA",
    quadrants=("#1046E1", "#B94B10", "#044F3B", "#6C1E64"),
    on_quadrant="#FFFFFF",
    opened=("#E7E8EE", "#F5E8DD", "#E6E9E1", "#EFE5E4"),
    chosen=("#EEF0F8", "#FAF1EA", "#EDF1ED", "#F5EDEF"),
)

DARK = Scheme(
    name="dark",
    paper="#1E1A17",
    sheet="#292420",
    well="#352E28",
    ink="#F6F0E7",
    muted="#C4B9AB",
    edge="#998D7F",
    hair="#3D362F",
    shade="#151210",
    track="#574D43",
    lamp="#F2C25B",
    on_lamp="#2A241E",
    lamp_tint="#3A2F1C",
    lamp_edge="#D6A94A",
    glow_centre="#4A3A1F",
    glow_rim="#2B241B",
    table_rim="#6E572A",
    primary="#F6F0E7",
    primary_hover="#DDD5C9",
    on_primary="#1E1A17",
    quadrants=("#7FA6F4", "#EEBD83", "#92F4DC", "#C3759F"),
    on_quadrant="#1E1A17",
    opened=("#2C2E36", "#3B3126", "#2E3933", "#35272A"),
    chosen=("#373942", "#493C30", "#3A453E", "#423134"),
)

CONTRAST = Scheme(
    name="contrast",
    paper="#FFFFFF",
    sheet="#FFFFFF",
    well="#FFFFFF",
    ink="#000000",
    muted="#000000",
    edge="#000000",
    hair="#000000",
    shade="#FFFFFF",
    track="#000000",
    lamp="#FFD84A",
    on_lamp="#000000",
    lamp_tint="#FFFFFF",
    lamp_edge="#000000",
    glow_centre="#FFFFFF",
    glow_rim="#FFFFFF",
    table_rim="#000000",
    primary="#000000",
    primary_hover="#000000",
    on_primary="#FFFFFF",
    quadrants=LIGHT.quadrants,
    on_quadrant="#FFFFFF",
    opened=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
    chosen=("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
)

PAPER_INK = "#000000"
PAPER_GREY = "#7A7A7A"
PAPER_DRAFT = "#B0B0B0"
PAPER_WHITE = "#FFFFFF"
PAPER_SHADES = ("#FFFFFF", "#DCDCDC", "#ABABAB", "#5C5C5C", "#000000")
"""Steps 1 to 5 in a bar of people: they print apart, and each has its number and a line round it."""

PAPER_QUADRANTS = LIGHT.quadrants

LOCK_PANEL = "#241F1B"


def quadrant_colour(scheme: Scheme, place: int) -> str:
    """Return the colour of the quadrant at a place (0 first) in its framework."""
    return scheme.quadrants[place % len(scheme.quadrants)]


def quadrant_shape(place: int) -> Shape:
    """Return the shape of the quadrant at a place (0 first) in its framework."""
    return SHAPES[place % len(SHAPES)]
