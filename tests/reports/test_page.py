"""What runs along every page says what it is, of which reference, and never a name."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.reports import makers
from tests.reports.reading import (
    bookmarks_of,
    drawn_text,
    elements_of,
    pages_of,
    painted_outside_of_the_tree,
    text_above_and_below,
    text_of,
    unembedded_fonts,
)
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make
from wellbeing_desktop.reports.sentences import NOT_A_TEST
from wellbeing_desktop.reports.styles import MM

KINDS = [Kind.RECORD, Kind.SUMMARY]
EVERY = [
    *(("Wilbert", 1), ("Wilbert", 2), ("Wilbert", 3), ("Karam", 1), ("Karam", 2)),
    *(("Gráinne", 1), ("Gráinne", 2), ("Marty", 1), ("Marty", 2), ("Kasia", 1)),
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_what_it_is_and_which_of_how_many(sheet, kind):
    pdf = make(kind, sheet("Wilbert", 2))

    for page in range(pages_of(pdf)):
        found = text_of(pdf, page)
        assert f"{kind.value.capitalize()} · SAMPLE-01" in found
        assert "SAMPLE: invented person" in found
        assert NOT_A_TEST() in found
        assert "SAMPLE-01 · version 1, signed off 21 November 2025" in found
        assert f"Page {page + 1} of {pages_of(pdf)}" in found
        assert "DRAFT" not in found


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_says_so_on_every_page(sheet, kind):
    pdf = make(kind, sheet("Marty", 2))

    for page in range(pages_of(pdf)):
        found = text_of(pdf, page)
        assert "DRAFT" in found
        assert "SAMPLE-04 · draft, not signed off" in found


@pytest.mark.parametrize("kind", KINDS)
def test_a_version_that_was_replaced_says_by_which(samples, kind):
    record = samples["Gráinne"]
    first = next(
        a for a in record.assessments if a.version == 1 and a.amendments == () and a.held_on.year == 2026
    )
    pdf = make(kind, Sheet(record.person, first, latest_version=2))

    assert all("REPLACED by version 2" in text_of(pdf, page) for page in range(pages_of(pdf)))
    assert "REPLACED" not in text_of(make(kind, Sheet(record.person, first, latest_version=1)))


@pytest.mark.parametrize("kind", KINDS)
def test_title_language_and_bookmarks_are_set_and_hold_no_name(sheet, kind):
    pdf = make(kind, sheet("Gráinne", 2))

    with pikepdf.open(BytesIO(pdf)) as opened:
        info, root = opened.docinfo, opened.Root
        assert str(info.Title).endswith(", SAMPLE-03")
        assert str(info.get("/Author", "")) == ""
        assert str(root.Lang) == "en-GB"
        assert root.ViewerPreferences.DisplayDocTitle
        assert root.MarkInfo.Marked
        assert all(str(page.obj.Tabs) == "/S" for page in opened.pages)
        assert "/CreationDate" not in info
    told = " ".join([*bookmarks_of(pdf), str(info)])
    if kind is Kind.RECORD:
        assert "Every rating, both voices" in told
    assert "Devlin" not in told


def test_a_summary_is_bookmarked_by_its_reference_not_by_a_name(sheet):
    assert bookmarks_of(make(Kind.SUMMARY, sheet("Marty", 1)))[0] == "Summary, SAMPLE-04"


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_stands_in_no_header_or_footer(framework, kind):
    whose = replace(makers.person(), name="Zebedee Quatermass", known_as="Zeb")
    made = makers.signed(makers.assessment(framework, whose))
    pdf = make(kind, Sheet(whose, made))

    for page in range(pages_of(pdf)):
        edges = text_above_and_below(pdf, page)
        assert "REF-1" in edges
        assert "Zeb" not in edges
        assert "Quatermass" not in edges


def test_two_entries_of_a_key_are_not_one_word_for_whoever_listens(sheet):
    assert "Joanne same step" in drawn_text(make(Kind.SUMMARY, sheet("Wilbert", 2)), 0)


@pytest.mark.parametrize("copy_format", CopyFormat)
@pytest.mark.parametrize("kind", Kind)
def test_nothing_stands_where_a_printer_leaves_the_edge_empty(sheet, kind, copy_format):
    found = sheet("Wilbert", 2)
    told = replace(found, earlier=(found.previous,))
    document = pypdfium2.PdfDocument(make(kind, told, options=CopyOptions(copy_format=copy_format)))
    text = document[0].get_textpage()
    bottoms = [text.get_charbox(at, loose=False)[1] for at in range(text.count_chars())]

    assert min(bottom for bottom in bottoms if bottom > 0) > 7.5 * MM


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("called", "number"), EVERY)
def test_every_mark_of_every_page_is_in_the_tree_and_every_font_in_the_file(
    sheet, by_qt, kind, called, number
):
    pdf = make(kind, sheet(called, number), by_qt)

    assert painted_outside_of_the_tree(pdf) == []
    assert unembedded_fonts(pdf) == []
    assert all(e.marks or e.role not in {"P", "Figure", "H1", "H2", "H3"} for e in elements_of(pdf))


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_sheet_gives_the_same_bytes(sheet, by_qt, kind):
    assert make(kind, sheet("Karam", 2), by_qt) == make(kind, sheet("Karam", 2), by_qt)


def test_a_long_reference_is_shortened_along_the_pages_and_whole_in_the_facts(framework):
    whose = replace(makers.person(), reference="REFERENCE " * 19 + "END")
    pdf = make(Kind.RECORD, Sheet(whose, makers.signed(makers.assessment(framework, whose))))

    assert " …" in text_of(pdf, 0)
    assert "REFERENCE END" in text_of(pdf, 0)
