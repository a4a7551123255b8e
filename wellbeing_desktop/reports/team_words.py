"""What the window and the paper say of a team's figures. It knows neither window nor paper."""

from __future__ import annotations

from collections.abc import Iterable

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.caseload import Caseload
from wellbeing_desktop.assessment.scoring import one_decimal
from wellbeing_desktop.assessment.team_figures import Shift, ShiftBar, Spread, StepBar
from wellbeing_desktop.assessment.team_groups import Period, TeamFilter
from wellbeing_desktop.language import counted, fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr

TOO_FEW = _later("team", "Fewer than 5 people: not shown")
"""Stands for whatever a few people would be told of by."""

WHY_TOO_FEW = _later(
    "team",
    "This group holds fewer than 5 people, or shown beside another group it would tell of fewer than 5. "
    "It is not shown. Choose a wider one.",
)

HOW_COUNTED = _later(
    "team",
    "Each person counts once, by the latest signed picture held in this time. A bar counts people from "
    "step 1 (open) to step 5 (full); neighbouring steps stand together where one alone would tell of fewer "
    "than 5. Change is from each person’s first picture in this time to the latest.",
)

CANNOT_SAY = (
    _later(
        "team", "Why something changed. Things changed, or we know more now, or it lay beyond the person."
    ),
    _later("team", "How well somebody works. They compare no practitioners, no teams and no places."),
    _later("team", "How everybody is. They are of people who sat down with us and of what they said."),
    _later(
        "team",
        "How much better. Steps are words, not equal lengths; no change here is called significant, and "
        "there is no total.",
    ),
    _later("team", "Anything low about a gap. Not talked about yet, or not said, is never a low answer."),
    _later(
        "team", "Anything about a few. The bars never show fewer than 5 people, so parts need not add up."
    ),
)


def voice_words(voice: Voice) -> str:
    """Name a voice of everybody's."""
    return {
        Voice.PERSON: _tr("team", "The people"),
        Voice.PRACTITIONER: _tr("team", "The practitioners"),
    }[voice]


def band_words(band: AgeBand) -> str:
    """Name an age band."""
    return {
        AgeBand.UNDER_12: _tr("team", "Under 12"),
        AgeBand.FROM_12_TO_17: _tr("team", "12 to 17"),
        AgeBand.FROM_18_TO_25: _tr("team", "18 to 25"),
        AgeBand.FROM_26_TO_64: _tr("team", "26 to 64"),
        AgeBand.FROM_65_TO_79: _tr("team", "65 to 79"),
        AgeBand.FROM_80: _tr("team", "80 and over"),
        AgeBand.UNKNOWN: _tr("team", "Age not known"),
    }[band]


def stage_words(stage: Stage) -> str:
    """Name the stage of somebody's latest picture."""
    return {
        Stage.FIRST: _tr("team", "First picture"),
        Stage.REVIEW: _tr("team", "Review"),
        Stage.CLOSING: _tr("team", "Closing picture"),
    }[stage]


def period_words(period: Period) -> str:
    """Name a period: "All time", "2026", "January to June 2026"."""
    if not period.year:
        return _tr("team", "All time")
    if not period.half:
        return str(period.year)
    first = _tr("team", "January to June %1"), _tr("team", "July to December %1")
    return fill(first[period.half - 1], period.year)


def group_words(group: TeamFilter, framework_title: str = "") -> str:
    """Name a group: "2026, Review, 65 to 79"."""
    parts = [period_words(group.period)]
    parts += [stage_words(group.stage)] if group.stage else []
    parts += [band_words(group.band)] if group.band else []
    parts += [framework_title or group.framework] if group.framework else []
    return _joined(parts)


def people_words(count: int) -> str:
    """Count people."""
    return counted("%n person", "%n people", count)


def bar_label(bar: StepBar) -> str:
    """Say a bar's steps and people as briefly as they stand in it: "3: 9", "1–2: 7", "4–5, none: 30"."""
    steps = str(bar.low)
    if bar.low != bar.high:
        steps = fill(_tr("team", "%1–%2", "from one step to another"), bar.low, bar.high)
    if bar.beyond:
        steps = fill(_tr("team", "%1, none", "steps, or no step"), steps)
    return fill(_tr("team", "%1: %2", "steps, and how many people"), steps, bar.people)


def steps_words(bar: StepBar, people: str = "") -> str:
    """Say a bar: "step 3: 9 people", "steps 1 and 2: 7 people", "steps 4 and 5 or no step: 30 people".

    `people` is how many there are, where it is said in other words.
    """
    one, two, more = _tr("team", "step %1"), _tr("team", "steps %1 and %2"), _tr("team", "steps %1 to %2")
    apart = bar.high - bar.low
    steps = fill(one if not apart else two if apart == 1 else more, bar.low, bar.high)
    if bar.beyond:
        steps = fill(_tr("team", "%1 or no step"), steps)
    return fill(
        _tr("team", "%1: %2", "steps, and how many people"), steps, people or people_words(bar.people)
    )


def spread_words(spread: Spread) -> str:
    """Say a whole spread: "Steps 1 and 2: 7 people, step 3: 9"; who gave none is not in it."""
    if not spread.steps:
        return TOO_FEW()
    told = [bar for bar in spread.steps if bar.people]
    if not told:
        return _tr("team", "Nobody rated it")
    first, *more = told
    said = _joined([steps_words(first), *(steps_words(bar, str(bar.people)) for bar in more)])
    return said[:1].upper() + said[1:]


def coverage_words(spread: Spread, people: int) -> str:
    """Say how much was explored: "28 of 30 rated"; "" where that may not be told."""
    if spread.rated is None:
        return ""
    of = people if spread.applicable is None else spread.applicable
    return fill(_tr("team", "%1 of %2 rated"), spread.rated, of)


def reasons_words(spread: Spread) -> str:
    """Say why there are no steps: "no step: not talked about yet 6, does not apply 5"."""
    said = [
        fill(
            _tr("team", "%1: %2", "why there is no step, and how many people"),
            _reasons(bar.reasons),
            bar.people,
        )
        for bar in spread.reasons
    ]
    return fill(_tr("team", "No step: %1"), _joined(said)) if said else ""


def shift_words(shift: Shift) -> str:
    """Say what moved: "Change: up 9, the same 12, down 7 (28 rated both times); on average up 0.3"."""
    if not shift.bars:
        return _tr("team", "Change: not shown, fewer than 5 people")
    if shift.both == 0:
        return _tr("team", "Change: nobody rated it twice in this time")
    each = _tr("team", "%1 %2", "a way, and how many")
    said = _joined(fill(each, _ways(bar), bar.people) for bar in reversed(shift.bars))
    if shift.both is None:
        return fill(_tr("team", "Change: %1"), said)
    said = fill(_tr("team", "Change: %1 (%2 rated both times)"), said, shift.both)
    if shift.mean is None:
        return said
    return fill(_tr("team", "%1; %2"), said, _mean_words(one_decimal(shift.mean)))


def _mean_words(mean: str) -> str:
    if mean.startswith("-"):
        return fill(_tr("team", "on average down %1"), mean[1:])
    if mean == "0.0":
        return _tr("team", "on average the same")
    return fill(_tr("team", "on average up %1"), mean)


def _ways(bar: ShiftBar) -> str:
    ways = {
        (-1,): _tr("team", "down"),
        (0,): _tr("team", "the same"),
        (1,): _tr("team", "up"),
        (-1, 0): _tr("team", "the same or down"),
        (0, 1): _tr("team", "up or the same"),
        (-1, 0, 1): _tr("team", "up, the same or down"),
    }[bar.directions]
    return fill(_tr("team", "%1 or not rated both times"), ways) if bar.or_unpaired else ways


def _reasons(reasons: Iterable[Reason | None]) -> str:
    words = {
        Reason.NOT_EXPLORED: _tr("team", "not talked about yet"),
        Reason.DOES_NOT_KNOW: _tr("team", "does not know"),
        Reason.PREFERS_NOT_TO_SAY: _tr("team", "prefers not to say"),
        Reason.NOT_APPLICABLE: _tr("team", "does not apply"),
        None: _tr("team", "not asked in these words"),
    }
    whole = ""
    for reason in reasons:
        whole = fill(_tr("team", "%1 or %2"), whole, words[reason]) if whole else words[reason]
    return whole


def _joined(parts: Iterable[str]) -> str:
    whole = ""
    for part in filter(None, parts):
        whole = fill(_tr("team", "%1, %2"), whole, part) if whole else part
    return whole


def caseload_words(caseload: Caseload) -> list[str]:
    """Say a caseload in lines: how many, at which stage, what is due, when they were last seen."""
    stages = [
        fill(_tr("team", "%1: %2", "a stage, and how many people"), stage_words(stage), count)
        for stage, count in caseload.stages.items()
    ]
    none_yet = fill(_tr("team", "no signed picture yet: %1"), caseload.unpictured)
    near, half, year, longer = caseload.seen
    reviews = _tr("team", "Reviews overdue: %1, due in the next 60 days: %2")
    seen = _tr("team", "Last picture within 3 months: %1, 3 to 6 months ago: %2, 6 to 12: %3, longer ago: %4")
    return [
        people_words(caseload.people),
        _joined([*stages, none_yet]),
        fill(reviews, caseload.overdue, caseload.coming),
        fill(seen, near, half, year, longer),
    ]
