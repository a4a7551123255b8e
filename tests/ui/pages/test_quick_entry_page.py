from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, shown, text_box, words, write
from tests.ui.pages.typist import Typist, cell, key_press, said, spoken
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.models.quick_entry_model import PERSON, TITLE
from wellbeing_desktop.ui.pages.quick_entry_page import QuickEntryPage
from wellbeing_desktop.ui.theme import Theme

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> QuickEntryPage:
    page = shown(qtbot, QuickEntryPage(theme, editor, lambda: TODAY))
    page.refresh()
    return page


@pytest.fixture
def hands(qtbot: QtBot, page: QuickEntryPage) -> Typist:
    typist = Typist(qtbot, page)
    typist.table.setFocus(Qt.FocusReason.TabFocusReason)
    return typist


def test_a_listener_is_told_of_no_step_while_another_page_is_shown(
    page: QuickEntryPage, hands: Typist
) -> None:
    face = QAccessible.queryAccessibleInterface(hands.table)
    found = [face.child(at) for at in range(face.childCount())]
    cells = [one for one in found if one.role() is QAccessible.Role.Cell]
    assert len(cells) > 40

    page.hide()
    assert {cell.state().invisible for cell in cells} == {True}


def test_a_whole_form_typed_by_keys_alone_ends_in_the_store_as_it_stands_on_paper(
    hands: Typist, editor: AssessmentEditor, store: Store, framework: Framework
) -> None:
    person, practitioner = "4321N5DR12L345nd2141", "5432112345ndrl543215"

    hands.type("\t".join(person + practitioner))

    meant: dict[str, Answer | None] = {str(step): step for step in range(1, 6)}
    meant |= {"N": Reason.NOT_APPLICABLE, "D": Reason.DOES_NOT_KNOW, "R": Reason.PREFERS_NOT_TO_SAY}
    ids = [i.id for i in framework.all_indicators]
    on_paper = {
        (voice, i): meant[key.upper()]
        for voice, typed in ((Voice.PERSON, person), (Voice.PRACTITIONER, practitioner))
        for i, key in zip(ids, typed, strict=True)
        if key.upper() != "L"
    }
    assert editor.wait()
    assert store.assessment(editor.assessment.id).answers == on_paper


def test_every_answer_is_stored_at_once(
    qtbot: QtBot, hands: Typist, editor: AssessmentEditor, store: Store
) -> None:
    with qtbot.waitSignal(editor.saved):
        hands.type("4")

    kept = store.assessment(editor.assessment.id)
    assert kept.answers == {(Voice.PERSON, "trusting_relationships"): 4}


@pytest.mark.parametrize("wrong", ["7", "0", "x", "é", " "])
def test_a_wrong_key_gets_a_calm_sentence_and_changes_nothing(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor, wrong: str
) -> None:
    hands.type("4")
    before = dict(editor.assessment.answers)

    hands.table.keyPressEvent(key_press(wrong))

    name = wrong.strip() or "Space"
    assert said(page) == f"“{name}” is not an answer. Type 1 to 5, or one of L, N, D, R. Nothing was changed."
    assert editor.assessment.answers == before
    assert hands.at == ("People I trust", PERSON)
    hands.type("3")
    assert said(page) == ""


def test_figures_of_every_script_are_steps(hands: Typist, editor: AssessmentEditor) -> None:
    hands.table.keyPressEvent(key_press("٣"))

    assert editor.assessment.answer(Voice.PERSON, "trusting_relationships") == 3


def test_delete_backspace_and_the_letter_of_leaving_it_clear_an_answer(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor
) -> None:
    for clears in (Key.Key_Delete, Key.Key_Backspace, Key.Key_L):
        hands.type("4")
        hands.press(clears)
        assert editor.assessment.answers == {}
        assert said(page) == "Left for now: People I trust."


def test_undo_takes_the_last_answer_back_and_goes_where_it_was(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor, store: Store
) -> None:
    hands.type("4\t5\t2")
    assert editor.history.undo_name == "step 2"

    editor.history.undo()
    editor.history.undo()

    assert hands.at == ("A place I call home", PERSON)
    assert cell(hands, "A place I call home", PERSON).data() == ""
    editor.history.redo()
    assert cell(hands, "A place I call home", PERSON).data() == "5"
    assert editor.wait()
    assert len(store.assessment(editor.assessment.id).answers) == 2


def test_a_star_is_given_and_taken_by_its_key_and_there_are_three_at_most(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor, store: Store
) -> None:
    hands.type("*\t*\t*\t*")

    assert said(page) == (
        "Three things matter most already: People I trust, A place I call home, Joining in with others. "
        "Take the star from one of them first."
    )
    assert not button(page, "matters-most").isChecked()
    hands.press(Key.Key_Up)
    hands.type("*")
    assert editor.wait()
    kept = store.assessment(editor.assessment.id).matters_most
    assert kept == ("trusting_relationships", "place_called_home")
    assert spoken(cell(hands, "People I trust", TITLE)) == "1, People I trust, matters most to Aoife"


def test_a_star_that_is_too_many_is_not_shown_by_mouse_either(
    qtbot: QtBot, hands: Typist, page: QuickEntryPage, editor: AssessmentEditor
) -> None:
    hands.type("*\t*\t*\t")

    click(qtbot, page, "matters-most")

    assert not button(page, "matters-most").isChecked()
    assert "Three things matter most already" in said(page)


def test_own_words_are_opened_by_f2_kept_exactly_and_left_by_esc(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor, store: Store
) -> None:
    exactly = "The damp is back.\nNí bhím liom féin – “ever”. 🙂"
    hands.press(Key.Key_Down, Key.Key_F2)
    text_box(page, "own-words").insertPlainText(exactly)
    hands.press(Key.Key_Escape)

    assert hands.table.hasFocus()
    hands.type("2\t")
    assert editor.wait()
    kept = store.assessment(editor.assessment.id)
    assert kept.note("place_called_home").own_words == exactly
    assert kept.answers == {(Voice.PERSON, "place_called_home"): 2}
    assert text_box(page, "own-words").toPlainText() == ""


def test_enter_on_own_words_opens_them_and_answers_are_not_typed_there(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor
) -> None:
    hands.press(Key.Key_Right, Key.Key_Right)
    hands.type("4")
    hands.press(Key.Key_Delete)

    assert said(page) == "Own words are changed beside the table: F2 leads there."
    assert editor.assessment.answers == {}
    hands.press(Key.Key_Return)
    assert QApplication.focusWidget() is text_box(page, "own-words")


def test_words_that_are_still_being_typed_stay_when_something_else_changes(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor
) -> None:
    hands.press(Key.Key_F2)
    text_box(page, "own-words").insertPlainText("My sister ")
    editor.rate(Voice.PERSON, "trusting_relationships", 5)

    assert text_box(page, "own-words").toPlainText() == "My sister "


def test_the_day_they_met_is_kept_apart_from_the_day_it_is_typed(
    qtbot: QtBot, page: QuickEntryPage, editor: AssessmentEditor, store: Store
) -> None:
    write(qtbot, page, "held-on", "18 November 2026")
    qtbot.keyClick(line(page, "held-on"), Key.Key_Return)

    assert editor.wait()
    kept = store.assessment(editor.assessment.id)
    assert (kept.held_on, kept.entered_on) == (date(2026, 11, 18), TODAY)
    assert "Typed in on\n21 November 2026" in words(page)


def test_a_day_that_has_not_come_yet_is_refused_and_holds_back_the_picture(
    qtbot: QtBot, page: QuickEntryPage, editor: AssessmentEditor, store: Store
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    write(qtbot, page, "held-on", f"{tomorrow.day}.{tomorrow.month}.{tomorrow.year}")

    with qtbot.assertNotEmitted(page.picture_wanted):
        click(qtbot, page, "see-picture")

    assert "That day has not come yet. Please choose today or an earlier day." in words(page)
    assert editor.wait()
    assert store.assessment(editor.assessment.id).held_on == TODAY
    write(qtbot, page, "held-on", "20.11.2026")
    with qtbot.waitSignal(page.picture_wanted):
        click(qtbot, page, "see-picture")
    assert editor.assessment.held_on == date(2026, 11, 20)


@pytest.mark.parametrize("text", ["", "31 February"])
def test_a_day_that_is_none_holds_back_the_picture_and_changes_nothing(
    qtbot: QtBot, page: QuickEntryPage, editor: AssessmentEditor, text: str
) -> None:
    write(qtbot, page, "held-on", text)

    with qtbot.assertNotEmitted(page.picture_wanted):
        click(qtbot, page, "see-picture")

    assert editor.assessment.held_on == TODAY


def test_the_other_two_ways_out_are_always_open(qtbot: QtBot, page: QuickEntryPage) -> None:
    write(qtbot, page, "held-on", "31 February")
    with qtbot.waitSignal(page.talk_wanted):
        click(qtbot, page, "talk-instead")
    with qtbot.waitSignal(page.finished):
        click(qtbot, page, "finish")


def test_a_day_that_is_still_being_typed_is_handed_over_with_the_rest(
    qtbot: QtBot, page: QuickEntryPage, editor: AssessmentEditor
) -> None:
    field = page.findChild(QLineEdit, "held-on-edit")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "18 November 2026")
    page.commit()
    assert editor.assessment.held_on == date(2026, 11, 18)

    editor.describe(held_on=date(2026, 11, 17))
    page.commit()
    assert editor.assessment.held_on == date(2026, 11, 17)
