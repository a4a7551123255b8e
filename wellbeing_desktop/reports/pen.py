"""The few operators of a page's stream that are written thousands of times, as text.

Lengths are points. What they leave behind (line, colours) stays until the next one says otherwise.
"""

from __future__ import annotations

from functools import lru_cache

from wellbeing_desktop.reports.styles import Line

_ROUND = 0.5522847498
"""How far, of a radius, the handles of a quarter of a circle reach."""


@lru_cache(maxsize=256)
def colour_of(colour: str) -> str:
    """Return "#rrggbb" as the three numbers that a page takes."""
    return " ".join(_number(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))


@lru_cache(maxsize=256)
def fill(colour: str) -> str:
    """Fill with a colour from now on."""
    return f"{colour_of(colour)} rg"


@lru_cache(maxsize=1024)
def stroke(line: Line, dash: tuple[float, ...] = (), ends: int = 0) -> str:
    """Draw lines with this weight and colour from now on: whole or with gaps, `ends` 1 round."""
    gaps = " ".join(map(_number, dash))
    return f"{_number(line.weight)} w {colour_of(line.colour)} RG [{gaps}] 0 d {ends} J"


def segment(x1: float, y1: float, x2: float, y2: float) -> str:
    """Draw a line from one point to another."""
    return f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"


def circle(x: float, y: float, radius: float) -> str:
    """Go once around a middle."""
    k = _ROUND * radius
    left, right, low, high = x - radius, x + radius, y - radius, y + radius
    return (
        f"{right:.3f} {y:.3f} m"
        f" {right:.3f} {y + k:.3f} {x + k:.3f} {high:.3f} {x:.3f} {high:.3f} c"
        f" {x - k:.3f} {high:.3f} {left:.3f} {y + k:.3f} {left:.3f} {y:.3f} c"
        f" {left:.3f} {y - k:.3f} {x - k:.3f} {low:.3f} {x:.3f} {low:.3f} c"
        f" {x + k:.3f} {low:.3f} {right:.3f} {y - k:.3f} {right:.3f} {y:.3f} c h"
    )


def triangle(*corners: tuple[float, float]) -> str:
    """Go from corner to corner and back to the first."""
    (x, y), *others = corners
    return " ".join((f"{x:.3f} {y:.3f} m", *(f"{a:.3f} {b:.3f} l" for a, b in others), "h"))


def painted(path: str, *, stroke: bool, fill: bool) -> str:
    """Draw the line of a path, fill it, or both."""
    return f"{path} {_PAINTS[stroke, fill]}"


_PAINTS = {(True, False): "S", (False, True): "f", (True, True): "B", (False, False): "n"}


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
