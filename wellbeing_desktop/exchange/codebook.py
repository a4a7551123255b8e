"""The codebook of a table: what every column is, what every code means, in the framework's own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Made, Stage
from wellbeing_desktop.assessment.framework import OVERALL, STEPS, Framework, Indicator
from wellbeing_desktop.exchange.cells import Cell
from wellbeing_desktop.exchange.table_rows import heading
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

COLUMNS = (
    ("column", 18),
    ("code", 28),
    ("meaning", 70),
    ("framework", 18),
    ("framework_version", 10),
)

_MEANS: dict[str, Callable[[], str]] = {
    "person": _later("table", "One person. Made up for this table alone; the next table has another."),
    "assessment": _later("table", "One signed picture, in its newest signed version. Made up likewise."),
    "held_on": _later("table", "The day the two met."),
    "entered_on": _later("table", "The day it was typed."),
    "stage": _later("table", "Where in the work the picture was made."),
    "framework": _later("table", "Which statements and steps it was made with."),
    "framework_version": _later("table", "Which version of them."),
    "made": _later("table", "How it was made."),
    "age_band": _later("table", "How old the person was on the day the two met."),
    "voice": _later("table", "Whose answer it is. The two are never averaged."),
    "quadrant": _later("table", "The part of life that the statement belongs to."),
    "indicator": _later("table", "The statement that was answered."),
    "step": _later("table", "The step that was chosen, 1 to 5; empty where there is none."),
    "reason": _later("table", "Why there is no step; empty where there is one. It never counts as low."),
    "reference": _later("table", "The organisation’s reference for the person."),
    "name": _later("table", "The person’s name."),
    "practitioner": _later("table", "Who made the picture with the person."),
    "own_words": _later("table", "What the person said, in their own words."),
}

_CODES: tuple[tuple[str, str, Callable[[], str]], ...] = (
    ("stage", Stage.FIRST, _later("table", "the first picture")),
    ("stage", Stage.REVIEW, _later("table", "a review")),
    ("stage", Stage.CLOSING, _later("table", "the closing picture")),
    ("made", Made.TOGETHER, _later("table", "by the two together")),
    ("made", Made.PERSON_ALONE, _later("table", "by the person alone")),
    ("made", Made.PRACTITIONER_ALONE, _later("table", "by the practitioner alone")),
    ("age_band", AgeBand.UNDER_12, _later("table", "younger than 12")),
    ("age_band", AgeBand.FROM_12_TO_17, _later("table", "12 to 17 years")),
    ("age_band", AgeBand.FROM_18_TO_25, _later("table", "18 to 25 years")),
    ("age_band", AgeBand.FROM_26_TO_64, _later("table", "26 to 64 years")),
    ("age_band", AgeBand.FROM_65_TO_79, _later("table", "65 to 79 years")),
    ("age_band", AgeBand.FROM_80, _later("table", "80 years and older")),
    ("age_band", AgeBand.UNKNOWN, _later("table", "no birthday is known")),
    ("voice", Voice.PERSON, _later("table", "the person’s own answer")),
    ("voice", Voice.PRACTITIONER, _later("table", "the practitioner’s view")),
    ("reason", Reason.NOT_EXPLORED, _later("table", "not talked about yet")),
    ("reason", Reason.NOT_APPLICABLE, _later("table", "does not apply")),
    ("reason", Reason.DOES_NOT_KNOW, _later("table", "does not know")),
    ("reason", Reason.PREFERS_NOT_TO_SAY, _later("table", "prefers not to say")),
)


def codebook(frameworks: Iterable[Framework], *, named: bool) -> Iterator[list[Cell]]:
    """Return a row for each column, each code, and each step of each statement."""
    for column, _ in heading(named=named):
        yield [column, None, _MEANS[column](), None, None]
    for column, code, meaning in _CODES:
        yield [column, str(code), meaning(), None, None]
    for framework in frameworks:
        yield from _of_framework(framework)


def _of_framework(framework: Framework) -> Iterator[list[Cell]]:
    which: list[Cell] = [framework.id, framework.version]
    yield ["framework", framework.id, framework.title, *which]
    for quadrant in framework.quadrants:
        yield ["quadrant", quadrant.id, f"{quadrant.title}: {quadrant.purpose}", *which]
        for indicator in quadrant.indicators:
            yield from ([*row, *which] for row in _of_indicator(indicator))
    yield [
        "quadrant",
        OVERALL,
        _tr("table", "The centre: how life is as a whole. It is no quadrant."),
        *which,
    ]
    for indicator in framework.overall:
        yield from ([*row, *which] for row in _of_indicator(indicator))


def _of_indicator(indicator: Indicator) -> Iterator[list[Cell]]:
    yield ["indicator", indicator.id, f"{indicator.title}: {indicator.statement}"]
    for step in STEPS:
        yield ["step", f"{indicator.id} {step}", indicator.words(step)]
