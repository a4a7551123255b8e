from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.test_first_run_to_saved_copy import add_person, first_run
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.ui.days import in_words

DAY = date.today() - timedelta(days=3)


def stored(office: Office) -> Assessment:
    store = office._store
    assert store is not None
    return store.assessment(store.assessment_rows()[0].id)


def paper_entry(office: Office) -> QAction | None:
    """The entry under More that leads to the table."""
    actions = office.window.header.menu.actions()
    return next((a for a in actions if a.text() == "Type in a paper form"), None)


def open_paper(hands: Keyboard, office: Office) -> QWidget:
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.choose("made-person_alone")
    hands.write("held-on-edit", in_words(DAY))
    hands.choose("type-paper-form")
    return hands.wait_for("answers")


def test_a_form_that_came_back_on_paper_is_typed_by_keyboard_alone(qtbot: QtBot, office: Office) -> None:
    hands = Keyboard(qtbot, office)
    table = open_paper(hands, office)
    assert not office.window.header._shared

    hands.walk_to(lambda at: at is table)
    for key in "4321543215432154321512345123451234512345":
        hands.press(Qt.Key(ord(key)))
        hands.press(Qt.Key.Key_Tab)
    hands.reads("Saved ")

    kept = stored(office)
    assert (kept.held_on, kept.entered_on) == (DAY, date.today())
    assert [kept.answer(Voice.PERSON, i.id) for i in kept.framework.all_indicators][:4] == [4, 3, 2, 1]
    assert len(kept.answers) == 40
    hands.choose("see-picture")
    hands.reads("The picture so far")


def test_the_table_is_reached_from_more_and_left_before_the_screen_is_shared(
    qtbot: QtBot, office: Office
) -> None:
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    assert paper_entry(office) is None
    hands.choose("carry-on")
    hands.choose("made-practitioner_alone")
    hands.choose("begin")
    hands.wait_for("overview-page")
    entry = paper_entry(office)
    assert entry is not None

    entry.trigger()
    hands.wait_for("answers")
    hands.choose("shared-screen")

    hands.wait_for("overview-page")
    assert hands.sees("answers") is None
    hands.choose("finish")
    hands.wait_for("person-page")
    assert paper_entry(office) is None


def test_undo_reaches_the_table_and_the_header_says_the_day_they_met(qtbot: QtBot, office: Office) -> None:
    hands = Keyboard(qtbot, office)
    table = open_paper(hands, office)
    hands.walk_to(lambda at: at is table)
    hands.press(Qt.Key.Key_4)
    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.reads("Saved ")

    assert stored(office).answers == {}
    assert stored(office).state is State.DRAFT
    QApplication.processEvents()
    earlier = DAY - timedelta(days=1)
    hands.write("held-on-edit", in_words(earlier))
    hands.press(Qt.Key.Key_Tab)
    assert str(earlier.day) in office.window.header._stage.text()
