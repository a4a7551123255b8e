"""The record holds everything, in two voices side by side that never merge."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.reports import makers
from tests.reports.reading import elements_of, letters_of, pages_of, squeezed, text_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, Said
from wellbeing_desktop.reports import sentences
from wellbeing_desktop.reports.make import Kind, Sheet, make, make_report
from wellbeing_desktop.reports.styles import MM

PEOPLE = [("Wilbert", 1), ("Wilbert", 2), ("Wilbert", 3), ("Karam", 1), ("Karam", 2)]
PEOPLE += [("Gráinne", 1), ("Gráinne", 2), ("Marty", 1), ("Marty", 2), ("Kasia", 1)]


def printed(sheet: Sheet, set_text=None) -> str:
    return text_of(make(Kind.RECORD, sheet, set_text))


@pytest.mark.parametrize(("called", "number"), PEOPLE)
def test_everything_that_was_written_is_on_the_record(sheet, by_qt, called, number):
    source = sheet(called, number)
    report = make_report(Kind.RECORD, source, by_qt)

    found, set_elsewhere = letters_of(report.pdf), {e.actual.strip("“”") for e in elements_of(report.pdf)}
    assert not report.unprinted
    for text in _texts(source):
        assert squeezed(text) in found or any(text in words for words in set_elsewhere), text


def _texts(source: Sheet) -> list[str]:
    made, person = source.assessment, source.person
    notes = [n for note in made.notes.values() for n in (note.own_words, note.seen, note.told, note.view)]
    more = [s for note in made.notes.values() for s in (*note.strengths, note.why_different)]
    plans = [
        t for a in made.actions for t in (a.what, a.first_step, a.outcome, a.owner_name, a.protection_reason)
    ]
    comment = made.sign_off.comment if made.sign_off else ""
    facts = [person.name, person.reference, made.setting, made.practitioner.name, *made.also_there]
    return [text for text in (*notes, *more, *plans, *facts, *person.communication, comment) if text]


def test_a_mean_and_a_move_never_touch(sheet, by_qt):
    document = pypdfium2.PdfDocument(make(Kind.RECORD, sheet("Karam", 2), by_qt))
    page = document[0].get_textpage()
    found, count = page.search("down 1.0, 5 of 5").get_next()
    end, begin = page.get_charbox(found + count - 1), page.search("3.4").get_next()

    assert page.get_charbox(begin[0])[0] - end[2] > 2 * MM


def test_both_answers_stand_beside_each_other_in_the_words_of_the_step(sheet):
    found = printed(sheet("Wilbert", 2))

    assert "Wilbert There is something I care about, but it is not part of my days now. (2)" in found
    assert "Joanne I give a bit of time to what I care about, and just get through the rest. (3)" in found
    assert "Joanne the same step (5)" in found
    assert "Wilbert not rated: does not apply" in found
    assert "Joanne not rated: not talked about yet" in found


def test_what_was_seen_told_and_thought_is_kept_apart(sheet):
    found = printed(sheet("Wilbert", 2))

    assert "Seen. Letter from the optician: not to drive until the cataract is removed." in found
    assert "Told. He says he has not driven since the letter came." in found
    assert "View. I put 3 for the mornings." in found


def test_scores_say_what_they_rest_on_and_the_moves_are_paired(sheet):
    found = printed(sheet("Wilbert", 2))

    assert "3.8 from 4 of 4 up 1.5, 4 of 4 3.8 from 4 of 4 up 1.3, 3 of 4" in found
    assert sentences.HOW_MEANS() in found
    assert "16 of 17 rated both times. Ten moved up: People I trust (3 to 5)" in found
    assert "Two moved down: Living life my way (4 to 3), Safe where I live (5 to 4)." in found
    assert "Circumstances beyond the person: Living life my way and Safe where I live." in found


def test_the_first_record_says_nothing_of_change(sheet):
    found = printed(sheet("Wilbert", 1))

    assert sentences.HOW_MEANS_ALONE() in found
    assert "Change since" not in found
    assert "moved up" not in found


def test_a_quadrant_below_half_is_not_enough_explored_and_never_a_low_number(sheet):
    found = printed(sheet("Marty", 1))

    assert "not enough explored (0 of 4)" in found
    assert "Marty rated 2 of 18" in found
    assert "0.0 from" not in found


def test_the_picture_is_told_in_words_and_the_figure_names_every_answer(sheet):
    pdf = make(Kind.RECORD, sheet("Wilbert", 2))

    assert "Wilbert and Joanne see 14 of 16 the same way, and 2 one step apart." in text_of(pdf)
    figure = next(e for e in elements_of(pdf) if e.alt.startswith("Radar."))
    assert "A reason to start the day: Wilbert 2, Joanne 3" in figure.alt
    assert "Chances ahead: Wilbert does not apply, Joanne not talked about yet" in figure.alt


def test_a_strip_and_a_tick_can_be_heard(sheet):
    elements = elements_of(make(Kind.RECORD, sheet("Wilbert", 2)))

    assert "Wilbert 2, Joanne 3" in {e.alt for e in elements if e.role == "Figure"}
    assert {"not ticked: agrees", "ticked: agrees with parts"} < {e.alt for e in elements}


def test_marks_are_read_as_words_or_not_at_all(sheet):
    said = marks_said(make(Kind.RECORD, sheet("Wilbert", 2)))

    assert said == {"", "Matters most: "}


def marks_said(pdf: bytes) -> set[str]:
    """What the marks on the pages are read as."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        marks = [i.operands for page in opened.pages for i in pikepdf.parse_content_stream(page)]
    properties = [m[1] for m in marks if len(m) == 2 and isinstance(m[1], pikepdf.Dictionary)]
    return {str(found.ActualText) for found in properties if "/ActualText" in found}


def test_the_sections_have_their_fixed_numbers(sheet):
    headings = [e for e in elements_of(make(Kind.RECORD, sheet("Kasia", 1))) if e.role == "H2"]
    found = printed(sheet("Kasia", 1))

    assert len(headings) == 6
    for heading in (
        "1 What matters most, and what is going well",
        "2 The picture",
        "3 Every rating, both voices",
        "4 Plan",
        "5 Agreement and sign-off",
        "6 What the ratings are not",
    ):
        assert heading in found


def test_what_the_ratings_are_not_is_said_in_the_fixed_words(sheet):
    found = printed(sheet("Kasia", 1))

    fixed = (sentences.NOT_A_TEST, sentences.NO_NORMS, sentences.PRACTICE_AID, sentences.CENTRE_APART)
    for words in (one() for one in fixed):
        assert words in found


def test_an_amended_record_shows_every_version_with_what_changed_and_why(sheet):
    found = printed(sheet("Gráinne", 2))

    assert "version 2, signed off 26 February 2026" in found
    assert "1 20 February 2026 Ciara McCusker First sign-off." in found
    assert "A typing mistake." in found
    assert "Safe where I live, Gráinne: 4; it was 2." in found


def test_each_version_shows_the_answer_it_had(framework):
    whose = makers.person()
    first = makers.signed(makers.assessment(framework, whose, 2), "As it was.")
    second = first.amend(by="Maeve Donnelly", reason="A slip of the pen.")
    second.rate(Voice.PERSON, "life_chances", 3)
    third = makers.signed(second).amend(by="Maeve Donnelly", reason="One more look.")
    third.rate(Voice.PERSON, "life_chances", Reason.DOES_NOT_KNOW)
    found = printed(Sheet(whose, makers.signed(third)))

    assert "A slip of the pen. Chances ahead, Aoife: 3; it was 2." in found
    assert "One more look. Chances ahead, Aoife: does not know; it was 3." in found
    assert "Aoife agrees with parts. “As it was.”" in found


def test_a_draft_asks_nobody_to_agree_or_to_sign(sheet):
    found = printed(sheet("Marty", 2))

    assert "nobody has been asked yet to agree with it" in found
    assert "Only if wished" not in found
    assert "agrees with parts" not in found


def test_what_was_said_of_a_draft_is_shown_as_such(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    made.say(Said(Agreement.DISAGREE, "Not like this.", None))
    pdf = make(Kind.RECORD, Sheet(whose, made))

    assert "It is not signed off, and what is said here may still change." in text_of(pdf)
    assert "“Not like this.”" in text_of(pdf)
    assert "ticked: disagrees" in {e.alt for e in elements_of(pdf)}
    assert "Only if wished" not in text_of(pdf)


def test_no_answer_about_agreeing_is_not_shown_as_one(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    made.sign(makers.SignOff(makers.SIGNED, "Maeve Donnelly"))
    found = printed(Sheet(whose, made))

    assert "Whether Aoife sees this as a fair picture was not written down." in found
    assert "disagrees" not in found


def test_a_long_text_stands_whole_below_its_statement(framework):
    whose, long = makers.person(), makers.PLAIN * 70
    made = makers.assessment(framework, whose)
    made.write("life_chances", Note(own_words=long.strip(), seen=long.strip()))
    pdf = make(Kind.RECORD, Sheet(whose, made))

    found = text_of(pdf)
    assert "Said more: in full below." in found
    assert "In Aoife’s words, in full" in found
    assert "Maeve’s note, in full Seen. " in found
    assert letters_of(pdf).count(squeezed(makers.PLAIN)) >= 130


def test_a_plan_says_who_does_what_by_when_and_what_came_of_it(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    done = Action("Ring the doctor", by=makers.DAY, approach="early_intervention", state=ActionState.DONE)
    other = Action("A bed", Owner.SERVICE, "Housing", approach="protection", protection_reason="No roof.")
    made.set_actions([done, other, Action("A lift", Owner.SUPPORT), Action("A form", Owner.PRACTITIONER)])
    found = printed(Sheet(whose, makers.signed(made)))

    assert "Ring the doctor Aoife 20 Nov 2026 Done Early intervention" in found
    assert "Why protection: No roof." in found
    assert "Somebody else" in found
    assert "A form Maeve Open" in found
    assert "Next review: no day was agreed." in found


def test_what_was_agreed_last_time_stands_below_unless_it_is_in_the_plan_again(sheet):
    found = printed(sheet("Wilbert", 2))

    assert "Agreed last time See the GP about the weight and the appetite" in found
    assert found.count("Go to the bowls to watch") == 1


def test_a_closing_picture_has_no_next_review(sheet):
    assert "Next review: none; this is the closing picture." in printed(sheet("Wilbert", 3))
    assert sheet("Wilbert", 3).assessment.stage is Stage.CLOSING


def test_without_enough_ratings_there_are_words_in_place_of_a_figure(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose, Reason.PREFERS_NOT_TO_SAY)
    pdf = make(Kind.RECORD, Sheet(whose, made))

    assert sentences.NO_FIGURE() in text_of(pdf)
    assert not any(e.alt.startswith("Radar.") for e in elements_of(pdf))


def test_two_with_one_name_are_told_apart(framework):
    whose = makers.person(known_as="Paul")
    made = makers.assessment(framework, whose)
    made.practitioner = Practitioner("Paul Hegarty")

    assert "Paul and Paul Hegarty see all 18 the same way." in printed(Sheet(whose, made))


def test_the_words_are_those_the_assessment_was_made_with(sheet):
    source = sheet("Kasia", 1)
    easy = Wording("EASY", "EASY", ("EASY",) * 5)
    words = {i.id: easy for i in source.assessment.framework.all_indicators}

    assert "EASY" not in printed(Sheet(source.person, source.assessment, words=words))


def test_a_statement_never_breaks_over_pages(sheet):
    pdf = make(Kind.RECORD, sheet("Wilbert", 2))

    for page in range(1, pages_of(pdf)):
        assert (
            not text_of(pdf, page).split("SAMPLE: invented person ", 1)[1].startswith(("●", "○", "“", "Seen"))
        )
