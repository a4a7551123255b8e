"""The button below every painted one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ON_ITS_OWN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class PushButton(QPushButton):
    """A button that Enter presses as Space does, on every system, also beside a dialog's default one.

    Qt leaves that to the desktop: on some, Enter does nothing here, and in a dialog it presses
    another button than the one that has the focus.
    """

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self.setAutoDefault(False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _ENTER or event.modifiers() not in _ON_ITS_OWN:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # who rests on the key presses nothing on the next page
            self.click()
