"""Fields: what is typed is kept, what is wrong is said."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QLocale, QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit

from wellbeing_desktop.assessment.text import OWN_WORDS_LIMIT
from wellbeing_desktop.ui.widgets.fields import DateField, LineField, OwnWords, PassphraseField
from wellbeing_desktop.ui.widgets.own_words import SETTLES_AFTER_MS, SETTLES_AT_LATEST_MS


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


class TestLineField:
    def test_its_label_names_it(self, theme, shown):
        field = LineField(theme, "Your name")
        shown(field)
        assert name_of(field.edit) == "Your name"
        field.set_label("Type group 3 back")
        assert name_of(field.edit) == "Type group 3 back"

    def test_what_dictation_writes_is_heard_as_typing_is_and_what_is_shown_is_not(self, theme, shown):
        field = LineField(theme, "Name")
        shown(field)
        heard = []
        field.edited.connect(heard.append)

        QAccessible.queryAccessibleInterface(field.edit).setText(QAccessible.Text.Value, "Aoife")
        field.set_text("Maeve")
        field.clear()

        assert heard == ["Aoife"]

    def test_a_field_without_a_label_is_named_by_its_placeholder(self, theme):
        field = LineField(theme, "", "Find by name or reference", "search")
        assert name_of(field.edit) == "Find by name or reference"

    def test_only_what_somebody_types_is_told(self, qtbot, theme, shown):
        field = LineField(theme, "Name")
        shown(field)
        heard = []
        field.edited.connect(heard.append)
        field.set_text("Aoife")
        assert heard == []
        field.setFocus()
        qtbot.keyClicks(field.edit, "!")
        assert heard == ["Aoife!"]

    def test_enter_goes_on(self, qtbot, theme, shown):
        field = LineField(theme, "Name")
        shown(field)
        with qtbot.waitSignal(field.entered, timeout=500):
            qtbot.keyClick(field.edit, Qt.Key.Key_Return)

    def test_what_is_wrong_is_said_and_taken_back(self, theme, shown):
        field = LineField(theme, "Name")
        shown(field)
        field.error("Please type your name.")
        assert field.sentence.isVisible()
        assert described(field.edit) == "Please type your name."
        field.error("")
        assert not field.sentence.isVisible()
        assert described(field.edit) == ""

    def test_it_is_as_high_as_a_finger(self, theme, shown):
        field = LineField(theme, "Name")
        shown(field)
        assert field.box.height() >= 44


class TestPassphraseField:
    @pytest.fixture
    def field(self, theme, shown):
        field = PassphraseField(theme, "Passphrase")
        shown(field)
        return field

    def test_it_hides_until_show_is_chosen(self, qtbot, field):
        assert field.edit.echoMode() == QLineEdit.EchoMode.Password
        button = field.findChild(type(field._show), "show-passphrase")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
        assert button.text() == "Hide"
        field.clear()
        assert field.edit.echoMode() == QLineEdit.EchoMode.Password

    def test_locked_capitals_are_said_in_words(self, field):
        QApplication.sendEvent(field.edit, key_event("A", Qt.KeyboardModifier.ShiftModifier))
        assert not field.remark.isVisible()
        QApplication.sendEvent(field.edit, key_event("A"))
        assert "Caps Lock" in field.remark.text()
        QApplication.sendEvent(field.edit, key_event("a"))
        assert not field.remark.isVisible()


def key_event(text, held=Qt.KeyboardModifier.NoModifier):
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, text)


class TestDateField:
    @pytest.fixture
    def field(self, theme, shown):
        field = DateField(theme, "Day we met")
        shown(field, LineField(theme, "Next"))
        return field

    def test_a_typed_day_is_read_when_the_field_is_left(self, qtbot, field):
        heard = []
        field.changed.connect(heard.append)
        field.setFocus()
        qtbot.keyClicks(field.edit, "20.11.26")
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
        assert field.value == date(2026, 11, 20)
        assert field.edit.text() == "20 November 2026"
        assert heard == [date(2026, 11, 20)]

    def test_a_day_that_is_none_is_said_calmly_and_the_day_before_stays(self, field):
        field.set_value(date(2026, 11, 20))
        field.edit.setText("31 February")
        assert not field.commit()
        assert field.sentence.text() == "There is no 31 February. Please choose the day again."
        assert field.value == date(2026, 11, 20)

    def test_what_is_no_day_is_answered_with_an_example(self, field):
        field.edit.setText("soon")
        assert not field.commit()
        assert "Please write it like" in field.sentence.text()

    def test_a_day_can_be_taken_away(self, field):
        field.set_value(date(2026, 11, 20))
        field.edit.setText("")
        assert field.commit()
        assert field.value is None

    def test_showing_a_day_tells_nobody(self, field):
        heard = []
        field.changed.connect(heard.append)
        field.set_value(date(2026, 1, 1))
        assert heard == []

    def test_a_day_can_be_picked_from_the_calendar(self, qtbot, field):
        field.set_value(date(2026, 11, 20))
        qtbot.mouseClick(field.findChild(type(field._open), "open-calendar"), Qt.MouseButton.LeftButton)
        popup = field._calendar
        assert popup.isVisible()
        with qtbot.waitSignal(field.changed, timeout=500) as heard:
            popup._month.activated.emit(popup._month.selectedDate().addDays(5))
        assert heard.args == [date(2026, 11, 25)]
        assert not popup.isVisible()
        assert field.edit.text() == "25 November 2026"


class TestOwnWords:
    @pytest.fixture
    def field(self, theme, shown):
        field = OwnWords(theme, "In Aoife’s own words")
        shown(field, LineField(theme, "Next"))
        return field

    @pytest.fixture
    def heard(self, field):
        heard = []
        field.settled.connect(heard.append)
        return heard

    def test_words_with_spaces_that_never_break_are_left_as_they_are_until_somebody_types(
        self, qtbot, field, heard
    ):
        words = "«\u00a0oui\u00a0», 5\u00a0km"
        field.set_text(words)
        field.edit.moveCursor(QTextCursor.MoveOperation.End)
        field.set_text(words)
        field.commit()
        assert heard == []
        assert field.edit.textCursor().atEnd()
        field.setFocus()
        qtbot.keyClicks(field.edit, "!")
        field.commit()
        assert heard == ["« oui », 5 km!"]

    def test_what_another_tool_wrote_beyond_the_room_is_said_to_be_too_long(self, field):
        tool = QAccessible.queryAccessibleInterface(field.edit).editableTextInterface()
        tool.insertText(0, "a" * (OWN_WORDS_LIMIT + 5))
        assert field.remark.text() == "That is longer than 4000 letters. Please shorten it."

    def test_it_stays_as_high_as_it_was_made_when_colours_or_sizes_change(self, theme):
        field = OwnWords(theme, "Anything else")
        field.set_least_height(120)
        theme.use("dark")
        assert field.box.minimumHeight() == 120

    def test_two_lines_are_in_sight_at_any_size_of_the_text(self, theme, field):
        field.set_least_height(84)
        theme.set_percent(200)
        assert field.box.minimumHeight() >= 2 * theme.leading(12) + 20

    def test_words_settle_a_moment_after_the_last_key(self, qtbot, field, heard):
        field.setFocus()
        qtbot.keyClicks(field.edit, "My sister rings")
        assert heard == []
        qtbot.wait(SETTLES_AFTER_MS + 150)
        assert heard == ["My sister rings"]

    def test_words_typed_without_a_pause_settle_all_the_same(self, qtbot, field, heard):
        field.setFocus()
        for _ in range(SETTLES_AT_LATEST_MS // 100 + 10):
            qtbot.keyClicks(field.edit, "x")
            qtbot.wait(100)
            if heard:
                break
        assert len(heard) == 1
        assert heard[0] == field.text()

    def test_leaving_the_field_settles_at_once_and_only_once(self, qtbot, field, heard):
        field.setFocus()
        qtbot.keyClicks(field.edit, "every day")
        qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
        assert not field.edit.hasFocus()
        assert heard == ["every day"]
        field.commit()
        assert heard == ["every day"]

    def test_enter_makes_a_new_line(self, qtbot, field, heard):
        qtbot.keyClicks(field.edit, "one")
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
        qtbot.keyClicks(field.edit, "two")
        field.commit()
        assert heard == ["one\ntwo"]

    def test_shown_words_tell_nobody(self, qtbot, field, heard):
        field.set_text("Ich vermisse jemanden. أشتاق إلى الناس.")
        field.commit()
        qtbot.wait(SETTLES_AFTER_MS + 100)
        assert heard == []

    def test_what_is_left_is_said_before_there_is_nothing_left(self, field):
        field.set_text("x" * 3799)
        assert not field.remark.isVisible()
        field.set_text("x" * 3940)
        assert field.remark.text() == "60 letters left"
        field.set_text("x" * 3999)
        assert field.remark.text() == "1 letter left"

    def test_a_letter_too_many_is_refused_in_words(self, qtbot, field):
        field.set_text("x" * 4000)
        qtbot.keyClicks(field.edit, "y")
        assert len(field.text()) == 4000
        assert f"{QLocale().toString(4000)} is the most" in field.remark.text()

    def test_a_text_that_does_not_fit_is_refused_whole(self, field):
        field.set_text("x" * 3990)
        paste = QMimeData()
        paste.setText("y" * 20)
        field.edit.insertFromMimeData(paste)
        assert field.text() == "x" * 3990
        assert "Nothing was added" in field.remark.text()

    def test_a_text_that_fits_where_others_are_chosen_is_taken(self, field):
        field.set_text("x" * 4000)
        field.edit.selectAll()
        paste = QMimeData()
        paste.setText("y" * 4000)
        field.edit.insertFromMimeData(paste)
        assert field.text() == "y" * 4000

    def test_a_rich_text_comes_in_plain(self, field):
        paste = QMimeData()
        paste.setHtml("<b>bold</b> &amp; plain")
        paste.setText("bold & plain")
        field.edit.insertFromMimeData(paste)
        assert field.text() == "bold & plain"

    def test_words_of_any_script_are_typed_as_one_speaks(self, field, heard):
        event = QInputMethodEvent()
        event.setCommitString("ça va, 好 👩‍👧")
        QGuiApplication.sendEvent(field.edit, event)
        field.commit()
        assert heard == ["ça va, 好 👩‍👧"]


@pytest.mark.parametrize("make", [LineField, OwnWords, DateField])
def test_text_that_grew_before_a_field_was_ever_seen_is_as_large(qtbot, theme, make):
    field = make(theme, "Your name")
    qtbot.addWidget(field)
    theme.set_percent(200)
    field.show()
    shown = field.edit.fontInfo().pixelSize()
    theme.set_percent(100)
    assert shown == pytest.approx(field.edit.fontInfo().pixelSize() * 2, abs=1)
