"""The upper half of the summary: title and sentence, and the four parts with their scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.change import quadrant_change, sight
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.scoring import one_decimal, score
from wellbeing_desktop.reports.boxes import Box, Row, Rule, Stack, hanging
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Run, bold
from wellbeing_desktop.reports.sentences import STAGES, listed, long_date, made_words, moved, same_way
from wellbeing_desktop.reports.styles import BAR_WEIGHT, MM, TEXT_WIDTH, Line, Type, quadrant_ink
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.tags import Tag
from wellbeing_desktop.reports.voices import quadrant_shape, shortened

_GAP = 4 * MM
_HANG = 4.2 * MM
_ACROSS = 4
_NAMED = 3
_NAME_LIMIT = 60
_TITLE_LIMIT = 30


def title(desk: Desk) -> Box:
    """Return the title: what the person is called, and the reference. Always one line."""
    reference = desk.sheet.person.reference
    words = (Run(desk.names.person), Run(f"   {shortened(reference, 40)}", bold=False, size=12))
    tag = Tag("H1", bookmark=f"Summary, {reference}")
    return Paragraph(desk.setter, words, desk.look.title, tag=tag)


def particulars(desk: Desk) -> Box:
    """Return the line of stage, day, how it was made, and by whom."""
    assessment = desk.assessment
    made = made_words(assessment.made, assessment.made_with, desk.names.person, desk.names.practitioner)
    words = (
        bold(STAGES[assessment.stage]),
        f", held {long_date(assessment.held_on)}. Made: {made[0].lower()}{made[1:]}. ",
        f"Practitioner: {shortened(assessment.practitioner.name, _NAME_LIMIT)}.",
    )
    return desk.text(words, desk.look.body.spaced(after=2.5))


def sentence(desk: Desk) -> Box:
    """Return the picture in a sentence or three."""
    return desk.text(" ".join(_sentences(desk)), desk.look.lead.spaced(after=5))


def _sentences(desk: Desk) -> Iterator[str]:
    indicators = desk.assessment.framework.indicators
    person, practitioner = (
        sum(isinstance(desk.assessment.answer(voice, i.id), int) for i in indicators) for voice in Voice
    )
    yield (
        f"{desk.names.person} rated {person or 'none'} of {len(indicators)}, "
        f"{desk.names.practitioner} {practitioner or 'none'}."
    )
    found = sight(desk.assessment, indicators)
    if found.both:
        yield f"They see {same_way(found)}."
    ends = extremes(desk.assessment, Voice.PERSON, indicators)
    if ends.best:
        best, hardest = _titles(ends.best), _titles(ends.hardest)
        yield f"Going best for {desk.names.person}: {best}. Hardest just now: {hardest}."


def _titles(indicators: Sequence[Indicator]) -> str:
    return listed([shortened(i.title, _TITLE_LIMIT) for i in indicators], _NAMED)


def panels(desk: Desk) -> Box:
    """Return the quadrants beside each other, each with both voices' scores."""
    quadrants = list(enumerate(desk.assessment.framework.quadrants))
    rows = [quadrants[start : start + _ACROSS] for start in range(0, len(quadrants), _ACROSS)]
    return Stack([_panel_row(desk, row) for row in rows])


def _panel_row(desk: Desk, quadrants: Sequence[tuple[int, Quadrant]]) -> Box:
    count = len(quadrants)
    width = (TEXT_WIDTH - _GAP * (count - 1)) / count
    grid = Grid((width,) * count, gap=_GAP, above=1.2, below=0.5)
    rules = [
        (grid.place(column, 1)[0], width, Rule(Line(BAR_WEIGHT, quadrant_ink(place))))
        for column, (place, _) in enumerate(quadrants)
    ]
    table = Table(grid, before=3)
    table.head([Cell(_name(desk, place, quadrant, width)) for place, quadrant in quadrants], rule=None)
    for voice in Voice:
        table.add([Cell(_voice(desk, quadrant, voice, width)) for _, quadrant in quadrants], rule=None)
    return Stack([Row(rules, after=BAR_WEIGHT / 2), table], before=3)


def _name(desk: Desk, place: int, quadrant: Quadrant, width: float) -> Box:
    type_ = desk.look.body.strong()
    return hanging(_HANG, desk.text(quadrant_shape(place), type_), desk.text(quadrant.title, type_), width)


def _voice(desk: Desk, quadrant: Quadrant, voice: Voice, width: float) -> Box:
    found = score(desk.assessment, quadrant, voice)
    rated = f"{found.rated} of {found.applicable} rated"
    small, score_type = desk.look.small, Type(13, 15.2)
    if found.shown is None:
        said: list[Box] = [desk.text(bold("not enough explored"), small.spaced()), desk.text(rated, small)]
        mark = desk.text(desk.names.mark(voice), small)
    else:
        words = (Run(found.shown, bold=True), Run(f"   {rated}", size=small.size))
        said = [desk.text(words, score_type), *_moves(desk, quadrant, voice)]
        sized = desk.names.mark(voice)
        mark = desk.text(
            Run(sized.text, bold=False, size=desk.look.body.size, spoken=sized.spoken), score_type
        )
    return hanging(_HANG, mark, Stack(said), width)


def _moves(desk: Desk, quadrant: Quadrant, voice: Voice) -> Iterator[Box]:
    if desk.sheet.previous is None:
        return
    change = quadrant_change(desk.sheet.previous, desk.assessment, quadrant, voice)
    pairs = f"{change.both} of {change.applicable} in both"
    words = pairs if change.mean is None else f"{moved(one_decimal(change.mean))}, {pairs}"
    yield desk.text(words, desk.look.small)
