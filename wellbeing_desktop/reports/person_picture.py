"""The picture on the person's own copy: a sentence, the radar, its key, and every answer in a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wellbeing_desktop.assessment.answers import Reason, Voice, step_of
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.charts.labels import LabelForm
from wellbeing_desktop.charts.paper import LARGE_PRINT, MY_COPY, PaperFrame
from wellbeing_desktop.charts.series import LEAST_RATED, RadarData, SeriesKind, radar_data
from wellbeing_desktop.charts.words import OWN_WORDS
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Row, Rule, Stack, columns
from wellbeing_desktop.reports.frames import Framed
from wellbeing_desktop.reports.key import Key, Sample
from wellbeing_desktop.reports.paper_radar import Radar
from wellbeing_desktop.reports.person_desk import Copy
from wellbeing_desktop.reports.person_words import (
    BOTH_STAY,
    NO_ANSWER,
    NO_PICTURE,
    NOT_A_TEST,
    NUMBERS_ARE_NOT,
    THAT_IS_FINE,
    figure_words,
    gaps_counted,
    picture_sentence,
    reason_words,
)
from wellbeing_desktop.reports.runs import Run, bold, filled
from wellbeing_desktop.reports.sentences import SCALE, ended, labelled, listed
from wellbeing_desktop.reports.styles import BOX, FOOTER_RULE, MM, TEXT_WIDTH, UNDER_HEAD
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import quadrant_shape

_BETWEEN = 4 * MM
_HALF = (TEXT_WIDTH - _BETWEEN) / 2
_HANG = 1.36
_MANY = 8
"""So many of one reason, and the list says only how many more there are."""


def has_figure(copy: Copy) -> bool:
    """Tell whether the person chose enough steps for a figure."""
    own = (step_of(copy.assessment.answer(Voice.PERSON, i.id)) for i in copy.indicators)
    return sum(step is not None for step in own) >= LEAST_RATED


def picture(copy: Copy) -> Iterator[Box]:
    """Return the section."""
    heading = copy.desk.heading(_tr("paper", "The picture"))
    if not has_figure(copy):
        yield Stack([heading, _nothing_to_draw(copy)])
        form = LabelForm.SHORT
    else:
        radar = _radar(copy)
        form = radar.form
        yield Stack([heading, copy.desk.text(picture_sentence(copy)), radar, *_key(copy)])
    yield from _list(copy, numbered=form is LabelForm.NUMBERS)
    if form is not LabelForm.WHOLE:
        yield from _reasons(copy)
    words = f" {NOT_A_TEST()} {BOTH_STAY()}" if len(copy.voices) > 1 else f" {NOT_A_TEST()}"
    yield Stack([copy.desk.text((bold(NUMBERS_ARE_NOT()), words), copy.desk.look.table.spaced(before=3))])


def _nothing_to_draw(copy: Copy) -> Box:
    desk = copy.desk
    said = [desk.text(bold(NO_PICTURE()), desk.look.heading.spaced())]
    said += [desk.text(words) for words in (gaps_counted(copy), THAT_IS_FINE()) if words]
    words = _tr("own copy", "Any answers there are stand in this list: %1 me.", "%1 is a mark")
    if len(copy.voices) > 1:
        words = _tr(
            "own copy",
            "Any answers there are stand in this list: %1 me, %2 %3, whose view is not mine.",
            "%1 and %2 are marks, %3 the worker’s name",
        )
    marks = (desk.names.mark(voice) for voice in Voice)
    below = desk.text(
        filled(words, *marks, copy.names.practitioner), desk.look.body.spaced(before=8, after=4)
    )
    return Stack([Framed(Stack(said), BOX, 5 * MM), below])


def _radar(copy: Copy) -> Radar:
    data = radar_data(copy.assessment, voices=copy.voices, leave_out=copy.left_out)
    titled, said = _titled(copy, data), figure_words(copy)
    radar = Radar(copy.desk.setter, titled, _frame(copy), said, OWN_WORDS)
    radar.before = 4
    return radar


def _titled(copy: Copy, data: RadarData) -> RadarData:
    return data.said_in(copy.desk.sheet.words) if copy.framework is not data.framework else data


def _frame(copy: Copy) -> PaperFrame:
    return LARGE_PRINT if copy.is_large else MY_COPY


def _key(copy: Copy) -> Iterator[Box]:
    data = radar_data(copy.assessment, voices=copy.voices, leave_out=copy.left_out)
    kinds = {series.kind for series in data.series}
    entries = [(Sample.PERSON, copy.names.person)]
    if SeriesKind.PRACTITIONER in kinds:
        entries += [
            (Sample.PRACTITIONER, copy.names.practitioner),
            (Sample.SAME, _tr("own copy", "the same")),
        ]
    if any(data.reasons):
        entries.append((Sample.GAP, _tr("own copy", "no answer, never a low one")))
    yield Key(copy.desk.setter, entries, _frame(copy).look, copy.desk.look.small.spaced(before=3.5))
    yield copy.desk.text(SCALE(), copy.desk.look.small.spaced(after=4))


def _list(copy: Copy, *, numbered: bool) -> Iterator[Box]:
    """Every answer: parts placed as in the figure, the centre below; in large print one column."""
    numbers = {i.id: place for place, i in enumerate(copy.indicators, start=1)} if numbered else {}
    width = TEXT_WIDTH if copy.is_large else _HALF
    tables = {
        place: _part(copy, place, quadrant, width, numbers)
        for place, quadrant in enumerate(copy.framework.quadrants)
        if any(i in copy.indicators for i in quadrant.indicators)
    }
    gap = 0.36 * copy.desk.look.small.size
    for pair in _pairs(list(tables), copy):
        cells = [(_HALF if len(pair) > 1 else width, tables[place]) for place in pair]
        yield columns(*cells, gap=_BETWEEN, before=gap)
    yield from _centre(copy, width)


def _pairs(places: Sequence[int], copy: Copy) -> list[tuple[int, ...]]:
    if copy.is_large:
        return [(place,) for place in places]
    if places == [0, 1, 2, 3]:
        return [(0, 1), (3, 2)]
    found = zip_longest(places[::2], places[1::2])
    return [(a,) if b is None else (a, b) for a, b in found]


def _part(copy: Copy, place: int, quadrant: Quadrant, width: float, numbers: dict[str, int]) -> Table:
    table = Table(_grid(copy, width))
    type_ = copy.desk.look.small
    name = copy.desk.text((quadrant_shape(place), Run("\u2002"), bold(quadrant.title)), type_)
    table.head([Cell(name, columns=1 + len(copy.voices))], rule=UNDER_HEAD)
    for indicator in quadrant.indicators:
        if indicator in copy.indicators:
            table.add(_row(copy, indicator, numbers), rule=None)
    return table


def _centre(copy: Copy, width: float) -> Iterator[Box]:
    """The indicators at the centre, in bold under a rule of their own."""
    tables = []
    for indicator in copy.framework.overall:
        table = Table(_grid(copy, width))
        table.add(_row(copy, indicator, {}, strong=True), rule=None)
        tables.append(table)
    if not copy.is_large and len(tables) == 2:
        cells = [(width, Stack([Rule(FOOTER_RULE, after=2), table])) for table in tables]
        yield columns(*cells, gap=_BETWEEN, before=2)
    elif tables:
        yield columns((width, Stack([Rule(FOOTER_RULE, after=2), *tables])), before=2)


def _grid(copy: Copy, width: float) -> Grid:
    number = 10.6 * MM * copy.desk.look.small.size / 12
    voices = len(copy.voices)
    return Grid((width - voices * number, *(number,) * voices), above=0.3, below=0.2)


def _row(copy: Copy, indicator: Indicator, numbers: dict[str, int], *, strong: bool = False) -> list[Cell]:
    type_ = copy.desk.look.small.strong() if strong else copy.desk.look.small
    number = f"{numbers[indicator.id]}\u2002" if indicator.id in numbers else ""
    title = Cell(copy.desk.text(f"{number}{indicator.title}", type_), scope="Row")
    return [title, *(Cell(_answer(copy, voice, indicator)) for voice in copy.voices)]


def _answer(copy: Copy, voice: Voice, indicator: Indicator) -> Box:
    step = step_of(copy.assessment.answer(voice, indicator.id))
    said = Run("–", spoken=NO_ANSWER()) if step is None else Run(str(step))
    return copy.desk.text((copy.names.mark(voice), Run("\u2009 ", spoken=" "), said), copy.desk.look.small)


def _reasons(copy: Copy) -> Iterator[Box]:
    """Why there is no step, where the figure has no room to say it."""
    small = copy.desk.look.small
    indent = _HANG * small.size
    for voice in copy.voices:
        for reason, titles in _by_reason(copy, voice):
            said = ended(labelled(reason_words(voice, reason), _counted(copy, voice, titles)))
            mark, words = copy.desk.text(copy.names.mark(voice), small), copy.desk.text(said, small)
            cells = [(0.0, indent, mark), (indent, TEXT_WIDTH - indent, words)]
            yield Row(cells, before=3)


def _by_reason(copy: Copy, voice: Voice) -> list[tuple[Reason, list[str]]]:
    """Return the titles at each reason, those with most first."""
    found = {
        reason: [i.title for i in copy.all_indicators if copy.assessment.answer(voice, i.id) is reason]
        for reason in Reason
    }
    return sorted(((r, titles) for r, titles in found.items() if titles), key=lambda pair: -len(pair[1]))


def _counted(copy: Copy, voice: Voice, titles: Sequence[str]) -> str:
    if len(titles) == len(copy.all_indicators):
        return _tr("own copy", "all of them")
    counts = [len(found) for _, found in _by_reason(copy, voice)]
    is_most = len(titles) == max(counts) and counts.count(len(titles)) == 1
    if len(titles) >= _MANY and is_most:
        return _count("the other %n", "the other %n", len(titles))
    return listed(titles)
