"""The ways to what a person may ask for: everything about them, to be forgotten, and who is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from tests.ui.patience import caught, settle, wait
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.storage.listing import Listed
from wellbeing_desktop.storage.retention import DueRow
from wellbeing_desktop.ui.rights_desk import Due

if TYPE_CHECKING:
    from tests.ui.places import Places

RIGHTS = (
    "everything",
    "everything without a yes",
    "save everything",
    "making everything",
    "erase",
    "due",
    "keep",
)


def ways_of_rights(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return {
        "everything": lambda: everything(places),
        "everything without a yes": lambda: _without_a_yes(places),
        "save everything": lambda: (everything(places), places.press("everything-go"))[0],
        "making everything": lambda: _making(places),
        "erase": lambda: erase(places),
        "due": lambda: _due(places),
        "keep": lambda: (_due(places), places.press("due-keep-1"))[0],
    }


def everything(places: Places, reference: str = "SAMPLE-01") -> None:
    """Ask for everything about somebody, from their page."""
    ask(places, reference, "person-everything", "everything-page")


def erase(places: Places, reference: str = "SW-0001") -> None:
    """Ask to erase somebody, from their page."""
    ask(places, reference, "person-erase", "erase-page")


def ask(places: Places, reference: str, name: str, page: str) -> None:
    """Choose an entry of a person's own menu, by a press on it, and wait for its page."""
    places._person(reference)
    places.press("person-more")
    wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.objectName() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    wait(lambda: places.page.objectName() == page)
    settle()


def for_body(places: Places, name: str) -> None:
    """Say on the page of everything that it is for a body, and go on."""
    box = places.see("copy-whom-edit")
    assert isinstance(box, QComboBox)
    place = box.findData("other")
    box.setCurrentIndex(place)
    box.activated.emit(place)
    field = places.see("copy-body-edit")
    assert field is not None
    QTest.keyClicks(field, name)
    places.press("everything-go")


def _without_a_yes(places: Places) -> None:
    everything(places)
    for_body(places, "Oak School")
    wait(lambda: places.see("share-all-the-same") is not None)


def _making(places: Places) -> None:
    everything(places)
    making = places.flow._trail.rights.everything
    making._progress.start()
    making._show(making._progress)
    making._progress.show_done(0.4)


def _due(places: Places) -> None:
    places._people()
    rights = places.flow._trail.rights
    (one,), (other,) = places.store.people("SAMPLE-01"), places.store.people("SAMPLE-03")
    rows = (
        DueRow(one.id, one.reference, one.name, one.known_as, date(2018, 3, 2), Stage.REVIEW),
        DueRow(other.id, other.reference, other.name, "", date(2018, 11, 20), Stage.CLOSING),
    )
    rights._asked_on = places.page
    with caught(rights.desk.due):
        rights.desk.due.emit(Due(KeepRule(7), Listed((1, 2)), rows))
