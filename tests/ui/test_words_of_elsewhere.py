"""Words that were typed and taken out again in one place do not come back in another by Ctrl+Z."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.aside_places import agreements
from tests.ui.patience import settle
from tests.ui.places import Places

CONTROL = Qt.KeyboardModifier.ControlModifier


def typed_and_taken_out(places: Places, name: str) -> None:
    field = places.see(name)
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClicks(field, "Secret")
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert field.toPlainText() == ""


def brought_back(places: Places, name: str) -> str:
    field = places.see(name)
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    return field.toPlainText()


def test_nor_in_the_next_row_of_a_paper_form(places):
    places.go("quick entry")
    table = places.flow._walk._quick._table
    rows = [
        row
        for row in places.flow._walk._quick._model.entry_rows
        if not places.flow._walk.editor.assessment.note(
            places.flow._walk._quick._model.entry(row).indicator.id
        ).own_words
    ]
    table.go_to(rows[0])
    typed_and_taken_out(places, "own-words-edit")
    table.go_to(rows[1])
    settle()

    assert brought_back(places, "own-words-edit") == ""


def test_nor_in_another_part_of_the_practitioners_note(places):
    places.go("practitioner")
    name = "practitioner-note"
    box = places.see(name).findChild(QPlainTextEdit)
    box.setObjectName("note-edit")
    note = places.flow._walk.editor.assessment.note("place_called_home")
    assert (note.seen, note.told) == ("", "")
    typed_and_taken_out(places, "note-edit")
    places.press("segment-told")

    assert brought_back(places, "note-edit") == ""


def test_nor_where_somebody_else_is_asked_to_agree(places):
    agreements(places)
    places.press("agreement-ask-1")
    typed_and_taken_out(places, "agreement-told-edit")
    places.press("leave-agreement")
    places.press("agreement-ask-2")

    assert brought_back(places, "agreement-told-edit") == ""


@pytest.mark.parametrize("field", ["safety-seen-edit"])
def test_nor_in_what_is_written_of_somebody_else(places, field):
    places.go("safety")
    typed_and_taken_out(places, field)
    places.press("leave-safety")
    places._person("SAMPLE-03")
    places.window.safety_wanted.emit()
    settle()
    places.store.person_ids()
    settle()

    assert brought_back(places, field) == ""
