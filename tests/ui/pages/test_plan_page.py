from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, tab_stops, unnamed, words, write
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
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
    open_plan: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    note = Note(own_words="I miss having somebody near.", strengths=("My sister rings",))
    editor.assessment.write("trusting_relationships", note)
    editor.assessment.set_matters_most(["trusting_relationships"])
    said = words(open_plan())

    assert "What matters most to Aoife" in said
    assert "“I miss having somebody near.”" in said
    assert "Already strong\nMy sister rings" in said


def test_a_step_is_two_lines_until_it_is_opened(qtbot: QtBot, open_plan: Callable[..., PlanPage]) -> None:
    page = open_plan(HALL, BUS)
    assert "Have one person nearby. First: coffee morning at the hall" in words(page)
    assert "Orla, sister, empowering" in words(page)

    click(qtbot, page, "open-step-1")
    assert line(page, "step-what").text() == "Have one person nearby"
    assert line(page, "step-what").hasFocus()
    click(qtbot, page, "open-step-2")

    assert line(page, "step-what").text() == "Get to town when I choose"
    assert "Have one person nearby. First:" in words(page)


def test_words_are_stored_a_moment_after_the_last_key(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")

    write(qtbot, page, "step-what", "See the sea")
    assert stored(store, editor)[0].what == "Have one person nearby"
    with qtbot.waitSignal(editor.saved, timeout=3000):
        pass

    assert stored(store, editor)[0].what == "See the sea"


def test_leaving_hands_over_what_was_typed_last(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")
    write(qtbot, page, "step-first", "ring the hall")
    line(page, "step-by").setText("28 November 2026")

    page.commit()
    assert editor.wait()

    kept = stored(store, editor)[0]
    assert (kept.first_step, kept.by) == ("ring the hall", date(2026, 11, 28))


def test_everything_of_a_step_can_be_said(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_plan()
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
    qtbot: QtBot, open_plan: Callable[..., PlanPage]
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")
    assert not line(page, "step-why").isVisibleTo(page)

    choose(page, "step-approach", "protection")

    assert line(page, "step-why").isVisibleTo(page)


def test_a_step_can_be_removed(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_plan(HALL, BUS)
    click(qtbot, page, "open-step-1")

    click(qtbot, page, "remove-step")
    assert editor.wait()

    assert [a.what for a in stored(store, editor)] == [BUS.what]
    assert "Have one person nearby" not in words(page)


def test_too_long_a_text_is_said_and_stays_as_it_was_typed(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")
    line(page, "step-owner-name").setText("x" * 201)

    page.commit()

    assert "That is longer than 200 letters. Please shorten it." in words(page)
    assert len(line(page, "step-owner-name").text()) == 201
    assert editor.assessment.actions[0].owner_name == "Orla, sister"


def test_the_ways_on_from_the_plan(qtbot: QtBot, open_plan: Callable[..., PlanPage]) -> None:
    page = open_plan()

    for name, signal in (
        ("go-to-sign-off", page.onward),
        ("back", page.back),
        ("finish", page.finished),
    ):
        with qtbot.waitSignal(signal):
            click(qtbot, page, name)


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, open_plan: Callable[..., PlanPage]
) -> None:
    page = open_plan(HALL, BUS)
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
    qtbot: QtBot, theme: Theme, open_plan: Callable[..., PlanPage]
) -> None:
    theme.set_percent(200)
    page = open_plan(HALL)
    page.resize(900, 600)
    qtbot.wait(1)

    said = words(page)
    assert said.index("What happens next") < said.index("What matters most")
    for name in ("open-step-1", "go-to-sign-off", "finish"):
        target = button(page, name)
        assert target.mapTo(page, target.rect().topRight()).x() <= page.width(), name
    theme.reset_size()


def test_today_is_not_needed_to_plan(open_plan: Callable[..., PlanPage]) -> None:
    past = Action("Something with a day gone by", by=date(TODAY.year - 1, 1, 1))

    assert "by 1 January 2025" in words(open_plan(past))


def test_enter_in_a_line_hands_it_over(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor
) -> None:
    page = open_plan(HALL)
    click(qtbot, page, "open-step-1")
    write(qtbot, page, "step-what", "See the sea")

    qtbot.keyClick(line(page, "step-what"), Qt.Key.Key_Return)

    assert editor.assessment.actions[0].what == "See the sea"


def test_words_that_are_too_long_stay_where_they_were_typed_until_they_are_shorter(
    qtbot: QtBot, open_plan: Callable[..., PlanPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_plan(HALL, BUS)
    click(qtbot, page, "open-step-1")
    long = "Tea. " * 900
    line(page, "step-what").setText(long)

    for name in ("open-step-2", "add-step"):
        click(qtbot, page, name)
        assert line(page, "step-what").text() == long
    page.commit()
    page.refresh()  # somebody went to another page and came back
    assert line(page, "step-what").text() == long
    assert "Please shorten it." in words(page)
    assert stored(store, editor)[0].what == HALL.what

    write(qtbot, page, "step-what", "Tea")
    click(qtbot, page, "open-step-2")
    assert line(page, "step-what").text() == BUS.what
    assert "Please shorten it." not in words(page)
    qtbot.waitUntil(lambda: stored(store, editor)[0].what == "Tea")
    assert len(stored(store, editor)) == 2


def test_words_of_open_and_closed_steps_begin_on_one_line(
    qtbot: QtBot, open_plan: Callable[..., PlanPage]
) -> None:
    page = open_plan(HALL, BUS)
    click(qtbot, page, "open-step-1")
    cards = [page._cards.itemAt(place).widget().body.contentsMargins() for place in range(2)]
    assert len({(margins.left(), margins.right()) for margins in cards}) == 1
