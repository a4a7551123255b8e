from datetime import date

import pytest

from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.errors import MissingReasonError, TextTooLongError
from wellbeing_desktop.assessment.plan import APPROACHES, PROTECTION, Action, ActionState, Owner

from .conftest import sign_off


def test_an_action_is_kept_clean_with_its_names_on_one_line(draft):
    draft.set_actions(
        [
            Action(
                what=" Join the\tchoir.\x00\nOn Mondays. ",
                owner=Owner.SUPPORT,
                owner_name=" Jo \n Bell ",
                by=date(2026, 12, 1),
                approach=" support ",
                first_step=" Ring ",
                outcome=" Went ",
                state=ActionState.DONE,
            )
        ]
    )

    (kept,) = draft.actions
    assert kept.what == "Join the choir.\nOn Mondays."
    assert (kept.owner_name, kept.approach, kept.first_step) == ("Jo Bell", "support", "Ring")
    assert (kept.outcome, kept.state, kept.by) == ("Went", ActionState.DONE, date(2026, 12, 1))


def test_a_plan_that_is_refused_leaves_the_one_before(draft):
    draft.set_actions([Action("Ring Jo")])

    with pytest.raises(TextTooLongError):
        draft.set_actions([Action("Ring Ann"), Action("x" * 4001)])

    assert [a.what for a in draft.actions] == ["Ring Jo"]


def test_an_action_keeps_its_id_through_cleaning():
    action = Action(" Ring Jo ")

    assert action.cleaned().id == action.id


def test_protection_is_one_of_the_approaches():
    assert PROTECTION in APPROACHES


def test_an_action_that_protects_may_wait_for_its_reason_until_sign_off(draft):
    draft.set_actions([Action("Change the lock", approach=PROTECTION, protection_reason=" \n")])

    with pytest.raises(MissingReasonError):
        draft.sign(sign_off())
    assert draft.state is State.DRAFT

    draft.set_actions([Action("Change the lock", approach=PROTECTION, protection_reason="He has a key.")])
    draft.sign(sign_off())
    assert draft.state is State.SIGNED_OFF


@pytest.mark.parametrize("approach", ["", "our_own_approach", *(a for a in APPROACHES if a != PROTECTION)])
def test_other_approaches_need_no_reason(approach):
    assert Action("Ring Jo", approach=approach).checked().approach == approach
