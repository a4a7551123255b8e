"""Breaks runs of text into lines that the fonts of the pages can draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from wellbeing_desktop.reports import fonts
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.scripts import by_font
from wellbeing_desktop.reports.styles import Type

_TOKENS = re.compile(r"\n| +|[^ \n]+")
_TINY = 0.01
_JOINTS = "-/\u2013\u00a0"
"""Signs after which a word that no line holds is cut rather than between two letters."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in one font, size and colour, and how long they are."""

    text: str
    font: str
    size: float
    colour: str
    width: float
    spoken: str | None = None


Word = list[Piece]
"""Pieces that stay in one line where they fit: a word, or the space between two."""


@dataclass(slots=True)
class PlainLine:
    """One line of pieces, drawn one after the other. Once it is set, several pages may share it.

    `goes_on` says that a space, or the end of a line as it was written, parts it from the next.
    """

    pieces: list[Piece] = field(default_factory=list)
    goes_on: bool = False

    @property
    def width(self) -> float:
        """How long the line is."""
        return sum(piece.width for piece in self.pieces)

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)


def break_lines(runs: Sequence[Run], type_: Type, width: float) -> Sequence[PlainLine]:
    """Set runs in a width: words whole where they fit, cut inside where one is longer than a line.

    Such a word is cut after a hyphen or a no-break space where it has one. A line break in the text
    begins a new line; spaces are kept but for those where a line ends.
    What stands on every page of a kind is broken once.
    """
    return _broken(tuple(runs), type_, width)


@lru_cache(maxsize=512)
def _broken(runs: tuple[Run, ...], type_: Type, width: float) -> tuple[PlainLine, ...]:
    found = [_wrap(paragraph, width) for paragraph in _paragraphs(_words(runs, type_))]
    for lines in found[:-1]:
        lines[-1].goes_on = True
    return tuple(line for lines in found for line in lines)


def pieces_of(run: Run, type_: Type) -> Word:
    """Return a run's pieces, each measured in its font."""
    return _pieces(run.text, run, type_, run.spoken)


def _pieces(text: str, run: Run, type_: Type, spoken: str | None) -> Word:
    strong = type_.bold if run.bold is None else run.bold
    size = run.size or type_.size
    found: Word = []
    for part, font in by_font(text, bold=strong):
        found.append(Piece(part, font, size, run.colour, fonts.width(part, font) * size, spoken))
        spoken = None
    return found


def _words(runs: Iterable[Run], type_: Type) -> Iterator[Word]:
    word: Word = []
    for run in runs:
        spoken = run.spoken
        for token in _TOKENS.findall(run.text):
            part = _pieces(token, run, type_, spoken)
            spoken = None
            if token[0] in " \n":
                if word:
                    yield word
                yield part
                word = []
            else:
                word = word + part
    if word:
        yield word


def _paragraphs(words: Iterable[Word]) -> Iterator[list[Word]]:
    paragraph: list[Word] = []
    for word in words:
        if word[0].text == "\n":
            yield paragraph
            paragraph = []
        else:
            paragraph.append(word)
    yield paragraph


def _wrap(words: Iterable[Word], width: float) -> list[PlainLine]:
    lines, room = [PlainLine()], width
    for word in words:
        is_space = word[0].text[0] == " "
        for place, part in enumerate([word] if is_space else _cut_to(word, width)):
            long = sum(piece.width for piece in part)
            if not is_space and lines[-1].pieces and long > room + _TINY:
                lines[-1].goes_on = place == 0
                lines.append(PlainLine())
                room = width
            if is_space and len(lines) > 1 and not lines[-1].pieces:
                continue
            lines[-1].pieces.extend(part)
            room -= long
    for line in lines:
        _drop_end_space(line)
        line.pieces = _joined(line.pieces)
    return lines


def _cut_to(word: Word, width: float) -> list[Word]:
    """Return a word in parts of at most the width; one part where it fits."""
    if sum(piece.width for piece in word) <= width + _TINY:
        return [word]
    parts: list[Word] = [[]]
    used = 0.0
    for piece in word:
        for part, long, begins in _stretches(piece, width, used):
            if begins and parts[-1]:
                parts.append([])
            used = long if begins else used + long
            parts[-1].append(part)
    return parts


def _stretches(piece: Piece, width: float, used: float) -> Iterator[tuple[Piece, float, bool]]:
    """Cut a piece where lines of a width end; `used` of the first is taken. Says what begins a line."""
    start, long, begins = 0, 0.0, False
    for place, letter in enumerate(piece.text):
        wide = fonts.width(letter, piece.font) * piece.size
        if used + long + wide > width + _TINY and used + long > 0:
            cut = _joint(piece.text, start, place)
            after = fonts.width(piece.text[cut:place], piece.font) * piece.size
            if cut > start:
                yield _slice(piece, start, cut, long - after), long - after, begins
            start, long, used, begins = cut, after, 0.0, True
        long += wide
    yield _slice(piece, start, len(piece.text), long), long, begins


def _joint(text: str, start: int, end: int) -> int:
    """Return where a stretch that fills a line is best cut: after its last joint, unless half is lost."""
    at = max(text.rfind(sign, start, end) for sign in _JOINTS) + 1
    return at if 2 * (at - start) >= end - start > 0 else end


def _slice(piece: Piece, start: int, end: int, width: float) -> Piece:
    spoken = None if start else piece.spoken
    return replace(piece, text=piece.text[start:end], width=width, spoken=spoken)


def _joined(pieces: Word) -> Word:
    """Return pieces with neighbours of one look as one."""
    joined: Word = []
    for _, group in groupby(pieces, _look):
        alike = list(group)
        if len(alike) > 1 and alike[0].spoken is None:
            text, width = "".join(p.text for p in alike), sum(p.width for p in alike)
            joined.append(Piece(text, alike[0].font, alike[0].size, alike[0].colour, width))
        else:
            joined += alike
    return joined


def _look(piece: Piece) -> tuple[object, ...]:
    return piece.font, piece.size, piece.colour, piece.spoken


def _drop_end_space(line: PlainLine) -> None:
    while line.pieces and line.pieces[-1].text.isspace():
        line.pieces.pop()
