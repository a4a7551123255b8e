"""The fonts of every page: Atkinson Hyperlegible Next, and DejaVu Sans for what it lacks.

All are embedded and subset. Nothing here asks the system for a font.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wellbeing_desktop import resources

rl_config.useA85 = 0
"""Streams as they are: written as letters first, they would be read, undone and packed once more."""

REGULAR = "Atkinson"
BOLD = "Atkinson-Bold"
SPARE = "DejaVu"
SPARE_BOLD = "DejaVu-Bold"

ASCENT = 0.984
DESCENT = 0.316
CAPITALS = 0.668
"""Of Atkinson Hyperlegible Next, times the size; every line is placed by them."""

_FILES = {
    REGULAR: "AtkinsonNext-400-normal.ttf",
    BOLD: "AtkinsonNext-700-normal.ttf",
    SPARE: "DejaVuSans.ttf",
    SPARE_BOLD: "DejaVuSans-Bold.ttf",
}


@cache
def face(name: str) -> Any:
    """Return a font by its name here, read and registered at its first use."""
    font = TTFont(name, str(resources.path("fonts", _FILES[name])), asciiReadable=False)
    pdfmetrics.registerFont(font)
    return font


@lru_cache(maxsize=1 << 15)
def has(name: str, character: str) -> bool:
    """Tell whether a font has a glyph for a character (by its cmap)."""
    return ord(character) in face(name).face.charToGlyph


@lru_cache(maxsize=1 << 15)
def width(text: str, name: str) -> float:
    """Return how long a text is at size 1."""
    return float(face(name).stringWidth(text, 1000)) / 1000


def first_baseline(size: float, leading: float) -> float:
    """Return how far the baseline lies below the top of its line."""
    return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size
