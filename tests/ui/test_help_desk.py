"""Help beside the page: by F1, for the screen one is at, and back again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from wellbeing_desktop.ui.help_desk import HelpDesk
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.widgets.beside import SHEET_PX
from wellbeing_desktop.ui.widgets.help_sheet import HelpSheet
from wellbeing_desktop.ui.widgets.labels import Heading, Words


@pytest.fixture
def window(qtbot, theme, tmp_path):
    window = MainWindow(theme, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    desks = [HelpDesk(window, theme)]
    window.help_wanted.connect(desks[0].open)
    window.show_page(page("indicator-page", theme))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.page.findChild(QLineEdit).setFocus()
    return window


def page(name, theme):
    made = QWidget()
    made.setObjectName(name)
    column = QVBoxLayout(made)
    column.addWidget(Heading(theme, "Does this fit, Aoife?", "page"))
    column.addWidget(QLineEdit("in the middle of a word"))
    return made


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)
    QApplication.processEvents()


def sheet(window):
    found = window.findChild(HelpSheet)
    assert found is not None
    return found


def title(window):
    return sheet(window).findChild(Heading, "help-title")


def test_f1_opens_what_fits_the_screen_beside_the_page(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)

    opened = sheet(window)
    assert opened.isVisible()
    assert opened.page.id == "answers"
    assert opened.width() == SHEET_PX
    assert opened.mapTo(window, QPoint(opened.width(), 0)).x() == window.width()
    assert window.page.isVisible()
    assert window.page.width() == window.width() - SHEET_PX


def test_right_to_left_it_stands_at_the_other_side(qtbot, window):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(qtbot, Qt.Key.Key_F1)

    assert sheet(window).mapTo(window, QPoint(0, 0)).x() == 0


@pytest.mark.parametrize("percent", [100, 200])
def test_escape_closes_it_and_the_focus_returns_to_where_one_was(qtbot, theme, window, percent):
    theme.set_percent(percent)
    field = window.page.findChild(QLineEdit)
    press(qtbot, Qt.Key.Key_F1)
    assert QApplication.focusWidget().objectName() == "help-search-edit"
    press(qtbot, Qt.Key.Key_Escape)

    assert not sheet(window).isVisible()
    assert window.page.isVisible()
    assert QApplication.focusWidget() is field


def test_escape_in_help_closes_help_and_nothing_of_the_page(qtbot, window):
    heard = []
    QShortcut(QKeySequence(Qt.Key.Key_Escape), window.page, lambda: heard.append("page"))
    press(qtbot, Qt.Key.Key_F1)
    press(qtbot, Qt.Key.Key_Escape)

    assert heard == []
    assert not sheet(window).isVisible()


def test_where_the_field_is_gone_meanwhile_the_heading_gets_the_focus(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)
    window.page.findChild(QLineEdit).setParent(None)
    press(qtbot, Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is window.page.findChild(Heading)


def test_typing_lists_the_pages_found_and_enter_opens_the_first(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "print")
    assert [w.text() for w in sheet(window).findChildren(Words) if w.isVisible()] == ["Help", "One page"]
    press(qtbot, Qt.Key.Key_Return)

    assert sheet(window).page.id == "copies"
    assert title(window).text() == "Copies, and taking them home"
    assert QApplication.focusWidget() is field
    assert field.text() == ""


def test_what_is_found_is_reached_by_arrows_and_what_is_not_offers_all(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "shar")
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget().objectName() == "help-two-views"
    press(qtbot, Qt.Key.Key_Space)
    assert sheet(window).page.id == "two-views"

    qtbot.keyClicks(field, "zebra")
    said = [w.text() for w in sheet(window).findChildren(Words) if w.isVisible()]
    assert "Nothing about that. These are all the pages." in said
    press(qtbot, Qt.Key.Key_Return)
    assert sheet(window).page.id == "two-views"
    field.selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    assert title(window).isVisible()


def test_a_page_leads_on_to_others_and_to_all(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)
    for name in ("help-two-views", "help-all", "help-where-from"):
        link = sheet(window).findChild(QWidget, name)
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton, pos=QPoint(8, 20))
        QApplication.processEvents()

    assert sheet(window).page.id == "where-from"


def test_the_keys_scroll_the_page_while_the_field_has_the_focus(qtbot, window):
    press(qtbot, Qt.Key.Key_F1)
    bar = sheet(window).findChild(QScrollArea).verticalScrollBar()
    press(qtbot, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    press(qtbot, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_what_is_not_saved_comes_before_the_page(qtbot, window):
    window.show_banner("Your last change is not saved yet.", "The disk is full.", "Try again")
    press(qtbot, Qt.Key.Key_F1)

    assert sheet(window).page.id == "not-saved"


def test_it_stays_while_one_goes_on_and_leaves_when_the_window_is_locked(qtbot, theme, window):
    press(qtbot, Qt.Key.Key_F1)
    window.show_page(page("plan-page", theme))
    assert sheet(window).isVisible()
    press(qtbot, Qt.Key.Key_F1)
    assert sheet(window).page.id == "plan"
    window.show_page(page("lock-page", theme), header=False)

    assert not sheet(window).isVisible()
    assert window.page.isVisible()


def test_where_there_is_no_room_beside_the_page_it_takes_the_whole(qtbot, theme, window):
    press(qtbot, Qt.Key.Key_F1)
    theme.set_percent(200)
    QApplication.processEvents()
    assert not window.page.isVisible()
    assert sheet(window).width() == window.width()
    theme.set_percent(100)
    QApplication.processEvents()
    assert window.page.isVisible()

    theme.set_percent(200)
    window.show_page(page("plan-page", theme))
    assert window.page.isVisible()
    assert not sheet(window).isVisible()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_nothing_of_any_page_is_cut(qtbot, theme, window, percent):
    theme.set_percent(percent)
    press(qtbot, Qt.Key.Key_F1)
    opened = sheet(window)
    for shown in opened._book.pages:
        opened.show_page(shown)
        QApplication.processEvents()
        inside = opened.findChild(QScrollArea).widget()
        assert inside.width() <= opened.findChild(QScrollArea).viewport().width()
        for words in inside.findChildren(Words):
            assert words.height() >= words.heightForWidth(words.width()) - 1, words.text()
            assert words.mapTo(inside, QPoint(words.width(), 0)).x() <= inside.width(), words.text()


def test_the_page_is_whole_again_after_help_had_all_the_room_and_the_window_grew(qtbot, theme, window):
    window.resize(900, 700)
    theme.set_percent(200)
    press(qtbot, Qt.Key.Key_F1)
    assert window.page.isHidden() or not window.page.isVisible()
    theme.set_percent(150)
    window.resize(1366, 688)
    press(qtbot, Qt.Key.Key_Escape)

    page = window.page
    assert page.isVisible()
    assert not window.beside.is_covered
    assert page.width() == window.width()
