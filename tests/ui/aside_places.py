"""The ways to the places beside a walk: what is done with whole assessments, and what happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from tests.ui.batch_places import BATCHES, ways_of_batches
from tests.ui.patience import caught, settle, wait
from tests.ui.rights_places import RIGHTS, ways_of_rights
from tests.ui.table_places import TABLES, ways_of_tables
from tests.ui.team_places import TEAM, ways_of_team
from tests.ui.waiting_places import WAITING, ways_of_waiting
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo

if TYPE_CHECKING:
    from tests.ui.places import Places

ASIDE = (
    "withdrawn", "withdraw", "move", "audit", "audit of one", "compare", "step", "agreements", "ask to agree",
    "time line", "time line table", "time line of nobody yet",
    "take back", "record for somebody", "no yes", *RIGHTS, *TABLES, *BATCHES, *TEAM, *WAITING,
)  # fmt: skip


MAY = datetime(2026, 5, 12, 12, tzinfo=UTC)
TAKES_PART = Consent(
    ConsentTo.TAKE_PART, ConsentAnswer.GIVEN, MAY, "in plain words, aloud", "Maeve Donnelly", "Skip anything."
)
SHARES = Consent(ConsentTo.SHARING, ConsentAnswer.REFUSED, MAY, "in writing", body="Housing Executive")


def ways_aside(places: Places) -> dict[str, Callable[[], None]]:
    """Return how each of these places is come to."""
    return (
        {
            "withdrawn": lambda: _withdrawn(places),
            "withdraw": lambda: _deed(places, "entry-withdraw"),
            "move": lambda: _move(places),
            "audit": lambda: _audit(places),
            "audit of one": lambda: _audit_of_one(places),
            "compare": lambda: _compare(places),
            "time line": lambda: life(places),
            "time line table": lambda: (life(places), places.press("segment-life-table"))[0],
            "time line of nobody yet": lambda: life(places, "SW-0001"),
            "step": lambda: _step(places),
            "agreements": lambda: agreements(places),
            "ask to agree": lambda: (agreements(places), places.press("agreement-new-body"))[0],
            "record for somebody": lambda: _record_for_somebody(places),
            "no yes": lambda: _no_yes(places),
            "take back": lambda: (agreements(places), places.press("agreement-withdraw-1"))[0],
        }
        | ways_of_rights(places)
        | ways_of_tables(places)
        | ways_of_batches(places)
        | ways_of_team(places)
        | ways_of_waiting(places)
    )


def choose(name: str) -> None:
    """Choose an entry of the menu that is open, by a press on it."""
    wait(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.objectName() == name)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    settle()


def _deed(places: Places, name: str) -> None:
    places._person("SAMPLE-01")
    places.press("more-entry-2")
    choose(name)


def _move(places: Places) -> None:
    _deed(places, "entry-move")
    field = places.see("move-search-edit")
    assert field is not None
    QTest.keyClicks(field, "SAMPLE")
    wait(lambda: places.see("move-to-1") is not None)


def _withdrawn(places: Places) -> None:
    (row,) = places.store.people("SAMPLE-02")
    if not places.store.withdrawn_rows(row.id):
        first = places.store.assessment_rows(row.id)[0]
        places.store.withdraw(first.id, by="Maeve Donnelly", reason="Typed in twice")
    places._person("SAMPLE-02")
    places.press("withdrawn-time-line")
    places.flow._person.focus_heading()


def _audit(places: Places) -> None:
    places._people()
    with caught(places.flow._trail.audit._desk.told):
        places.press("more")
        choose("more-audit")
    places.flow._trail.audit._page.focus_heading()


def _audit_of_one(places: Places) -> None:
    places._person("SAMPLE-01")
    with caught(places.flow._trail.audit._desk.told):
        places.press("person-more")
        choose("person-history")


def agreements(places: Places) -> None:
    """Show what somebody agreed to, with two answers that were given before."""
    (row,) = places.store.people("SAMPLE-01")
    if not places.store.consents(row.id):
        for consent in (TAKES_PART, SHARES):
            places.store.save_consent(row.id, consent)
    places._person("SAMPLE-01")
    with caught(places.flow._trail.agreements.desk.known):
        places.press("agreements")
    settle()


def _compare(places: Places) -> None:
    places._person("SAMPLE-01")
    places.press("compare-pictures")
    wait(lambda: places.see("compare-page") is not None)


def life(places: Places, reference: str = "SAMPLE-01") -> None:
    """Show somebody's time line."""
    places._person(reference)
    places.press("open-life")
    wait(lambda: places.see("life-page") is not None)


def record_for(places: Places, body: str) -> None:
    """Show the record of somebody's last picture, for a body that is written there; "" for none."""
    places._copy()
    _choose(places, "copy-kind-edit", "record")
    wait(lambda: places.page.pdf is not None)  # type: ignore[attr-defined]
    if body:
        _choose(places, "copy-whom-edit", "other")
        field = places.see("copy-body-edit")
        assert field is not None
        QTest.keyClicks(field, body)
    settle()


def _record_for_somebody(places: Places) -> None:
    record_for(places, "Oak School")
    places.page.focus_heading()  # type: ignore[attr-defined]


def _no_yes(places: Places) -> None:
    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("share-all-the-same") is not None)


def _choose(places: Places, name: str, value: str) -> None:
    box = places.see(name)
    assert isinstance(box, QComboBox)
    place = box.findData(value)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def _step(places: Places) -> None:
    places._person("SAMPLE-01")
    places.press("step-1-went")
    wait(lambda: places.see("step-page") is not None)
