from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView, QScrollArea, QScrollBar
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, rgb, tab_stops, unnamed, words, write
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.palette import LIGHT
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.people_page import PeoplePage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.theme import Theme

Signed = Callable[..., Assessment]


@pytest.fixture
def brigid(store: Store) -> Person:
    """Another person in the store."""
    person = Person("0064", "Brigid T.")
    store.save_person(person)
    return person


def rows(page: PeoplePage) -> list[str]:
    """The names in the list, from the top."""
    model = people(page).model()
    return [model.index(n, 0).data() for n in range(model.rowCount())]


def people(page: PeoplePage) -> QListView:
    found = page.findChild(QListView, "people-list")
    assert found is not None
    return found


def scroll_bar(page: PeoplePage) -> QScrollBar:
    """The one scroll bar of the page."""
    return page.findChildren(QScrollArea)[0].verticalScrollBar()


def test_everybody_stands_in_the_list_with_their_last_picture_and_next_review(
    open_people: Callable[[], PeoplePage], store: Store, aoife: Person, signed: Signed
) -> None:
    signed(aoife, date(2026, 5, 12))
    store.save_person(Person("SAMPLE-9", "Made Up", sample=True))

    page = open_people()

    model = people(page).model()
    said = [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(2)]
    hers = next(s for s in said if "Aoife" in s)
    assert hers == (
        "Aoife Byrne, reference SW-0142, last picture: First picture, 12 May, next review: 1 May 2027"
    )
    assert "Made Up, reference SAMPLE-9, a made-up sample person, last picture: No picture yet" in "".join(
        said
    )
    assert "2 people." in words(page)


def test_a_screen_reader_hears_the_whole_row(open_people: Callable[[], PeoplePage], aoife: Person) -> None:
    page = open_people()

    listed = QAccessible.queryAccessibleInterface(people(page))
    assert listed.text(QAccessible.Text.Name) == "People"
    assert "reference SW-0142" in listed.child(0).text(QAccessible.Text.Name)


def test_a_click_on_a_row_opens_the_person(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], aoife: Person
) -> None:
    page = open_people()
    view = people(page)
    middle = view.visualRect(view.model().index(0, 0)).center()

    with qtbot.waitSignal(page.person_wanted) as wanted:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert wanted.args == [aoife.id]


def test_typing_finds_people_and_enter_opens_the_first(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store, desk: PeopleDesk, aoife: Person
) -> None:
    grainne = Person("SW-0200", "Gráinne Devlin")
    store.save_person(grainne)
    page = open_people()

    with qtbot.waitSignal(desk.found, check_params_cb=lambda f: f.search == "gra"):
        write(qtbot, page, "search", "gra")
    assert rows(page) == ["Gráinne Devlin"]
    qtbot.keyClick(line(page, "search"), Qt.Key.Key_Return)
    assert people(page).hasFocus()
    with qtbot.waitSignal(page.person_wanted) as wanted:
        qtbot.keyClick(people(page), Qt.Key.Key_Return)

    assert wanted.args == [grainne.id]


def test_nobody_found_is_said_in_words(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], desk: PeopleDesk, aoife: Person
) -> None:
    page = open_people()

    with qtbot.waitSignal(desk.found, check_params_cb=lambda f: f.search == "zzz"):
        write(qtbot, page, "search", "zzz")

    assert "Nobody of that name or reference." in words(page)
    assert not people(page).isVisibleTo(page)


def test_an_answer_to_an_older_search_is_dropped(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], desk: PeopleDesk, aoife: Person
) -> None:
    page = open_people()
    heard: list[str] = []
    desk.found.connect(lambda found: heard.append(found.search))

    line(page, "search").setText("zzz")
    desk.search("Aoife")
    qtbot.waitUntil(lambda: "Aoife" in heard)
    desk.search("zzz")
    qtbot.waitUntil(lambda: "zzz" in heard)

    assert rows(page) == []


def test_ctrl_k_goes_to_the_search_from_anywhere(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], aoife: Person
) -> None:
    page = open_people()
    people(page).setFocus()

    qtbot.keyClick(people(page), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert line(page, "search").hasFocus()


def test_a_draft_comes_first_and_leads_back_into_it(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store, framework: Framework, draft: Assessment
) -> None:
    for indicator in framework.indicators[:8]:
        draft.rate(Voice.PERSON, indicator.id, 3)
    store.save(draft)
    page = open_people()

    assert "First picture · 8 of 18 talked about" in words(page)
    assert "You stopped" in words(page)
    assert "One picture is waiting to be carried on." in words(page)
    with qtbot.waitSignal(page.carry_on_wanted) as wanted:
        click(qtbot, page, "carry-on")

    assert wanted.args == [draft.id]


def test_more_than_two_drafts_are_shown_on_demand(
    qtbot: QtBot,
    open_people: Callable[[], PeoplePage],
    store: Store,
    framework: Framework,
    aoife: Person,
    maeve: Practitioner,
) -> None:
    for _ in range(4):
        store.save(Assessment(framework, aoife.id, maeve, TODAY, TODAY))
    page = open_people()
    assert words(page).count("You stopped") == 2

    click(qtbot, page, "more-drafts")

    assert words(page).count("You stopped") == 4


def test_reviews_are_listed_by_date_and_lead_to_the_person(
    qtbot: QtBot,
    open_people: Callable[[], PeoplePage],
    store: Store,
    aoife: Person,
    signed: Signed,
) -> None:
    signed(aoife, date(2025, 11, 3))
    page = open_people()

    review = button(page, "review-SW-0142")
    assert review.accessibleName() == "Aoife, SW-0142, Was due on 1 November"
    with qtbot.waitSignal(page.person_wanted) as wanted:
        click(qtbot, page, "review-SW-0142")

    assert wanted.args == [aoife.id]


def test_further_people_are_not_loaded_before_one_scrolls(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store, desk: PeopleDesk
) -> None:
    for number in range(130):
        store.save_person(Person(f"R-{number:03}", f"Person {number}"))
    asked: list[int] = []
    desk.found.connect(lambda found: asked.append(found.offset))
    page = open_people()
    for _ in range(2):  # what was asked for until now is answered before this is
        with qtbot.waitSignal(desk.waiting):
            desk.look_what_waits()

    assert asked == [0]
    assert len(rows(page)) == 100


def test_further_people_are_loaded_as_one_scrolls_and_only_once(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store, desk: PeopleDesk
) -> None:
    for number in range(130):
        store.save_person(Person(f"R-{number:03}", f"Person {number}"))
    page = open_people()
    assert len(rows(page)) == 100
    asked: list[int] = []
    desk.found.connect(lambda found: asked.append(found.offset))

    with qtbot.waitSignal(desk.found):
        for _ in range(40):
            qtbot.keyClick(people(page), Qt.Key.Key_PageDown)
        people(page).setCurrentIndex(people(page).model().index(99, 0))

    assert len(rows(page)) == 130
    assert len(set(rows(page))) == 130
    assert asked == [100]


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], draft: Assessment, signed: Signed, brigid: Person
) -> None:
    signed(brigid, date(2025, 11, 3))
    page = open_people()

    assert unnamed(page) == []
    assert tab_stops(qtbot, page) == [
        "search-edit", "new-person", "carry-on", "people-list", "review-0064", "reviews-calendar",
    ]  # fmt: skip


def test_the_row_one_walks_to_is_marked_and_scrolled_into_sight(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], store: Store
) -> None:
    for number in range(30):
        store.save_person(Person(f"R-{number:03}", f"Person {number}"))
    page = open_people()
    view = people(page)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: scroll_bar(page).maximum() > 1000)

    for _ in range(25):
        qtbot.keyClick(view, Qt.Key.Key_Down)

    box = view.visualRect(view.currentIndex())
    top = view.viewport().mapTo(page, box.topLeft()).y()
    assert 0 <= top <= page.height() - box.height()


def test_a_narrow_window_cuts_nothing(
    qtbot: QtBot,
    open_people: Callable[[], PeoplePage],
    theme: Theme,
    draft: Assessment,
    signed: Signed,
    brigid: Person,
) -> None:
    signed(brigid, date(2025, 11, 3), stage=Stage.REVIEW)
    theme.set_percent(200)
    page = open_people()
    page.resize(720, 500)
    qtbot.wait(1)

    for name in ("carry-on", "new-person", "review-0064"):
        target = button(page, name)
        right = target.mapTo(page, QPoint(target.width(), 0)).x()
        assert right <= page.width(), name
    theme.reset_size()


def test_pointing_at_a_row_says_so(
    qtbot: QtBot, open_people: Callable[[], PeoplePage], aoife: Person
) -> None:
    page = open_people()
    view = people(page)
    empty = view.visualRect(view.model().index(0, 0)).topRight() + QPoint(-8, 8)
    assert rgb(view, empty) == LIGHT.paper

    qtbot.mouseMove(view.viewport(), empty)

    assert rgb(view, empty) == LIGHT.well
