"""The first day, when nobody is here yet."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import click, words
from tests.ui.pages.test_people_page import people, rows
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.people_page import PeoplePage
from wellbeing_desktop.ui.people_desk import PeopleDesk


def test_the_first_day_offers_three_ways_in(qtbot: QtBot, open_people: Callable[[], PeoplePage]) -> None:
    page = open_people()

    assert "Nobody is here yet" in words(page)
    assert not people(page).isVisibleTo(page)
    for name, signal in (
        ("add-person", page.new_person_wanted),
        ("look-around", page.samples_wanted),
        ("bring-in", page.records_wanted),
    ):
        with qtbot.waitSignal(signal):
            click(qtbot, page, name)


def test_the_first_day_ends_when_somebody_was_added(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store, desk: PeopleDesk
) -> None:
    page = open_people()
    store.save_person(Person("SW-1", "Somebody"))

    with qtbot.waitSignals([desk.found, desk.waiting, desk.due]):
        page.refresh(TODAY)

    assert rows(page) == ["Somebody"]
    assert "Nobody is here yet" not in words(page)
