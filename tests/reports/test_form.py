"""The paper form holds every statement and step, asks for no name, and leaves out what is asked aloud."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.reports.forms import BOTH, FORM, HARM, SHEET, WITH_HARM, harm_words, squares, words_of
from tests.reports.reading import (
    bookmarks_of,
    elements_of,
    letters_of,
    named_objects,
    pages_of,
    painted_outside_of_the_tree,
    squeezed,
    text_above_and_below,
    text_of,
    unembedded_fonts,
)
from wellbeing_desktop.exchange.framework_file import shipped_easy_words
from wellbeing_desktop.reports import form_words
from wellbeing_desktop.reports.make_form import make_form
from wellbeing_desktop.reports.sentences import NOT_A_TEST, NOT_A_TEST_FORM


def test_the_core_is_four_pages_and_the_sheet_one_and_each_counts_its_own(framework):
    pdf = make_form(framework)

    assert pages_of(pdf) == 5
    counted = ["Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4", "Page 1 of 1"]
    assert [re.findall(r"Page \d of \d", text_of(pdf, page)) for page in range(5)] == [[c] for c in counted]
    assert pages_of(make_form(framework, options=FORM)) == 4
    assert pages_of(make_form(framework, options=SHEET)) == 1


def test_every_statement_and_every_step_stands_on_it_one_part_a_page(framework):
    pdf = make_form(framework, options=FORM)
    found = text_of(pdf)

    for words in words_of(framework):
        assert words in found
    for page, quadrant in enumerate(framework.quadrants):
        assert quadrant.title in text_of(pdf, page)
        assert quadrant.indicators[0].statement in text_of(pdf, page)
    assert form_words.CENTRE() in text_of(pdf, 3)
    assert framework.overall[1].statement in text_of(pdf, 3)


def test_steps_stand_with_the_highest_first_and_statements_are_numbered_within_each_part(framework):
    found = text_of(make_form(framework, options=FORM))

    for quadrant in (*framework.quadrants, replace(framework.quadrants[0], indicators=framework.overall)):
        kept = [i for i in quadrant.indicators if i.id != HARM]
        for number, indicator in enumerate(kept, start=1):
            steps = " ".join(f"{s} {indicator.words(s)}" for s in (5, 4, 3, 2, 1))
            assert f"{number}. {indicator.statement}" in found
            assert steps in found


@pytest.mark.parametrize("easy", [False, True])
def test_nothing_of_what_is_asked_aloud_is_on_the_form_and_all_of_it_on_the_sheet(framework, easy):
    words = shipped_easy_words(framework) if easy else {}
    said = harm_words(framework.reworded(words))
    on_form, on_sheet = (make_form(framework, words, options=options) for options in (FORM, SHEET))

    form_letters, sheet_text, told = letters_of(on_form), text_of(on_sheet), elements_of(on_form)
    for text in said:
        assert squeezed(text) not in form_letters
        assert text in sheet_text
        assert not any(text in e.alt + e.actual for e in told)
    assert not any("harm" in title.lower() for title in bookmarks_of(on_form))
    assert "ask aloud, when the two of you are alone" in sheet_text


def test_what_is_asked_aloud_can_be_put_on_the_form_and_makes_a_fifth_page(framework):
    pdf = make_form(framework, options=WITH_HARM)

    assert pages_of(pdf) == 5
    for text in harm_words(framework)[1:]:
        assert text in text_of(pdf, 3)
    assert form_words.CENTRE() in text_of(pdf, 4)


def test_the_sheet_never_lies_on_the_back_of_a_page_of_the_form(framework):
    pdf = make_form(framework, options=replace(BOTH, include_free_from_harm=True))

    assert pages_of(pdf) == 7
    assert text_of(pdf, 5) == ""
    assert "Page 1 of 1" in text_of(pdf, 6)


def test_each_statement_has_five_boxes_four_reasons_and_a_star(framework):
    pdf = make_form(framework, options=FORM)
    statements = [4, 5, 4, 6]

    assert [squares(pdf, page) for page in range(4)] == [
        10 * n + (4 if n == 4 and not p else 0) for p, n in enumerate(statements)
    ]
    told = [e.alt for e in elements_of(pdf) if e.role == "Figure"]
    assert len(told) == 19 * 10 + 4
    assert all(alt.startswith("not ticked: ") for alt in told)
    assert told.count("not ticked: matters most to me") == 19
    for reason in form_words.said(form_words.REASONS):
        assert told.count(f"not ticked: {reason}") == 19


def test_the_sheet_has_nine_boxes_for_each_statement_and_those_of_the_plan(framework):
    pdf = make_form(framework, options=SHEET)

    assert squares(pdf, 0) == 20 * 9 + 9 + 4
    found = text_of(pdf)
    for indicator in framework.all_indicators:
        assert indicator.title in found
    for words in (
        *form_words.said(form_words.PLAN),
        *form_words.agreement(),
        form_words.COMMENT(),
        form_words.LOOK_AGAIN(),
    ):
        assert words in found


def test_the_form_asks_for_a_reference_and_for_no_name(framework):
    pdf = make_form(framework)
    found = text_of(pdf)

    assert "Reference (not a name)" in text_of(pdf, 0)
    for own in words_of(framework):
        found = found.replace(own, "")
    assert re.findall(r"\bname\w*", found, re.IGNORECASE) == ["name", "name"]
    for page in range(pages_of(pdf)):
        edges = text_above_and_below(pdf, page)
        assert "Paper form" in edges
        assert "Social wellbeing 1.0.0" in edges
        assert "Reference:" in edges


def test_the_form_says_that_nobody_passes_or_fails_and_the_sheet_what_ratings_are_not(framework):
    pdf = make_form(framework)

    assert all(NOT_A_TEST_FORM() in text_of(pdf, page) for page in range(4))
    assert NOT_A_TEST() in text_of(pdf, 4)


def test_there_is_room_for_own_words_on_every_page_or_on_the_one_before(framework):
    pdf = make_form(framework, options=FORM)

    for page in range(3):
        assert form_words.OWN_WORDS() in text_of(pdf, page)
    assert form_words.OWN_WORDS_NEXT() in text_of(pdf, 2)
    assert form_words.OWN_WORDS() not in text_of(pdf, 3)


def test_easy_words_stand_on_it_instead_and_it_says_so(framework):
    words = shipped_easy_words(framework)
    pdf = make_form(framework, words, options=FORM)

    assert pages_of(pdf) == 4
    found = text_of(pdf)
    for text in words_of(framework.reworded(words)):
        assert text in found
    assert framework.indicator("life_chances").statement not in found
    assert all("Social wellbeing 1.0.0, easy words" in text_of(pdf, page) for page in range(4))
    assert "easy words" not in text_of(make_form(framework))


@pytest.mark.parametrize(
    ("options", "easy"), [(BOTH, False), (BOTH, True), (WITH_HARM, False)], ids=["both", "easy", "with harm"]
)
def test_the_form_is_whole_for_a_screen_reader_and_for_a_printer(framework, options, easy):
    pdf = make_form(framework, shipped_easy_words(framework) if easy else {}, options=options)

    assert painted_outside_of_the_tree(pdf) == []
    assert unembedded_fonts(pdf) == []
    assert not named_objects(pdf)
    assert all(e.marks or e.role not in {"P", "Figure", "H1", "H2", "H3"} for e in elements_of(pdf))
    assert next(e.role for e in elements_of(pdf) if e.role != "Document") == "H1"


def test_bookmarks_lead_to_each_part_and_each_statement(framework):
    marks = bookmarks_of(make_form(framework))

    assert marks[0] == form_words.TITLE()
    assert form_words.SHEET_TITLE() in marks
    for quadrant in framework.quadrants:
        assert quadrant.title in marks
    assert "1.  My life as a whole is good right now." in marks


def test_the_same_framework_gives_the_same_bytes(framework):
    assert make_form(framework) == make_form(framework)


def test_the_door_loads_no_heavy_library():
    said = (
        "import sys, wellbeing_desktop.reports.make_form; print({'reportlab', 'pikepdf'} & set(sys.modules))"
    )

    assert subprocess.check_output([sys.executable, "-c", said], text=True).strip() == "set()"
