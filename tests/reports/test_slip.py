"""The slip in a PDF says what it was made from and whether it is whole, and not a word of anybody."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.reports.reading import pages_of
from wellbeing_desktop.reports.make import CopyOptions, Kind, make
from wellbeing_desktop.reports.slip import is_whole, source_of

PLAIN = CopyOptions()


def source(sheet, kind=Kind.SUMMARY, options=PLAIN) -> str:
    return source_of(kind, sheet, options)


@pytest.mark.parametrize("kind", Kind)
def test_a_report_is_whole_and_known_by_what_it_was_made_from(sheet, kind):
    source_sheet = sheet("Wilbert", 2)
    pdf = make(kind, source_sheet)

    assert is_whole(pdf, source(source_sheet, kind))
    assert not is_whole(pdf, source(sheet("Wilbert", 3), kind))
    assert pdf.endswith(b"%%EOF\n")


def test_readers_of_pdfs_find_nothing_wrong_with_it(sheet):
    pdf = make(Kind.SUMMARY, sheet("Wilbert", 2))

    assert pages_of(pdf) == 1
    with pikepdf.open(BytesIO(pdf)) as read:
        assert read.check_pdf_syntax() == []


@pytest.mark.parametrize("at", [0, 10, 5000, -300, -120, -30, -2])
def test_one_byte_that_is_another_is_noticed(sheet, at):
    source_sheet = sheet("Wilbert", 2)
    pdf = bytearray(make(Kind.SUMMARY, source_sheet))
    pdf[at] ^= 1

    assert not is_whole(bytes(pdf), source(source_sheet))


@pytest.mark.parametrize("kept", [0, 1, 1000, -1, -7, -200])
def test_one_that_was_cut_short_is_not_whole(sheet, kept):
    source_sheet = sheet("Wilbert", 2)

    assert not is_whole(make(Kind.SUMMARY, source_sheet)[:kept], source(source_sheet))


def test_everything_that_a_page_may_say_is_in_what_it_was_made_from(sheet):
    one = sheet("Wilbert", 2)
    others = [
        replace(one, person=replace(one.person, known_as="Bill")),
        replace(one, previous=None),
        replace(one, latest_version=7),
        replace(one, assessment=replace(one.assessment, setting="Elsewhere")),
    ]
    known = {source(it) for it in (one, *others)}
    kinds = {source(one, kind) for kind in Kind} | known
    left_out = CopyOptions(left_out=frozenset({"safe_home_and_community"}))
    copies = {source(one, Kind.PERSON, options) for options in (PLAIN, CopyOptions(plan=False), left_out)}

    assert (len(known), len(copies)) == (len(others) + 1, 3)
    assert len(kinds) == len(known) + len(Kind) - 1
    assert source(replace(one)) == source(one)
