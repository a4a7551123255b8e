"""The slip in a PDF says what it was made from and whether it is whole, and not a word of anybody."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from threading import Thread

import pikepdf
import pytest

from tests.reports.reading import pages_of
from wellbeing_desktop.reports.batch import Folder
from wellbeing_desktop.reports.make import OF_ONE, Kind, Sheet, make
from wellbeing_desktop.reports.slip import is_whole, source_of, with_slip


def slipped(sheet: Sheet, kind: Kind = Kind.SUMMARY) -> bytes:
    return with_slip(make(kind, sheet), source_of(kind, sheet))


@pytest.mark.parametrize("kind", OF_ONE)
def test_a_report_is_whole_and_known_by_what_it_was_made_from(sheet, kind):
    source_sheet = sheet("Wilbert", 2)
    pdf = slipped(source_sheet, kind)

    assert is_whole(pdf, source_of(kind, source_sheet))
    assert not is_whole(pdf, source_of(kind, sheet("Wilbert", 3)))
    assert pdf.endswith(b"%%EOF\n")


def test_readers_of_pdfs_find_nothing_wrong_with_it(sheet):
    pdf = slipped(sheet("Wilbert", 2))

    assert pages_of(pdf) == 1
    with pikepdf.open(BytesIO(pdf)) as read:
        assert read.check_pdf_syntax() == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on this system")
def test_a_pipe_where_a_report_belongs_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "report.pdf")
    told: list[bool] = []
    asking = Thread(target=lambda: told.append(Folder([tmp_path / "report.pdf"]).has(0, "x")), daemon=True)
    asking.start()
    asking.join(5)

    assert told == [False]


@pytest.mark.parametrize("at", [0, 10, 5000, -300, -120, -30, -2])
def test_one_byte_that_is_another_is_noticed(sheet, at):
    source_sheet = sheet("Wilbert", 2)
    pdf = bytearray(slipped(source_sheet))
    pdf[at] ^= 1

    assert not is_whole(bytes(pdf), source_of(Kind.SUMMARY, source_sheet))


@pytest.mark.parametrize("kept", [0, 1, 1000, -1, -7, -200])
def test_one_that_was_cut_short_is_not_whole(sheet, kept):
    source_sheet = sheet("Wilbert", 2)

    assert not is_whole(slipped(source_sheet)[:kept], source_of(Kind.SUMMARY, source_sheet))


def test_everything_that_a_page_may_say_is_in_what_it_was_made_from(sheet):
    one = sheet("Wilbert", 2)
    others = [
        replace(one, person=replace(one.person, known_as="Bill")),
        replace(one, previous=None),
        replace(one, latest_version=7),
        replace(one, assessment=replace(one.assessment, version=2)),
        replace(one, assessment=replace(one.assessment, sign_off=None)),
        replace(one, assessment=replace(one.assessment, sign_off=None, setting="Elsewhere")),
    ]
    known = {source_of(Kind.SUMMARY, it) for it in (one, *others)}

    assert len(known) == len(others) + 1
    assert len({source_of(kind, one) for kind in Kind}) == len(Kind)
    assert source_of(Kind.SUMMARY, replace(one)) == source_of(Kind.SUMMARY, one)
