"""Everything about one person stands in one PDF: what happened in its order, and every version whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.reports.reading import bookmarks_of, elements_of, letters_of, pages_of, squeezed, text_of
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.passages import passages, without
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.retention import Keeping
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.everything import LEFT_OUT, Done, Everything, StoppedError, make_everything

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


@pytest.fixture
def record(samples):
    """A sample's record with something in every part beside the pictures."""
    found = next(r for r in samples.values() if len(r.assessments) > 1)
    first = found.assessments[0]
    amended = first.amend(by="Maeve", reason="A slip of the pen")
    step = first.actions[0]
    became = StepChange(first.id, step.id, ActionState.DONE, NOW, "Maeve", "It went well", "Also on Fridays")
    return replace(
        found,
        step_changes=(became,),
        assessments=(*found.assessments, amended),
        consents=(Consent(ConsentTo.SHARING, ConsentAnswer.GIVEN, NOW, "Aloud", "Maeve", "All", "The GP"),),
        filings={first.id: (Filing(date(2026, 11, 5), "REF-77"),)},
        trail=(TrailMark(first.id, TrailAct.WITHDRAWN, NOW, "Maeve", "Typed in twice"),),
        safety=(SafetyEntry(date(2026, 11, 3), NOW, "Maeve", "Bruise", "She fell", "Unsure", "Rang", "So"),),
    )


def everything(record, **more):
    return Everything(record, TODAY, "Maeve Donnelly", **more)


def test_every_passage_of_the_record_is_on_the_pages(record, by_qt):
    report = make_everything(everything(record), by_qt)
    found, set_elsewhere = letters_of(report.pdf), [e.actual for e in elements_of(report.pdf)]
    assert not report.unprinted
    for one in passages(record):
        assert squeezed(one.text) in found or any(one.text in words for words in set_elsewhere), one


def test_what_stands_beside_the_pictures_is_told_with_its_day_and_who(record):
    done = Done(NOW, "Maeve Donnelly", "Looked at")
    kept = Keeping(date(2030, 1, 1), "A complaint is open", "Maeve", NOW)
    found = text_of(make_everything(everything(record, done=(done,), keepings=(kept,))).pdf)
    assert "Sharing with The GP: agreed" in found
    assert "version 1, was filed in the official record, reference REF-77" in found
    assert "A picture was withdrawn: Typed in twice" in found
    assert "To be kept until 1 January 2030: A complaint is open" in found
    assert "A worry about safety was written down" in found
    assert "Done; It went well; Also on Fridays" in found
    assert "Looked at" in found
    assert "Nothing. This is all that is kept here" in found


def test_what_helps_is_said_as_in_the_record(samples):
    found = text_of(make_everything(everything(samples["Wilbert"])).pdf, 0)
    assert "sit on his left. Reading glasses for the page, not for the screen." in found


def test_every_version_is_there_as_a_record_with_a_bookmark_of_its_own(record):
    pdf = make_everything(everything(record)).pdf
    marks = bookmarks_of(pdf)
    assert marks[0] == "Everything about one person"
    days = [mark for mark in marks if "version" in mark]
    assert len(days) == len(set(days)) == len(record.assessments)


def test_each_record_says_what_it_says_by_itself(record):
    """What moved since an earlier picture of the same day, and what became of agreed steps."""
    first, second, *_ = record.latest()
    same_day = replace(second, held_on=first.held_on)
    before = first if first.sign_off.signed_at < same_day.sign_off.signed_at else same_day
    later = same_day if before is first else first
    drafted = replace(before.amend(by="Maeve", reason="Begun"), sign_off=None)
    step = StepChange(later.id, later.actions[0].id, ActionState.DONE, NOW, "Maeve", "Walked there")
    both = replace(record, trail=(), assessments=(before, drafted, later), step_changes=(step,))
    pages = text_of(make_everything(everything(both)).pdf)

    assert (
        pages.count(f"Change since {long_date(before.held_on)}".replace("\u00a0", " ")) == 2
    )  # a draft comes last
    assert "Since then: 20 November 2026, Maeve: Done. Walked there." in pages


def test_what_is_left_out_is_seen_to_be_left_out_and_is_counted(record):
    marked = {one.key for one in passages(record)}
    shown = without(record, marked, LEFT_OUT())
    pdf = make_everything(everything(shown, left_out=len(marked))).pdf
    found = text_of(pdf)
    assert f"{len(marked)} passages are left out" in found
    assert LEFT_OUT() in found
    assert squeezed("She fell") not in letters_of(pdf)
    assert squeezed("A slip of the pen") not in letters_of(pdf)


def test_a_person_without_anything_has_their_page_all_the_same(record):
    bare = replace(record, assessments=(), consents=(), filings={}, trail=(), safety=(), step_changes=())
    pdf = make_everything(everything(bare)).pdf
    assert pages_of(pdf) == 1
    assert "No picture was made." in text_of(pdf)


def test_it_can_be_stopped_between_two_records_and_says_how_far_it_is(record):
    told: list[float] = []

    def go_on(done: float) -> bool:
        told.append(done)
        return len(told) < 3

    with pytest.raises(StoppedError):
        make_everything(everything(record), None, go_on)
    assert told == sorted(told)
    assert 0 < told[-1] < 1


def test_the_same_record_gives_the_same_bytes_and_each_mark_is_tagged(record):
    one, other = (make_everything(everything(record)).pdf for _ in range(2))
    assert one == other
    roles = {element.role for element in elements_of(one)}
    assert {"H1", "H2", "Table", "TH"} <= roles
