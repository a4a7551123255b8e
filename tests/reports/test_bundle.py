"""Many reports as one file for the printer: a cover without names, bookmarks, one side of the paper."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from tests.reports.reading import bookmarks_of, one_spaced, pages_of, text_of
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
        assert not any("/StructParents" in page.obj for page in opened.pages)


def test_a_cover_of_several_pages_still_names_the_right_ones(sheet):
    one = part(sheet)
    pdf = bundle([one] * 60, DAY)

    assert pages_of(pdf) == 62
    assert "W. G. SAMPLE-01 20 Nov 2025 3 " in one_spaced(text_of(pdf, 0))
    assert "W. G. SAMPLE-01 20 Nov 2025 62" in one_spaced(text_of(pdf, 1))


def test_a_report_takes_its_pages_whole(sheet):
    record = part(sheet, 2, Kind.RECORD)

    assert pages_of(bundle([record], DAY)) == 1 + pages_of(record.pdf)


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Aoife Ní Bhriain", "A. N. B."), ("élodie", "É."), ("", ""), ("王小明", "王."), ("  x  y ", "X. Y.")],
)
def test_initials_are_the_first_letters_of_the_words_of_a_name(name, initials):
    assert initials_of(name) == initials
