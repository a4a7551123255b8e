"""The key of a radar: a drawn sample of each mark, and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from typing_extensions import override

from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.shapes import Discs, Lines, Shape
from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.boxes import ROUNDING, Box
from wellbeing_desktop.reports.lines import PlainLine
from wellbeing_desktop.reports.paper import Paper
from wellbeing_desktop.reports.paragraph import one_line
from wellbeing_desktop.reports.shapes import draw_shapes
from wellbeing_desktop.reports.styles import MM, Type
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import SetLine, Typesetter

_SAMPLE = 11 * MM
_AIR = 1.4 * MM
_AIR_OF_SIZE = 0.38
_APART = 6 * MM
_HEAD = 0.9 * MM


class Sample(StrEnum):
    """What is drawn before the words."""

    PERSON = "person"
    PRACTITIONER = "practitioner"
    EARLIER = "earlier"
    SAME = "same"
    GAP = "gap"
    FIRST = "first"
    MOVED = "moved"
    DISC = "disc"
    RING = "ring"


_MARKS_ALONE = frozenset({Sample.SAME, Sample.FIRST, Sample.DISC, Sample.RING})


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry in its place: how far from the left, in which line, and its words as set."""

    sample: Sample
    words: SetLine
    left: float
    row: int
    air: float

    @property
    def words_at(self) -> float:
        return self.left + _sample_width(self.sample) + self.air

    @property
    def right(self) -> float:
        return self.words_at + self.words.width


class Key(Box):
    """Entries beside each other, on as many lines as they need."""

    def __init__(
        self, setter: Typesetter, entries: Sequence[tuple[Sample, str]], look: Look, type_: Type
    ) -> None:
        super().__init__(type_.before, type_.after)
        self.tag = Tag("P")
        self._setter = setter
        self._entries = entries
        self._look = look
        self._type = type_

    @override
    def height(self, width: float) -> float:
        return (self._placed(width)[-1].row + 1) * self._type.leading

    @override
    def draw(self, paper: Paper, x: float, top: float, width: float) -> None:
        placed = self._placed(width)
        with paper.tagged(self.tag):
            for entry in placed:
                upper = top - entry.row * self._type.leading
                self._draw_sample(paper, entry.sample, x + entry.left, upper)
                words = entry.words if entry is placed[-1] else _parted(entry.words)
                paper.line(words, x + entry.words_at, upper, self._type)

    @override
    def adopt(self, parent: Tag) -> None:
        self.tag.parent = parent

    def _placed(self, width: float) -> list[_Entry]:
        placed: list[_Entry] = []
        air = max(_AIR, _AIR_OF_SIZE * self._type.size)
        for sample, words in self._entries:
            room = width - _sample_width(sample) - air
            line = one_line(self._setter, words, self._type, room)
            entry = _Entry(sample, line, 0.0, 0, air)
            if placed:
                entry = _after(placed[-1], entry, width)
            placed.append(entry)
        return placed

    def _draw_sample(self, paper: Paper, sample: Sample, x: float, top: float) -> None:
        base = top - fonts.first_baseline(self._type.size, self._type.leading)
        y = base + 0.33 * self._type.size
        draw_shapes(paper, _sample_shapes(sample, self._look), (x, y))


def _parted(words: SetLine) -> SetLine:
    """Return words with a space after them: whoever listens hears no gap between two entries."""
    return replace(words, goes_on=True) if isinstance(words, PlainLine) else words


def _after(last: _Entry, entry: _Entry, width: float) -> _Entry:
    beside = replace(entry, left=last.right + _APART, row=last.row)
    if beside.right <= width + ROUNDING:
        return beside
    return replace(entry, row=last.row + 1)


def _sample_width(sample: Sample) -> float:
    return 4.2 * MM if sample in _MARKS_ALONE else _SAMPLE


def _sample_shapes(sample: Sample, look: Look) -> list[Shape]:
    middle = ((_sample_width(sample) / 2, 0.0),)
    line = (((0.0, 0.0), (_SAMPLE, 0.0)),)
    disc = Discs(middle, look.disc, look.ink)
    ring = Discs(middle, look.ring, look.paper, look.ring_line)
    arm, (x, _) = look.cross, middle[0]
    arms = (((x - arm, -arm), (x + arm, arm)), ((x - arm, arm), (x + arm, -arm)))
    shapes: dict[Sample, list[Shape]] = {
        Sample.PERSON: [Lines(line, look.person), disc],
        Sample.PRACTITIONER: [Lines(line, look.practitioner), ring],
        Sample.EARLIER: [Lines(line, look.earlier), Lines(arms, look.cross_line)],
        Sample.SAME: [ring, disc],
        Sample.GAP: [Lines(line, look.gap)],
        Sample.FIRST: [Lines(arms, look.cross_line)],
        Sample.MOVED: _moved(look),
        Sample.DISC: [disc],
        Sample.RING: [ring],
    }
    return shapes[sample]


def _moved(look: Look) -> list[Shape]:
    """A cross, an arrow and a disc."""
    arm, end = look.cross, _SAMPLE - look.disc
    tip = end - look.disc - 0.5 * MM
    cross = (((0.0, -arm), (2 * arm, arm)), ((0.0, arm), (2 * arm, -arm)))
    barbs = (((tip - _HEAD, _HEAD), (tip, 0.0), (tip - _HEAD, -_HEAD)),)
    return [
        Lines((((arm, 0.0), (tip, 0.0)), *barbs), look.cross_line),
        Lines(cross, look.cross_line),
        Discs(((end, 0.0),), look.disc, look.ink),
    ]
