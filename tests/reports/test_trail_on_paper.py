"""The record says what happened to the whole assessment, and names nobody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from tests.reports.reading import text_of
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.reports.make import Kind, make
from wellbeing_desktop.reports.plain_text import plain_text


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
