"""Ctrl+Z takes an answer back where that is seen, and shows nobody what is not for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.patience import settle
from tests.ui.places import Places
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.ui.walk import Walk

AT = "place_called_home"


def walk_of(places: Places) -> Walk:
    walk = places.flow._walk
    assert walk is not None
    return walk


def answer(places: Places, voice: Voice):
    return walk_of(places).editor.assessment.answer(voice, AT)


def press_undo(places: Places) -> None:
    QTest.keyClick(places.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()


def rated(places: Places, voice: Voice, step: int) -> None:
    editor = walk_of(places).editor
    editor.rate(voice, AT, 1 if step != 1 else 2)
    editor.rate(voice, AT, step)


@pytest.mark.parametrize("place", ["overview", "indicator", "quick entry", "picture"])
def test_it_takes_an_answer_back_where_the_answers_are_seen(places, place):
    places.go("overview")
    rated(places, Voice.PERSON, 4)
    places.go(place)
    press_undo(places)

    assert answer(places, Voice.PERSON) == 1


@pytest.mark.parametrize("place", ["plan", "sign-off", "your turn", "settings", "safety for nobody"])
def test_it_changes_no_answer_that_nobody_sees(places, place):
    places.go("indicator")
    rated(places, Voice.PERSON, 4)
    walk = walk_of(places)
    walk._shared.turn(on=False)
    if place == "settings":
        places.window.settings_wanted.emit()
    elif place == "safety for nobody":
        places.window.safety_wanted.emit()
    else:
        places.go(place)
    places.page.setFocus()
    settle()
    press_undo(places)

    assert walk.editor.assessment.answer(Voice.PERSON, AT) == 4


def test_what_the_practitioner_chose_is_neither_said_nor_taken_back_on_a_shared_screen(places):
    places.go("practitioner")
    rated(places, Voice.PRACTITIONER, 2)
    settle()
    assert places.see("undo").text() == "Undo: step 1 to 2"

    walk_of(places)._shared.turn(on=True)
    settle()
    assert places.see("undo") is None
    press_undo(places)
    assert answer(places, Voice.PRACTITIONER) == 2

    walk_of(places).editor.rate(Voice.PERSON, AT, Reason.DOES_NOT_KNOW)
    settle()
    assert places.see("undo") is not None
    press_undo(places)
    assert answer(places, Voice.PERSON) is not Reason.DOES_NOT_KNOW
    assert places.see("undo") is None
    walk_of(places)._shared.turn(on=False)
    settle()
    assert places.see("undo").text() == "Undo: step 1 to 2"


def test_what_was_private_is_not_done_again_on_a_shared_screen(places):
    places.go("practitioner")
    rated(places, Voice.PRACTITIONER, 2)
    press_undo(places)
    assert answer(places, Voice.PRACTITIONER) == 1
    walk_of(places)._shared.turn(on=True)
    QTest.keyClick(places.window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle()

    assert answer(places, Voice.PRACTITIONER) == 1
