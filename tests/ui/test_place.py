"""Where somebody was is kept in the encrypted store, and taken from there once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wellbeing_desktop.ui.place import EDIT, Place, keep_place, take_place
from wellbeing_desktop.ui.unfinished import write_again, written_on

WORDS = "  Ríona said:\n\t“السلام عليكم” 🏡 %1 "


def test_a_place_comes_back_as_it_was_and_only_once(store):
    place = Place(EDIT, person="7", written={"needs": WORDS, "copy-easy": True})
    keep_place(store, place)

    assert take_place(store) == place
    assert take_place(store) is None


def test_a_place_that_is_longer_than_a_setting_is_kept_whole(store):
    place = Place(EDIT, written={f"field-{n}": WORDS * 400 for n in range(9)})
    keep_place(store, place)
    keep_place(store, place)

    assert take_place(store) == place


def test_a_shorter_place_after_a_long_one_is_not_mixed_with_it(store):
    keep_place(store, Place(EDIT, written={"needs": WORDS * 4000}))
    keep_place(store, Place(EDIT))

    assert take_place(store) == Place(EDIT)


def test_nothing_of_a_place_stays_in_the_store_once_it_was_taken(store):
    keep_place(store, Place("reason-page", written={"why": "x" * 40_000}))
    assert take_place(store) is not None
    assert [store.setting(f"place-{number}") for number in range(6)] == [""] * 6


def test_nothing_of_a_place_lies_on_the_disk_in_clear(store):
    keep_place(store, Place(EDIT, person="somebody-in-particular", written={"called-edit": "Aoife Byrne"}))

    for file in store.folder.iterdir():
        if file.is_file():
            assert b"Aoife" not in file.read_bytes()
            assert b"somebody-in" not in file.read_bytes()


@pytest.mark.parametrize("text", ["", "no place", "e30x", "W10=", "eyJhIjogMX0="])
def test_what_is_no_place_leads_nowhere(text):
    assert Place.read(text) is None


@pytest.fixture
def form(qtbot):
    made = QWidget()
    column = QVBoxLayout(made)
    for kind, name in (
        (QLineEdit, "line"),
        (QPlainTextEdit, "text"),
        (QCheckBox, "tick"),
        (QLineEdit, "secret"),
    ):
        widget = kind()
        widget.setObjectName(name)
        column.addWidget(widget)
    made.findChild(QLineEdit, "secret").setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(made)
    return made


def test_texts_and_ticks_are_written_again_but_never_a_passphrase(form):
    form.findChild(QLineEdit, "line").setText("half a na")
    form.findChild(QPlainTextEdit, "text").setPlainText(WORDS)
    form.findChild(QCheckBox, "tick").setChecked(True)
    form.findChild(QLineEdit, "secret").setText("otter lantern")
    written = written_on(form)

    assert written == {"line": "half a na", "text": WORDS, "tick": True}
    for name in ("line", "secret"):
        form.findChild(QLineEdit, name).clear()
    form.findChild(QPlainTextEdit, "text").clear()
    form.findChild(QCheckBox, "tick").setChecked(False)
    write_again(form, {**written, "gone": "x"})
    assert written_on(form) == written
    assert form.findChild(QLineEdit, "secret").text() == ""
