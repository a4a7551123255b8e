"""The form of any framework, in any script, is printed whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reports import makers
from tests.reports.forms import FORM, HARM, SHEET, TITLE, framework_of, squares, words_of
from tests.reports.reading import elements_of, named_objects, pages_of, painted_outside_of_the_tree, text_of
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.reports import form_words
from wellbeing_desktop.reports.make_form import FormOptions, FormPart, make_form, make_form_report

SHORT, LONG = 6, 30
"""Words of a step."""

LAYOUTS = [
    ((3, 3, 3, 3), LONG),
    ((3, 4, 5, 6), SHORT),
    ((4, 5, 4, 5), LONG),
    ((5, 4, 5, 4), SHORT),
    ((2, 9, 2, 9), LONG),
    ((6, 6, 6, 6), SHORT),
    ((7, 5, 8, 4), SHORT),
    ((9, 7, 6, 8), LONG),
]


@pytest.mark.parametrize(("counts", "step"), LAYOUTS, ids=str)
def test_any_layout_of_twelve_to_thirty_is_printed_whole(counts, step):
    framework = framework_of(counts, step=step)
    pdf = make_form(framework)
    found = text_of(pdf)

    for words in words_of(framework):
        assert words in found
    assert found.count(TITLE) == sum(counts) + 2
    assert found.count(form_words.OWN_WORDS()) >= 1
    assert painted_outside_of_the_tree(pdf) == []


def test_a_part_that_fills_its_pages_gets_room_to_write_on_one_more():
    pdf = make_form(framework_of((5, 6, 6, 6), step=12, statement=5), options=FORM)

    assert form_words.OWN_WORDS() in text_of(pdf, pages_of(pdf) - 1)


def test_a_framework_without_a_centre_or_without_what_is_asked_aloud_has_none(framework):
    bare = replace(framework_of((3, 3, 3, 3)), overall=())
    pdf = make_form(bare)

    assert form_words.CENTRE() not in text_of(pdf)
    assert "ask aloud" not in text_of(pdf)


def test_a_part_of_which_nothing_is_left_has_no_page(framework):
    first, *rest = framework.quadrants
    lone = replace(first, title="Only aloud", indicators=(framework.indicator(HARM),))
    made = replace(framework, quadrants=(lone, *(replace(q, indicators=q.indicators[:4]) for q in rest)))

    assert "Only aloud" not in text_of(make_form(made, options=FORM))
    assert "Only aloud" in text_of(make_form(made, options=SHEET))


def test_numbers_on_the_sheet_are_those_of_the_form_wherever_the_one_asked_aloud_stands(framework):
    *rest, safety = framework.quadrants
    turned = replace(safety, indicators=tuple(reversed(safety.indicators)))
    found = text_of(make_form(replace(framework, quadrants=(*rest, turned)), options=SHEET))

    assert (
        "1 Respect both ways 2 Safe where I live 3 Keeping well 4 Feeling cared for 5 Free from harm" in found
    )


def test_where_it_is_on_the_form_too_the_sheet_keeps_its_number(framework):
    *rest, safety = framework.quadrants
    turned = replace(safety, indicators=tuple(reversed(safety.indicators)))
    options = FormOptions(FormPart.SHEET, include_free_from_harm=True)
    found = text_of(make_form(replace(framework, quadrants=(*rest, turned)), options=options))

    assert (
        "1 Free from harm 2 Respect both ways 3 Safe where I live 4 Keeping well 5 Feeling cared for" in found
    )


def test_arabic_words_are_set_from_the_right_with_their_boxes_at_the_right(framework, by_qt):
    said = Wording("أشعر بالأمان", makers.ARABIC, tuple(f"{makers.ARABIC} {n}" for n in range(1, 6)))
    words = {i.id: said for i in framework.all_indicators}
    report = make_form_report(framework, words, by_qt, FORM)
    elements = elements_of(report.pdf)

    assert not report.unprinted
    assert painted_outside_of_the_tree(report.pdf) == []
    assert sum(e.lang == "ar" for e in elements) == 19 * 6
    assert sum(makers.ARABIC in e.actual for e in elements) == 19 * 6
    assert squares(report.pdf, 0) == 4 * 10 + 4


def test_without_anyone_to_set_arabic_the_form_says_so_and_still_has_its_boxes(framework):
    said = Wording("أشعر", makers.ARABIC, (makers.ARABIC,) * 5)
    report = make_form_report(framework, {i.id: said for i in framework.all_indicators}, options=FORM)

    assert report.unprinted
    assert "could not be printed" in text_of(report.pdf)
    assert squares(report.pdf, 0) == 4 * 10 + 4


def test_markup_in_a_framework_is_text(framework):
    marked = {
        i.id: Wording("<b>x</b>", "<para>&amp;", ("<a href='x'>", *"2345")) for i in framework.all_indicators
    }
    pdf = make_form(framework, marked)

    assert "<para>&amp;" in text_of(pdf)
    assert "<a href='x'>" in text_of(pdf)
    assert not named_objects(pdf)
