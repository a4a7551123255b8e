"""The one place where a person's text is set: every field of every page goes through it.

A text is plain text whatever it holds. Letters that the fonts of the pages can draw are broken
into lines here; anything else (another script, right to left, joined emoji) is set by the
function that was handed in. What nobody can set is named in brackets and reported: never a box.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.foreign_text import SetText, SetTextRequest, SetTextResult
from wellbeing_desktop.reports.lines import PlainLine, break_lines, pieces_of
from wellbeing_desktop.reports.runs import Run, plain_text
from wellbeing_desktop.reports.scripts import is_plain, language_of, needs_setting, runs_right_to_left
from wellbeing_desktop.reports.styles import Type

UNPRINTABLE = _later("paper", "[a word in a script that could not be printed]")

_ROOM = 0.5
"""Points that a line needs beside its own length, so that it does not break when it is set again."""
_LETTERS = re.compile(r"\S+")
_WIDE_DOTS = 4
"""So many letters of another script may have to make room for "…"."""


@dataclass(frozen=True, slots=True)
class ForeignLine:
    """A line that was set elsewhere: a page of a small PDF, and the text it shows."""

    result: SetTextResult
    place: int

    @property
    def text(self) -> str:
        """The characters of the line, in the order they were written."""
        return self.result.lines[self.place]

    @property
    def width(self) -> float:
        """How wide the line was set."""
        return self.result.width_pt


SetLine = PlainLine | ForeignLine


@dataclass(slots=True)
class Typesetter:
    """Sets text in lines for one document, and remembers what could not be printed.

    `languages` are those of the person, first choice first; they name the language of a text
    in another script.
    """

    set_text: SetText | None = None
    languages: Sequence[str] = ()
    unprinted: set[str] = field(default_factory=set)
    _set: dict[SetTextRequest, SetTextResult] = field(default_factory=dict)

    def lines(self, runs: Sequence[Run], type_: Type, width: float) -> Sequence[SetLine]:
        """Set runs of text in a width; at least one line."""
        if not is_foreign(runs):
            return break_lines(runs, type_, width)
        for _ in range(8):
            result = self._result(runs, type_, width)
            if not result.missing:
                return [ForeignLine(result, place) for place in range(len(result.lines))]
            self.unprinted |= result.missing
            runs = [replace(run, text=named(run.text, result.missing)) for run in runs]
            if not is_foreign(runs):
                break
        return break_lines([replace(run, text=self._only_plain(run.text)) for run in runs], type_, width)

    def first_line(self, runs: Sequence[Run], type_: Type, width: float) -> SetLine:
        """Set what fits of the runs in one line, with "…" where there is more.

        A line that was set elsewhere is as wide as it is long: what runs from the right would
        stand far from where it begins otherwise.
        """
        flat = [replace(run, text=re.sub(r"[ \n]+", " ", run.text)) for run in runs]
        lines = self.lines(flat, type_, width)
        if len(lines) == 1:
            return self._narrow(lines[0], flat, type_)
        dots = pieces_of(Run(" …"), type_)
        shorter = self.lines(flat, type_, width - sum(piece.width for piece in dots))
        if not isinstance(shorter[0], PlainLine):
            return self._begun_elsewhere(flat, shorter[0], type_, width)
        if shorter[0].width < width / 2:
            return self._cut_in_a_word(flat, type_, width)
        return PlainLine([*shorter[0].pieces, *dots])

    def _begun_elsewhere(self, runs: Sequence[Run], first: SetLine, type_: Type, width: float) -> SetLine:
        """Set the words of a first line with "…" behind them, and some letters less where it is wide."""
        fits = len(first.text.rstrip())
        for letters in range(fits, max(0, fits - _WIDE_DOTS), -1):
            begun = _begun(runs, letters)
            lines = self.lines(begun, type_, width)
            if len(lines) == 1:
                return self._narrow(lines[0], begun, type_)
        return first

    def _cut_in_a_word(self, runs: Sequence[Run], type_: Type, width: float) -> SetLine:
        """Set as many letters as fit: a long reference is worth more begun than left out."""
        fits, too_many = 0, sum(len(run.text) for run in runs)
        while too_many - fits > 1:
            middle = (fits + too_many) // 2
            if len(self.lines(_begun(runs, middle), type_, width)) == 1:
                fits = middle
            else:
                too_many = middle
        return self.lines(_begun(runs, fits), type_, width)[0]

    def _narrow(self, line: SetLine, runs: Sequence[Run], type_: Type) -> SetLine:
        if isinstance(line, PlainLine) or not line.result.natural_pt:
            return line
        again = self.lines(runs, type_, math.ceil(line.result.natural_pt + _ROOM))
        return again[0] if len(again) == 1 else line

    def language(self, text: str) -> str | None:
        """Name the language of a text in another script; None where it is the document's."""
        return language_of(text, self.languages)

    def _result(self, runs: Sequence[Run], type_: Type, width: float) -> SetTextResult:
        request = _request(runs, type_, width)
        if request not in self._set:
            self._set[request] = self.set_text(request) if self.set_text else _unset(request)
        return self._set[request]

    def _only_plain(self, text: str) -> str:
        lost = frozenset(c for c in text if not is_plain(c))
        self.unprinted |= lost
        return named(text, lost) if lost else text


def _begun(runs: Sequence[Run], letters: int) -> list[Run]:
    """Return the first so many letters of runs, with "…" after them."""
    begun: list[Run] = []
    for run in runs:
        begun.append(replace(run, text=run.text[:letters]))
        letters = max(0, letters - len(run.text))
    return [*(run for run in begun if run.text), Run("…")]


def is_foreign(runs: Sequence[Run]) -> bool:
    """Tell whether runs need someone who can shape them."""
    return any(needs_setting(run.text) for run in runs)


def is_right_to_left(text: str) -> bool:
    """Tell whether a text as a whole stands at the right."""
    return needs_setting(text) and runs_right_to_left(text)


def named(text: str, missing: frozenset[str]) -> str:
    """Name in brackets what cannot be printed: a sign by its name, any other as a word."""
    longest = sorted(missing, key=len, reverse=True)
    found = re.compile(f"(?:{'|'.join(map(re.escape, longest))})+")
    once = _LETTERS.sub(lambda word: _named_word(word[0], found), text)
    word = UNPRINTABLE()
    return re.sub(rf"({re.escape(word)}\s?)+(?=\s|$)", lambda _: word, once)


def _named_word(word: str, missing: re.Pattern[str]) -> str:
    if not missing.search(word):
        return word
    if any(unicodedata.category(c)[0] in "LM" for found in missing.findall(word) for c in found[:1]):
        return UNPRINTABLE()
    return missing.sub(lambda sign: f"[{_sign_name(sign[0])}]", word)


def _sign_name(sign: str) -> str:
    unknown = _tr("paper", "a sign", "one that has no name")
    names = (
        unicodedata.name(c, "") or unknown for c in sign if unicodedata.category(c) not in {"Mn", "Cf", "Sk"}
    )
    pair = _tr("paper", "%1 and %2", "the names of two signs")
    signs = pair.removeprefix("%1").removesuffix("%2")
    return signs.join(name.lower() for name in names) or unknown


def _request(runs: Sequence[Run], type_: Type, width: float) -> SetTextRequest:
    strong = [type_.bold if run.bold is None else run.bold for run in runs]
    text, is_bold = plain_text(runs), all(strong)
    spans = () if is_bold else tuple(_bold_spans(runs, strong))
    to_left = runs_right_to_left(text)
    return SetTextRequest(text, width, type_.size, type_.leading, is_bold, to_left, spans)


def _bold_spans(runs: Sequence[Run], strong: Sequence[bool]) -> Iterator[tuple[int, int]]:
    at = 0
    for run, is_bold in zip(runs, strong, strict=True):
        if is_bold:
            yield at, at + len(run.text)
        at += len(run.text)


def _unset(request: SetTextRequest) -> SetTextResult:
    """Answer for nobody: everything that is not plain is missing."""
    return SetTextResult(b"", 0, 0, frozenset(c for c in request.text if not is_plain(c)))
