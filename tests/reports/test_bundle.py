"""Many reports as one file for the printer: a cover without names, bookmarks, one side of the paper."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from tests.reports.reading import (
    Element,
    bookmarks_of,
    elements_of,
    marks_that_lead_astray,
    one_spaced,
    pages_of,
    painted_outside_of_the_tree,
    text_of,
)
from wellbeing_desktop.reports.bundle import Part, bundle, initials_of
from wellbeing_desktop.reports.make import Kind, make

DAY = date(2026, 11, 22)


def part(sheet, number: int = 2, kind: Kind = Kind.SUMMARY) -> Part:
    made = sheet("Wilbert", number)
    return Part(made.person.reference, "W. G.", made.assessment.held_on, make(kind, made))


def test_the_cover_has_initials_and_references_and_no_name(sheet):
    pdf = bundle([part(sheet, 1), part(sheet, 2)], DAY)
    cover = text_of(pdf, 0)

    assert "Cover sheet" in cover
    assert "2 reports" in cover
    assert "W. G. SAMPLE-01 20 Nov 2025 3" in one_spaced(cover)
    assert "Wilbert" not in cover
    assert "Wilbert" in text_of(pdf, 1)


def test_bookmarks_lead_to_each_report_by_reference_and_day(sheet):
    pdf = bundle([part(sheet, 1, Kind.RECORD), part(sheet, 2)], DAY)

    assert [one_spaced(words) for words in bookmarks_of(pdf)] == [
        "Cover sheet",
        "SAMPLE-01, 12 June 2025",
        "SAMPLE-01, 20 November 2025",
    ]
    assert "20 Nov 2025" in one_spaced(text_of(pdf, pages_of(pdf) - 1)) or pages_of(pdf) > 2
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert opened.Root.ViewerPreferences.Duplex == "/Simplex"
        assert opened.check_pdf_syntax() == []


def test_a_cover_of_several_pages_still_names_the_right_ones(sheet):
    one = part(sheet)
    pdf = bundle([one] * 60, DAY)

    assert pages_of(pdf) == 62
    assert "W. G. SAMPLE-01 20 Nov 2025 3 " in one_spaced(text_of(pdf, 0))
    assert "W. G. SAMPLE-01 20 Nov 2025 62" in one_spaced(text_of(pdf, 1))


def test_a_report_takes_its_pages_whole(sheet):
    record = part(sheet, 2, Kind.RECORD)

    assert pages_of(bundle([record], DAY)) == 1 + pages_of(record.pdf)


def looks(elements: list[Element], skipped: int) -> list[tuple[object, ...]]:
    """What a screen reader is told of each element, whatever the outermost of those that hold it are."""
    return [(e.role, e.path[skipped:], e.alt, e.actual, e.lang, e.marks) for e in elements[1:]]


def test_every_report_keeps_its_tags_as_they_are_in_its_own_file(sheet):
    parts = [part(sheet, 1), part(sheet, 2, Kind.RECORD), part(sheet, 2)]
    pdf = bundle(parts, DAY)
    whole, *inner = elements_of(pdf)
    begins = [place for place, e in enumerate(inner) if e.path == ("Document",)]
    cover, *reports = [inner[a:b] for a, b in pairwise([*begins, len(inner)])]

    assert whole.role == "Document"
    assert {"Part"} == {inner[place].role for place in begins}
    assert [e.role for e in cover[1:4]] == ["H1", "Table", "TR"]
    assert [e.role for e in cover].count("TH") == 4
    assert len(reports) == len(parts)
    for one, there in zip(parts, reports, strict=True):
        assert looks(there, 2) == looks(elements_of(one.pdf), 1)


def test_every_mark_of_every_page_leads_to_its_element(sheet):
    parts = [part(sheet, 2, Kind.RECORD), part(sheet, 1), part(sheet, 1)]
    pdf = bundle(parts, DAY)

    assert not marks_that_lead_astray(pdf)
    assert not painted_outside_of_the_tree(pdf)
    assert not marks_that_lead_astray(parts[0].pdf)


def test_the_file_says_its_language_and_each_part_its_reference_and_day_and_no_name(sheet):
    pdf = bundle([part(sheet, 1), part(sheet, 2)], DAY)

    with pikepdf.open(BytesIO(pdf)) as opened:
        document = opened.Root.StructTreeRoot.K
        assert str(opened.Root.Lang) == str(document.Lang) == "en-GB"
        assert bool(opened.Root.MarkInfo.Marked)
        assert [one_spaced(str(kid.T)) for kid in document.K] == [one_spaced(b) for b in bookmarks_of(pdf)]
        assert all(page.obj.Tabs == "/S" for page in opened.pages)
        trees = [o for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/ParentTree" in o]
        assert len(trees) == 1


def test_the_same_reports_are_the_same_file(sheet):
    parts = [part(sheet, 1), part(sheet, 2)]

    assert bundle(parts, DAY) == bundle(parts, DAY)


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Aoife Ní Bhriain", "A. N. B."), ("élodie", "É."), ("", ""), ("王小明", "王."), ("  x  y ", "X. Y.")],
)
def test_initials_are_the_first_letters_of_the_words_of_a_name(name, initials):
    assert initials_of(name) == initials
