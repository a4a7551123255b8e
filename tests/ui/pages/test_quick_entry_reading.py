from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import shown, unnamed, words
from tests.ui.pages.typist import Typist, cell, spoken
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.models.quick_entry_model import PERSON, PRACTITIONER, TITLE, WORDS
from wellbeing_desktop.ui.pages.quick_entry_keys import letters
from wellbeing_desktop.ui.pages.quick_entry_page import QuickEntryPage
from wellbeing_desktop.ui.shortcuts import Place, table
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


def test_all_indicators_stand_in_the_order_of_the_framework_under_the_names_of_their_parts(
    hands: Typist, framework: Framework
) -> None:
    model = hands.table.model()
    titles = [model.index(row, TITLE).data() for row in range(model.rowCount())]

    wanted = [t for q in framework.quadrants for t in (q.title, *(i.title for i in q.indicators))]
    assert titles == [*wanted, "My life as a whole", *(i.title for i in framework.overall)]
    assert spoken(cell(hands, "Chances ahead", TITLE)) == "5, Chances ahead"


def test_tab_and_enter_go_down_one_paper_and_then_down_the_other(hands: Typist) -> None:
    assert hands.at == ("People I trust", PERSON)
    hands.press(Key.Key_Tab)
    assert hands.at == ("A place I call home", PERSON)
    hands.press(Key.Key_Return, Key.Key_Enter, Key.Key_Tab)
    assert hands.at == ("Things I choose to do", PERSON)

    hands.press(Key.Key_End, Key.Key_Tab)

    assert hands.at == ("People I trust", PRACTITIONER)
    hands.press(Key.Key_Backtab)
    assert hands.at == ("How I see myself", PERSON)


def test_tab_leaves_the_table_at_its_end_and_with_ctrl_from_anywhere(hands: Typist) -> None:
    hands.press(Key.Key_Tab, modifier=Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget().objectName() == "own-words-edit"

    hands.table.setFocus()
    hands.press(Key.Key_Right, Key.Key_End, Key.Key_Tab)
    assert QApplication.focusWidget().objectName() == "own-words-edit"

    hands.table.setFocus()
    hands.press(Key.Key_Home, Key.Key_Left, Key.Key_Backtab)
    assert not hands.table.hasFocus()


def test_arrows_move_between_rows_and_voices_and_pass_over_the_names_of_parts(hands: Typist) -> None:
    hands.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right)
    assert hands.at == ("Things I choose to do", PRACTITIONER)
    hands.press(Key.Key_Up, Key.Key_Left, Key.Key_Left)
    assert hands.at == ("Feeling I belong", PERSON)
    hands.press(Key.Key_Right, Key.Key_Right, Key.Key_Right)
    assert hands.at == ("Feeling I belong", WORDS)
    hands.press(Key.Key_Home, Key.Key_Up)
    assert hands.at == ("People I trust", WORDS)


def test_the_arrows_follow_the_page_where_it_is_read_from_the_right(hands: Typist) -> None:
    hands.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hands.press(Key.Key_Left)

    assert hands.at == ("People I trust", PRACTITIONER)


def test_a_cell_says_whose_answer_to_what_it_is_in_words(hands: Typist, framework: Framework) -> None:
    hands.type("4\td")
    step = framework.indicator("trusting_relationships").words(4)

    answered = cell(hands, "People I trust", PERSON)
    assert spoken(answered) == f"People I trust, Aoife: 4, {step}"
    assert spoken(cell(hands, "A place I call home", PERSON)) == "A place I call home, Aoife: does not know"
    not_yet = cell(hands, "A place I call home", PRACTITIONER)
    assert spoken(not_yet) == "A place I call home, Maeve: not talked about yet"
    statement = framework.indicator("trusting_relationships").statement
    assert answered.data(Qt.ItemDataRole.AccessibleDescriptionRole) == statement
    assert answered.data(Qt.ItemDataRole.ToolTipRole) == statement


def test_assistive_tools_meet_a_table_with_named_cells_and_heads(hands: Typist) -> None:
    face = QAccessible.queryAccessibleInterface(hands.table)
    parts = [face.child(n) for n in range(face.childCount())]

    assert face.role() == QAccessible.Role.Table
    assert face.text(QAccessible.Text.Name) == "Answers on paper"
    names = [part.text(QAccessible.Text.Name) for part in parts if part.role() == QAccessible.Role.Cell]
    assert "People I trust, Maeve: not talked about yet" in names
    assert "Purpose and Meaning" in names
    heads = [p.text(QAccessible.Text.Name) for p in parts if p.role() == QAccessible.Role.ColumnHeader]
    assert heads == ["On the form", "Aoife", "Maeve", "Own words"]


def test_the_words_of_free_from_harm_stand_on_the_sheet_alone(
    hands: Typist, page: QuickEntryPage, framework: Framework
) -> None:
    while hands.at[0] != "Free from harm":
        hands.press(Key.Key_Down)
    hands.type("2")

    assert spoken(cell(hands, "Free from harm", PERSON)) == "Free from harm, Aoife: 2"
    assert "Its steps stand on the practitioner’s sheet" in words(page)
    steps = framework.indicator("free_from_harm").steps
    assert not [step for step in steps if step in words(page)]


def test_the_row_one_is_in_is_said_in_whole_sentences_beside_the_table(
    hands: Typist, page: QuickEntryPage, framework: Framework
) -> None:
    hands.type("\t3")
    home = framework.indicator("place_called_home")

    read = words(page)
    assert "2. A place I call home" in read
    assert home.statement in read
    assert f"Aoife: 3, {home.words(3)}" in read
    assert "Maeve: not talked about yet" in read


def test_the_keys_of_the_table_are_listed_with_all_others() -> None:
    told = [known.told for known in table() if known.place is Place.PAPER]

    assert told == [f"1 to 5, {', '.join(letters())}", "*", "F2", "Delete", "Ctrl+Tab"]


def test_everything_that_can_be_reached_has_a_name(page: QuickEntryPage) -> None:
    assert unnamed(page) == []


def test_the_focus_begins_at_the_heading(page: QuickEntryPage) -> None:
    page.focus_heading()

    assert QApplication.focusWidget().accessibleName() == "Type in a paper form"


@pytest.mark.parametrize(("width", "height"), [(1366, 708), (1366, 628)])
def test_the_page_itself_never_scrolls_on_a_small_laptop(
    qtbot: QtBot, theme: Theme, editor: AssessmentEditor, width: int, height: int
) -> None:
    for indicator in editor.assessment.framework.all_indicators:
        longest = max(range(1, 6), key=lambda step: len(indicator.words(step)))
        for voice in Voice:
            editor.rate(voice, indicator.id, longest)
    page = shown(qtbot, QuickEntryPage(theme, editor, lambda: TODAY), width, height)
    hands = Typist(qtbot, page)
    hands.table.setFocus()

    for _ in range(20):
        QApplication.processEvents()
        assert page._frame.area.verticalScrollBar().maximum() == 0, hands.at
        hands.press(Key.Key_Tab)


@pytest.mark.parametrize(("percent", "width", "height"), [(200, 1366, 628), (200, 640, 420), (150, 900, 600)])
def test_the_cell_one_is_in_can_be_seen_at_any_size(
    qtbot: QtBot, theme: Theme, editor: AssessmentEditor, percent: int, width: int, height: int
) -> None:
    theme.set_percent(percent)
    page = shown(qtbot, QuickEntryPage(theme, editor, lambda: TODAY), width, height)
    hands = Typist(qtbot, page)
    hands.table.setFocus()

    for _ in range(39):
        hands.type("r\t")
        QApplication.processEvents()
        here = hands.table.visualRect(hands.table.currentIndex())
        assert not hands.table.viewport().visibleRegion().intersected(here).isEmpty(), hands.at
        assert hands.table.viewport().rect().right() + 1 >= here.right()
    theme.reset_size()
