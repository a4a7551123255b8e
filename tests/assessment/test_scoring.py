from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.scoring import one_decimal, score, steps, talked_about

NA, DK, NO, UNSAID = (
    Reason.NOT_APPLICABLE,
    Reason.DOES_NOT_KNOW,
    Reason.NOT_EXPLORED,
    Reason.PREFERS_NOT_TO_SAY,
)


def scored(draft, quadrant_id, *answers, voice=Voice.PERSON):
    quadrant = next(q for q in draft.framework.quadrants if q.id == quadrant_id)
    for indicator, answer in zip(quadrant.indicators, answers, strict=True):
        draft.rate(voice, indicator.id, answer)
    return score(draft, quadrant, voice)


def test_a_score_is_the_mean_of_the_rated_steps_with_what_it_rests_on(draft):
    result = scored(draft, "relationships", 4, 3, 4, NO)

    assert result.mean == Fraction(11, 3)
    assert (result.shown, result.rated, result.applicable) == ("3.7", 3, 4)
    assert (result.quadrant_id, result.voice) == ("relationships", Voice.PERSON)


@pytest.mark.parametrize(
    ("quadrant", "answers", "enough"),
    [
        ("relationships", (3, 3, NO, NO), True),
        ("relationships", (3, NO, NO, NO), False),
        ("purpose", (3, 3, 3, NO, NO), True),
        ("purpose", (3, 3, NO, NO, NO), False),
        ("purpose", (3, 3, DK, UNSAID, NO), False),
        ("purpose", (3, 3, NO, NO, NA), True),
        ("relationships", (3, NO, NO, NA), False),
        ("relationships", (3, NO, NA, NA), True),
        ("relationships", (3, NA, NA, NA), True),
        ("relationships", (NA, NA, NA, NA), False),
        ("relationships", (NO, NO, NO, NO), False),
        ("relationships", (DK, DK, DK, DK), False),
    ],
)
def test_a_score_is_shown_when_at_least_half_of_what_applies_is_rated(draft, quadrant, answers, enough):
    result = scored(draft, quadrant, *answers)

    assert (result.mean is not None) is enough
    assert (result.shown is not None) is enough


@pytest.mark.parametrize(
    ("answers", "rated", "applicable"),
    [
        ((3, DK, UNSAID, NO), 1, 4),
        ((3, NA, UNSAID, NO), 1, 3),
        ((NA, NA, NA, NA), 0, 0),
        ((5, 5, 5, 5), 4, 4),
    ],
)
def test_n_of_m_leaves_out_only_what_does_not_apply(draft, answers, rated, applicable):
    result = scored(draft, "relationships", *answers)

    assert (result.rated, result.applicable) == (rated, applicable)


def test_a_reason_is_never_counted_as_a_low_step(draft):
    assert scored(draft, "relationships", 5, 5, DK, UNSAID).shown == "5.0"


def test_the_two_voices_are_scored_apart(draft):
    scored(draft, "relationships", 1, 1, 1, 1)

    assert scored(draft, "relationships", 5, 5, 5, 5, voice=Voice.PRACTITIONER).shown == "5.0"
    assert score(draft, draft.framework.quadrants[0], Voice.PERSON).shown == "1.0"


def test_a_voice_that_gave_nothing_has_nothing_explored(draft):
    scored(draft, "relationships", 4, 4, 4, NA)
    result = score(draft, draft.framework.quadrants[0], Voice.PRACTITIONER)

    assert (result.mean, result.rated, result.applicable) == (None, 0, 4)


def test_steps_stand_in_axis_order_with_a_gap_for_each_reason(draft):
    scored(draft, "relationships", 4, DK, 2, NA)

    assert steps(draft, Voice.PERSON, draft.framework.quadrants[0].indicators) == (4, None, 2, None)


def test_talked_about_counts_steps_and_reasons_of_the_person_alone(draft):
    scored(draft, "relationships", 4, DK, NA, NO)
    scored(draft, "purpose", 1, 1, 1, 1, 1, voice=Voice.PRACTITIONER)

    assert talked_about(draft, draft.framework.all_indicators) == 3


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(9, 4), "2.3"),
        (Fraction(5, 4), "1.3"),
        (Fraction(-1, 4), "-0.3"),
        (Fraction(-5, 4), "-1.3"),
        (Fraction(1, 20), "0.1"),
        (Fraction(-1, 20), "-0.1"),
        (Fraction(-1, 21), "0.0"),
        (Fraction(0), "0.0"),
        (Fraction(11, 3), "3.7"),
        (Fraction(10, 3), "3.3"),
        (Fraction(5), "5.0"),
        (Fraction(-4), "-4.0"),
    ],
)
def test_halves_go_away_from_zero_and_zero_has_no_sign(value, shown):
    assert one_decimal(value) == shown


@given(st.fractions(min_value=-4, max_value=5, max_denominator=18))
def test_what_is_shown_is_within_half_a_tenth_and_the_same_on_both_sides_of_zero(value):
    assert abs(Fraction(one_decimal(value)) - value) <= Fraction(1, 20)
    assert one_decimal(abs(value)) == one_decimal(value).lstrip("-")
