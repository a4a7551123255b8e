"""What stands half filled in when the window locks stands there again after unlocking."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from tests.journeys.hands import Mouse
from tests.journeys.steps import begin_together, see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import WORDS
from tests.ui.patience import wait
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import SignOff

HALF = "Because the school asked and"


@pytest.fixture
def hands(qtbot, office):
    """Somebody's first picture, signed off, with its copy shown."""
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    see_picture(hands)
    sign_off(hands)
    hands.wait_for("copy-page")
    return hands


def to_person(hands) -> None:
    hands.choose("copy-back")
    hands.wait_for("person-page")


def menu(hands, button, entry) -> None:
    """Choose an entry of the menu below a button."""
    hands.choose(button)
    wait(lambda: QApplication.activePopupWidget() is not None)
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    action = next(one for one in opened.actions() if one.objectName() == entry)
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=opened.actionGeometry(action).center())


def type_into(hands, name, words) -> None:
    field = hands.wait_for(name)
    field.setFocus()
    QTest.keyClicks(field, words)


def lock_and_come_back(hands, page) -> None:
    hands.choose("lock")
    hands.reads("You locked it yourself.")
    assert HALF not in hands.read()
    hands.write("passphrase", WORDS)
    hands.choose("open")
    hands.wait_for(page)


@pytest.mark.parametrize(("entry", "heading"), [
    ("entry-amend", "Amend what was signed"),
    ("entry-withdraw", "Withdraw this picture"),
])  # fmt: skip
def test_why_a_picture_is_amended_or_withdrawn(hands, office, entry, heading):
    to_person(hands)
    menu(hands, "more-entry-1", entry)
    type_into(hands, "reason-edit", HALF)
    lock_and_come_back(hands, "reason-page")

    wait(lambda: hands.wait_for("reason-edit").text() == HALF)
    assert heading in hands.read()
    hands.choose("reason-go")
    wait(lambda: office.window.page_name != "reason-page")


@pytest.mark.parametrize("key", [Qt.Key.Key_Comma, Qt.Key.Key_W])
def test_what_stands_below_the_settings_or_whom_to_ask(hands, office, key):
    to_person(hands)
    menu(hands, "more-entry-1", "entry-withdraw")
    type_into(hands, "reason-edit", HALF)
    held = Qt.KeyboardModifier.ControlModifier
    if key == Qt.Key.Key_W:
        held |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(hands.window, key, held)
    hands.wait_for("settings-page" if key == Qt.Key.Key_Comma else "safety-page")
    lock_and_come_back(hands, "reason-page")

    wait(lambda: hands.wait_for("reason-edit").text() == HALF)


def test_whom_a_picture_is_moved_to(hands, office):
    to_person(hands)
    menu(hands, "more-entry-1", "entry-move")
    type_into(hands, "move-search-edit", "nobody of that name")
    lock_and_come_back(hands, "move-page")

    assert hands.wait_for("move-search-edit").text() == "nobody of that name"
    hands.reads("Nobody else of that name or reference.")


def test_where_it_was_filed(hands):
    hands.choose("file-it")
    type_into(hands, "filing-reference-edit", HALF)
    lock_and_come_back(hands, "copy-page")

    assert hands.wait_for("filing-reference-edit").text() == HALF


def choose_body(hands, name) -> None:
    box = hands.wait_for("copy-whom-edit")
    assert isinstance(box, QComboBox)
    place = box.findData("other")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    type_into(hands, "copy-body-edit", name)


def test_why_a_record_is_shared_without_a_yes(hands):
    box = hands.wait_for("copy-kind-edit")
    place = box.findData("record")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    choose_body(hands, "Oak School")
    wait(lambda: hands.window.page.pdf is not None and hands.wait_for("print").is_available)
    hands.choose("print")
    type_into(hands, "why-edit", HALF)
    lock_and_come_back(hands, "copy-page")

    assert hands.wait_for("why-edit").toPlainText() == HALF
    hands.reads("Aoife has not been asked yet about sharing with Oak School.")


def test_what_is_about_somebody_else_and_for_whom_everything_is(hands, office):
    to_person(hands)
    person = office._store.person(office._store.people()[0].id)
    person.communication = ("Her daughter Niamh interprets",)
    office._store.save_person(person)
    menu(hands, "person-more", "person-everything")
    hands.wait_for("everything-page")
    hands.wait_for("passage-1").click()
    choose_body(hands, "Oak School")
    lock_and_come_back(hands, "everything-page")

    wait(lambda: hands.wait_for("copy-body-edit").text() == "Oak School")
    assert hands.wait_for("passage-1").isChecked()
    hands.choose("everything-go")
    type_into(hands, "why-edit", HALF)
    lock_and_come_back(hands, "sharing-form")
    assert hands.wait_for("why-edit").toPlainText() == HALF


def test_what_became_of_a_step(hands, office, framework):
    to_person(hands)
    store = office._store
    (row,) = store.people()
    maeve = store.practitioners()[0]
    signed = Assessment(framework, row.id, maeve, date.today(), date.today())
    signed.set_actions([Action("Ring the school", first_step="Find the number")])
    signed.sign(SignOff(datetime.now(UTC), maeve.name))
    store.save(signed)
    office._flow.open_person(row.id)
    hands.choose("step-1-went")
    type_into(hands, "step-outcome-edit", HALF)
    lock_and_come_back(hands, "step-page")

    assert hands.wait_for("step-outcome-edit").toPlainText() == HALF
