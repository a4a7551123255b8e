"""Shortens a text to a number of lines, with a visible mark that says where the whole stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.quotes import quoted
from wellbeing_desktop.reports.runs import Run, bold
from wellbeing_desktop.reports.sentences import quote_marks
from wellbeing_desktop.reports.styles import Type
from wellbeing_desktop.reports.text import is_foreign

MARKED = _later(
    "paper", "%1 and the like: shortened to fit one page; the whole is in that section of the record."
)

_IN_A_LINE = 300
"""Characters; no line of a page holds so many."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A text as it is shown, and whether anything of it is left out."""

    runs: tuple[Run, ...]
    is_cut: bool = False


def pointer(section: int, more: int = 0) -> Run:
    """Return the mark: "[record 3]", or "[record 4: 5 more]" for things that were left out."""
    if more:
        form = _count("[record\u00a0%1:\u00a0%n\u00a0more]", "[record\u00a0%1:\u00a0%n\u00a0more]", more)
        return bold(fill(form, section))
    return bold(fill(_tr("paper", "[record\u00a0%1]", "a section of the record"), section))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is set: its type and width, its section in the record, and what leads it in."""

    desk: Desk
    type_: Type
    width: float
    section: int
    lead: tuple[Run, ...] = ()

    def lines(self, runs: tuple[Run, ...]) -> int:
        """Count the lines of some runs here."""
        return len(self.desk.setter.lines((*self.lead, *runs), self.type_, self.width))


def in_lines(text: str, place: Place, most: int | None, *, quote: bool = False) -> Cut:
    """Return as much of a text as stands in so many lines; None for all, 0 for the mark alone.

    It is cut at a word; a first word that is longer than the lines is cut inside. Words in
    another script are shown whole or not at all.
    """
    whole = quoted(text) if quote else (Run(text),)
    if not text:
        return Cut(place.lead)
    if most is None or (len(text) <= _IN_A_LINE * most and place.lines(whole) <= most):
        return Cut((*place.lead, *whole))
    if most and not is_foreign(whole):
        flat = " ".join(text.split())[: _IN_A_LINE * most]
        for ends in ([found.start() for found in re.finditer(" ", flat)], list(range(len(flat)))):
            best = _longest(lambda end: _cut_at(flat, end, place.section, quote=quote), ends, place, most)
            if best:
                return Cut((*place.lead, *best), is_cut=True)
    return Cut((*place.lead, pointer(place.section)), is_cut=True)


def _cut_at(text: str, end: int, section: int, *, quote: bool) -> tuple[Run, ...]:
    opening, closing = quote_marks() if quote else ("", "")
    return Run(f"{opening}{text[:end].rstrip()} … "), pointer(section), Run(closing)


def _longest(
    cut: Callable[[int], tuple[Run, ...]], ends: list[int], place: Place, most: int
) -> tuple[Run, ...] | None:
    """Return the longest cut that fits, by halving; None where not even the shortest does."""
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        fits = ends[middle] > 0 and place.lines(_shown(cut(ends[middle]))) <= most
        low, high = (middle + 1, high) if fits else (low, middle)
    return _shown(cut(ends[low - 1])) if low and ends[low - 1] > 0 else None


def _shown(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.text)
