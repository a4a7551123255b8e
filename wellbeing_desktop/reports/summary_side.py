"""Beside the summary's list: the radar, its key, what has no step, and the change in counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import tally
from wellbeing_desktop.charts.paper import SUMMARY as RADAR
from wellbeing_desktop.charts.series import LEAST_RATED, radar_data
from wellbeing_desktop.language import counted as _count
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Stack, hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.frames import Framed
from wellbeing_desktop.reports.key import Key, Sample
from wellbeing_desktop.reports.labels import CHANGE_SINCE, NOT_RATED
from wellbeing_desktop.reports.paper_radar import Radar
from wellbeing_desktop.reports.runs import Run, bold, filled
from wellbeing_desktop.reports.sentences import NO_FIGURE, REASONS, commas, ended, labelled, semicolons
from wellbeing_desktop.reports.shorten import pointer
from wellbeing_desktop.reports.styles import BOX, MM
from wellbeing_desktop.reports.voices import both_steps, figure_words

WIDTH = 61 * MM
_HANG = 4.6 * MM


def beside_list(desk: Desk, *, reasons: bool) -> Box:
    """Return the column; without `reasons` those for gaps are only pointed to."""
    return Stack([*_figure(desk), _gaps(desk, whole=reasons), *_change(desk)])


def _figure(desk: Desk) -> Iterator[Box]:
    assessment = desk.assessment
    indicators = assessment.framework.indicators
    if not _has_figure(desk):
        yield Framed(desk.text(NO_FIGURE()), BOX, 8, before=4, after=4)
        return
    said = figure_words(assessment, indicators, desk.names)
    data = radar_data(assessment)
    yield Radar(desk.setter, data, RADAR, said)
    entries = [
        (Sample.PERSON, desk.names.person),
        (Sample.PRACTITIONER, desk.names.practitioner),
        (Sample.SAME, _tr("paper", "same step")),
        *([(Sample.GAP, NOT_RATED())] if any(data.reasons) else []),
    ]
    yield Key(desk.setter, entries, RADAR.look, desk.look.small.spaced(before=3, after=2))


def _has_figure(desk: Desk) -> bool:
    indicators = desk.assessment.framework.indicators
    return sum(both_steps(desk.assessment, i) != (None, None) for i in indicators) >= LEAST_RATED


def _gaps(desk: Desk, *, whole: bool) -> Box:
    rim = _tr("paper", "The numbers on the rim are the rows of the list.")
    words: list[str | Run] = [f"{rim} "] if _has_figure(desk) else []
    found = _reasons(desk)
    if not found:
        count = len(desk.assessment.framework.all_indicators)
        words.append(_count("All %n rated in both voices.", "All %n rated in both voices.", count))
    elif whole:
        lead = _tr("paper", "Not rated.")
        words += [bold(f"{lead} "), *_reason_runs(desk, found)]
    else:
        words += filled(
            _tr("paper", "%1 marked in the list; the reasons: %2", "%1 is Not rated:"),
            bold(_tr("paper", "Not rated:")),
            pointer(3),
        )
    return desk.text(words, desk.look.small.spaced(after=2))


def _reasons(desk: Desk) -> list[tuple[Voice, str, str]]:
    """Return the rows without a step, by voice and reason."""
    rows = list(enumerate(desk.assessment.framework.all_indicators, start=1))
    found = [
        (voice, words(), [row for row, i in rows if desk.assessment.answer(voice, i.id) is reason])
        for voice in Voice
        for reason, words in REASONS.items()
    ]
    return [(voice, words, _numbers(places, len(rows))) for voice, words, places in found if places]


def _numbers(places: Sequence[int], of: int) -> str:
    """Name rows of the list by their numbers; all of them need none."""
    return _tr("paper", "every row") if len(places) == of else commas(map(str, places))


def _reason_runs(desk: Desk, found: list[tuple[Voice, str, str]]) -> Iterator[str | Run]:
    for place, (voice, words, rows) in enumerate(found, start=1):
        yield desk.names.mark(voice)
        said = labelled(words, rows)
        yield f"\u00a0{ended(said)}" if place == len(found) else f"\u00a0{semicolons((said, ''))}"


def _change(desk: Desk) -> Iterator[Box]:
    previous = desk.sheet.previous
    if previous is None:
        return
    yield desk.heading(fill(CHANGE_SINCE(), long_date(previous.held_on)), desk.look.heading)
    for voice in Voice:
        mark = desk.text(desk.names.mark(voice, names=False), desk.look.body)
        yield hanging(_HANG, mark, _counts(desk, previous, voice), WIDTH)


def _counts(desk: Desk, previous: Assessment, voice: Voice) -> Box:
    found = tally(previous, desk.assessment, voice)
    if not found.both:
        none = _tr("paper", "%1: none of %2 rated both times")
        return desk.text(filled(none, bold(desk.names.of(voice)), str(found.applicable)), desk.look.body)
    words = _tr(
        "paper",
        "%1: %2\u00a0up, %3\u00a0same, %4\u00a0down;\n%5 of %6 rated both times",
        "a name, how many moved up, stayed and moved down, how many of how many",
    )
    counts = (str(each) for each in (found.up, found.same, found.down, found.both, found.applicable))
    return desk.text(filled(words, bold(desk.names.of(voice)), *counts), desk.look.body)
