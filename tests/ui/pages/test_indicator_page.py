from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

TODAY = date(2026, 11, 21)
BELONGING = "sense_of_belonging"
HARM = "free_from_harm"


@pytest.fixture
def shared() -> SharedScreen:
    return SharedScreen(on=False)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor, shared: SharedScreen) -> IndicatorPage:
    page = IndicatorPage(theme, editor, shared, lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1366, 708)
    with qtbot.waitExposed(page):
        page.show()
    page.show_indicator(BELONGING)
    return page


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def words_field(page: QWidget, name: str) -> QPlainTextEdit:
    return page.findChild(QWidget, name).findChild(QPlainTextEdit)


def test_nothing_is_chosen_beforehand(page: IndicatorPage, editor: AssessmentEditor) -> None:
    tiles = [w for w in page.findChildren(QAbstractButton) if w.objectName().startswith("answer-")]

    assert len(tiles) == 9
    assert not any(tile.isChecked() for tile in tiles)
    assert editor.assessment.answers == {}


def test_a_click_on_a_step_is_the_persons_answer_and_is_stored(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor, store: Store
) -> None:
    with qtbot.waitSignal(editor.saved):
        click(qtbot, page, f"answer-{BELONGING}-4")

    kept = store.assessment(editor.assessment.id)
    assert kept.answers == {(Voice.PERSON, BELONGING): 4}


def test_a_reason_is_an_answer_of_its_own_and_never_a_step(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(qtbot, page, f"answer-{BELONGING}-4")
    click(qtbot, page, f"answer-{BELONGING}-{Reason.PREFERS_NOT_TO_SAY}")

    assert editor.assessment.answer(Voice.PERSON, BELONGING) is Reason.PREFERS_NOT_TO_SAY


def test_own_words_are_kept_exactly_before_one_goes_on(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor, store: Store
) -> None:
    words_field(page, "own-words").setPlainText("My sister rings.\nلا أدري — 😀")
    with qtbot.waitSignal(editor.saved):
        click(qtbot, page, "continue")

    assert (
        store.assessment(editor.assessment.id).note(BELONGING).own_words == "My sister rings.\nلا أدري — 😀"
    )


def test_continue_walks_the_quadrant_and_then_leads_to_all_parts(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    page.show_indicator("community_life")
    click(qtbot, page, "continue")
    assert editor.assessment.stopped_at == BELONGING

    with qtbot.waitSignal(page.parts_wanted):
        click(qtbot, page, "continue")


def test_back_goes_to_the_statement_before(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(qtbot, page, "back")
    assert editor.assessment.stopped_at == "community_life"


def test_a_change_from_elsewhere_leads_back_there(qtbot: QtBot, page: IndicatorPage) -> None:
    came: list[str] = []
    page.show_indicator(BELONGING, come_back=lambda: came.append("back"))

    click(qtbot, page, "continue")

    assert came == ["back"]


def test_last_time_appears_only_after_this_answer(
    qtbot: QtBot, theme: Theme, store: Store, aoife: Person, draft: Assessment
) -> None:
    before = Assessment(draft.framework, aoife.id, draft.practitioner, date(2026, 5, 12), date(2026, 5, 12))
    before.rate(Voice.PERSON, BELONGING, 2)
    before.sign(SignOff(datetime(2026, 5, 12, tzinfo=UTC), "Maeve Donnelly"))
    editor = AssessmentEditor(store, aoife, draft, before)
    page = IndicatorPage(theme, editor, SharedScreen(on=False), lambda: TODAY)
    qtbot.addWidget(page)
    page.show()
    page.show_indicator(BELONGING)
    last_time: Callable[[], str] = lambda: page.findChild(QWidget, "last-time").text()  # noqa: E731
    assert last_time() == ""

    click(qtbot, page, f"answer-{BELONGING}-3")

    assert last_time().startswith("Last time, 12 May: ")
    assert last_time().endswith("(2)")
    assert editor.wait()


def test_the_practitioners_view_opens_on_purpose_and_never_touches_the_persons(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(qtbot, page, f"answer-{BELONGING}-4")
    assert page.findChild(QWidget, "practitioner-step-3") is None, "nobody meets it before it is asked for"
    places = [button(page, f"answer-{BELONGING}-{step}").y() for step in range(1, 6)]

    click(qtbot, page, "practitioners-view")
    click(qtbot, page, "practitioner-step-3")

    assert editor.assessment.answers == {(Voice.PERSON, BELONGING): 4, (Voice.PRACTITIONER, BELONGING): 3}
    assert sorted(places) == sorted(button(page, f"answer-{BELONGING}-{s}").y() for s in range(1, 6))


def test_the_practitioners_note_is_kept_in_its_three_parts(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(qtbot, page, "practitioners-view")
    for part, words in (("seen", "Two cups."), ("told", "She says so."), ("view", "I think so too.")):
        page.findChild(QWidget, "note-part").set_value(part)
        page.findChild(QWidget, "note-part").chosen.emit(part)
        words_field(page, "practitioner-note").setPlainText(words)
    click(qtbot, page, "close-practitioners-view")

    note = editor.assessment.note(BELONGING)
    assert (note.seen, note.told, note.view) == ("Two cups.", "She says so.", "I think so too.")


def test_on_a_shared_screen_the_practitioners_view_asks_to_stop_sharing_first(
    qtbot: QtBot, page: IndicatorPage, shared: SharedScreen
) -> None:
    shared.turn(on=True)
    with qtbot.waitSignal(page.unsharing_wanted):
        click(qtbot, page, "practitioners-view")

    assert page.findChild(QWidget, "practitioner-step-3") is None


def test_sharing_again_closes_the_practitioners_view_at_once(
    qtbot: QtBot, page: IndicatorPage, shared: SharedScreen
) -> None:
    click(qtbot, page, "practitioners-view")
    shared.turn(on=True)

    assert not button(page, "practitioner-step-3").isVisible()


def test_a_fourth_star_is_refused_with_the_three_named(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    editor.set_matters_most(["community_life", "life_chances", "self_worth"])
    click(qtbot, page, "matters-most")

    assert editor.assessment.matters_most == ("community_life", "life_chances", "self_worth")
    assert not button(page, "matters-most").isChecked()
    said = [label.text() for label in page.findChildren(QWidget) if hasattr(label, "text")]
    assert any("Joining in with others" in str(text) and "Three things" in str(text) for text in said)


def test_harm_is_only_asked_once_the_two_say_that_they_are_alone(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    page.show_indicator(HARM)
    assert page.findChild(QWidget, f"answer-{HARM}-1") is None
    assert page.findChild(QWidget, "gate").isVisible()

    click(qtbot, page, "gate-open")

    assert button(page, f"answer-{HARM}-1").isVisible()


def test_undo_on_the_page_takes_the_answer_back_and_shows_it(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(qtbot, page, f"answer-{BELONGING}-3")
    click(qtbot, page, f"answer-{BELONGING}-4")
    assert button(page, "undo").text() == "Undo: step 3 to 4"

    click(qtbot, page, "undo")

    assert button(page, f"answer-{BELONGING}-3").isChecked()
    assert editor.assessment.answer(Voice.PERSON, BELONGING) == 3


def test_what_it_is_about_opens_beside_and_escape_closes_it(qtbot: QtBot, page: IndicatorPage) -> None:
    click(qtbot, page, "about")
    assert page.findChild(QWidget, "about-sheet").isVisible()

    qtbot.keyClick(button(page, "about-close"), Qt.Key.Key_Escape)

    assert not page.findChild(QWidget, "about-sheet").isVisible()


@pytest.mark.parametrize("height", [708, 628])
def test_no_indicator_of_the_core_needs_scrolling(qtbot: QtBot, page: IndicatorPage, height: int) -> None:
    page._alone = True
    page.resize(1366, height)
    scroll = next(s for s in page.findChildren(QScrollArea) if s.objectName() != "about-text")
    for indicator in page._editor.assessment.framework.all_indicators:
        page.show_indicator(indicator.id)
        qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0, timeout=500)
