"""Section 2 of the record: the picture in words, the scores, what moved and why, and the radar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import Move, QuadrantChange, moves, quadrant_change, sight, tally
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.scoring import QuadrantScore, one_decimal, score
from wellbeing_desktop.charts.labels import LabelForm
from wellbeing_desktop.charts.paper import RECORD as RADAR
from wellbeing_desktop.charts.series import LEAST_RATED, RadarData, radar_data
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Need, Stack, hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.frames import Framed
from wellbeing_desktop.reports.key import Key, Sample
from wellbeing_desktop.reports.labels import CHANGE_SINCE
from wellbeing_desktop.reports.paper_radar import Radar
from wellbeing_desktop.reports.runs import Run, Words, bold, filled
from wellbeing_desktop.reports.sentences import (
    CHANGE_REASONS,
    GAP_KEY,
    HOW_MEANS,
    HOW_MEANS_ALONE,
    NO_FIGURE,
    REASONS,
    SAME_KEY,
    SCALE,
    both_times,
    capital,
    commas,
    counted_moves,
    ended,
    labelled,
    listed,
    moved_by,
    none_both_times,
    rated_words,
    see_words,
    stayed,
)
from wellbeing_desktop.reports.styles import BOX, MM, TEXT_WIDTH
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.voices import both_steps, figure_words, quadrant_shape, spoken_name

_HANG = 5.5 * MM
_NAMED = 3
_PART = 57 * MM
_SCORES = Grid((_PART, 24.5 * MM, 26 * MM, 24.5 * MM, 26 * MM), gap=3 * MM)
"""A mean and a move in each voice: "down 2.0, 4 of 4" is as long as any, and touches nothing."""
_SCORES_ALONE = Grid((_PART, 53.5 * MM, 53.5 * MM), gap=3 * MM)


def picture(desk: Desk) -> Iterator[Box]:
    """Return the section."""
    yield Need(60)
    alone = desk.sheet.previous is None
    yield desk.heading(
        _tr("paper", "2  The picture") if alone else _tr("paper", "2  The picture, and what moved")
    )
    yield desk.text(" ".join(_sentences(desk)), desk.look.body.spaced(after=5))
    yield _scores(desk)
    means = HOW_MEANS_ALONE() if alone else HOW_MEANS()
    yield desk.text(means, desk.look.small.spaced(before=2, after=4))
    if desk.sheet.previous is not None:
        yield from _change(desk, desk.sheet.previous)
    yield from _figure(desk)


def _sentences(desk: Desk) -> Iterator[str]:
    indicators = desk.assessment.framework.indicators
    for voice in Voice:
        yield _rated(desk, voice, indicators)
    found = sight(desk.assessment, indicators)
    if found.both:
        yield see_words(desk.names.person, desk.names.practitioner, found)


def _rated(desk: Desk, voice: Voice, indicators: Sequence[Indicator]) -> str:
    answers = [desk.assessment.answer(voice, i.id) for i in indicators]
    rated = sum(isinstance(a, int) for a in answers)
    said = rated_words(desk.names.of(voice), rated, len(indicators))
    found = extremes(desk.assessment, voice, indicators)
    if not found.best:
        return ended(said)
    best, hardest = _at(desk, voice, found.best), _at(desk, voice, found.hardest)
    return ended(fill(_tr("paper", "%1: going best, %2; hardest just now, %3"), said, best, hardest))


def _at(desk: Desk, voice: Voice, indicators: Sequence[Indicator]) -> str:
    titles = listed([i.title for i in indicators], _NAMED)
    return f"{titles} ({desk.assessment.answer(voice, indicators[0].id)})"


def _scores(desk: Desk) -> Box:
    previous = desk.sheet.previous
    table = Table(_SCORES_ALONE if previous is None else _SCORES)
    type_ = desk.look.table.strong()
    heads: list[Words] = [_tr("paper", "Part of life")]
    for voice in Voice:
        heads.append((desk.names.mark(voice, names=False), f" {desk.names.of(voice)}"))
        heads += [] if previous is None else [_tr("paper", "moved")]
    table.head([Cell(desk.text(words, type_)) for words in heads])
    for place, quadrant in enumerate(desk.assessment.framework.quadrants):
        table.add(_score_row(desk, place, quadrant, previous))
    return table


def _score_row(desk: Desk, place: int, quadrant: Quadrant, previous: Assessment | None) -> list[Cell]:
    type_ = desk.look.table
    name = hanging(4.6 * MM, desk.text(quadrant_shape(place), type_), desk.text(quadrant.title, type_), _PART)
    cells = [Cell(name, scope="Row")]
    for voice in Voice:
        cells.append(Cell(desk.text(_score_words(score(desk.assessment, quadrant, voice)), type_)))
        if previous is not None:
            change = quadrant_change(previous, desk.assessment, quadrant, voice)
            cells.append(Cell(desk.text(_change_words(change), type_)))
    return cells


def _score_words(found: QuadrantScore) -> Words:
    if found.shown is None:
        form = _tr("paper", "not enough explored (%1\u00a0of\u00a0%2)")
        return fill(form, found.rated, found.applicable)
    form = _tr("paper", "%1 from %2 of %3", "a mean, and on how many it rests")
    return filled(form, bold(found.shown), str(found.rated), str(found.applicable))


def _change_words(change: QuadrantChange) -> str:
    by = None if change.mean is None else one_decimal(change.mean)
    return moved_by(by, change.both, change.applicable)


def _change(desk: Desk, previous: Assessment) -> Iterator[Box]:
    heading = desk.text(bold(fill(CHANGE_SINCE(), long_date(previous.held_on))), role="H3")
    first, *others = [_voice_change(desk, previous, voice) for voice in Voice]
    yield Stack([heading, first])
    yield from others
    why = " ".join(_why(desk))
    if why:
        lead = _tr("paper", "Why.", "why it moved")
        yield _hung(desk, "", (bold(f"{lead} "), why))


def _voice_change(desk: Desk, previous: Assessment, voice: Voice) -> Box:
    now, indicators = desk.assessment, desk.assessment.framework.indicators
    counts, found = tally(previous, now, voice), moves(previous, now, voice, indicators)
    mark, name = desk.names.mark(voice, names=False), bold(f"{ended(desk.names.of(voice))} ")
    if not found:
        return _hung(desk, mark, (name, none_both_times(counts.applicable)))
    words: list[str | Run] = [
        name,
        f"{both_times(counts.both, counts.applicable)} ",
        *_moved_words([m for m in found if m.by > 0], desk, up=True),
        bold(f"{stayed(counts.same)} "),
        *_moved_words([m for m in found if m.by < 0], desk, up=False),
    ]
    return _hung(desk, mark, words)


def _moved_words(found: Sequence[Move], desk: Desk, *, up: bool) -> list[str | Run]:
    head = counted_moves(len(found), up=up)
    if not found:
        return [bold(f"{ended(head)} ")]
    framework = desk.assessment.framework
    form = _tr("paper", "%1 (%2\u00a0to\u00a0%3)", "a statement, its step then and now, kept together")
    told = [fill(form, framework.indicator(m.indicator_id).title, m.then, m.now) for m in found]
    return [bold(f"{spoken_name(head)} "), f"{ended(commas(told))} "]


def _why(desk: Desk) -> Iterator[str]:
    framework = desk.assessment.framework
    for reason in ChangeReason:
        told = [i for i in framework.all_indicators if desk.assessment.note(i.id).change_reason is reason]
        if told:
            yield ended(labelled(CHANGE_REASONS[reason](), listed([i.title for i in told])))


def _hung(desk: Desk, mark: Words, words: Words) -> Box:
    body = desk.look.body.spaced(before=2)
    return hanging(_HANG, desk.text(mark, body), desk.text(words, body), TEXT_WIDTH)


def _figure(desk: Desk) -> Iterator[Box]:
    assessment = desk.assessment
    indicators = assessment.framework.indicators
    if sum(both_steps(assessment, i) != (None, None) for i in indicators) < LEAST_RATED:
        yield Framed(desk.text(NO_FIGURE()), BOX, 8, before=10, after=4)
        return
    data = radar_data(assessment)
    radar = Radar(desk.setter, data, RADAR, figure_words(assessment, indicators, desk.names))
    yield Stack([radar, _key(desk, data), desk.text(SCALE(), desk.look.small)], before=6)
    if radar.form is not LabelForm.WHOLE:
        yield from _reasons(desk, data)


def _key(desk: Desk, data: RadarData) -> Box:
    entries = [
        (Sample.PERSON, desk.names.person),
        (Sample.PRACTITIONER, desk.names.practitioner),
        (Sample.SAME, SAME_KEY()),
        *([(Sample.GAP, GAP_KEY())] if any(data.reasons) else []),
    ]
    return Key(desk.setter, entries, RADAR.look, desk.look.small.spaced(before=3))


def _reasons(desk: Desk, data: RadarData) -> Iterator[Box]:
    """The reasons for gaps, where the figure has no room to name them."""
    for voice in Voice:
        for reason, words in REASONS.items():
            titles = [
                i.title
                for i, gaps in zip(data.indicators, data.reasons, strict=True)
                if (voice, reason) in gaps
            ]
            if titles:
                said = ended(labelled(capital(words()), listed(titles)))
                yield _hung(desk, desk.names.mark(voice), said)
