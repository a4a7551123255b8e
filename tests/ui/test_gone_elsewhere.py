"""Somebody asks for a page, does not wait for it and goes elsewhere: it does not come after them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.aside_places import choose
from tests.ui.patience import settle, wait
from tests.ui.places import Places
from tests.ui.test_done_once import at_rest, slow
from wellbeing_desktop.ui.widgets.dialog import MessageDialog


@pytest.fixture(autouse=True)
def no_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Close every message at once."""
    monkeypatch.setattr(MessageDialog, "exec", lambda _dialog: 0)


def rested(places: Places) -> None:
    """Wait for the store, and for what asks it from a thread of its own."""
    rights = places.flow._trail.rights.desk
    rights._worker.submit(lambda: None).result()
    at_rest(places)


def person_more(places: Places, name: str) -> None:
    places.press("person-more")
    choose(name)


def ask_for(places: Places, what: str) -> None:
    if what.startswith("person-"):
        person_more(places, what)
    elif what == "entry-amend":
        places.press("more-entry-2")
        choose(what)
    else:
        places.press(what)


def go_to_the_people(places: Places) -> None:
    QTest.mouseClick(places.see("tab-people"), Qt.MouseButton.LeftButton)
    settle()
    assert places.page.objectName() == "people-page"


@pytest.mark.parametrize(
    "what",
    ["compare-pictures", "open-life", "agreements", "person-everything", "person-erase", "entry-amend",
     "open-picture", "open-copy"],
)  # fmt: skip
def test_no_page_of_a_person_comes_after_whoever_went_to_the_people(places, what):
    places.go("person")
    with slow(places.store):
        ask_for(places, what)
        go_to_the_people(places)
    rested(places)

    assert places.page.objectName() == "people-page"


def test_what_is_being_typed_of_a_new_person_stays_when_somebody_else_was_asked_for_before(places):
    places.go("people")
    (row,) = places.store.people("SAMPLE-01")
    with slow(places.store):
        places.flow.open_person(row.id)
        places.press("new-person")
        places.see("called-edit").setFocus()
        QTest.keyClicks(places.see("called-edit"), "Una")
    rested(places)

    assert places.page.objectName() == "person-edit-page"
    assert places.see("called-edit").text() == "Una"


def test_no_list_comes_after_whoever_adds_a_person(places):
    places.go("people")
    with slow(places.store):
        places.flow._people.reviews_wanted.emit()
        places.flow._people.drafts_wanted.emit()
        places.flow._people.due_wanted.emit()
        places.press("new-person")
    rested(places)

    assert places.page.objectName() == "person-edit-page"


def test_the_last_person_asked_for_is_the_one_who_is_shown(places):
    places.go("people")
    first, last = (places.store.people(f"SAMPLE-0{n}")[0] for n in (1, 2))
    opened = []
    places.flow._desk.opened.connect(lambda file: opened.append(file.person.id))
    with slow(places.store):
        places.flow.open_person(first.id)
        places.flow.open_person(last.id)
    rested(places)

    assert opened == [last.id]


def test_whoever_came_back_and_is_erased_again_leads_nobody_out_of_a_picture(places):
    places.go("indicator")
    (row,) = places.store.people("SW-0001")
    places.flow._trail.rights._from_due = True
    with slow(places.store):
        places.flow._trail.rights.desk.erase_again([row.id])
    rested(places)
    wait(lambda: not places.store.people("SW-0001"))
    settle()

    assert places.page.objectName() == "indicator-page"


def test_records_that_are_brought_in_lead_nobody_out_of_a_picture(places):
    places.go("indicator")
    walk = places.flow._walk
    places.flow._hand_over.taken.emit()
    settle()

    assert places.page.objectName() == "indicator-page"
    assert places.flow._walk is walk
