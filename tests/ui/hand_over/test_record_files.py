"""Record files come in without holding up the window; who was erased here comes back only if asked for."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.hand_over.answers import WORDS, Answers, hand_over, press, words_of, write
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import EraseReason
from wellbeing_desktop.exchange.record_file import write_record
from wellbeing_desktop.ui import record_files
from wellbeing_desktop.ui.pages.wait_dialog import PATIENCE_MS


@pytest.fixture
def records(store, aoife, draft, tmp_path, monkeypatch):
    """The files of two people, chosen in the system's dialog; both people are gone from the store."""
    other = Person("SW-0099", "Brendan Walsh", known_as="Bren")
    store.save_person(other)
    files = []
    for person in (aoife, other):
        files.append(tmp_path / f"{person.reference}.json")
        files[-1].write_bytes(write_record(store.record(person.id)))
        store.erase_person(person.id, EraseReason.ASKED)
    chosen = lambda *_: ([str(file) for file in files], "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    return files


def bring_in(qtbot, flow, *steps) -> Answers:
    answers = Answers(qtbot, *steps)
    with qtbot.waitSignal(flow.taken, timeout=15_000):
        flow.bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)
    return answers


def test_they_come_in_one_after_the_other_and_it_is_said(qtbot, other, laptop, records):
    answers = bring_in(qtbot, laptop(other, "Ciara Nolan"), press("choice-0"))

    assert other.count_people() == 2
    assert "SW-0099.json: 0 added" in answers.said[-1]


def test_who_was_erased_here_is_asked_about_and_left(qtbot, store, laptop, records):
    steps = press("choice-0"), press("choice-0"), press("choice-0")
    answers = bring_in(qtbot, laptop(store, "Ciara Nolan"), *steps)

    assert "Bren (SW-0099)" in answers.said[1]
    assert answers.said[-1].count("erased here. Nothing of it was taken in.") == 2
    assert store.count_people() == 0


def test_who_is_wanted_back_comes_and_that_is_written_down(qtbot, store, laptop, records):
    steps = press("choice-0"), press("choice-1"), press("choice-0")
    bring_in(qtbot, laptop(store, "Ciara Nolan"), *steps)

    (row,) = store.people()
    assert row.reference == "SW-0099"
    assert [line.detail for line in store.audit(9, acts=("brought_back",))] == ["imported"]
    assert store.came_back() == []


def test_what_takes_long_says_so_leaves_the_window_alone_and_can_be_stopped(
    qtbot, other, laptop, records, monkeypatch
):
    take = record_files.take_file_in

    def slowly(store, file):
        time.sleep((PATIENCE_MS + 1500) / 1000)
        return take(store, file)

    def stopped(dialog, qtbot) -> bool:
        return "Bringing in the records" in words_of(dialog) and press("choice-0")(dialog, qtbot)

    def told(dialog, qtbot) -> bool:
        return "Records brought in" in words_of(dialog) and press("choice-0")(dialog, qtbot)

    monkeypatch.setattr(record_files, "take_file_in", slowly)
    flow = laptop(other, "Ciara Nolan")
    began = time.monotonic()
    answers = Answers(qtbot, stopped, told)
    flow.bring_in()
    assert time.monotonic() - began < 1
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert other.count_people() == 1
    assert "It was stopped before. Nothing of it was taken in." in answers.said[-1]


def test_a_lock_while_it_goes_on_leaves_no_message_and_no_half_record(
    qtbot, other, laptop, records, monkeypatch
):
    take = record_files.take_file_in

    def slowly(store, file):
        time.sleep((PATIENCE_MS + 1000) / 1000)
        return take(store, file)

    monkeypatch.setattr(record_files, "take_file_in", slowly)
    flow = laptop(other, "Ciara Nolan")
    flow.bring_in()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=5_000)
    QApplication.activeModalWidget().reject()
    assert QApplication.activeModalWidget() is None
    flow._records.close()
    assert other.count_people() == 1


@pytest.mark.parametrize(("choice", "came"), [("choice-0", 0), ("choice-1", 1)])
def test_a_hand_over_with_somebody_who_was_erased_says_so_and_asks(
    qtbot, store, aoife, draft, laptop, file, choice, came
):
    hand_over(qtbot, laptop(store, "Maeve Donnelly", aoife))
    store.erase_person(aoife.id, EraseReason.ASKED)
    steps = [write(WORDS), press(choice), *[press("choice-0")] * came]
    answers = Answers(qtbot, *steps)
    laptop(store, "Ciara Nolan").bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert "1 record was erased here, and would come back with this file." in answers.said[1]
    assert store.count_people() == came
    assert store.count_audit(acts=("brought_back",)) == came


def test_of_a_hand_over_the_others_can_come_without_whom_was_erased(qtbot, store, aoife, laptop, file):
    other = Person("SW-0099", "Brendan Walsh")
    store.save_person(other)
    hand_over(qtbot, laptop(store, "Maeve Donnelly"))
    store.erase_person(aoife.id, EraseReason.ASKED)
    answers = Answers(qtbot, write(WORDS), press("choice-2"), press("choice-0"))
    laptop(store, "Ciara Nolan").bring_in()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert [row.reference for row in store.people()] == ["SW-0099"]
    assert store.erased_before([aoife.id]) == {aoife.id}
