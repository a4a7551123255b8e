from datetime import timedelta

import pytest

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.errors import MissingReasonError, NotSignedOffError, TextTooLongError
from wellbeing_desktop.assessment.notes import Note

from .conftest import NOON, sign_off

LATER = sign_off(NOON + timedelta(days=1))


@pytest.fixture
def signed(draft) -> Assessment:
    draft.rate(Voice.PERSON, "trust", 2)
    draft.rate(Voice.PRACTITIONER, "trust", 4)
    draft.write("trust", Note("as it was"))
    draft.sign(sign_off())
    return draft


def test_an_amendment_is_a_new_version_of_the_same_assessment_and_a_draft(signed):
    later = signed.amend(by=" Maeve  Quinn ", reason=" Typed\twrong. ")

    assert (later.id, later.version, later.state) == (signed.id, 2, State.DRAFT)
    (amendment,) = later.amendments
    assert (amendment.version, amendment.by, amendment.reason) == (2, "Maeve Quinn", "Typed wrong.")
    assert amendment.replaced == sign_off()


def test_the_version_that_was_signed_stays_as_it_was(signed):
    before = repr(signed)

    later = signed.amend(by="Maeve", reason="Typed wrong.")
    later.rate(Voice.PERSON, "trust", 3)
    later.rate(Voice.PERSON, "home", 3)
    later.write("trust", Note("new words"))
    later.set_matters_most(["joy"])
    later.sign(LATER)

    assert repr(signed) == before
    assert signed.state is State.SIGNED_OFF


def test_an_amendment_says_what_stood_there_before_and_only_what_really_changed(signed):
    later = signed.amend(by="Maeve", reason="Typed wrong.")
    later.rate(Voice.PERSON, "trust", 3)
    later.rate(Voice.PERSON, "trust", 5)
    later.rate(Voice.PERSON, "home", 1)
    later.rate(Voice.PRACTITIONER, "trust", 1)
    later.rate(Voice.PRACTITIONER, "trust", 4)
    later.sign(LATER)

    assert later.state is State.AMENDED
    assert later.amendments[0].was == {
        (Voice.PERSON, "trust"): 2,
        (Voice.PERSON, "home"): Reason.NOT_EXPLORED,
    }


def test_an_answer_taken_back_is_a_change_too(signed):
    later = signed.amend(by="Maeve", reason="Not said.")
    later.rate(Voice.PERSON, "trust", Reason.NOT_EXPLORED)
    later.sign(LATER)

    assert later.amendments[0].was == {(Voice.PERSON, "trust"): 2}


def test_a_second_amendment_leaves_the_first_alone(signed):
    second = signed.amend(by="Maeve", reason="One.")
    second.rate(Voice.PERSON, "trust", 3)
    second.sign(LATER)
    third = second.amend(by="Maeve", reason="Two.")
    third.rate(Voice.PERSON, "trust", 4)
    third.sign(sign_off(NOON + timedelta(days=2)))

    assert [a.was[Voice.PERSON, "trust"] for a in third.amendments] == [2, 3]
    assert [a.version for a in third.amendments] == [2, 3]
    assert third.amendments[1].replaced == LATER
    assert len(second.amendments) == 1


def test_a_draft_needs_no_amendment(draft):
    with pytest.raises(NotSignedOffError):
        draft.amend(by="Maeve", reason="Why not?")


def test_an_amendment_that_is_a_draft_is_not_amended_again(signed):
    with pytest.raises(NotSignedOffError):
        signed.amend(by="Maeve", reason="One.").amend(by="Maeve", reason="Two.")


@pytest.mark.parametrize("reason", ["", " \n\t", "\x00", "\u200d"])
def test_an_amendment_needs_a_reason(signed, reason):
    with pytest.raises(MissingReasonError):
        signed.amend(by="Maeve", reason=reason)


def test_a_reason_longer_than_its_limit_is_refused(signed):
    with pytest.raises(TextTooLongError):
        signed.amend(by="Maeve", reason="x" * 4001)
