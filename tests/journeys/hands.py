"""Two pairs of hands: one with a mouse, one with a keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from wellbeing_desktop.app import Office

TABS_AT_MOST = 120


class Hands:
    """What both pairs have: eyes on the window."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.qtbot = qtbot
        self.window = office.window

    def sees(self, name: str) -> QWidget | None:
        """Return the visible widget of a name, or None."""
        return next((w for w in self.window.findChildren(QWidget, name) if w.isVisible()), None)

    def wait_for(self, name: str) -> QWidget:
        """Wait until a widget of a name can be seen."""
        self.qtbot.waitUntil(lambda: self.sees(name) is not None, timeout=15_000)
        found = self.sees(name)
        assert found is not None
        return found

    def read(self) -> str:
        """Return everything that stands on the screen in words."""
        parts = [w for w in self.window.findChildren(QWidget) if w.isVisible() and hasattr(w, "text")]
        return "\n".join(str(part.text()) for part in parts)

    def reads(self, words: str) -> None:
        """Wait until some words can be read."""
        self.qtbot.waitUntil(lambda: words in self.read(), timeout=15_000)


class Mouse(Hands):
    """Clicks, and types into what was clicked."""

    def choose(self, name: str) -> None:
        """Click a button, once it has its place."""
        button = self.wait_for(name)
        self.qtbot.waitUntil(lambda: not button.rect().isEmpty(), timeout=5_000)
        middle = QPoint(min(button.width() // 2, 200), button.height() // 2)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=middle)

    def write(self, name: str, text: str) -> None:
        """Click a field and write a text into it."""
        field = editor_of(self.wait_for(name))
        self.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
        insert(field, text)


class Keyboard(Hands):
    """Never touches the mouse: Tab, arrows, digits, Space, Enter."""

    def choose(self, name: str) -> None:
        """Walk to a button by Tab and press it; inside a group of choices by arrow."""
        wanted = self.wait_for(name)
        if isinstance(wanted, QRadioButton):
            self.walk_to(lambda at: isinstance(at, QRadioButton) and at.parent() is wanted.parent())
            for _ in range(wanted.parent().layout().count()):
                for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
                    if QApplication.focusWidget() is not wanted:
                        self.press(key)
        self.walk_to(lambda at: at is wanted)
        if not (isinstance(wanted, QRadioButton) and wanted.isChecked()):
            self.press(Qt.Key.Key_Space)

    def write(self, name: str, text: str) -> None:
        """Walk to a field by Tab and write into it."""
        field = editor_of(self.wait_for(name))
        self.walk_to(lambda at: at is field)
        insert(field, text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        at = QApplication.focusWidget() or self.window
        QTest.keyClick(at, key, modifier)
        QApplication.processEvents()

    def walk_to(self, there: Callable[[QWidget], bool]) -> None:
        """Press Tab until the focus is where it should be; fail where Tab never leads there."""
        seen = []
        for _ in range(TABS_AT_MOST):
            at = QApplication.focusWidget()
            if at is not None and there(at):
                return
            seen.append(at.objectName() or type(at).__name__ if at else "nothing")
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never leads there; it went to {list(dict.fromkeys(seen))}")


def editor_of(widget: QWidget) -> QWidget:
    """Return what one types in, of a field."""
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        return widget
    found = widget.findChild(QLineEdit) or widget.findChild(QPlainTextEdit)
    assert found is not None, widget.objectName()
    return found


def insert(field: QWidget, text: str) -> None:
    """Write a text as an input method does, whatever its letters."""
    if isinstance(field, QLineEdit):
        field.selectAll()
        field.insert(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, QPlainTextEdit)
        field.insertPlainText(text)


def words_in(widget: QWidget) -> str:
    """Return what stands in a field of several lines."""
    field = editor_of(widget)
    assert isinstance(field, QPlainTextEdit)
    return field.toPlainText()
