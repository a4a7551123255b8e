"""The page keeps its widgets from one statement to the next: nothing may come along with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.pages.leafing import FIRST, NEXT, button, click, click_open, new_page, own_words, settle
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_gate import GUARDED
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.own_words import SETTLES_AFTER_MS


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> IndicatorPage:
    page = new_page(qtbot, theme, editor)
    page.show_indicator(FIRST)
    return page


def type_into(field: QWidget, text: str) -> None:
    """Type as an input method does, which also knows letters beyond ASCII."""
    field.setFocus()
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QCoreApplication.sendEvent(field, typed)


def test_what_is_typed_on_every_page_without_a_pause_stays_where_it_was_typed(
    page: IndicatorPage, editor: AssessmentEditor, store: Store, framework: Framework
) -> None:
    ids = [i.id for i in framework.all_indicators if i.id != GUARDED]
    for _ in range(2):
        for indicator_id in ids:
            page.show_indicator(indicator_id)
            type_into(own_words(page), f"{indicator_id};")
    page.commit()

    assert editor.wait()
    kept = store.assessment(editor.assessment.id)
    assert {i: sorted(kept.note(i).own_words.split(";")) for i in ids} == {i: ["", i, i] for i in ids}


def test_going_on_and_back_at_once_finds_the_words_and_settles_nothing_late(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    type_into(own_words(page), "My sister rings.")
    click(page, "continue")
    assert own_words(page).toPlainText() == ""
    click(page, "back")
    assert own_words(page).toPlainText() == "My sister rings."
    click(page, "continue")

    qtbot.wait(SETTLES_AFTER_MS + 100)

    assert editor.assessment.note(FIRST).own_words == "My sister rings."
    assert editor.assessment.note(NEXT).own_words == ""


def test_nothing_of_the_page_before_comes_back_by_undo_in_the_field(page: IndicatorPage) -> None:
    field = own_words(page)
    type_into(field, "Between us.")
    field.undo()
    assert field.document().isRedoAvailable()
    click(page, "continue")

    own_words(page).redo()
    own_words(page).undo()

    assert own_words(page).toPlainText() == ""


def test_undo_by_name_after_going_on_leads_back_and_leaves_this_answer_alone(
    page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(page, f"answer-{FIRST}-4")
    click(page, "continue")
    editor.rate(Voice.PRACTITIONER, NEXT, 2)
    editor.history.undo()
    click(page, "undo")

    assert editor.assessment.answers.get((Voice.PERSON, FIRST), Reason.NOT_EXPLORED) is Reason.NOT_EXPLORED
    assert editor.assessment.stopped_at == FIRST
    assert not button(page, f"answer-{FIRST}-4").isChecked()


def test_what_an_input_method_gives_to_the_field_it_leaves_belongs_to_the_page_that_is_left(
    page: IndicatorPage, editor: AssessmentEditor
) -> None:
    class Composing(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
                own_words(page).insertPlainText("ありがとう")
            return False

    composing, field = Composing(), own_words(page)
    field.setFocus()
    field.installEventFilter(composing)
    page.show_indicator(NEXT)
    field.removeEventFilter(composing)

    assert editor.assessment.note(FIRST).own_words == "ありがとう"
    assert own_words(page).toPlainText() == ""


@pytest.mark.parametrize("name", [f"answer-{FIRST}-4", "matters-most", "add-strength", "about"])
def test_a_press_held_while_the_page_turns_chooses_nothing(
    page: IndicatorPage, editor: AssessmentEditor, name: str
) -> None:
    held = button(page, name)
    QTest.mousePress(held, Qt.MouseButton.LeftButton)
    page.show_indicator(NEXT)
    QTest.mouseMove(held, held.rect().center())
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton)

    assert editor.assessment.answers == {}
    assert editor.assessment.matters_most == ()
    assert not page.findChild(QLineEdit, "new-strength-edit").isVisible()
    assert page.findChild(QWidget, "about-sheet") is None


def test_a_key_held_while_the_page_turns_chooses_nothing(
    page: IndicatorPage, editor: AssessmentEditor
) -> None:
    tile = button(page, f"answer-{FIRST}-5")
    tile.setFocus()
    QTest.keyPress(tile, Qt.Key.Key_Space)
    page.show_indicator(NEXT)
    QTest.keyRelease(tile, Qt.Key.Key_Space)

    assert editor.assessment.answers == {}


def test_a_strength_half_typed_belongs_to_its_page_and_cannot_be_brought_back_on_the_next(
    page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(page, "add-strength")
    type_into(page.findChild(QLineEdit, "new-strength-edit"), "Her choir")
    page.show_indicator(NEXT)
    click(page, "add-strength")
    line = page.findChild(QLineEdit, "new-strength-edit")
    line.undo()

    assert line.text() == ""
    assert editor.assessment.note(FIRST).strengths == ("Her choir",)
    assert editor.assessment.note(NEXT).strengths == ()


def test_the_practitioners_note_stays_with_its_statement_and_its_view_is_closed_on_the_next(
    qtbot: QtBot, page: IndicatorPage, editor: AssessmentEditor
) -> None:
    click(page, "practitioners-view")
    click(page, "practitioner-step-3")
    type_into(own_words(page, "practitioner-note"), "Two cups.")
    page.show_indicator(NEXT)
    assert not button(page, "practitioner-step-3").isVisible()
    settle(qtbot)
    assert page.findChild(QWidget, "practitioner-step-3") is None
    assert page.findChild(QWidget, "practitioner-note") is None

    click(page, "practitioners-view")

    assert own_words(page, "practitioner-note").toPlainText() == ""
    assert not button(page, "practitioner-step-3").isChecked()
    assert editor.assessment.note(FIRST).seen == "Two cups."
    assert editor.assessment.answers == {(Voice.PRACTITIONER, FIRST): 3}


def test_a_lock_between_two_pages_finds_each_ones_words_with_it(
    page: IndicatorPage, editor: AssessmentEditor, store: Store
) -> None:
    type_into(own_words(page), "Here.")
    page.show_indicator(NEXT)
    type_into(own_words(page), "There.")
    page.commit()
    page.hide()

    assert editor.wait()
    kept = store.assessment(editor.assessment.id)
    assert (kept.note(FIRST).own_words, kept.note(NEXT).own_words) == ("Here.", "There.")


def test_reading_begins_anew_at_the_heading_of_every_page(page: IndicatorPage, framework: Framework) -> None:
    heads: list[str] = []

    class Listening(QObject):
        @override
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
                heads.append(watched.accessibleName())
            return False

    listening, heading = Listening(), QApplication.focusWidget()
    assert heading is not None
    heading.installEventFilter(listening)
    click(page, "continue")
    click(page, "back")
    heading.removeEventFilter(listening)

    assert heads == [framework.indicator(NEXT).statement, framework.indicator(FIRST).statement]


def test_a_walk_through_all_statements_leaves_no_more_widgets_than_one_page_has(
    qtbot: QtBot, page: IndicatorPage, framework: Framework
) -> None:
    ids = [i.id for i in framework.all_indicators if i.id != GUARDED]
    counts = []
    for _ in range(3):
        for indicator_id in ids:
            click_open(page)
            page.show_indicator(indicator_id)
        settle(qtbot)
        counts.append(len(page.findChildren(QObject)))

    assert counts[1] == counts[2]
