"""The upper half of the summary: title and sentence, and the four parts with their scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.change import quadrant_change, sight
from wellbeing_desktop.assessment.framework import Indicator, Quadrant
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.scoring import one_decimal, score
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box, Row, Rule, Stack, hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.labels import NOT_ENOUGH
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.runs import Run, bold, filled
from wellbeing_desktop.reports.sentences import STAGES, commas, ended, listed, made_words, moved, same_way
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
    """Return the title: what the person is called, and the reference."""
    reference = desk.sheet.person.reference
    words = (Run(desk.names.person), Run(f"   {shortened(reference, 40)}", bold=False, size=12))
    tag = Tag("H1", bookmark=fill(_tr("paper", "Summary, %1"), reference))
    return Paragraph(desk.setter, words, desk.look.title, tag=tag)


def particulars(desk: Desk) -> Box:
    """Return the line of stage, day, how it was made, and by whom."""
    assessment = desk.assessment
    names = (desk.names.person, desk.names.practitioner)
    words = filled(
        _tr("paper", "%1, held %2. Made: %3. Practitioner: %4", "%1 is the stage, %3 how it was made"),
        bold(STAGES[assessment.stage]()),
        long_date(assessment.held_on),
        made_words(assessment.made, assessment.made_with, names, begins=False),
        ended(shortened(assessment.practitioner.name, _NAME_LIMIT)),
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
    none = _tr("paper", "none", "how many were rated")
    yield fill(
        _tr("paper", "%1 rated %2 of %3, %4 %5.", "person, how many of how many, practitioner, how many"),
        desk.names.person,
        person or none,
        len(indicators),
        desk.names.practitioner,
        practitioner or none,
    )
    found = sight(desk.assessment, indicators)
    if found.both:
        yield fill(_tr("paper", "They see %1."), same_way(found))
    ends = extremes(desk.assessment, Voice.PERSON, indicators)
    if ends.best:
        best, hardest = _titles(ends.best), _titles(ends.hardest)
        form = _tr("paper", "Going best for %1: %2. Hardest just now: %3.")
        yield fill(form, desk.names.person, best, hardest)


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
    rated = fill(_tr("paper", "%1 of %2 rated"), found.rated, found.applicable)
    small, score_type = desk.look.small, Type(13, 15.2)
    if found.shown is None:
        said: list[Box] = [desk.text(bold(NOT_ENOUGH()), small.spaced()), desk.text(rated, small)]
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
    pairs = fill(_tr("paper", "%1 of %2 in both"), change.both, change.applicable)
    words = [pairs] if change.mean is None else [moved(one_decimal(change.mean)), pairs]
    yield desk.text(commas(words), desk.look.small)
