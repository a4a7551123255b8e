"""The record says what happened to the whole assessment, and names nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pypdfium2

from tests.reports.reading import text_of
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.reports.make import Kind, make
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.reports.styles import MM


def test_the_record_says_that_it_was_moved_and_withdrawn_and_why(sheet):
    given = sheet("Wilbert", 1)
    ours, other = given.person.id, uuid4()
    at = datetime(2026, 11, 3, 10, tzinfo=UTC)
    moved = TrailMark(given.assessment.id, TrailAct.MOVED, at, "Maeve", "Wrong page", other, ours)
    out = TrailMark(given.assessment.id, TrailAct.WITHDRAWN, at.replace(day=4), "Maeve", "Made twice")
    told = replace(given, trail=(moved, out))
    expected = "Moved here from another person’s record on 3 November 2026 by Maeve: Wrong page."
    paper, plain = text_of(make(Kind.RECORD, told)), plain_text(Kind.RECORD, told)

    for text in (paper, plain):
        assert expected in " ".join(text.split())
        assert "Withdrawn on 4 November 2026 by Maeve: Made twice." in " ".join(text.split())
        assert "WITHDRAWN" in text
        assert str(other) not in text
    assert "What happened to it" not in plain_text(Kind.RECORD, given)
    assert "Moved here" not in plain_text(Kind.PERSON, told)


def test_the_label_of_what_happened_does_not_touch_what_happened(sheet):
    given = sheet("Wilbert", 1)
    at = datetime(2026, 11, 4, 10, tzinfo=UTC)
    mark = TrailMark(given.assessment.id, TrailAct.WITHDRAWN, at, "Maeve", "Made twice")
    page = pypdfium2.PdfDocument(make(Kind.RECORD, replace(given, trail=(mark,))))[0].get_textpage()
    label, letters = page.search("What happened").get_next()
    told, _ = page.search("Withdrawn on").get_next()

    assert page.get_charbox(told)[0] - page.get_charbox(label + letters - 1)[2] > 1 * MM
