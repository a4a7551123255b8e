from dataclasses import replace
from fractions import Fraction
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.change import (
    means_the_same,
    move,
    moves,
    quadrant_change,
    sight,
    tally,
)
from wellbeing_desktop.assessment.errors import DifferentPeopleError, UnknownIndicatorError
from wellbeing_desktop.assessment.scoring import one_decimal, score

from .conftest import small_framework

NA, DK = Reason.NOT_APPLICABLE, Reason.DOES_NOT_KNOW


def rated(assessment, voice=Voice.PERSON, **answers):
    for indicator_id, answer in answers.items():
        assessment.rate(voice, indicator_id, answer)
    return assessment


def later_version(**changes):
    """The small framework as version 2, with one indicator's fields changed: `trust={"title": "x"}`."""
    base = small_framework()

    def changed(indicator):
        return replace(indicator, **changes.get(indicator.id, {}))

    quadrants = tuple(replace(q, indicators=tuple(map(changed, q.indicators))) for q in base.quadrants)
    return replace(base, version="2.0.0", quadrants=quadrants)


def test_a_move_is_the_same_voice_rating_the_same_indicator_twice(new):
    then, now = rated(new(), trust=2), rated(new(), trust=4)

    found = move(then, now, Voice.PERSON, "trust")

    assert (found.then, found.now, found.by) == (2, 4, 2)
    assert move(now, then, Voice.PERSON, "trust").by == -2


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_on_either_side_is_no_move(new, reason):
    step, none = rated(new(), trust=2), rated(new(), trust=reason)

    assert move(step, none, Voice.PERSON, "trust") is None
    assert move(none, step, Voice.PERSON, "trust") is None


def test_one_voice_then_and_the_other_now_is_no_move(new):
    then, now = rated(new(), trust=2), rated(new(), Voice.PRACTITIONER, trust=4)

    assert [move(then, now, voice, "trust") for voice in Voice] == [None, None]


def test_the_change_of_a_quadrant_is_the_mean_of_paired_moves_not_of_two_scores(new):
    then = rated(new(), trust=1, home=3, street=5)
    now = rated(new(), trust=2, home=4, belonging=1)
    quadrant = now.framework.quadrants[0]

    change = quadrant_change(then, now, quadrant, Voice.PERSON)

    assert change.mean == Fraction(1)
    assert (change.both, change.applicable) == (2, 4)
    scores = [score(a, quadrant, Voice.PERSON).mean for a in (then, now)]
    assert scores[1] - scores[0] == Fraction(-2, 3)


def test_a_change_needs_no_half_but_says_how_little_it_rests_on(new):
    then, now = rated(new(), days=4), rated(new(), days=3)

    change = quadrant_change(then, now, now.framework.quadrants[1], Voice.PERSON)

    assert (change.mean, change.both, change.applicable) == (Fraction(-1), 1, 5)


def test_where_nothing_was_rated_twice_there_is_no_change_not_a_change_of_nought(new):
    then, now = rated(new(), trust=4), rated(new(), home=4)

    assert quadrant_change(then, now, now.framework.quadrants[0], Voice.PERSON).mean is None


def test_what_did_not_apply_in_one_of_the_two_is_left_out_of_m(new):
    then = rated(new(), trust=4, home=NA, street=DK)
    now = rated(new(), trust=4, belonging=NA)

    change = quadrant_change(then, now, now.framework.quadrants[0], Voice.PERSON)

    assert (change.mean, change.both, change.applicable) == (Fraction(0), 1, 2)


def test_halves_of_a_move_down_go_away_from_zero(new):
    then = rated(new(), trust=2, home=2, street=2, belonging=2)
    now = rated(new(), trust=1, home=2, street=2, belonging=2)

    change = quadrant_change(then, now, now.framework.quadrants[0], Voice.PERSON)

    assert one_decimal(change.mean) == "-0.3"


def test_moves_stand_in_axis_order_without_what_cannot_be_compared(new):
    then, now = rated(new(), home=1, trust=2, joy=3), rated(new(), home=2, trust=2, chances=3)

    found = moves(then, now, Voice.PERSON, now.framework.indicators)

    assert [(m.indicator_id, m.by) for m in found] == [("trust", 0), ("home", 1)]


@pytest.mark.parametrize(
    ("field", "value", "same"),
    [
        ("title", "Other title", True),
        ("about", "Other help", True),
        ("prompts", ("Another?",), True),
        ("statement", "I have something else.", False),
        ("steps", ("a", "b", "c", "d", "e"), False),
    ],
)
def test_an_indicator_means_the_same_while_its_statement_and_steps_are(new, field, value, same):
    later = later_version(trust={field: value})
    then, now = rated(new(), trust=2), rated(new(later), trust=4)

    assert means_the_same("trust", then.framework, later) is same
    assert (move(then, now, Voice.PERSON, "trust") is not None) is same
    assert quadrant_change(then, now, later.quadrants[0], Voice.PERSON).applicable == (4 if same else 3)


def test_frameworks_of_different_names_are_never_compared(new):
    other = replace(small_framework(), id="other")

    assert not means_the_same("trust", small_framework(), other)
    assert move(rated(new(), trust=1), rated(new(other), trust=2), Voice.PERSON, "trust") is None


def test_an_indicator_that_one_of_the_two_lacks_is_left_out(new):
    base = small_framework()
    shorter = replace(
        base,
        version="2",
        quadrants=(replace(base.quadrants[0], indicators=base.quadrants[0].indicators[1:]),),
    )
    full, short = rated(new(), trust=1, home=1), rated(new(shorter), home=2)

    assert quadrant_change(full, short, shorter.quadrants[0], Voice.PERSON).applicable == 3
    assert quadrant_change(short, full, base.quadrants[0], Voice.PERSON).applicable == 3
    assert tally(short, full, Voice.PERSON).both == 1


def test_an_indicator_that_neither_has_is_no_move(new):
    assert move(new(), new(), Voice.PERSON, "risk") is None


@pytest.mark.parametrize(
    "compare",
    [
        lambda a, b: move(a, b, Voice.PERSON, "trust"),
        lambda a, b: moves(a, b, Voice.PERSON, a.framework.indicators),
        lambda a, b: quadrant_change(a, b, a.framework.quadrants[0], Voice.PERSON),
        lambda a, b: tally(a, b, Voice.PERSON),
    ],
)
def test_two_people_are_never_compared(new, compare):
    with pytest.raises(DifferentPeopleError):
        compare(rated(new(), trust=1), rated(new(person_id=uuid4()), trust=2))


def test_a_tally_counts_up_the_same_and_down_and_leaves_the_centre_out(new):
    then = rated(new(), trust=1, home=3, street=5, days=2, life=1, worth=NA)
    now = rated(new(), trust=2, home=3, street=4, days=5, life=5, joy=DK)

    found = tally(then, now, Voice.PERSON)

    assert (found.up, found.same, found.down) == (2, 1, 1)
    assert (found.both, found.applicable) == (4, 8)


def test_two_voices_are_seen_side_by_side_where_both_gave_a_step(draft):
    rated(draft, trust=4, home=3, street=1, belonging=DK, days=2)
    rated(draft, Voice.PRACTITIONER, trust=4, home=4, street=4, belonging=3, worth=5)

    found = sight(draft, draft.framework.indicators)

    assert (found.both, found.same, found.one_apart, found.further_apart) == (3, 1, 1, 1)


def test_seeing_asks_only_for_what_the_framework_has(draft):
    stranger = replace(draft.framework.indicators[0], id="risk")

    with pytest.raises(UnknownIndicatorError):
        sight(draft, [stranger])
