"""What is said of a team's figures."""

from __future__ import annotations

from fractions import Fraction

import pytest

from wellbeing_desktop.assessment.age_band import AgeBand
from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.team_figures import ReasonBar, Shift, ShiftBar, Spread, StepBar, _spread
from wellbeing_desktop.assessment.team_folding import SPREAD_CUTS, Folding, Slot
from wellbeing_desktop.assessment.team_groups import EVERYONE, Period, TeamFilter
from wellbeing_desktop.reports.team_words import (
    bar_label,
    coverage_words,
    group_words,
    reasons_words,
    shift_words,
    spread_words,
)

UP, SAME, DOWN = ShiftBar((1,), 9), ShiftBar((0,), 12), ShiftBar((-1,), 7)


@pytest.mark.parametrize(
    ("bar", "label"),
    [
        (StepBar(3, 3, 9), "3: 9"),
        (StepBar(1, 2, 7), "1–2: 7"),
        (StepBar(4, 5, 30, (Reason.NOT_EXPLORED,)), "4–5, none: 30"),
    ],
)
def test_a_bar_is_labelled_briefly(bar, label):
    assert bar_label(bar) == label


def test_a_spread_is_said_bar_by_bar_and_an_empty_bar_is_left_out():
    spread = Spread((StepBar(1, 2, 7), StepBar(3, 3, 0), StepBar(4, 5, 21, (Reason.NOT_EXPLORED,))), (), None)

    assert spread_words(spread) == "Steps 1 and 2: 7 people, steps 4 and 5 or no step: 21"
    assert coverage_words(spread, 28) == ""


def test_coverage_is_n_of_m_and_m_is_everybody_where_what_does_not_apply_is_a_few():
    assert coverage_words(Spread((StepBar(1, 5, 9),), (), 9, 12), 20) == "9 of 12 rated"
    assert coverage_words(Spread((StepBar(1, 5, 9),), (), 9), 20) == "9 of 20 rated"


def test_what_may_not_be_told_is_said_in_words():
    assert spread_words(Spread()) == "Fewer than 5 people: not shown"
    assert shift_words(Shift()) == "Change: not shown, fewer than 5 people"
    assert spread_words(Spread((StepBar(1, 5, 0),), (), 0, 0)) == "Nobody rated it"


def test_where_nobody_stands_in_any_bar_nobody_rated_it_though_it_may_not_be_told_how_many():
    running = ([0, 0, 0, 3, 3, 3, 7, 16, 16, 16, 16], [0, 0, 0, 0, 0, 0, 0, 9, 9, 9, 9])
    folding = Folding(SPREAD_CUTS)
    folding.add_period(running[:1], [Slot(0, (0,), (), ())])
    folding.add_period(running[1:], [Slot(1, (0,), (), (0,))])
    spread = _spread(folding, 1)

    assert spread.rated is None
    assert spread_words(spread) == "Nobody rated it"
    assert reasons_words(spread) == "No step: does not know: 9"


def test_reasons_are_named():
    spread = Spread(
        (StepBar(1, 5, 9),),
        (ReasonBar((Reason.NOT_EXPLORED, Reason.DOES_NOT_KNOW), 6), ReasonBar((None,), 5)),
        9,
        15,
    )

    expected = "No step: not talked about yet or does not know: 6, not asked in these words: 5"
    assert reasons_words(spread) == expected


@pytest.mark.parametrize(
    ("mean", "said"),
    [(Fraction(3, 10), "up 0.3"), (Fraction(-1, 4), "down 0.3"), (Fraction(1, 100), "the same")],
)
def test_up_and_down_are_said_alike(mean, said):
    words = shift_words(Shift((DOWN, SAME, UP), 28, mean))

    assert words == f"Change: up 9, the same 12, down 7 (28 rated both times); on average {said}"


def test_directions_that_stand_together_are_said_together():
    shift = Shift((DOWN, ShiftBar((0, 1), 21, or_unpaired=True)))

    assert shift_words(shift) == "Change: up or the same or not rated both times 21, down 7"
    assert shift_words(Shift((DOWN,), 0)) == "Change: nobody rated it twice in this time"


def test_a_group_is_named_by_what_narrows_it():
    assert group_words(EVERYONE) == "All time"
    narrow = TeamFilter(Period(2026, 1), "core 1.0.0", Stage.REVIEW, AgeBand.FROM_80)
    assert group_words(narrow, "Core") == "January to June 2026, Review, 80 and over, Core"
