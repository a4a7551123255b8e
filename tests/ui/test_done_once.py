"""While the disk is slow a button is pressed again, or a key held down: what it does is done once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from tests.ui.aside_places import agreements, record_for
from tests.ui.patience import settle, wait
from tests.ui.places import Places
from tests.ui.rights_places import erase
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.widgets.dialog import MessageDialog


@contextmanager
def slow(store: Store) -> Iterator[None]:
    """Let the disk answer nothing until the block ends."""
    goes_on = threading.Event()
    store.soon(goes_on.wait)
    try:
        yield
    finally:
        goes_on.set()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said in dialogs; each is closed at once."""
    said: list[str] = []

    def close(dialog: MessageDialog) -> int:
        said.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(MessageDialog, "exec", close)
    return said


def row_of(places: Places, reference: str = "SAMPLE-01"):
    (row,) = places.store.people(reference)
    return row


def at_rest(places: Places) -> None:
    """Wait for what was asked of the store, and for what that asked in its turn."""
    for _ in range(4):
        places.store.person_ids()
        settle()


def press_twice(places: Places, name: str) -> None:
    button = places.see(name)
    assert button is not None
    with slow(places.store):
        for _ in range(2):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            settle()


def enter_twice(places: Places, field: QWidget) -> None:
    with slow(places.store):
        for _ in range(2):
            QTest.keyClick(field, Qt.Key.Key_Return)
            settle()


def write(places: Places, name: str, text: str) -> QLineEdit:
    field = places.see(name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    return field


def test_an_answer_to_an_agreement_is_written_down_once(places):
    agreements(places)
    before = places.store.consents(row_of(places).id)
    places.press("agreement-withdraw-1")
    press_twice(places, "agreement-keep")
    wait(lambda: places.page.objectName() == "agreements-page")
    at_rest(places)

    assert len(places.store.consents(row_of(places).id)) == len(before) + 1


def test_a_new_person_is_added_once_and_nothing_is_refused(places, told):
    places.go("people")
    places.press("new-person")
    write(places, "called-edit", "Una")
    press_twice(places, "keep-person")
    wait(lambda: places.page.objectName() == "person-page")
    at_rest(places)

    assert len(places.store.people("Una")) == 1
    assert told == []
    assert places.page.objectName() == "person-page"


def test_a_picture_is_withdrawn_once_and_nothing_is_refused(places, told):
    places.go("withdraw")
    enter_twice(places, write(places, "reason-edit", "Typed in twice"))
    wait(lambda: places.page.objectName() == "person-page")
    at_rest(places)

    assert len(places.store.withdrawn_rows(row_of(places).id)) == 1
    assert told == []


def test_a_decision_to_keep_a_record_is_written_down_once(places):
    places.go("keep")
    whose = places.flow._trail.rights._keep._person
    enter_twice(places, write(places, "keep-why-edit", "Still at court"))
    wait(lambda: places.page.objectName() == "due-page")
    at_rest(places)

    assert len(places.store.keepings(whose)) == 1


def test_a_record_is_erased_once_and_nothing_is_refused(places, told):
    erase(places)
    places.press("erase-asked")
    enter_twice(places, write(places, "erase-typed-edit", "SW-0001"))
    wait(lambda: places.page.objectName() == "people-page")
    at_rest(places)
    wait(lambda: bool(told))
    places.flow._trail.rights.desk._worker.submit(lambda: None).result()
    settle()

    assert told == ["The record is erased"]


def test_that_a_copy_was_left_unshared_is_written_down_once(places):
    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("leave-sharing") is not None)
    press_twice(places, "leave-sharing")
    wait(lambda: places.see("leave-sharing") is None)
    at_rest(places)

    assert len(places.store.sharings(row_of(places).id)) == 1


@pytest.fixture
def asked_where(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The dialogs that asked where a file is to lie; nobody says it."""
    titles: list[str] = []

    def ask(_parent: QWidget, title: str, *_: object) -> tuple[str, str]:
        titles.append(title)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return titles


def test_it_is_asked_once_where_the_reviews_are_to_lie(places, asked_where):
    places.go("all reviews")
    press_twice(places, "waiting-calendar")
    at_rest(places)

    assert len(asked_where) == 1


def test_it_is_asked_once_where_a_table_is_to_lie(places, asked_where):
    places.go("table")
    places.press("table-named")
    press_twice(places, "table-go")
    at_rest(places)
    wait(lambda: bool(asked_where))
    settle()

    assert len(asked_where) == 1


def test_the_team_summary_asks_for_one_printer(places, monkeypatch):
    printed: list[bytes] = []
    monkeypatch.setattr("wellbeing_desktop.ui.team_flow.print_pdf", lambda _w, pdf: printed.append(pdf) or "")
    places.go("team")
    wait(lambda: places.see("team-print") is not None)
    press_twice(places, "team-print")
    wait(lambda: bool(printed))
    places.flow._around.team.desk._working().submit(lambda: None).result()
    settle()

    assert len(printed) == 1
