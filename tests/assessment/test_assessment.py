from datetime import UTC, date, datetime, timedelta

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice, is_step, step_of
from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage, State, in_order
from wellbeing_desktop.assessment.errors import (
    AlreadySignedOffError,
    SignedOffError,
    StepOffScaleError,
    TextTooLongError,
    TooManyPrioritiesError,
    UnknownIndicatorError,
)
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, Said

from .conftest import NOON, sign_off

TOO_LONG = "x" * 4001


def test_a_new_assessment_is_a_draft_in_which_nothing_is_chosen(draft, small):
    assert draft.state is State.DRAFT
    assert (draft.stage, draft.made, draft.version) == (Stage.FIRST, Made.TOGETHER, 1)
    assert all(
        draft.answer(voice, i.id) is Reason.NOT_EXPLORED for voice in Voice for i in small.all_indicators
    )
    assert not draft.answers


def test_two_new_assessments_are_never_the_same_one(new):
    assert new().id != new().id


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("voice", Voice)
def test_every_step_of_the_scale_can_be_given_by_each_voice(draft, voice, step):
    draft.rate(voice, "trust", step)

    assert draft.answer(voice, "trust") == step


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_may_stand_where_a_step_would(draft, reason):
    draft.rate(Voice.PERSON, "trust", 3)
    draft.rate(Voice.PERSON, "trust", reason)

    assert draft.answer(Voice.PERSON, "trust") is reason


def test_an_answer_can_be_changed_and_taken_back(draft):
    draft.rate(Voice.PERSON, "trust", 2)
    draft.rate(Voice.PERSON, "trust", 4)
    assert draft.answer(Voice.PERSON, "trust") == 4

    draft.rate(Voice.PERSON, "trust", Reason.NOT_EXPLORED)
    assert draft.answers == {}


@pytest.mark.parametrize("step", [0, 6, -1, True, 3.0, "3", None, "not_applicable"])
def test_what_is_not_on_the_scale_is_refused_and_the_answer_before_stays(draft, step):
    draft.rate(Voice.PERSON, "trust", 2)

    with pytest.raises(StepOffScaleError) as refused:
        draft.rate(Voice.PERSON, "trust", step)

    assert (refused.value.indicator_id, refused.value.step) == ("trust", step)
    assert draft.answers == {(Voice.PERSON, "trust"): 2}


@pytest.mark.parametrize(
    "call",
    [
        lambda a: a.rate(Voice.PERSON, "risk", 3),
        lambda a: a.answer(Voice.PERSON, "risk"),
        lambda a: a.note("risk"),
        lambda a: a.write("risk", Note("words")),
        lambda a: a.is_talked_about("risk"),
        lambda a: a.set_matters_most(["trust", "risk"]),
        lambda a: a.stop_at("risk"),
    ],
)
def test_an_indicator_that_the_framework_does_not_have_is_refused(draft, call):
    with pytest.raises(UnknownIndicatorError) as refused:
        call(draft)

    assert refused.value.indicator_id == "risk"
    assert (draft.answers, draft.notes, draft.matters_most, draft.stopped_at) == ({}, {}, (), "")


def test_the_centre_is_rated_like_any_indicator(draft):
    draft.rate(Voice.PERSON, "life", 5)

    assert draft.answer(Voice.PERSON, "life") == 5


def test_only_the_person_makes_an_indicator_talked_about(draft):
    draft.rate(Voice.PRACTITIONER, "trust", 3)
    assert not draft.is_talked_about("trust")

    draft.rate(Voice.PERSON, "trust", Reason.PREFERS_NOT_TO_SAY)
    assert draft.is_talked_about("trust")


def test_a_note_is_kept_clean_and_an_empty_one_not_at_all(draft):
    draft.write("trust", Note(" Jo\thelps.\x00 ", strengths=(" calm ", "\x07", ""), seen=" s ", told="\n"))
    assert draft.note("trust") == Note("Jo helps.", strengths=("calm",), seen="s")

    draft.write("trust", Note(own_words=" \n", strengths=(" ",)))
    assert draft.notes == {}
    assert draft.note("trust") == Note()


def test_a_reason_for_a_change_is_enough_of_a_note_to_keep(draft):
    draft.write("trust", Note(change_reason=ChangeReason.CIRCUMSTANCES))

    assert draft.note("trust").change_reason is ChangeReason.CIRCUMSTANCES


@pytest.mark.parametrize("part", ["own_words", "seen", "told", "view", "why_different"])
def test_a_note_longer_than_its_limit_is_refused_and_the_one_before_stays(draft, part):
    draft.write("trust", Note("before"))

    with pytest.raises(TextTooLongError):
        draft.write("trust", Note(**{part: TOO_LONG}))

    assert draft.note("trust") == Note("before")


def test_up_to_three_things_matter_most_in_the_order_given(draft):
    draft.set_matters_most(["joy", "life", "trust", "joy"])
    assert draft.matters_most == ("joy", "life", "trust")

    with pytest.raises(TooManyPrioritiesError) as refused:
        draft.set_matters_most(["joy", "life", "trust", "home"])
    assert refused.value.limit == 3
    assert draft.matters_most == ("joy", "life", "trust")

    draft.set_matters_most([])
    assert draft.matters_most == ()


def test_how_it_was_made_is_said_clean_and_in_a_fixed_order(draft):
    draft.describe(
        held_on=date(2026, 10, 1),
        made=Made.PERSON_ALONE,
        made_with=[MadeWith.CARER, MadeWith.INTERPRETER, MadeWith.CARER],
        also_there=[" Jo  Bell ", "", "\x00"],
        setting=" at the\tkitchen table ",
    )

    assert draft.held_on == date(2026, 10, 1)
    assert draft.made is Made.PERSON_ALONE
    assert draft.made_with == (MadeWith.INTERPRETER, MadeWith.CARER)
    assert draft.also_there == ("Jo Bell",)
    assert draft.setting == "at the kitchen table"


def test_what_is_not_described_stays_and_what_is_described_as_empty_goes(draft):
    draft.describe(
        made=Made.PRACTITIONER_ALONE, made_with=[MadeWith.CARER], also_there=["Jo"], setting="here"
    )
    draft.describe()
    assert (draft.made_with, draft.also_there, draft.setting) == ((MadeWith.CARER,), ("Jo",), "here")

    draft.describe(made_with=[], also_there=[], setting="")
    assert (draft.made_with, draft.also_there, draft.setting) == ((), (), "")
    assert draft.made is Made.PRACTITIONER_ALONE


def test_a_description_that_is_refused_changes_nothing(draft):
    with pytest.raises(TextTooLongError):
        draft.describe(held_on=date(2020, 1, 1), also_there=["Jo"], setting=TOO_LONG)

    assert (draft.held_on, draft.also_there) == (date(2026, 11, 20), ())


def test_a_review_day_can_be_agreed_and_taken_back(draft):
    draft.plan_review(date(2027, 2, 1))
    assert draft.next_review == date(2027, 2, 1)

    draft.plan_review(None)
    assert draft.next_review is None


def test_a_draft_remembers_where_it_was_left_until_it_is_signed(draft):
    draft.stop_at("joy")
    assert draft.stopped_at == "joy"

    draft.sign(sign_off())
    assert draft.stopped_at == ""


def test_a_signed_assessment_says_so_and_keeps_what_was_said_of_it(draft):
    draft.sign(sign_off(comment=" That is\tme. "))

    assert draft.state is State.SIGNED_OFF
    assert draft.sign_off == sign_off(comment="That is me.")


@pytest.mark.parametrize(
    "call",
    [
        lambda a: a.rate(Voice.PERSON, "trust", 1),
        lambda a: a.rate(Voice.PERSON, "trust", 3),
        lambda a: a.write("trust", Note("more")),
        lambda a: a.set_matters_most(["joy"]),
        lambda a: a.set_actions([]),
        lambda a: a.describe(setting="elsewhere"),
        lambda a: a.describe(),
        lambda a: a.plan_review(None),
        lambda a: a.stop_at("joy"),
        lambda a: a.sign(sign_off(NOON + timedelta(days=1))),
    ],
)
def test_nothing_signed_changes(draft, call):
    draft.rate(Voice.PERSON, "trust", 3)
    draft.write("trust", Note("words"))
    draft.set_actions([Action("Ring Jo")])
    draft.plan_review(date(2027, 2, 1))
    draft.sign(sign_off())
    before = repr(draft)

    with pytest.raises(SignedOffError):
        call(draft)

    assert repr(draft) == before


def test_signing_twice_is_told_apart_from_other_changes(draft):
    draft.sign(sign_off())

    with pytest.raises(AlreadySignedOffError):
        draft.sign(sign_off())


def test_an_assessment_can_be_signed_with_nothing_in_it(draft):
    draft.sign(sign_off())

    assert draft.state is State.SIGNED_OFF


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        (sign_off(comment=TOO_LONG), TextTooLongError),
        (sign_off(datetime(2026, 11, 20, 12, 0)), ValueError),
    ],
)
def test_a_sign_off_that_is_refused_leaves_a_draft(draft, bad, error):
    draft.stop_at("joy")

    with pytest.raises(error):
        draft.sign(bad)

    assert draft.state is State.DRAFT
    assert draft.stopped_at == "joy"


def test_assessments_stand_by_day_held_then_by_sign_off_and_drafts_last(new):
    day, next_day = date(2026, 5, 1), date(2026, 5, 2)
    draft, late, early, later_day = (
        new(held_on=day),
        new(held_on=day),
        new(held_on=day),
        new(held_on=next_day),
    )
    late.sign(sign_off(datetime(2026, 6, 2, tzinfo=UTC)))
    early.sign(sign_off(datetime(2026, 6, 1, tzinfo=UTC)))
    later_day.sign(sign_off(datetime(2026, 5, 2, tzinfo=UTC)))

    assert in_order([later_day, draft, late, early]) == [early, late, draft, later_day]


def test_a_step_is_a_whole_number_and_a_reason_is_none():
    assert [x for x in (1, 5, 0, 6, True, 2.0, "1", Reason.DOES_NOT_KNOW) if is_step(x)] == [1, 5]
    assert step_of(4) == 4
    assert step_of(Reason.DOES_NOT_KNOW) is None


def test_what_the_person_says_of_a_draft_is_kept_and_gives_way_to_the_sign_off(draft):
    draft.say(Said(Agreement.PARTLY, " It is fair. ", CopyChoice.LATER))
    assert draft.said == Said(Agreement.PARTLY, "It is fair.", CopyChoice.LATER)

    draft.sign(sign_off())

    assert draft.said == Said()
    with pytest.raises(SignedOffError):
        draft.say(Said(Agreement.AGREE))
