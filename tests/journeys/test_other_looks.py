"""The whole way to a saved copy in other looks, by keyboard alone: large text, dark, right to left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Keyboard
from tests.journeys.steps import begin_together, read_pdf, save_copy, see_picture, sign_off
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Voice

STEPS = {"trusting_relationships": 4, "place_called_home": 2, "community_life": 5, "sense_of_belonging": 3}
OWN_WORDS = "My sister rings every day."


@pytest.fixture
def right_to_left(qapp: QApplication, office: Office) -> Iterator[None]:
    """Everything mirrored, once the window took the direction of its language."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def is_called(start: str, widget: QWidget) -> bool:
    return widget.objectName().startswith(start)


def rate_a_part(hands: Keyboard) -> None:
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    for indicator_id, step in STEPS.items():
        hands.walk_to(partial(is_called, f"answer-{indicator_id}"))
        hands.press(Qt.Key(ord(str(step))))
        hands.choose("continue")
    hands.wait_for("overview-page")


def write_own_words(hands: Keyboard) -> None:
    """Go back to the first statement from the picture, and write beside it."""
    hands.choose("change-trusting_relationships")
    hands.wait_for("indicator-page")
    hands.write("own-words", OWN_WORDS)
    hands.choose("continue")
    hands.reads("The picture so far")


def go_through(hands: Keyboard, office: Office, copy: Path, qtlog: Any) -> None:
    """Rate a part, see the picture, sign it, save a copy; all is kept, and Qt has nothing to say about it."""
    rate_a_part(hands)
    see_picture(hands)
    hands.wait_for("radar")
    write_own_words(hands)
    hands.reads("Saved ")
    sign_off(hands)
    hands.choose("safe-yes")
    save_copy(hands)
    assert OWN_WORDS in read_pdf(copy)
    store = office._store
    assert store is not None
    kept = store.assessment(store.assessment_rows()[0].id)
    assert kept.answers == {(Voice.PERSON, i): step for i, step in STEPS.items()}
    assert kept.note("trusting_relationships").own_words == OWN_WORDS
    assert kept.sign_off is not None
    assert [record.message for record in qtlog.records] == []


def test_at_twice_the_text_size(qtbot: QtBot, office: Office, saved_copy: Path, qtlog: Any) -> None:
    hands = Keyboard(qtbot, office)
    begin_together(hands, office)
    for _ in range(5):
        hands.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert office._theme.percent == 200

    go_through(hands, office, saved_copy, qtlog)
    hands.choose("see-pages")
    pages = hands.wait_for("pdf-pages")
    assert pages.height() > office.window.height() / 2
    hands.choose("leave-pages")
    hands.wait_for("save")


def test_in_the_dark(qtbot: QtBot, office: Office, saved_copy: Path, qtlog: Any) -> None:
    hands = Keyboard(qtbot, office)
    begin_together(hands, office)
    office.window.header.menu.aboutToShow.emit()
    dark = next(a for a in office.window.header.menu.findChildren(QAction) if a.text() == "Dark colours")
    dark.trigger()
    assert office._theme.name == "dark"

    go_through(hands, office, saved_copy, qtlog)


@pytest.mark.usefixtures("right_to_left")
def test_from_right_to_left(qtbot: QtBot, office: Office, saved_copy: Path, qtlog: Any) -> None:
    hands = Keyboard(qtbot, office)
    begin_together(hands, office)
    onward, finish = hands.wait_for("carry-on"), hands.wait_for("finish")
    assert (
        onward.mapTo(office.window, onward.rect().center()).x()
        > finish.mapTo(office.window, finish.rect().center()).x()
    )

    go_through(hands, office, saved_copy, qtlog)
