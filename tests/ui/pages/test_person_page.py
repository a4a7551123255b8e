from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.conftest import SIGNED_AT
from tests.ui.pages.hands import button, click, shown, tab_stops, unnamed, words
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.person_page import PersonPage
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.radar_view import RadarView

Signed = Callable[..., Assessment]


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, desk: PeopleDesk) -> Callable[[Person], PersonPage]:
    """Open the page of somebody as the store has them now."""

    def open_it(person: Person) -> PersonPage:
        page = shown(qtbot, PersonPage(theme))
        page.show_file(desk.file(person.id), TODAY)
        qtbot.wait(1)
        return page

    return open_it


def radar(page: PersonPage) -> RadarView:
    found = page.findChild(RadarView, "latest-radar")
    assert found is not None
    return found


def entry_names(page: PersonPage) -> list[str]:
    return [b.accessibleName() for b in page.findChildren(QPushButton) if b.objectName().startswith("entry-")]


def test_somebody_new_is_offered_the_first_picture(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person
) -> None:
    page = open_page(aoife)

    assert button(page, "carry-on").text() == "Start the first picture"
    assert "There is none yet." in words(page)
    assert "Nothing is agreed yet." in words(page)
    assert not radar(page).isVisibleTo(page)
    with qtbot.waitSignal(page.start_wanted) as wanted:
        click(qtbot, page, "carry-on")

    assert wanted.args == [Stage.FIRST]


def test_a_draft_is_carried_on(
    qtbot: QtBot,
    open_page: Callable[[Person], PersonPage],
    store: Store,
    framework: Framework,
    aoife: Person,
    draft: Assessment,
) -> None:
    for indicator in framework.indicators[:8]:
        draft.rate(Voice.PERSON, indicator.id, 3)
    store.save(draft)
    page = open_page(aoife)

    assert button(page, "carry-on").text() == "Carry on (8 of 18)"
    assert entry_names(page) == ["Today, First picture, 8 of 18 talked about"]
    with qtbot.waitSignal(page.carry_on_wanted) as wanted:
        click(qtbot, page, "carry-on")
    assert wanted.args == [draft.id]
    with qtbot.waitSignal(page.carry_on_wanted) as wanted:
        click(qtbot, page, "entry-1")
    assert wanted.args == [draft.id]


def test_after_a_signed_picture_comes_a_review_or_a_closing_one(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    signed(aoife, date(2026, 5, 12))
    page = open_page(aoife)

    assert button(page, "carry-on").text() == "Start a review"
    with qtbot.waitSignal(page.start_wanted) as wanted:
        click(qtbot, page, "carry-on")
    assert wanted.args == [Stage.REVIEW]
    with qtbot.waitSignal(page.start_wanted) as wanted:
        click(qtbot, page, "start-closing")
    assert wanted.args == [Stage.CLOSING]


def test_the_latest_picture_is_drawn_a_moment_later_and_said_in_a_sentence(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    picture = signed(aoife, date(2026, 5, 12))
    page = open_page(aoife)

    assert "First picture, 12 May 2026" in words(page)
    assert "Aoife chose a step for 18 of 18." in words(page)
    qtbot.waitUntil(lambda: "18 of 18" in radar(page).accessibleDescription())
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        click(qtbot, page, "open-picture")
    assert wanted.args == [picture.id]
    assert button(page, "open-copy").text() == "Aoife’s copy (PDF)"
    with qtbot.waitSignal(page.copy_wanted) as wanted:
        click(qtbot, page, "open-copy")
    assert wanted.args == [picture.id]


def test_with_fewer_than_three_steps_there_are_words_alone(
    open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    signed(aoife, date(2026, 5, 12), rated=2)
    page = open_page(aoife)

    assert not radar(page).isVisibleTo(page)
    assert "Aoife chose a step for 2 of 18." in words(page)


def test_the_time_line_has_the_newest_first_and_what_is_planned(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    first = signed(aoife, date(2025, 5, 12))
    signed(aoife, date(2026, 5, 14), stage=Stage.REVIEW)
    page = open_page(aoife)

    assert entry_names(page) == [
        "1 May 2027, Next review, Planned",
        "14 May 2026, Review, Signed.",
        "12 May 2025, First picture, Signed.",
    ]
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        click(qtbot, page, "entry-3")
    assert wanted.args == [first.id]


def test_a_long_time_line_is_shown_whole_on_demand(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    for month in range(1, 10):
        signed(aoife, date(2025, month, 3))
    page = open_page(aoife)
    assert len(entry_names(page)) == 6

    click(qtbot, page, "whole-time-line")
    qtbot.wait(1)

    assert sum("Signed." in name for name in set(entry_names(page))) == 9


@pytest.fixture
def planned(store: Store, framework: Framework, aoife: Person, maeve: Practitioner) -> Assessment:
    """A signed picture with a plan, strengths, an agreement and a correction."""
    assessment = Assessment(framework, aoife.id, maeve, date(2026, 5, 12), date(2026, 5, 12))
    assessment.write("trusting_relationships", Note(strengths=("My sister rings every day",)))
    assessment.write("informed_choices", Note(strengths=("Knows her own mind.", "My sister rings every day")))
    assessment.set_actions(
        [
            Action("Coffee morning at the hall", Owner.SUPPORT, "Orla, sister", by=date(2026, 11, 26)),
            Action("Ask about the bus pass", Owner.PRACTITIONER, state=ActionState.DONE),
            Action("Choose an evening class", state=ActionState.CARRIED_OVER),
        ]
    )
    assessment.sign(SignOff(SIGNED_AT, maeve.name, Agreement.PARTLY, copy=CopyChoice.TAKEN))
    store.save(assessment)
    later = assessment.amend(by=maeve.name, reason="A step was typed wrongly")
    later.sign(SignOff(SIGNED_AT, maeve.name, Agreement.PARTLY, copy=CopyChoice.TAKEN))
    store.save(later)
    return later


def test_the_plan_says_who_by_when_and_where_each_step_stands(
    open_page: Callable[[Person], PersonPage], aoife: Person, planned: Assessment
) -> None:
    said = words(open_page(aoife))

    assert "Coffee morning at the hall\nOrla, sister\N{NO-BREAK SPACE}· by Thursday, 26 November" in said
    assert "Ask about the bus pass\nMaeve\N{NO-BREAK SPACE}· Done" in said
    assert "Choose an evening class\nAoife\N{NO-BREAK SPACE}· Carried over" in said


def test_strengths_are_said_once_each_as_sentences(
    open_page: Callable[[Person], PersonPage], aoife: Person, planned: Assessment
) -> None:
    assert "My sister rings every day. Knows her own mind." in words(open_page(aoife))


def test_what_the_person_said_of_a_corrected_picture_is_told(
    open_page: Callable[[Person], PersonPage], aoife: Person, planned: Assessment
) -> None:
    names = entry_names(open_page(aoife))

    expected = (
        "Signed, and corrected since. This is version 2. Aoife agreed with parts of it. Aoife wanted a copy."
    )
    assert names == [f"12 May 2026, First picture, {expected}"]


def test_what_is_known_stands_under_the_name(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], store: Store
) -> None:
    somebody = Person(
        "SAMPLE-9",
        "Martin Boyd",
        known_as="Marty",
        copy_format=CopyFormat.LARGE_PRINT,
        communication=("Reads with glasses", "Give him time"),
        sample=True,
    )
    store.save_person(somebody)
    page = open_page(somebody)

    dot = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}·  "  # a line breaks after a dot, not before it
    known = (
        "SAMPLE, a made-up person",
        "Reference SAMPLE-9",
        "Likes to be called Marty",
        "Copy: large print",
    )
    assert f"Martin Boyd\n{dot.join(known)}\nReads with glasses{dot}Give him time" in words(page)
    with qtbot.waitSignal(page.edit_wanted):
        click(qtbot, page, "edit-person")
    with qtbot.waitSignal(page.back):
        click(qtbot, page, "all-people")


def test_showing_somebody_else_leaves_nothing_of_the_first_behind(
    qtbot: QtBot,
    open_page: Callable[[Person], PersonPage],
    store: Store,
    desk: PeopleDesk,
    aoife: Person,
    planned: Assessment,
) -> None:
    page = open_page(aoife)
    brigid = Person("SW-2", "Brigid T.")
    store.save_person(brigid)

    page.show_file(desk.file(brigid.id), TODAY)
    qtbot.wait(60)

    assert "Aoife" not in words(page)
    assert "sister" not in words(page)
    assert "Aoife" not in button(page, "carry-on").text()


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, open_page: Callable[[Person], PersonPage], aoife: Person, signed: Signed
) -> None:
    signed(aoife, date(2026, 5, 12))
    page = open_page(aoife)

    assert unnamed(page) == []
    assert tab_stops(qtbot, page) == [
        "edit-person",
        "agreements",
        "all-people",
        "person-more",
        "carry-on",
        "start-closing",
        "open-life",
        "entry-2",
        "more-entry-2",
        "open-picture",
        "open-copy",
    ]


def test_long_names_and_large_text_are_not_cut(
    qtbot: QtBot, theme: Theme, open_page: Callable[[Person], PersonPage], store: Store, signed: Signed
) -> None:
    theme.set_percent(200)
    somebody = Person("SW-3", "Castletownberehaven " * 5, communication=("Word " * 30,))
    store.save_person(somebody)
    signed(somebody, date(2026, 5, 12))
    page = open_page(somebody)
    page.resize(900, 600)
    qtbot.wait(50)

    for name in ("carry-on", "start-closing", "open-copy", "edit-person"):
        target = button(page, name)
        assert target.mapTo(page, target.rect().topRight()).x() <= page.width(), name
    theme.reset_size()
