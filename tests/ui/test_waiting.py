"""Everything that waits: a list of its own that loads as one scrolls, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget

from tests.ui.patience import wait
from tests.ui.places import MAEVE, Places, window_over
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.waiting_page import WaitingPage
from wellbeing_desktop.ui.theme import Theme

MANY = 130
TODAY = date.today()
MOMENT = datetime.now(UTC)


@pytest.fixture
def places(theme: Theme, store: Store, tmp_path: Path) -> Iterator[Places]:
    """A window of its own over the store."""
    with window_over(theme, tmp_path, store) as made:
        yield made


@pytest.fixture
def many(store: Store, framework: Framework) -> Callable[..., None]:
    """Makes many people, each with a signed picture whose review is due, or with a draft."""

    def make(*, signed: bool) -> None:
        for number in range(MANY):
            person = Person(f"R-{number:03}", f"Person {number:03}")
            store.save_person(person)
            made = Assessment(framework, person.id, MAEVE, TODAY - timedelta(99), TODAY - timedelta(99))
            if signed:
                made.plan_review(TODAY - timedelta(days=MANY - number))
                made.sign(SignOff(MOMENT, "Maeve Donnelly"))
            store.save(made)

    return make


def shown(places: Places, name: str) -> QListView:
    wait(lambda: places.see(name) is not None)
    view = places.see(name)
    assert isinstance(view, QListView)
    return view


def rows(view: QListView) -> list[str]:
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def test_all_reviews_are_a_list_that_loads_as_one_scrolls(places: Places, many: Callable[..., None]) -> None:
    many(signed=True)
    places._people()
    before = len(places.window.findChildren(QWidget))
    places.press("all-reviews")
    view = shown(places, "waiting-rows")

    assert rows(view) == [f"Person {number:03}" for number in range(100)]
    assert len(places.window.findChildren(QWidget)) - before < 60
    view.scrollToBottom()
    wait(lambda: view.model().rowCount() == MANY)

    assert rows(view) == [f"Person {number:03}" for number in range(MANY)]


def test_a_review_that_is_chosen_leads_to_the_person(places: Places, many: Callable[..., None]) -> None:
    many(signed=True)
    places._people()
    places.press("all-reviews")
    view = shown(places, "waiting-rows")
    view.setCurrentIndex(view.model().index(1, 0))

    QTest.keyClick(view, Qt.Key.Key_Return)

    wait(lambda: places.page.objectName() == "person-page")
    assert places.flow._file.person.name == "Person 001"


def test_the_first_page_counts_every_draft_and_leads_to_all_of_them(
    places: Places, many: Callable[..., None]
) -> None:
    many(signed=False)
    places._people()
    assert "130 pictures are waiting" in places.page._summary.text()

    places.press("more-drafts")
    view = shown(places, "waiting-rows")
    assert rows(view)[:2] == ["Person 129", "Person 128"]
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)

    wait(lambda: places.flow._walk is not None)
    assert places.flow._walk.editor.person.name == "Person 129"


def test_one_alone_is_not_said_to_stand_in_an_order(theme: Theme) -> None:
    page = WaitingPage(theme)
    assert page._draft_words(1) == "One picture."
    assert page._review_words(1) == "One review."
    assert page._draft_words(2) == "2 pictures, the last one touched first."
    assert page._review_words(0) == "No review is planned."
    page.deleteLater()
