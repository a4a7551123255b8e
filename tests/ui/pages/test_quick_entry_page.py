from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, shown, text_box, unnamed, words, write
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.models.quick_entry_model import PERSON, PRACTITIONER, TITLE, WORDS
from wellbeing_desktop.ui.pages.quick_entry_page import QuickEntryPage
from wellbeing_desktop.ui.theme import Theme

Key = Qt.Key


class Typist:
    """Fingers on the keyboard, and never on the mouse."""

    def __init__(self, qtbot: QtBot, page: QuickEntryPage) -> None:
        self._qtbot = qtbot
        found = page.findChild(QTableView, "answers")
        assert found is not None
        self.table = found

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def type(self, text: str) -> None:
        for letter in text:
            if letter == "\t":
                self.press(Key.Key_Tab)
            else:
                self._qtbot.keyClicks(QApplication.focusWidget(), letter)

    @property
    def at(self) -> tuple[str, int]:
        """The title and the column of the cell one is in."""
        here = self.table.currentIndex()
        return here.siblingAtColumn(TITLE).data(), here.column()


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


def said(page: QuickEntryPage) -> str:
    label = page.findChild(QLabel, "said")
    assert label is not None
    return label.text()


def cell(hands: Typist, title: str, column: int) -> QModelIndex:
    model = hands.table.model()
    rows = (model.index(row, TITLE) for row in range(model.rowCount()))
    return next(i for i in rows if i.data() == title).siblingAtColumn(column)


def spoken(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


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


@pytest.mark.parametrize("wrong", ["7", "0", "x", "é", " "])
def test_a_wrong_key_gets_a_calm_sentence_and_changes_nothing(
    hands: Typist, page: QuickEntryPage, editor: AssessmentEditor, wrong: str
) -> None:
    hands.type("4")
    before = dict(editor.assessment.answers)

    hands.table.keyPressEvent(_key(wrong))

    name = wrong.strip() or "Space"
    assert said(page) == f"“{name}” is not an answer. Type 1 to 5, or one of L, N, D, R. Nothing was changed."
    assert editor.assessment.answers == before
    assert hands.at == ("People I trust", PERSON)
    hands.type("3")
    assert said(page) == ""


def test_figures_of_every_script_are_steps(hands: Typist, editor: AssessmentEditor) -> None:
    hands.table.keyPressEvent(_key("٣"))

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


def _key(text: str):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
