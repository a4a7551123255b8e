"""The dot chart of a whole assessment: title, strip and words, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, step_of
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import means_the_same
from wellbeing_desktop.assessment.framework import STEPS, Indicator
from wellbeing_desktop.charts.dots import DotLook, DotSteps, strip
from wellbeing_desktop.charts.labels import VOICE_MARKS
from wellbeing_desktop.charts.look import Look
from wellbeing_desktop.charts.names import quadrant_mark
from wellbeing_desktop.charts.shapes import Anchor, Lines, Shape, Stroke, Words, shifted
from wellbeing_desktop.charts.words import USUAL, ChartWords, short

ROW = 34.0
"""Logical pixels from one row to the next, at 100 % text."""

WIDTH = 780.0

_HALF = WIDTH / 2
_STRIP_AT = -70.0
_WORDS_AT = 42.0
_DROP = 0.34


_NO_STEPS = DotSteps()


@dataclass(frozen=True, slots=True)
class DotRow:
    """One line of the chart. A heading has no steps; `place` is its quadrant's, None for the centre."""

    title: str
    heading: bool = False
    place: int | None = None
    steps: DotSteps = _NO_STEPS
    said: str = ""


def dot_rows(
    assessment: Assessment,
    previous: Assessment | None = None,
    *,
    leave_out: Sequence[str] = (),
    words: ChartWords = USUAL,
) -> list[DotRow]:
    """Return every indicator under its quadrant, and the centre last."""
    framework = assessment.framework
    parts = [(q.title, number, q.indicators) for number, q in enumerate(framework.quadrants)]
    rows: list[DotRow] = []
    for title, place, indicators in [*parts, (words.centre(), None, framework.overall)]:
        kept = [i for i in indicators if i.id not in leave_out]
        if kept:
            rows.append(DotRow(short(title), heading=True, place=place))
            rows += [_row(assessment, previous, indicator, words) for indicator in kept]
    return rows


def dot_chart(rows: Sequence[DotRow], look: Look, dots: DotLook, key: str = "") -> list[Shape]:
    """Return the chart's shapes about its middle, `chart_height` high and `WIDTH` wide.

    `key` says whose mark is whose, such as "● Wilbert ○ Joanne".
    """
    top = chart_height(rows) / 2
    first = top - ROW / 2 - _DROP * look.text
    shapes = [*_scale_words(first, look, dots), Words(key, (-_HALF, first), look.text, look.muted)]
    for number, row in enumerate(rows, start=1):
        y = top - (number + 0.5) * ROW
        shapes.append(Lines((((-_HALF, y - ROW / 2), (_HALF, y - ROW / 2)),), Stroke(look.rings.colour, 0.5)))
        shapes += _heading(row, y, look) if row.heading else list(_line(row, y, look, dots))
    return shapes


def chart_height(rows: Sequence[DotRow]) -> float:
    """Return how high the chart is, with the line of numbers above it."""
    return ROW * (len(rows) + 1)


def _row(
    assessment: Assessment, previous: Assessment | None, indicator: Indicator, words: ChartWords
) -> DotRow:
    answers = {voice: assessment.answer(voice, indicator.id) for voice in Voice}
    steps = DotSteps(
        person=step_of(answers[Voice.PERSON]),
        practitioner=step_of(answers[Voice.PRACTITIONER]),
        earlier=_earlier(assessment, previous, indicator.id),
    )
    return DotRow(short(indicator.title), steps=steps, said=_said(answers, words))


def _earlier(now: Assessment, then: Assessment | None, indicator_id: str) -> int | None:
    if then is None or not means_the_same(indicator_id, then.framework, now.framework):
        return None
    return step_of(then.answer(Voice.PERSON, indicator_id))


def _said(answers: dict[Voice, Answer], words: ChartWords) -> str:
    person, practitioner = answers[Voice.PERSON], answers[Voice.PRACTITIONER]
    if not isinstance(person, Reason) and not isinstance(practitioner, Reason):
        return words.two(person, practitioner)
    if person == practitioner and isinstance(person, Reason):
        return words.reasons[person]()
    return ", ".join(f"{VOICE_MARKS[voice]} {_word(answer, words)}" for voice, answer in answers.items())


def _word(answer: Answer, words: ChartWords) -> str:
    return words.reasons[answer]() if isinstance(answer, Reason) else str(answer)


def _scale_words(y: float, look: Look, dots: DotLook) -> list[Shape]:
    return [
        Words(str(s), (_STRIP_AT + dots.place(s), y), look.text, look.muted, Anchor.MIDDLE) for s in STEPS
    ]


def _heading(row: DotRow, y: float, look: Look) -> list[Shape]:
    baseline = y - _DROP * look.text
    title = Words(row.title, (20 - _HALF, baseline), look.text, look.ink, bold=True)
    if row.place is None:
        return [title]
    return [quadrant_mark(row.place, (6 - _HALF, baseline), look), title]


def _line(row: DotRow, y: float, look: Look, dots: DotLook) -> Iterator[Shape]:
    baseline = y - _DROP * look.text
    yield Words(row.title, (20 - _HALF, baseline), look.text, look.ink)
    yield from shifted(strip(row.steps, dots), (_STRIP_AT, y))
    yield Words(row.said, (_WORDS_AT, baseline), look.text, look.ink)
