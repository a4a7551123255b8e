"""The window locks in the middle of something: nothing is lost, and unlocking leads back there."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.hands import Keyboard, Mouse, editor_of, words_in
from tests.journeys.steps import begin_together, see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import WORDS, first_run
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.house_rules import LockRule
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import clipboard
from wellbeing_desktop.ui.lock_reasons import LockReason
from wellbeing_desktop.ui.widgets.dialog import tell

HALF = "My sister rings every day and"
FULL = SaveFailedError("full")


def let_time_pass(office, *, asleep=False):
    """Move the clocks of the window over its limit."""
    idle = office._locker.idle
    awake, counting = idle._clocks
    ahead = office._locker._minutes * 60 + 1
    idle._clocks = (awake if asleep else lambda: awake() + ahead, lambda: counting() + ahead)


def unlock(hands):
    hands.write("passphrase", WORDS)
    hands.choose("open")


def test_idle_in_the_middle_of_a_sentence_loses_nothing_and_comes_back_to_it(qtbot, office):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("continue")
    hands.choose("answer-place_called_home-2")
    QTest.keyClicks(editor_of(hands.wait_for("own-words")), HALF)
    let_time_pass(office)

    hands.reads("Nobody used it for a while. What you did last was saved first.")
    assert office._store is None
    assert HALF not in hands.read()
    assert "Aoife" not in hands.read()
    unlock(hands)
    hands.wait_for("indicator-page")
    assert words_in(hands.wait_for("own-words")) == HALF
    assert hands.wait_for("answer-place_called_home-2").isChecked()
    kept = office._store.assessment(office._store.rows_of(office._store.drafts_listed())[0].id)
    assert kept.answers == {(Voice.PERSON, "place_called_home"): 2}
    assert kept.note("place_called_home").own_words == HALF


def test_a_form_that_nobody_handed_in_stands_there_again_half_filled(qtbot, office):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    hands.choose("add-person")
    hands.write("called-edit", "Aoi")
    hands.write("needs-edit", "Large print,\nand time.")
    hands.choose("copy-large_print")
    let_time_pass(office, asleep=True)

    hands.reads("The laptop went to sleep.")
    unlock(hands)
    hands.wait_for("person-edit-page")
    assert editor_of(hands.wait_for("called")).text() == "Aoi"
    assert words_in(hands.wait_for("needs")) == "Large print,\nand time."
    assert hands.wait_for("copy-large_print").isChecked()
    assert office._store.count_people() == 0


def test_a_question_of_agreement_stands_there_again_half_answered(qtbot, office):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    hands.choose("add-person")
    hands.write("called-edit", "Aoife")
    hands.choose("keep-person")
    hands.choose("agreements")
    hands.choose("agreement-new-body")
    hands.write("agreement-body-edit", "Oak Sch")
    hands.choose("agreement-answer-refused")
    let_time_pass(office)

    hands.reads("Nobody used it for a while.")
    assert "Oak Sch" not in hands.read()
    unlock(hands)
    hands.wait_for("agreement-form")
    assert editor_of(hands.wait_for("agreement-body")).text() == "Oak Sch"
    assert hands.wait_for("agreement-answer-refused").isChecked()
    hands.choose("agreement-keep")
    hands.wait_for("agreements-page")
    hands.reads("Sharing with Oak Sch")


def test_what_is_handed_in_as_it_locks_is_kept_once_and_not_asked_again(qtbot, office):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    hands.choose("add-person")
    hands.write("called-edit", "Aoife")
    hands.wait_for("keep-person").click()
    office._locker.lock(LockReason.LID)

    hands.reads("The lid was closed.")
    unlock(hands)
    hands.wait_for("person-page")
    assert office._store.count_people() == 1


def test_ctrl_l_locks_by_keys_alone_and_the_copy_is_shown_again(qtbot, office):
    hands = Keyboard(qtbot, office)
    begin_together(hands, office)
    see_picture(hands)
    sign_off(hands)
    hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    hands.reads("You locked it yourself.")
    unlock(hands)
    hands.wait_for("copy-page")


def test_the_turn_of_the_person_comes_back_without_the_practitioners_header(qtbot, office):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("your-turn")
    hands.wait_for("your-turn-page")
    let_time_pass(office)

    hands.reads("Nobody used it")
    unlock(hands)
    hands.wait_for("your-turn-page")
    assert office.window.header.isHidden()
    assert office._flow._shared.on


def test_a_question_that_stands_open_is_given_up(qtbot, office):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    let_time_pass(office)
    hands.reads("Nobody used it")
    unlock(hands)
    hands.wait_for("overview-page")
    QTimer.singleShot(50, lambda: office._locker.lock(LockReason.SCREEN))
    tell(office.window, office._theme, heading="Somebody’s name", words="in a question")
    hands.reads("The screen of the laptop was locked.")
    assert QApplication.activeModalWidget() is None


def test_what_cannot_be_saved_is_hidden_but_not_let_go_until_it_is_saved(qtbot, office, monkeypatch):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")

    def full(*_):
        raise FULL

    for method in ("save", "save_note", "save_answer", "save_details"):
        monkeypatch.setattr(Store, method, full)
    QTest.keyClicks(editor_of(hands.wait_for("own-words")), HALF)
    let_time_pass(office)

    hands.reads("Your last change is not saved yet")
    hands.reads("The disk is full.")
    assert HALF not in hands.read()
    assert "Aoife" not in hands.read()
    assert office.window.isVisible()
    hands.write("passphrase-to-go-back", "not the passphrase")
    hands.choose("back-to-work")
    hands.reads("That is not the passphrase.")
    assert office._store is not None

    monkeypatch.undo()
    hands.reads("Nobody used it for a while.")
    unlock(hands)
    assert words_in(hands.wait_for("own-words")) == HALF


def test_the_passphrase_leads_back_to_what_is_not_saved(qtbot, office, monkeypatch):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")

    def full(*_):
        raise FULL

    for method in ("save", "save_note", "save_answer", "save_details"):
        monkeypatch.setattr(Store, method, full)
    QTest.keyClicks(editor_of(hands.wait_for("own-words")), HALF)
    hands.choose("lock")
    hands.write("passphrase-to-go-back", WORDS)
    hands.choose("back-to-work")

    assert words_in(hands.wait_for("own-words")) == HALF
    hands.reads("Your last change is not saved yet.")
    monkeypatch.undo()


def test_what_was_copied_out_of_a_field_is_gone_once_it_is_locked(qtbot, office, monkeypatch):
    monkeypatch.setattr(clipboard, "is_ours", lambda *_: True)
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    field = editor_of(hands.wait_for("own-words"))
    QTest.keyClicks(field, HALF)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == HALF
    hands.choose("lock")

    hands.reads("You locked it yourself.")
    assert QGuiApplication.clipboard().text() == ""


def test_the_settings_lead_back_to_the_page_below_and_their_minutes_hold(qtbot, office):
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    office._flow._shared.turn(on=False)
    office.window.settings_wanted.emit()
    page = hands.wait_for("settings-page")
    page.show_section("lock")
    page._sections["lock"].keep(LockRule(2))
    assert office._locker._minutes == 2
    let_time_pass(office)

    hands.reads("Nobody used it")
    unlock(hands)
    qtbot.waitUntil(lambda: office._locker is not None and office._locker._minutes == 2, timeout=10_000)
    assert hands.wait_for("overview-page")
