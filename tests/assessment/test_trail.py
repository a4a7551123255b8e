"""What happened to a whole assessment says why, and the latest word counts."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.errors import MissingReasonError
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark, is_withdrawn

ID = uuid4()


def mark(act: TrailAct, day: int, reason: str = "Filed in a hurry", **people: object) -> TrailMark:
    return TrailMark(ID, act, datetime(2026, 11, day, tzinfo=UTC), "Maeve", reason, **people)  # type: ignore[arg-type]


def test_the_latest_word_says_whether_it_is_withdrawn():
    out, back = mark(TrailAct.WITHDRAWN, 1), mark(TrailAct.PUT_BACK, 2)
    moved = mark(TrailAct.MOVED, 3, from_person=uuid4(), to_person=uuid4())

    assert not is_withdrawn([])
    assert is_withdrawn([out, moved])
    assert not is_withdrawn([back, out])


def test_a_mark_needs_a_reason_and_a_time_zone():
    with pytest.raises(MissingReasonError):
        mark(TrailAct.WITHDRAWN, 1, "  ").cleaned()
    with pytest.raises(ValueError, match="time zone"):
        TrailMark(ID, TrailAct.WITHDRAWN, datetime(2026, 1, 1), "M", "why").cleaned()


def test_only_a_move_leads_from_one_person_to_another():
    with pytest.raises(ValueError, match="from one person"):
        mark(TrailAct.MOVED, 1).cleaned()
    with pytest.raises(ValueError, match="from one person"):
        mark(TrailAct.WITHDRAWN, 1, from_person=uuid4(), to_person=uuid4()).cleaned()
