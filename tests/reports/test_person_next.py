"""My copy says how it was made, what happens next, what I said and whom to ring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.reports import makers
from tests.reports.copies import (
    STANDARD,
    give,
    printed,
    sheet_of,
)
from tests.reports.reading import (
    pages_of,
    text_of,
)
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Made, MadeWith
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, SignOff
from wellbeing_desktop.reports import person_words
from wellbeing_desktop.reports.make import Kind, make


def test_made_alone_nobody_else_is_heard(draft):
    give(draft, Voice.PRACTITIONER, Reason.NOT_EXPLORED)
    draft.describe(made=Made.PERSON_ALONE, made_with=[MadeWith.ADVOCATE])

    found = printed(sheet_of(draft), replace(STANDARD, full_table=True))

    assert (
        "I made this on my own, with an advocate, and gave it to Maeve Donnelly, my social worker, on "
        "20 November 2026." in found
    )
    assert "Maeve:" not in found
    assert "○" not in found
    assert person_words.BOTH_STAY() not in found


def test_made_without_the_person_it_says_so(draft):
    give(draft, Voice.PERSON, Reason.NOT_EXPLORED)
    draft.describe(made=Made.PRACTITIONER_ALONE)

    found = printed(sheet_of(draft))

    assert "Maeve Donnelly, my social worker, filled this in without me, on 20 November 2026." in found
    assert "There is no picture to draw yet. Not talked about yet: 17 of 17." in found


def test_made_together_it_names_who_else_was_there(draft):
    draft.describe(made_with=[MadeWith.INTERPRETER], also_there=["Rana, my mother", "Samir, interpreter"])
    draft.practitioner = Practitioner("Tunde Afolabi")

    assert (
        "I made this with Tunde Afolabi, with an interpreter, on 20 November 2026. "
        "Also there: Rana, my mother; Samir, interpreter." in printed(sheet_of(draft))
    )


def test_the_plan_says_what_who_and_when_and_nothing_that_was_dropped(draft):
    draft.set_actions(
        [
            Action("Ring the doctor", Owner.PERSON, by=date(2026, 12, 1), first_step="Find the number"),
            Action("Ask about the bus", Owner.PRACTITIONER, state=ActionState.DONE, protection_reason="No."),
            Action("A lift", Owner.SUPPORT, "Sammy Wylie"),
            Action("Choir on Tuesdays", state=ActionState.DROPPED),
        ]
    )
    draft.plan_review(date(2027, 5, 14))

    found = printed(sheet_of(draft))

    assert "Ring the doctor First: Find the number me 1 December 2026" in found
    assert "Ask about the bus Maeve done" in found
    assert "A lift Sammy Wylie" in found
    assert "Choir" not in found
    assert "We look at this again on 14 May 2027." in found


@pytest.mark.parametrize("agreement", list(Agreement))
def test_what_the_person_said_of_the_picture_is_said_in_their_place(draft, agreement):
    draft.sign(SignOff(makers.SIGNED, "Maeve Donnelly", agreement, "It is fair."))

    found = printed(sheet_of(draft))

    assert f"What I said about this picture {person_words.SAID[agreement]()}" in found
    assert "“It is fair.”" in found


def test_a_draft_says_so_on_every_page_and_has_no_agreement(draft):
    pdf = make(Kind.PERSON, sheet_of(draft), options=STANDARD)

    for page in range(pages_of(pdf)):
        assert "DRAFT" in text_of(pdf, page)
        assert "draft, not signed off" in text_of(pdf, page)
    assert "What I said about this picture" not in text_of(pdf)


def test_the_person_knows_whom_to_ring(draft):
    draft.practitioner = Practitioner("Joanne Kerr", contact="028 9649 6012")

    found = printed(sheet_of(draft))

    assert "Ring Joanne Kerr: 028 9649 6012. In danger now: 999" in found
    assert person_words.MY_RIGHTS() in found


def test_the_full_table_says_every_step_in_words_in_both_voices(sheet):
    found = printed(sheet("Wilbert", 2), replace(STANDARD, full_table=True))

    assert "My steps in words" in found
    assert (
        "A reason to start the day There is something I care about, but it is not part of my days now. (2) "
        "I give a bit of time to what I care about, and just get through the rest. (3)" in found
    )
    assert "Chances ahead Not part of my life Not talked about yet" in found
    assert "My steps in words" not in printed(sheet("Wilbert", 2))
