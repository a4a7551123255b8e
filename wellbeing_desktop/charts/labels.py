"""The words of labels: what stands at an axis, wrapped to a width that is measured.

A measuring function returns the width of a text in the unit of the figure. It must measure
each mark with the font that will draw it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.charts.series import RadarData, Reasons
from wellbeing_desktop.charts.words import USUAL, ChartWords, short

Measure = Callable[[str], float]

VOICE_MARKS = {Voice.PERSON: "●", Voice.PRACTITIONER: "○"}


class LabelForm(StrEnum):
    """How much of itself a label says, fullest first."""

    WHOLE = "whole"
    SHORT = "short"
    TITLES = "titles"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class LabelText:
    """What a label says: the title, and a line for each reason with the marks of its voices."""

    title: str
    gaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WrappedLabel:
    """A label in lines; the first `titles` of them are the title's."""

    lines: tuple[str, ...]
    titles: int
    width: float


def label_texts(
    data: RadarData, form: LabelForm = LabelForm.WHOLE, words: ChartWords = USUAL
) -> list[LabelText]:
    """Return what stands at every axis: in short no reason by name, then none, then a number."""
    if form is LabelForm.NUMBERS:
        return [LabelText(str(number)) for number in range(1, len(data.indicators) + 1)]
    if form is LabelForm.SHORT:
        words = replace(words, reasons=dict.fromkeys(Reason, words.not_rated), practitioner_reasons=None)
    if form is LabelForm.TITLES:
        return [LabelText(short(i.title)) for i in data.indicators]
    marked = len(data.voices) > 1
    return [
        LabelText(short(i.title), _gap_lines(found, words, marked=marked))
        for i, found in zip(data.indicators, data.reasons, strict=True)
    ]


def wrapped(label: LabelText, width: float, measure: Measure) -> WrappedLabel:
    """Break a label into lines no wider than `width`: at most two for the title and each reason."""
    titles = broken(label.title, width, measure)
    gaps = [line for marks, said in label.gaps for line in broken(f"{marks} {said}".strip(), width, measure)]
    lines = (*titles, *gaps)
    return WrappedLabel(lines, len(titles), max(map(measure, lines)))


def broken(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """Return the text in one line, or in two of nearly one length; what is too long ends in "…"."""
    if measure(text) <= width:
        return (text,)
    words = text.split(" ")
    pairs = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    widest = [(max(measure(a), measure(b)), -i, (a, b)) for i, (a, b) in enumerate(pairs)]
    best = min(widest, default=None)
    if best is not None and best[0] <= width:
        return best[2]
    return _cut(words, width, measure)


def clipped(text: str, width: float, measure: Measure) -> str:
    """Return as much of the text as fits, with "…" where something went."""
    if measure(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(text[:middle].rstrip() + "…") <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def _cut(words: Sequence[str], width: float, measure: Measure) -> tuple[str, ...]:
    """Fill the first line, and cut the second; a first word that is too long is cut itself."""
    count = 0
    while count < len(words) and measure(" ".join(words[: count + 1])) <= width:
        count += 1
    if count == 0:
        return (clipped(" ".join(words), width, measure),)
    return " ".join(words[:count]), clipped(" ".join(words[count:]), width, measure)


def _gap_lines(found: Reasons, words: ChartWords, *, marked: bool) -> tuple[tuple[str, str], ...]:
    """Return the lines under a title; voices with the same words share one line."""
    lines: dict[str, str] = {}
    for voice, reason in found:
        said = words.reason(voice, reason)
        lines[said] = lines.get(said, "") + VOICE_MARKS[voice]
    return tuple((marks if marked else "", said) for said, marks in lines.items())
