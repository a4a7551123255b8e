"""Somebody who types a paper form in, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from wellbeing_desktop.ui.models.quick_entry_model import TITLE
from wellbeing_desktop.ui.pages.quick_entry_page import QuickEntryPage

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


def said(page: QuickEntryPage) -> str:
    """What the page says of the last key."""
    label = page.findChild(QLabel, "said")
    assert label is not None
    return label.text()


def cell(hands: Typist, title: str, column: int) -> QModelIndex:
    """Return a cell by the title of its row."""
    model = hands.table.model()
    rows = (model.index(row, TITLE) for row in range(model.rowCount()))
    return next(i for i in rows if i.data() == title).siblingAtColumn(column)


def spoken(index: QModelIndex) -> str:
    """What a screen reader says of a cell."""
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def key_press(text: str) -> QKeyEvent:
    """Return the press of a key that writes a letter no test keyboard has."""
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
