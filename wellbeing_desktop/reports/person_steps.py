"""The person's own copy, if wished: every step in its words, in both voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Stack, hanging
from wellbeing_desktop.reports.person_desk import Copy
from wellbeing_desktop.reports.person_words import reason_words
from wellbeing_desktop.reports.runs import Run, Words, bold
from wellbeing_desktop.reports.sentences import CENTRE_SHORT, capital
from wellbeing_desktop.reports.styles import MM
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import quadrant_shape

_TWO = Grid((43 * MM, 60 * MM, 61 * MM), gap=3 * MM, above=1.8, below=2.4)
_ONE = Grid((50 * MM, 117 * MM), gap=3 * MM, above=1.8, below=2.4)
_HANG = 6 * MM
_PART_NEEDS = 90.0


def steps_in_words(copy: Copy) -> Iterator[Box]:
    """Return the section, a table for each part."""
    heading = copy.desk.heading(_tr("own copy", "My steps in words"))
    for number, (name, indicators) in enumerate(_parts(copy)):
        table = _table(copy, name, indicators)
        yield Need(_PART_NEEDS * copy.desk.look.small.size / 12)
        yield Stack([heading, table], breaks=True) if number == 0 else table


def _parts(copy: Copy) -> Iterator[tuple[Box, list[Indicator]]]:
    """Every part with its name, and the centre, without what is not on the copy."""
    parts = [(quadrant_shape(n), q.title, q.indicators) for n, q in enumerate(copy.framework.quadrants)]
    parts.append((Run(""), CENTRE_SHORT(), copy.framework.overall))
    for shape, name, found in parts:
        kept = [indicator for indicator in found if indicator in copy.all_indicators]
        if kept:
            yield _part_name(copy, shape, name), kept


def _part_name(copy: Copy, shape: Run, name: str) -> Box:
    type_ = copy.types.first_step
    words = copy.desk.text(bold(name), type_)
    width = (_TWO if len(copy.voices) > 1 else _ONE).widths[0]
    return hanging(_HANG, copy.desk.text(shape, type_), words, width) if shape.text else words


def _table(copy: Copy, name: Box, indicators: Sequence[Indicator]) -> Table:
    type_ = copy.types.first_step
    table = Table(_TWO if len(copy.voices) > 1 else _ONE, before=8)
    heads = [copy.desk.text(_head(copy, voice), type_) for voice in copy.voices]
    table.head([Cell(box) for box in (name, *heads)])
    for indicator in indicators:
        texts = (_said(copy, voice, indicator) for voice in copy.voices)
        title = Cell(copy.desk.text(indicator.title, type_), scope="Row")
        table.add([title, *(Cell(copy.desk.text(words, type_)) for words in texts)])
    return table


def _head(copy: Copy, voice: Voice) -> Words:
    name = copy.names.of(voice)
    return copy.names.mark(voice, names=False), bold(f" {capital(name)}")


def _said(copy: Copy, voice: Voice, indicator: Indicator) -> str:
    answer = copy.assessment.answer(voice, indicator.id)
    if isinstance(answer, Reason):
        return reason_words(voice, answer)
    if voice is Voice.PRACTITIONER and answer == copy.assessment.answer(Voice.PERSON, indicator.id):
        return _tr("own copy", "The same")
    return f"{indicator.words(answer)}\u00a0({answer})"
