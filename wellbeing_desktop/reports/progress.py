"""Progress: from the first picture to the latest, for the file or for the person to keep.

Down is told as plainly as up. The two voices never merge, and there is no total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wellbeing_desktop.assessment.answers import Voice, step_of
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.charts.labels import LabelForm
from wellbeing_desktop.charts.paper import PROGRESS as RADAR
from wellbeing_desktop.charts.paper import PROGRESS_LARGE as LARGE_RADAR
from wellbeing_desktop.charts.paper import PaperFrame
from wellbeing_desktop.charts.series import LEAST_RATED, RadarData, radar_data
from wellbeing_desktop.charts.words import OWN_WORDS, USUAL
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Stack, hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.frames import Framed
from wellbeing_desktop.reports.key import Key, Sample
from wellbeing_desktop.reports.make import CopyOptions, Sheet
from wellbeing_desktop.reports.page import bind
from wellbeing_desktop.reports.paper_radar import Radar
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.progress_content import Progress
from wellbeing_desktop.reports.progress_list import progress_list
from wellbeing_desktop.reports.progress_more import done, then_and_now, why
from wellbeing_desktop.reports.progress_words import (
    BOTH_PICTURES,
    HOW_COMPARED,
    HOW_COMPARED_OWN,
    KIND,
    NO_FIGURE_OWN,
    TITLE,
    figure_words,
    moved_words,
    not_compared_words,
    state_words,
    who_and_when,
    whose_answers,
)
from wellbeing_desktop.reports.sentences import (
    NO_FIGURE,
    NOT_A_TEST,
    NOT_A_TEST_COPY,
    SCALE,
    capital,
    ended,
    labelled,
    listed,
)
from wellbeing_desktop.reports.styles import BOX, PROGRESS, PROGRESS_LARGE, TEXT_WIDTH
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.text import Typesetter

_HANG = 1.54
"""How far words stand from the beginning of the mark before them, times their size."""


def progress(sheet: Sheet, setter: Typesetter, options: CopyOptions, *, own: bool) -> bytes:
    """Return what moved from the first picture to this one; `own` is the person's to keep.

    Raises:
        NothingToCompareError: there is no earlier picture.
    """
    told = Progress(sheet, options, own)
    is_large = told.format is CopyFormat.LARGE_PRINT
    desk = Desk(sheet, PROGRESS_LARGE if is_large else PROGRESS, setter, told.names)
    foot = (NOT_A_TEST_COPY(), HOW_COMPARED_OWN()) if own else (NOT_A_TEST(), HOW_COMPARED())
    book = desk.book(KIND(), TITLE(), " ".join(foot))
    running = replace(book.running, state=state_words(told))
    return bind(replace(book, running=running), _boxes(told, desk, is_large=is_large))


def _boxes(told: Progress, desk: Desk, *, is_large: bool) -> Iterator[Box]:
    yield Paragraph(desk.setter, TITLE(), desk.look.title, tag=Tag("H1"))
    yield desk.text(who_and_when(told), desk.look.body.spaced(before=4))
    for voice in told.voices:
        body = desk.look.body.spaced(before=5)
        mark = desk.text(desk.names.mark(voice, names=False), body)
        yield hanging(_HANG * body.size, mark, desk.text(moved_words(told, voice), body), TEXT_WIDTH)
    yield _list_key(told, desk, is_large=is_large)
    yield from progress_list(told, desk, apart=is_large)
    if told.not_compared:
        yield desk.text(not_compared_words(told), desk.look.small.spaced(before=5))
    yield from _figure(told, desk, _frame(is_large=is_large))
    yield from then_and_now(told, desk)
    yield from why(told, desk)
    yield from done(told, desk)


def _frame(*, is_large: bool) -> PaperFrame:
    return LARGE_RADAR if is_large else RADAR


def _list_key(told: Progress, desk: Desk, *, is_large: bool) -> Box:
    entries = [
        (Sample.FIRST, _tr("progress", "first")),
        (Sample.MOVED, _tr("progress", "moved from first to latest")),
        *((sample, _latest(told, voice)) for voice, sample in _LATEST.items() if voice in told.voices),
    ]
    return Key(desk.setter, entries, _frame(is_large=is_large).look, desk.look.small.spaced(before=8))


_LATEST = {Voice.PERSON: Sample.DISC, Voice.PRACTITIONER: Sample.RING}


def _latest(told: Progress, voice: Voice) -> str:
    return fill(_tr("progress", "latest, %1"), told.names.of(voice))


def _figure(told: Progress, desk: Desk, frame: PaperFrame) -> Iterator[Box]:
    """The person's own picture, first and latest, with all that it needs beside it."""
    heading = desk.heading(BOTH_PICTURES())
    rated = [step_of(told.now.answer(Voice.PERSON, i.id)) for i in told.indicators]
    if sum(step is not None for step in rated) < LEAST_RATED:
        none = NO_FIGURE_OWN() if told.own else NO_FIGURE()
        yield Stack([heading, Framed(desk.text(none), BOX, 8)])
        return
    data = _data(told)
    words = OWN_WORDS if told.own else USUAL
    radar = Radar(desk.setter, data, frame, figure_words(told), words)
    radar.before = 5
    entries = [
        (Sample.EARLIER, fill(_tr("progress", "first: %1"), long_date(told.then.held_on))),
        (Sample.PERSON, fill(_tr("progress", "latest: %1"), long_date(told.now.held_on))),
        *([(Sample.GAP, _tr("progress", "not rated now"))] if any(data.reasons) else []),
    ]
    key = Key(desk.setter, entries, frame.look, desk.look.small.spaced(before=3))
    scale = desk.text(SCALE(), desk.look.small)
    whose = desk.text(whose_answers(told))
    yield Stack([heading, whose, radar, key, scale])
    if radar.form is not LabelForm.WHOLE:
        yield from _gaps(told, desk, data, numbered=radar.form is LabelForm.NUMBERS)


def _data(told: Progress) -> RadarData:
    """Only what is compared has an axis: what means something else now would read as a gap of then."""
    gone = [i.id for i in told.now.framework.indicators if i not in _kept(told)]
    data = radar_data(told.now, told.then, voices=(Voice.PERSON,), leave_out=gone)
    return data if told.framework is told.now.framework else data.said_in(told.sheet.words)


def _kept(told: Progress) -> Sequence[object]:
    ids = {i.id for i in told.indicators}
    return [i for i in told.now.framework.indicators if i.id in ids]


def _gaps(told: Progress, desk: Desk, data: RadarData, *, numbered: bool) -> Iterator[Box]:
    """Say in words what the figure has no room for: why there are gaps, or what its numbers are."""
    small = desk.look.small.spaced(before=3)
    if numbered:
        form = _tr("progress", "%1 %2", "a number at the rim, and the statement it stands for")
        named = [fill(form, n, i.title) for n, i in enumerate(told.indicators, start=1)]
        yield desk.text(ended(listed(named)), small)
    words = OWN_WORDS if told.own else USUAL
    for reason in words.reasons:
        found = zip(data.indicators, data.reasons, strict=True)
        titles = [i.title for i, gaps in found if (Voice.PERSON, reason) in gaps]
        if titles:
            said = labelled(capital(words.reason(Voice.PERSON, reason)), listed(titles))
            yield desk.text(ended(said), small)
