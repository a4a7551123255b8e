"""A team lead's month end: who is due, forty summaries as one file for the printer, the team's summary."""

from __future__ import annotations

import time
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QListView, QWidget

from tests.journeys.slowness import waits_of_the_window
from tests.reports.reading import bookmarks_of, pages_of, text_of
from tests.ui.batch_places import batch
from tests.ui.patience import caught
from tests.ui.places import Places, wait
from tests.ui.rights_steps import click
from tests.ui.team_places import show_team
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.ui.theme import Theme

FORTY = 40
NAMES = ("Wilbert", "Karam", "Gráinne")
PATIENCE_S = 180
WORK_MS, WAIT_MS = 100, 1000
"""The longest that the window's own thread may work in one turn, and that a turn may take by the clock:
other programs on a busy machine make it wait for a core.
"""


@pytest.fixture
def places(qapp, store, framework, tmp_path):
    """The window on forty people with one signed picture each."""
    store.take_in([person(record, number) for number, record in enumerate(many(framework), start=1)])
    made = Places(Theme(), tmp_path, store)
    made.window.show()
    wait(made.window.isVisible)
    yield made
    made.close()


def many(framework) -> list[PersonRecord]:
    samples = shipped_samples(framework)
    return [samples[place % len(samples)] for place in range(FORTY)]


def person(record: PersonRecord, number: int) -> PersonRecord:
    """Somebody else with the first picture of a sample person."""
    who = replace(record.person, reference=f"TL-{number:03}", id=UUID(int=number))
    first = replace(record.assessments[0], person_id=who.id, id=UUID(int=number << 32))
    return PersonRecord(who, (first,))


def test_forty_summaries_become_one_file_for_the_printer(places, tmp_path, monkeypatch):
    file = tmp_path / "month-end.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    batch(places)
    assert places.see("batch-count").text() == "40 signed-off pictures match."
    with waits_of_the_window(monkeypatch) as waits:
        click(places, "batch-one-file")
        work_ms, turn_ms = longest_turn(lambda: said(places) != "")

    assert said(places) == "40 reports are in month-end.pdf."
    assert waits == []
    assert (work_ms < WORK_MS, turn_ms < WAIT_MS) == (True, True), (work_ms, turn_ms)
    pdf = file.read_bytes()
    cover = "".join(text_of(pdf, page) for page in range(2))
    assert pages_of(pdf) == FORTY + 2
    assert len(bookmarks_of(pdf)) == FORTY + 1
    assert all(f"TL-{number:03}" in cover for number in range(1, FORTY + 1))
    assert not [name for name in NAMES if name in cover]
    told = places.store.audit(100, acts=("saved_copy",))
    assert len({row.person_id for row in told}) == FORTY


def test_who_is_due_is_listed_and_the_team_stands_on_four_pages_without_a_name(
    places, framework, tmp_path, monkeypatch
):
    places._people()
    places.press("all-reviews")
    wait(lambda: places.page.objectName() == "waiting-page" and isinstance(view_of(places), QListView))
    model = view_of(places).model()
    due = [model.index(row, 0).data() for row in range(model.rowCount())]
    planned = {r.person.called for r in many(framework) if r.assessments[0].next_review}
    assert planned
    assert set(due) == planned

    file = tmp_path / "team.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    show_team(places)
    with caught(places.flow._around.team.desk.saved):
        places.press("team-save")

    pdf = file.read_bytes()
    told = text_of(pdf)
    assert pages_of(pdf) <= 4
    assert f"All time: {FORTY} people" in told
    assert "What these figures cannot say" in told
    assert not [name for name in NAMES if name in told]


def view_of(places) -> QWidget | None:
    return places.page.findChild(QListView, "waiting-rows")


def said(places) -> str:
    label = places.see("batch-said")
    return label.text() if isinstance(label, QLabel) else ""


def longest_turn(ready) -> tuple[float, float]:
    """Let the window live until something is so; return its longest turn (ms): its own work, by the clock."""
    began = time.perf_counter()
    work = turn = 0.0
    while not ready():
        assert time.perf_counter() - began < PATIENCE_S
        worked, at = time.thread_time(), time.perf_counter()
        QTest.qWait(1)
        work = max(work, (time.thread_time() - worked) * 1000)
        turn = max(turn, (time.perf_counter() - at) * 1000)
    return work, turn
