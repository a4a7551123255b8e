"""What belongs together stays on one page, and no page is left with a line or two."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from tests.reports import makers
from tests.reports.copies import LARGE, STANDARD, give
from tests.reports.reading import one_spaced, pages_of, text_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.reports.boxes import hanging
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.lines import break_lines
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make
from wellbeing_desktop.reports.paragraph import Paragraph
from wellbeing_desktop.reports.person_next import ring_words
from wellbeing_desktop.reports.runs import Run
from wellbeing_desktop.reports.styles import COPY, MM, PAGE_HEIGHT, RECORD, TEXT_WIDTH
from wellbeing_desktop.reports.table import Cell, Grid, Table
from wellbeing_desktop.reports.text import Typesetter

TOP_OF_PAGE = PAGE_HEIGHT - RECORD.top_mm * MM
UNSAID = (Reason.NOT_EXPLORED, Reason.PREFERS_NOT_TO_SAY)


def of_two(framework: Framework, answer: Reason | int) -> Sheet:
    """Two signed pictures in which both gave the same answer everywhere."""
    whose, pictures = makers.person(), []
    for day in (date(2026, 5, 2), makers.DAY):
        made = makers.assessment(framework, whose)
        made.describe(held_on=day)
        for voice in Voice:
            give(made, voice, answer)
        pictures.append(makers.signed(made))
    then, now = pictures
    return Sheet(whose, now, then, latest_version=1, earlier=(then,))


def pages(pdf: bytes) -> list[str]:
    return [text_of(pdf, page) for page in range(pages_of(pdf))]


@pytest.mark.parametrize("answer", [*UNSAID, 3])
def test_a_part_of_the_list_of_progress_stands_under_its_name_on_one_page(framework, answer):
    said = pages(make(Kind.OWN_PROGRESS, of_two(framework, answer), options=LARGE))
    for quadrant in framework.quadrants:
        titles = [i.title for i in quadrant.indicators if i.id != "free_from_harm"]
        named = [page for page in said if re.search(f"{quadrant.title}.{{0,15}} in both", page)]
        assert named
        assert all(title in page for page in named for title in titles)


@pytest.mark.parametrize("answer", UNSAID)
def test_a_copy_without_a_picture_is_one_page_and_two_in_large_print(framework, answer):
    sheet = of_two(framework, answer)
    assert pages_of(make(Kind.PERSON, sheet, options=STANDARD)) == 1
    large = pages(make(Kind.PERSON, sheet, options=LARGE))
    assert len(large) == 2
    assert "My life as a whole" in large[1]
    assert "Safe and Well" in large[1]


def test_a_copy_without_a_picture_that_is_longer_than_a_page_leaves_no_section_over_alone(framework):
    everything = replace(STANDARD, full_table=True, include_free_from_harm=True)
    said = pages(make(Kind.PERSON, of_two(framework, Reason.PREFERS_NOT_TO_SAY), options=everything))
    assert len(said) == 3
    assert "If I want to talk, or something here is wrong" in said[0]
    assert "What the numbers are not." in said[1]
    assert "My steps in words" in said[2]


def test_a_copy_without_a_picture_keeps_a_page_for_it_after_a_full_one(framework):
    sheet = of_two(framework, Reason.DOES_NOT_KNOW)
    words = replace(sheet.assessment, sign_off=None)
    for indicator in framework.all_indicators[:5]:
        words.write(indicator.id, Note(makers.PLAIN, (makers.PLAIN,)))
    said = pages(make(Kind.PERSON, replace(sheet, assessment=words), options=STANDARD))
    assert "There is no picture to draw yet." not in said[0]
    assert "There is no picture to draw yet." in said[1]


def test_the_record_never_ends_with_what_the_ratings_are_not_alone(sheet):
    found = sheet("Wilbert", 3)
    for length in range(0, 500, 40):
        amended = found.assessment.amend(by="Joanne Kerr", reason="W" + "hy it is so. " * (length // 10))
        signed = replace(amended, sign_off=found.assessment.sign_off)
        last = pages(make(Kind.RECORD, replace(found, assessment=signed, latest_version=2)))[-1]
        assert "6 What the ratings are not" in last
        assert "What changed, and why" in last


def test_the_first_record_of_somebody_does_not_speak_of_what_moved(sheet):
    first, later = (text_of(make(Kind.RECORD, sheet("Wilbert", number))) for number in (1, 2))
    assert "2 The picture Wilbert rated" in first
    assert "2 The picture, and what moved Wilbert rated" in later


def test_what_the_person_says_of_a_record_stands_on_one_page_with_its_versions(sheet):
    for called, number in [("Wilbert", 1), ("Wilbert", 3), ("Karam", 2), ("Kasia", 1)]:
        last = pages(make(Kind.RECORD, sheet(called, number)))[-1]
        assert "5 Agreement and sign-off" in last
        assert "and date" in last
        assert "What changed, and why" in last
        assert "6 What the ratings are not" in last


@pytest.mark.parametrize(("called", "number"), [("Karam", 1), ("Gráinne", 1), ("Wilbert", 3)])
def test_what_the_numbers_are_not_stands_on_the_page_of_the_picture(sheet, called, number):
    said = pages(make(Kind.PERSON, sheet(called, number), options=STANDARD))
    assert "I chose a step" in said[1]
    assert "What the numbers are not." in said[1]


def test_steps_in_words_begin_on_a_page_that_is_nearly_empty_where_that_saves_one(sheet):
    everything = replace(STANDARD, full_table=True)
    first, later = (pages(make(Kind.PERSON, sheet("Wilbert", n), options=everything)) for n in (1, 2))
    assert len(first) == 5
    assert "More of my own words" in first[3]
    assert "My steps in words" in first[3]
    assert "My steps in words" in later[3]


@pytest.mark.parametrize(("called", "number"), [("Wilbert", 1), ("Kasia", 1), ("Karam", 2)])
def test_the_last_of_the_own_words_are_never_left_over_without_their_heading(sheet, called, number):
    said = pages(make(Kind.PERSON, sheet(called, number), options=STANDARD))
    assert "More of my own words" in said[-1]
    assert "More of my own words" not in said[-2]


def test_what_is_left_after_the_picture_stands_before_it_where_that_saves_a_page(sheet):
    bare = replace(STANDARD, own_words=False, plan=False)
    said = pages(make(Kind.PERSON, sheet("Kasia", 1), options=bare))
    assert len(said) == 2
    assert "If I want to talk, or something here is wrong" in said[0]
    assert "The picture" in said[1]


def test_whom_to_ring_is_not_left_over_alone_on_the_last_page(sheet):
    last = pages(make(Kind.PERSON, sheet("Marty", 1), options=LARGE))[-1]
    assert "What I said about this picture" in last
    assert "If I want to talk, or something here is wrong" in last


def test_what_the_numbers_are_not_is_never_torn(sheet):
    for called, number in [("Marty", 2), ("Marty", 1), ("Wilbert", 1)]:
        said = pages(make(Kind.PERSON, sheet(called, number), options=LARGE))
        [page] = [page for page in said if "What the numbers are not." in page]
        assert "Where we see a thing differently, both answers stay." in page


@pytest.mark.parametrize("options", [STANDARD, LARGE])
def test_the_day_of_a_step_stands_in_one_line(framework, options):
    made = makers.assessment(framework, makers.person())
    days = [date(2028, month, 30) for month in range(3, 13)]
    made.set_actions([Action("Ring", by=day) for day in days])
    pdf = make(Kind.PERSON, Sheet(makers.person(), made), options=options)
    found = [one_spaced(line) for line in drawn_lines(pdf)]
    assert all(any(one_spaced(long_date(day)) in line for line in found) for day in days)


def drawn_lines(pdf: bytes) -> list[str]:
    """Return the lines of every page as they are drawn."""
    document = pypdfium2.PdfDocument(pdf)
    return [line for page in document for line in page.get_textpage().get_text_range().splitlines()]


def test_a_mark_never_stays_behind_without_its_words():
    setter = Typesetter()
    words = Paragraph(setter, makers.PLAIN * 20, RECORD.body)
    row = hanging(20, Paragraph(setter, "●", RECORD.body), words, TEXT_WIDTH)
    assert row.split(TEXT_WIDTH, RECORD.body.leading) is None
    assert row.split(TEXT_WIDTH, 5 * RECORD.body.leading) is not None


def test_a_table_whose_last_row_fits_but_for_the_air_below_leaves_no_empty_row_over():
    setter = Typesetter()
    table = Table(Grid((200.0,)))
    table.head([Cell(Paragraph(setter, "What", RECORD.table))])
    for _ in range(4):
        table.add([Cell(Paragraph(setter, makers.PLAIN * 8, RECORD.table))])
    whole = table.height(200.0)
    for missing in (0.5, 1.5, 2.5):
        halves = table.split(200.0, whole - missing)
        assert halves is not None
        assert halves[0].height(200.0) == pytest.approx(whole - missing)
        assert halves[1].height(200.0) == 0
    head, tail = table.split(200.0, whole - 30) or (None, None)
    assert isinstance(head, Table)
    assert isinstance(tail, Table)


def test_there_is_room_to_sign_where_a_page_begins_with_it(framework):
    made = makers.signed(makers.assessment(framework, makers.person()))
    sheet, tops = Sheet(makers.person(), made), []
    for length in range(0, 80, 4):
        said = replace(made.sign_off, comment=makers.PLAIN * length)
        pdf = make(Kind.RECORD, replace(sheet, assessment=replace(made, sign_off=said)))
        tops.append(height_of(pdf, "social worker, and date"))
    assert all(top < TOP_OF_PAGE - 20 for top in tops)
    assert max(tops) > TOP_OF_PAGE - 100


def height_of(pdf: bytes, words: str) -> float:
    """Return how high the top of some words is above the foot of their page, in points."""
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        text = page.get_textpage()
        found = text.search(words).get_next()
        if found is not None:
            return float(text.get_charbox(found[0])[3])
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Featherstonehaugh-Oluwaseunfunmilayo", ["Featherstonehaugh-", "Oluwaseunfunmilayo"]),
        ("NORTH-WEST-SECTOR/OLDER-PEOPLE/00000017", ["NORTH-WEST-", "SECTOR/OLDER-", "PEOPLE/00000017"]),
        ("30\u00a0noviembre\u00a0de\u00a02028", ["30\u00a0noviembre\u00a0de\u00a0", "2028"]),
    ],
)
def test_a_word_that_no_line_holds_is_cut_after_a_hyphen_or_a_no_break_space(word, expected):
    assert [line.text for line in break_lines((Run(word),), RECORD.body, 100)] == expected


def test_a_word_that_no_line_holds_and_has_no_hyphen_is_cut_and_nothing_is_lost():
    for word in ("Donaudampfschiff" * 20, "a-" + "b" * 300, "-" * 300, "x-" * 200, "é/ü" + "w" * 90):
        lines = break_lines((Run(word),), COPY.body, 90)
        assert "".join(line.text for line in lines) == word
        assert all(line.width <= 90.02 for line in lines)


def test_only_the_numbers_are_bold_in_whom_to_ring(framework):
    made = makers.assessment(framework, makers.person())
    contact = "028 9649 6012. Evenings and weekends: +44 (0)28 9649 6099, flat 7"
    made = replace(made, practitioner=Practitioner("Maeve Donnelly", "social worker", contact))
    said = ring_words("Maeve", contact.replace(" ", "\u00a0"))
    assert "".join(part if isinstance(part, str) else part.text for part in said).endswith("flat\u00a07")
    strong = [part.text for part in said if isinstance(part, Run)]
    assert [one_spaced(text) for text in strong] == ["028 9649 6012", "+44 (0)28 9649 6099"]
    assert contact in text_of(make(Kind.PERSON, Sheet(makers.person(), made), options=CopyOptions()))


@pytest.mark.parametrize("answer", UNSAID)
def test_where_nothing_was_rated_both_times_that_is_all_that_is_said(framework, answer):
    sheet = of_two(framework, answer)
    record, summary = text_of(make(Kind.RECORD, sheet)), text_of(make(Kind.SUMMARY, sheet))
    assert record.count("None of 18 rated both times, so there is no move to tell of.") == 2
    assert "moved up" not in record
    assert "none of 18 rated both times" in summary
    assert "0 up" not in summary
    assert summary.count("every row") == 2
