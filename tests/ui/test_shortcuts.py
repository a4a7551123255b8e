"""The keys: one table that both binds and lists them."""

from __future__ import annotations

import ast
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.conftest import ROOT
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.shortcuts import bind, place_words, shortcut, table
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.labels import Words
from wellbeing_desktop.ui.widgets.shortcut_list import show_shortcuts

UI = ROOT / "wellbeing_desktop" / "ui"


@pytest.fixture
def window(qtbot, theme, tmp_path):
    window = MainWindow(theme, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def bound() -> list[str]:
    """The names that the window binds, wherever it does."""
    names = []
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "bind":
                names += [part.value for part in node.args if isinstance(part, ast.Constant)]
    return names


def test_no_key_stands_in_the_table_twice():
    keys = Counter(key for known in table() for key in known.keys)

    assert [key for key, times in keys.items() if times > 1] == []
    assert all(not QKeySequence(key).isEmpty() for key in keys)
    assert len({known.name for known in table()}) == len(table())


def test_every_key_of_the_table_is_bound_or_belongs_to_a_part_that_hears_it(window):
    here = {child.objectName().removeprefix("shortcut-") for child in window.children()}
    with_keys = {known.name for known in table() if known.keys}

    assert {"help", "shortcuts", "lock", "settings", "whom-to-ask", "larger", "smaller", "usual-size"} <= here
    assert with_keys - here == {"find", "undo", "redo"} == set(bound())


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_wanted"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier, "shortcuts_wanted"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_wanted"),
        (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "settings_wanted"),
    ],
)
def test_a_key_asks_for_what_the_list_says(qtbot, window, key, modifier, name):
    with qtbot.waitSignal(getattr(window, name), timeout=1_000):
        qtbot.keyClick(window, key, modifier)


def test_every_key_of_a_name_does_the_same(qtbot, window):
    done = []
    bind("redo", window, lambda: done.append("again"))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, control | shift)
    qtbot.keyClick(window, Qt.Key.Key_Y, control)

    assert done == ["again", "again"]


def test_more_offers_help_and_the_keys_with_the_key_beside_each(qtbot, window):
    window.header.menu.aboutToShow.emit()
    offered = {action.objectName(): action for action in window.header.menu.actions()}

    assert offered["more-help"].text() == "Help\tF1"
    assert offered["more-shortcuts"].text().startswith("Keyboard shortcuts\t")
    with qtbot.waitSignal(window.help_wanted, timeout=500):
        offered["more-help"].trigger()
    with qtbot.waitSignal(window.shortcuts_wanted, timeout=500):
        offered["more-shortcuts"].trigger()


def is_cut(words, inside):
    right = words.mapTo(inside, QPoint(words.width(), 0)).x()
    return right > inside.width() or words.height() < words.heightForWidth(words.width()) - 1


@pytest.mark.parametrize("percent", [100, 200])
def test_the_list_says_every_key_and_fits_the_window(qtbot, theme, window, percent):
    theme.set_percent(percent)
    window.resize(1366, 768)
    seen: list[str] = []
    cut: list[str] = []

    def read():
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, MessageDialog):
            QTimer.singleShot(10, read)
            return
        inside = dialog.findChild(QScrollArea, "shortcut-list").widget()
        seen.extend(words.text() for words in dialog.findChildren(Words))
        cut.extend(words.text() for words in inside.findChildren(Words) if is_cut(words, inside))
        if dialog.height() > window.height() or dialog.width() > window.width():
            cut.append(f"the dialog: {dialog.size()}")
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, read)
    show_shortcuts(window, theme)

    assert cut == []
    assert {known.words for known in table()} <= set(seen)
    assert {known.key_words for known in table()} <= set(seen)
    assert {place_words(known.place) for known in table()} <= set(seen)


def test_an_unknown_name_is_refused(qapp):
    with pytest.raises(KeyError):
        shortcut("no such")
    with pytest.raises(KeyError):
        bind("no such", QWidget(), lambda: None)
