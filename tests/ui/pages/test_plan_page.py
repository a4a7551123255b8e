from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.conftest import SIGNED_AT
from tests.ui.pages.hands import button, click, line, shown, tab_stops, unnamed, words, write
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.plan_page import PlanPage
from wellbeing_desktop.ui.theme import Theme

HALL = Action(
    "Have one person nearby",
    Owner.SUPPORT,
    "Orla, sister",
    by=date(2026, 11, 26),
    approach="empowering",
    first_step="coffee morning at the hall",
)
BUS = Action("Get to town when I choose", Owner.PRACTITIONER)


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> Callable[..., PlanPage]:
    """Open the plan with these steps in it."""

    def open_it(*actions: Action) -> PlanPage:
        editor.set_actions(actions)
        page = shown(qtbot, PlanPage(theme, editor))
        page.refresh()
        qtbot.waitUntil(lambda: editor.is_safe)
        return page

    return open_it


def choose(page: PlanPage, name: str, value: str) -> None:
    """Choose from a list as a hand does: open it, go to the line, press Enter."""
    box = page.findChild(QComboBox, f"{name}-edit")
    assert box is not None
    place = box.findData(value)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def stored(store: Store, editor: AssessmentEditor) -> tuple[Action, ...]:
    return store.assessment(editor.assessment.id).actions


def test_what_matters_most_and_what_is_strong_stay_in_view(
    open_page: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    note = Note(own_words="I miss having somebody near.", strengths=("My sister rings",))
    editor.assessment.write("trusting_relationships", note)
    editor.assessment.set_matters_most(["trusting_relationships"])
    said = words(open_page())

    assert "What matters most to Aoife" in said
    assert "“I miss having somebody near.”" in said
    assert "Already strong\nMy sister rings" in said


def test_a_step_is_two_lines_until_it_is_opened(qtbot: QtBot, open_page: Callable[..., PlanPage]) -> None:
    page = open_page(HALL, BUS)
    assert "Have one person nearby. First: coffee morning at the hall" in words(page)
    assert "Orla, sister, empowering" in words(page)

    click(qtbot, page, "open-step-1")
    assert line(page, "step-what").text() == "Have one person nearby"
    assert line(page, "step-what").hasFocus()
    click(qtbot, page, "open-step-2")

    assert line(page, "step-what").text() == "Get to town when I choose"
    assert "Have one person nearby. First:" in words(page)


def test_words_are_stored_a_moment_after_the_last_key(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")

    write(qtbot, page, "step-what", "See the sea")
    assert stored(store, editor)[0].what == "Have one person nearby"
    with qtbot.waitSignal(editor.saved, timeout=3000):
        pass

    assert stored(store, editor)[0].what == "See the sea"


def test_leaving_hands_over_what_was_typed_last(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")
    write(qtbot, page, "step-first", "ring the hall")
    line(page, "step-by").setText("28 November 2026")

    page.commit()
    assert editor.wait()

    kept = stored(store, editor)[0]
    assert (kept.first_step, kept.by) == ("ring the hall", date(2026, 11, 28))


def test_everything_of_a_step_can_be_said(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page()
    assert "There is no step yet." in words(page)

    click(qtbot, page, "add-step")
    write(qtbot, page, "step-what", "Sleep through the night")
    write(qtbot, page, "step-first", "Ask about the boiler")
    choose(page, "step-owner", Owner.SERVICE.value)
    write(qtbot, page, "step-owner-name", "Housing office")
    write(qtbot, page, "step-by", "4.12.2026")
    choose(page, "step-approach", "protection")
    write(qtbot, page, "step-why", "Fumes in the bedroom")
    choose(page, "step-state", ActionState.DONE.value)
    write(qtbot, page, "step-outcome", "Mended on Friday")
    page.commit()
    assert editor.wait()

    kept = stored(store, editor)[0]
    assert kept == Action(
        what="Sleep through the night",
        owner=Owner.SERVICE,
        owner_name="Housing office",
        by=date(2026, 12, 4),
        approach="protection",
        protection_reason="Fumes in the bedroom",
        first_step="Ask about the boiler",
        state=ActionState.DONE,
        outcome="Mended on Friday",
        id=kept.id,
    )


def test_a_reason_is_asked_for_only_where_it_protects(
    qtbot: QtBot, open_page: Callable[..., PlanPage]
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")
    assert not line(page, "step-why").isVisibleTo(page)

    choose(page, "step-approach", "protection")

    assert line(page, "step-why").isVisibleTo(page)


def test_a_step_can_be_removed(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page(HALL, BUS)
    click(qtbot, page, "open-step-1")

    click(qtbot, page, "remove-step")
    assert editor.wait()

    assert [a.what for a in stored(store, editor)] == [BUS.what]
    assert "Have one person nearby" not in words(page)


def test_too_long_a_text_is_said_and_stays_as_it_was_typed(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")
    line(page, "step-owner-name").setText("x" * 201)

    page.commit()

    assert "That is longer than 200 letters. Please shorten it." in words(page)
    assert len(line(page, "step-owner-name").text()) == 201
    assert editor.assessment.actions[0].owner_name == "Orla, sister"


@pytest.fixture
def previous(
    editor: AssessmentEditor, framework: Framework, aoife: Person, maeve: Practitioner
) -> Assessment:
    """A signed picture of last time, with steps that are open, carried over and done."""
    earlier = Assessment(framework, aoife.id, maeve, date(2026, 5, 12), date(2026, 5, 12))
    carried = Action("Write to the council", state=ActionState.CARRIED_OVER, outcome="Letter is begun")
    done = Action("See the GP", state=ActionState.DONE)
    earlier.set_actions([HALL, carried, done])
    earlier.sign(SignOff(SIGNED_AT, maeve.name))
    editor.previous = earlier
    return earlier


def test_steps_still_open_since_last_time_can_be_brought_along(
    qtbot: QtBot,
    open_page: Callable[..., PlanPage],
    editor: AssessmentEditor,
    store: Store,
    previous: Assessment,
) -> None:
    page = open_page()
    assert "Still open from 12 May 2026" in words(page)
    assert "See the GP" not in words(page)

    click(qtbot, page, "bring-along-2")
    assert editor.wait()

    kept = stored(store, editor)
    assert [(a.what, a.state, a.outcome) for a in kept] == [
        ("Write to the council", ActionState.OPEN, "Letter is begun")
    ]
    assert kept[0].id != previous.actions[1].id
    assert [b.objectName() for b in [button(page, "bring-along-1")]] == ["bring-along-1"]


def test_a_step_that_is_in_the_plan_already_is_not_offered_again(
    open_page: Callable[..., PlanPage], previous: Assessment
) -> None:
    again = Action(HALL.what, first_step=HALL.first_step, id=uuid4())

    said = words(open_page(again))

    assert said.count("Have one person nearby") == 1


def test_a_signed_plan_is_only_shown(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor, previous: Assessment
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")
    editor.sign(SignOff(SIGNED_AT, "Maeve Donnelly"))

    page.refresh()
    page.commit()

    assert "Have one person nearby. First: coffee morning at the hall" in words(page)
    assert "Still open" not in words(page)
    assert "add-step" not in tab_stops(qtbot, page)
    assert "open-step-1" not in tab_stops(qtbot, page)


def test_the_ways_on_from_the_plan(qtbot: QtBot, open_page: Callable[..., PlanPage]) -> None:
    page = open_page()

    for name, signal in (
        ("go-to-sign-off", page.onward),
        ("back", page.back),
        ("finish", page.finished),
    ):
        with qtbot.waitSignal(signal):
            click(qtbot, page, name)


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, open_page: Callable[..., PlanPage]
) -> None:
    page = open_page(HALL, BUS)
    click(qtbot, page, "open-step-1")

    assert unnamed(page) == []
    assert tab_stops(qtbot, page) == [
        "step-what-edit",
        "step-first-edit",
        "step-owner-edit",
        "step-by-edit",
        "open-calendar",
        "step-owner-name-edit",
        "step-approach-edit",
        "step-state-edit",
        "remove-step",
        "open-step-2",
        "go-to-sign-off",
        "back",
        "add-step",
        "finish",
    ]


def test_the_side_stands_below_the_heading_where_it_is_narrow(
    qtbot: QtBot, theme: Theme, open_page: Callable[..., PlanPage]
) -> None:
    theme.set_percent(200)
    page = open_page(HALL)
    page.resize(900, 600)
    qtbot.wait(1)

    said = words(page)
    assert said.index("What happens next") < said.index("What matters most")
    for name in ("open-step-1", "go-to-sign-off", "finish"):
        target = button(page, name)
        assert target.mapTo(page, target.rect().topRight()).x() <= page.width(), name
    theme.reset_size()


def test_today_is_not_needed_to_plan(open_page: Callable[..., PlanPage]) -> None:
    past = Action("Something with a day gone by", by=date(TODAY.year - 1, 1, 1))

    assert "by 1 January 2025" in words(open_page(past))


def test_enter_in_a_line_hands_it_over(
    qtbot: QtBot, open_page: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    page = open_page(HALL)
    click(qtbot, page, "open-step-1")
    write(qtbot, page, "step-what", "See the sea")

    qtbot.keyClick(line(page, "step-what"), Qt.Key.Key_Return)

    assert editor.assessment.actions[0].what == "See the sea"
