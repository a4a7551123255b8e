"""Reports made in several processes: the same bytes as here, and one that ends a worker is known."""

from __future__ import annotations

import os

import pytest

from tests.reports import makers
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult
from wellbeing_desktop.reports.make import Kind, Sheet, make
from wellbeing_desktop.reports.workers import Job, WorkerLostError, Workshop, done_elsewhere, made_at_once

DEADLY, FAULTY = "致命", "שלום"


def nothing() -> None:
    """Prepare nothing."""


def end_at_once() -> None:
    """End a worker before its first report."""
    os._exit(3)


def set_or_end(request: SetTextRequest) -> SetTextResult:
    """End the process over one text, and fail over another."""
    if DEADLY in request.text:
        os._exit(3)
    raise ZeroDivisionError


def jobs(framework, *comments: str) -> list[Job]:
    """A report for each, with these words in it."""
    found = []
    for place, comment in enumerate(comments):
        made = makers.signed(makers.assessment(framework, makers.person()), comment)
        found.append(Job(place, Kind.SUMMARY, Sheet(makers.person(), made)))
    return found


def test_what_workers_make_is_what_is_made_here(framework):
    asked = jobs(framework, "One", "Two", "Three")
    found = {made.place: made for made in made_at_once(asked, Workshop(nothing))}

    assert sorted(found) == [0, 1, 2]
    for job in asked:
        assert found[job.place].report.pdf == make(job.kind, job.sheet)


def test_a_report_that_ends_its_worker_or_fails_is_known_and_the_others_are_made(framework):
    asked = jobs(framework, "One", DEADLY, "Two", FAULTY, "Three", "Four", "Five")
    found = {made.place: made for made in made_at_once(asked, Workshop(nothing, set_or_end))}

    assert sorted(found) == list(range(len(asked)))
    assert isinstance(found[1].fault, WorkerLostError)
    assert isinstance(found[3].fault, ZeroDivisionError)
    assert [place for place, made in sorted(found.items()) if made.report] == [0, 2, 4, 5, 6]


def test_workers_that_all_end_are_not_begun_for_ever(framework):
    with pytest.raises(WorkerLostError):
        list(made_at_once(jobs(framework, *map(str, range(20))), Workshop(end_at_once)))


def test_jobs_are_asked_for_only_when_a_worker_will_soon_be_free(framework):
    asked = []

    def slowly():
        for job in jobs(framework, *map(str, range(12))):
            asked.append(job.place)
            yield job

    made = made_at_once(slowly(), Workshop(nothing, workers=1))
    next(made)

    assert len(asked) <= 4
    made.close()


def test_it_ends_when_it_is_told_to_and_hands_out_nothing_more(framework):
    going = [True]
    made = made_at_once(jobs(framework, *map(str, range(12))), Workshop(nothing, workers=1), lambda: going[0])
    first = next(made)
    going[0] = False

    assert first.report is not None
    assert len(list(made)) < 4


def test_one_piece_of_work_is_done_in_a_process_of_its_own():
    assert done_elsewhere(Workshop(nothing), os.getpid) != os.getpid()


def test_a_process_that_ends_in_the_middle_of_its_work_is_known():
    with pytest.raises(WorkerLostError):
        done_elsewhere(Workshop(nothing), end_at_once)
