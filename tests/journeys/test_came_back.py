"""Somebody who was erased is in the store again: after unlocking the window says so, and asks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.journeys.hands import Mouse
from tests.journeys.test_first_run_to_saved_copy import WORDS, first_run
from tests.ui.patience import wait
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.retention import EraseReason


class Choosing:
    """Chooses in each dialog what is at this place, and keeps what it said."""

    def __init__(self, *places: int) -> None:
        self.said: list[str] = []
        self._places = list(places)
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or not self._places:
            return
        button = dialog.findChild(object, f"choice-{self._places[0]}")
        if button is not None and button.isVisible():
            self._places.pop(0)
            self.said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def back_again(qtbot, office):
    """The window locked, on a store that an old file brought somebody back into."""
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    hands.wait_for("people-page")
    person = Person("SW-0412", "Aoife Byrne", known_as="Aoife")
    office._store.save_person(person)
    record = office._store.record(person.id)
    office._store.erase_person(person.id, EraseReason.ASKED)
    office._store.take_in([record])
    hands.choose("lock")
    return hands


def unlock(hands) -> None:
    hands.write("passphrase", WORDS)
    hands.choose("open")


def test_it_is_asked_each_time_until_it_is_decided_and_kept_means_kept(back_again, office):
    later = Choosing(0)
    unlock(back_again)
    wait(lambda: bool(later.said))
    assert "A record that was erased is here again" in later.said[0]
    assert "Aoife (SW-0412)." in later.said[0]

    back_again.choose("lock")
    keep = Choosing(2)
    unlock(back_again)
    wait(lambda: bool(keep.said))
    wait(lambda: office._store.count_audit(acts=("brought_back",)) == 1)
    assert office._store.came_back() == []
    assert office._store.count_people() == 1


def test_erased_again_it_is_gone_and_it_is_said_which_backups_hold_it(back_again, office):
    again = Choosing(1, 0)
    unlock(back_again)
    wait(lambda: len(again.said) == 2)

    assert "Nothing of it is left here." in again.said[1]
    assert office._store.count_people() == 0
    assert [row.detail for row in office._store.audit(2, acts=("erased",))] == ["again", "asked"]
