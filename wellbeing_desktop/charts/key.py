"""The key of a radar: one drawn sample for each series, for agreement and for a gap."""

from __future__ import annotations

from collections.abc import Iterable

from wellbeing_desktop.charts.geometry import Point
from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.plot import cross, delta
from wellbeing_desktop.charts.series import SeriesKind
from wellbeing_desktop.charts.shapes import Areas, Discs, Lines, Shape, Stroke


def key_sample(kind: SeriesKind, look: Look, length: float) -> list[Shape]:
    """Return a piece of a series' line with its mark, its middle at (0, 0)."""
    if kind is SeriesKind.PERSON:
        return [_bar(look.person, length), _disc(look)]
    if kind is SeriesKind.PRACTITIONER:
        return [_bar(look.practitioner, length), _ring(look)]
    if kind is SeriesKind.BETWEEN:
        mark = Areas((delta((0.0, 0.0), look.delta),), look.paper, look.cross_line)
        return [_bar(look.between, length), mark]
    return [_bar(look.earlier, length), Lines(cross((0, 0), look.cross), look.cross_line)]


def agreement_sample(look: Look) -> list[Shape]:
    """Return the sign of two voices at one step: a disc in a ring."""
    return [_ring(look), _disc(look)]


def gap_sample(look: Look, length: float) -> list[Shape]:
    """Return a piece of the dotted spoke of an axis without an answer."""
    return [_bar(look.gap, length)]


def in_key_order(kinds: Iterable[SeriesKind]) -> list[SeriesKind]:
    """Return series in the order of a key: the person, the practitioner, then what is past, latest first."""
    found = set(kinds)
    return [kind for kind in SeriesKind if kind in found]


def _bar(stroke: Stroke, length: float) -> Lines:
    ends: tuple[Point, Point] = ((-length / 2, 0.0), (length / 2, 0.0))
    return Lines((ends,), stroke)


def _disc(look: Look) -> Discs:
    return Discs(((0.0, 0.0),), look.disc, look.ink)


def _ring(look: Look) -> Discs:
    return Discs(((0.0, 0.0),), look.ring, look.paper, look.ring_line)
