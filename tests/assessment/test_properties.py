"""What holds for every set of answers, found by search."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.change import moves, quadrant_change, sight, tally
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.picture import extremes
from wellbeing_desktop.assessment.scoring import score, steps

from .conftest import small_framework

FRAMEWORK = small_framework()
IDS = [i.id for i in FRAMEWORK.all_indicators]
ANSWERS = st.one_of(st.integers(1, 5), st.sampled_from(Reason))
PLACES = st.tuples(st.sampled_from(Voice), st.sampled_from(IDS))
SHEETS = st.dictionaries(PLACES, ANSWERS)


def made(answers):
    day = date(2026, 11, 20)
    assessment = Assessment(FRAMEWORK, UUID(int=1), Practitioner("M"), held_on=day, entered_on=day)
    for (voice, indicator_id), answer in answers:
        assessment.rate(voice, indicator_id, answer)
    return assessment


def scores(assessment, voice):
    return [score(assessment, q, voice) for q in FRAMEWORK.quadrants]


def changes(then, now, voice):
    return [quadrant_change(then, now, q, voice) for q in FRAMEWORK.quadrants]


def only(voice, sheet):
    return {place: answer for place, answer in sheet.items() if place[0] is voice}


@given(SHEETS, st.randoms(use_true_random=False))
def test_the_order_of_rating_does_not_matter(sheet, random):
    shuffled = list(sheet.items())
    random.shuffle(shuffled)
    one, other = made(sheet.items()), made(shuffled)

    assert one.answers == other.answers
    for voice in Voice:
        assert scores(one, voice) == scores(other, voice)


@given(SHEETS, SHEETS)
def test_rating_anew_leaves_no_trace_of_what_stood_there(first, second):
    assert made([*first.items(), *second.items()]).answers == made((first | second).items()).answers


@given(SHEETS, SHEETS, st.sampled_from(Voice))
def test_a_voice_never_touches_the_other(sheet, other_sheet, voice):
    other = Voice.PRACTITIONER if voice is Voice.PERSON else Voice.PERSON
    alone = made(only(voice, sheet).items())
    both = made((only(voice, sheet) | only(other, other_sheet)).items())

    assert scores(alone, voice) == scores(both, voice)
    assert changes(alone, alone, voice) == changes(both, both, voice)
    assert extremes(alone, voice, FRAMEWORK.indicators) == extremes(both, voice, FRAMEWORK.indicators)


@given(SHEETS, st.sampled_from(Voice))
def test_missing_is_never_a_number(sheet, voice):
    assessment = made(sheet.items())
    gaps = steps(assessment, voice, FRAMEWORK.all_indicators)

    for indicator, step in zip(FRAMEWORK.all_indicators, gaps, strict=True):
        answer = assessment.answer(voice, indicator.id)
        assert (step is None) == isinstance(answer, Reason)
        assert step is None or step == answer
    for quadrant, result in zip(FRAMEWORK.quadrants, scores(assessment, voice), strict=True):
        numbers = [a for i in quadrant.indicators if type(a := assessment.answer(voice, i.id)) is int]
        assert result.rated == len(numbers)
        assert result.mean is None or result.mean * len(numbers) == sum(numbers)


@given(SHEETS, PLACES, st.sampled_from([r for r in Reason if r is not Reason.NOT_APPLICABLE]))
def test_a_reason_for_no_step_never_lowers_a_score_that_stays_shown(sheet, place, reason):
    voice, indicator_id = place
    sheet = {k: v for k, v in sheet.items() if k != place}
    before, after = made(sheet.items()), made([*sheet.items(), ((voice, indicator_id), reason)])

    assert scores(before, voice) == scores(after, voice)


@given(SHEETS, st.sampled_from(Voice))
def test_a_score_lies_between_the_lowest_and_the_highest_step_and_rests_on_half(sheet, voice):
    for result in scores(made(sheet.items()), voice):
        assert 0 <= result.rated <= result.applicable <= 5
        if result.mean is not None:
            assert 1 <= result.mean <= 5
            assert 2 * result.rated >= result.applicable


@given(SHEETS, SHEETS, st.sampled_from(Voice))
def test_there_and_back_again_is_no_change(first, second, voice):
    then, now = made(first.items()), made(second.items())

    for there, back in zip(changes(then, now, voice), changes(now, then, voice), strict=True):
        assert (there.both, there.applicable) == (back.both, back.applicable)
        assert there.mean == (None if back.mean is None else -back.mean)


@given(SHEETS, st.sampled_from(Voice))
def test_against_itself_a_picture_has_not_moved(sheet, voice):
    picture = made(sheet.items())

    assert all(m.by == 0 for m in moves(picture, picture, voice, FRAMEWORK.all_indicators))
    assert tally(picture, picture, voice).same == tally(picture, picture, voice).both


@given(SHEETS, SHEETS, st.sampled_from(Voice))
def test_no_change_rests_on_more_than_both_pictures_hold(first, second, voice):
    then, now = made(first.items()), made(second.items())

    for change in changes(then, now, voice):
        assert 0 <= change.both <= change.applicable
        assert change.mean is None or -4 <= change.mean <= 4
    counted = tally(then, now, voice)
    assert counted.both == sum(change.both for change in changes(then, now, voice))


@given(SHEETS)
def test_sight_is_the_same_from_both_sides(sheet):
    turned = {(next(v for v in Voice if v is not voice), i): a for (voice, i), a in sheet.items()}

    assert sight(made(sheet.items()), FRAMEWORK.indicators) == sight(
        made(turned.items()), FRAMEWORK.indicators
    )
