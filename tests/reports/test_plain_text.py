"""A report as plain text says what its pages say, and holds back what they hold back."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from tests.reports import makers
from tests.reports.copies import PEOPLE, SECRET, give, sheet_of, signed_with
from tests.reports.reading import squeezed, text_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.exchange.framework_file import shipped_easy_words
from wellbeing_desktop.reports.make import OF_ONE, CopyOptions, Kind, Sheet, make
from wellbeing_desktop.reports.plain_text import plain_text

BEGINNING = 24
"""Letters of a text that a page break never parts."""

WITH_HARM = CopyOptions(include_free_from_harm=True)


def typed_in(sheet: Sheet) -> list[str]:
    """Everything that somebody typed into an assessment."""
    made = sheet.assessment
    notes = [made.note(i.id) for i in made.framework.all_indicators]
    texts = [t for n in notes for t in (n.own_words, *n.strengths, n.seen, n.told, n.view, n.why_different)]
    for action in made.actions:
        texts += [action.what, action.owner_name, action.first_step, action.outcome, action.protection_reason]
    texts += [made.setting, *made.also_there, made.sign_off.comment if made.sign_off else ""]
    texts += [text for a in made.amendments for text in (a.reason, a.replaced.comment)]
    return [text for text in texts if text]


@pytest.mark.parametrize(("called", "number"), PEOPLE)
def test_the_record_says_everything_that_was_typed(sheet, called, number):
    of = sheet(called, number)
    text = plain_text(Kind.RECORD, of)

    assert [typed for typed in typed_in(of) if typed not in text] == []
    assert of.person.name in text
    assert of.person.reference in text


@pytest.mark.parametrize("kind", OF_ONE)
@pytest.mark.parametrize(("called", "number"), PEOPLE)
def test_what_the_page_does_not_say_the_text_does_not_say(sheet, by_qt, kind, called, number):
    of = sheet(called, number)
    options = CopyOptions(full_table=True)
    page = squeezed(text_of(make(kind, of, by_qt, options)))
    text = plain_text(kind, of, options)
    latin = [typed for typed in typed_in(of) if typed.isascii()]

    told = [typed for typed in latin if typed in text]
    if kind is Kind.SUMMARY:
        assert {typed for typed in latin if squeezed(typed) in page} <= set(told)
    else:
        assert [typed for typed in latin if squeezed(typed)[:BEGINNING] in page] == told


def test_the_person_s_copy_has_no_note_of_the_practitioner_and_no_name_of_theirs(draft):
    draft.write("community_life", Note("Mine", ("Strong",), SECRET, SECRET, SECRET))
    draft.describe(setting=SECRET)
    text = plain_text(Kind.PERSON, sheet_of(makers.signed(draft)))

    assert SECRET not in text
    assert "Aoife" not in text
    assert "Mine" in text
    assert "Strong" in text


def test_free_from_harm_is_left_out_without_a_trace_unless_asked_for(draft):
    draft.write("free_from_harm", Note(SECRET, (SECRET,)))
    draft.set_matters_most(["free_from_harm", "community_life"])
    of = sheet_of(makers.signed(draft))
    title = draft.framework.indicator("free_from_harm").title
    text = plain_text(Kind.PERSON, of)

    assert SECRET not in text
    assert title not in text
    assert "17 of 17" in text
    assert "1. Joining in with others" in text
    asked = plain_text(Kind.PERSON, of, WITH_HARM)
    assert asked.count(SECRET) == 2
    assert title in asked


def test_what_is_not_wanted_on_the_copy_is_not_in_the_text(draft):
    of = sheet_of(signed_with(draft, SECRET))

    assert plain_text(Kind.PERSON, of).count(SECRET) == 5
    assert plain_text(Kind.PERSON, of, CopyOptions(own_words=False)).count(SECRET) == 3
    assert plain_text(Kind.PERSON, of, CopyOptions(plan=False)).count(SECRET) == 3
    left = CopyOptions(left_out=frozenset({"community_life"}))
    assert plain_text(Kind.PERSON, of, left).count(SECRET) == 3


def test_a_dropped_step_is_not_on_the_person_s_copy(draft):
    draft.set_actions([Action(SECRET, state=ActionState.DROPPED), Action("Ring her")])
    text = plain_text(Kind.PERSON, sheet_of(makers.signed(draft)))

    assert SECRET not in text
    assert "- Ring her. Who: me." in text


def test_the_full_table_says_each_step_in_its_words(draft):
    indicator = draft.framework.indicator("community_life")
    of = sheet_of(makers.signed(draft))

    assert indicator.words(3) not in plain_text(Kind.PERSON, of)
    assert f"{indicator.words(3)} (3)" in plain_text(Kind.PERSON, of, CopyOptions(full_table=True))


def test_easy_words_are_the_words_of_the_copy_but_not_of_the_record(draft):
    easy = shipped_easy_words(draft.framework)
    of = replace(sheet_of(makers.signed(draft)), words=easy)
    options = CopyOptions(copy_format=CopyFormat.EASY_WORDS, full_table=True)
    words = easy["community_life"].steps[2]

    assert words in plain_text(Kind.PERSON, of, options)
    assert words not in plain_text(Kind.RECORD, of, options)


@pytest.mark.parametrize("kind", OF_ONE)
def test_what_nobody_rated_is_said_in_words_and_never_as_a_number(draft, kind):
    for voice in Voice:
        give(draft, voice, Reason.PREFERS_NOT_TO_SAY)
    text = plain_text(kind, sheet_of(makers.signed(draft)))

    assert "not to say" in text or "rather not say" in text
    assert " 0" not in text.replace(" 0 of", "")


@pytest.mark.parametrize("kind", OF_ONE)
def test_a_draft_an_invented_person_and_a_replaced_version_say_so_first(draft, kind):
    of = replace(sheet_of(draft), latest_version=2)
    of.person.sample = True
    first = plain_text(kind, of).split("\n")[:3]

    assert first == ["SAMPLE: invented person", "DRAFT", "REPLACED by version 2"]


def test_an_amendment_says_what_stood_there_before(sheet):
    text = plain_text(Kind.RECORD, sheet("Gráinne", 2))

    assert "Version 2: signed off 26 February 2026 by Ciara McCusker" in text
    assert "Safe where I live, Gráinne: 4; it was 2." in text


@pytest.mark.parametrize("kind", OF_ONE)
@pytest.mark.parametrize(
    "typed", [makers.ARABIC, makers.EMOJI, makers.MARKUP, makers.FORMULA, "two\n\nlines\u00a0kept"]
)
def test_words_stay_exactly_as_they_were_typed(framework, kind, typed):
    of = makers.sheet_of(framework, typed)

    assert typed in plain_text(kind, of)


@pytest.mark.parametrize("kind", OF_ONE)
def test_our_own_words_hold_nothing_that_other_programs_show_as_a_sign(sheet, kind):
    for called, number in PEOPLE:
        text = plain_text(kind, sheet(called, number), CopyOptions(full_table=True))
        assert "\u00a0" not in text
        assert "  \n" not in text
        assert "\n\n\n" not in text
        assert text.endswith("\n")


def test_it_needs_no_library_for_pages_or_pictures():
    code = (
        "import sys, wellbeing_desktop.reports.plain_text; "
        "assert not {'reportlab', 'pikepdf', 'matplotlib', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
