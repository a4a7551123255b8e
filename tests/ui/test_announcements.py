"""What is said aloud to who listens, without the focus going anywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.ui.places import Places, settle, wait
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.ui.widgets import spoken
from wellbeing_desktop.ui.widgets.fault_dialog import FaultDialog

POLITE = QAccessible.AnnouncementPoliteness.Polite


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said aloud, each with due manners."""
    words: list[str] = []

    def hear(event) -> None:
        assert event.politeness() == POLITE
        words.append(event.message())

    monkeypatch.setattr(spoken, "_tell", hear)
    return words


def rate(at: Places, step: int) -> None:
    editor = at.flow._walk.editor
    editor.rate(Voice.PERSON, "place_called_home", step)
    wait(lambda: editor.is_safe)
    settle()


def type_into(field: QWidget, text: str) -> None:
    field.findChild(QLineEdit).setText(text)


def test_saved_is_said_once_for_each_minute_and_the_focus_stays(go_to, heard):
    at = go_to("indicator")
    focus = QApplication.focusWidget()
    for step in (2, 3, 2):
        rate(at, step)

    saved = [words for words in heard if words.startswith("Saved ")]
    assert saved == sorted(set(saved))
    assert at.window.header.saved_words.startswith("Saved ")
    assert QApplication.focusWidget() is focus


def test_what_is_not_saved_is_said_with_what_is_safe_and_what_to_do(go_to, heard, monkeypatch):
    at = go_to("indicator")
    editor = at.flow._walk.editor
    focus = QApplication.focusWidget()
    editor.save_failed.emit(SaveFailedError("full"))
    settle()

    assert "Not saved" in heard
    assert any(words.startswith("Your last change is not saved yet. The disk is full.") for words in heard)
    assert QApplication.focusWidget() is focus
    rate(at, 4)
    assert heard[-1].startswith("Saved ")


def test_what_is_wrong_at_a_field_is_said_and_belongs_to_the_field(go_to, heard):
    at = go_to("before")
    type_into(at.see("held-on"), "31 February 2026")
    at.press("begin")

    sentence = "There is no 31 February. Please choose the day again."
    assert sentence in heard
    assert at.see("held-on-edit").accessibleDescription() == sentence


def test_a_choice_that_is_still_needed_is_asked_for_aloud(go_to, heard):
    at = go_to("before")
    at.press("begin")
    assert "Please choose how you do it today." in heard


def test_a_fourth_star_is_answered_aloud(go_to, heard):
    at = go_to("indicator")
    at.flow._walk.editor.set_matters_most(["community_life", "free_from_harm", "life_chances"])
    at.flow._walk.talk_about("place_called_home")
    at.press("matters-most")
    assert any(words.startswith("Three things matter most already") for words in heard)


def test_how_far_apart_two_answers_are_is_said(go_to, heard):
    at = go_to("practitioner")
    rate(at, 3)
    at.press("practitioner-step-1")
    assert "3 and 1, two steps apart" in heard


def test_what_happens_to_the_copy_is_said(go_to, heard):
    at = go_to("copy")
    at.press("safe-not-sure")
    assert "The copy stays in the record. Nothing is printed or saved." in heard


@pytest.mark.parametrize(("place", "said"), [
    ("lock", "Everything is saved. You locked it yourself."),
    ("first run: passphrase", "Welcome. Choose a passphrase."),
    ("first run: key", "Write down the recovery key."),
    ("first run: who", "Who are you?"),
    ("first run: way", "All is ready."),
])  # fmt: skip
def test_where_the_focus_begins_in_a_field_the_heading_is_said(go_to, heard, place, said):
    go_to(place)
    assert any(words.startswith(said) for words in heard), heard


def test_nothing_is_said_of_what_cannot_be_seen(go_to, heard):
    at = go_to("people")
    heard.clear()
    at.entrance._first_run()._passphrase.refuse("The disk is full.")
    assert heard == []


def test_what_is_found_in_help_is_said(go_to, heard):
    go_to("help found")
    assert any(words.endswith(" pages") for words in heard), heard


def test_an_answer_from_paper_and_a_key_that_is_none_are_said(go_to, heard):
    at = go_to("quick entry")
    table = at.see("answers")
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_4)
    QTest.keyClick(table, Qt.Key.Key_7)
    assert any(words.startswith("People I trust, Marty: 4, ") for words in heard), heard
    assert any(words.startswith("“7” is not an answer.") for words in heard), heard


def test_that_the_details_of_a_fault_are_copied_is_said(go_to, heard):
    at = go_to("people")
    dialog = FaultDialog(at.window, at.theme, "Your work is safe.", "where it happened")
    dialog.open()
    dialog.findChild(QAbstractButton, "copy-details").click()
    assert "The details are copied. You can paste them into a message." in heard
    dialog.done(0)
    dialog.deleteLater()
