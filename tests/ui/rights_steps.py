"""What somebody does on the pages of a person's rights, and what the messages said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.places import settle, wait


class Closing:
    """Closes each message that comes up, and keeps what it said.

    Where a message offers `choose` it is closed by that, else by its first choice.
    """

    def __init__(self, choose: str = "choice-0") -> None:
        self.said: list[str] = []
        self._choose = choose
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        names = (self._choose, "choice-0")
        found = [dialog.findChild(object, name) for name in names] if dialog is not None else [None]
        button = next(filter(None, found), None)
        if dialog is not None and button is not None and button.isVisible():
            self.said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click(places, name):
    wait(lambda: places.see(name) is not None)
    QTest.mouseClick(places.see(name), Qt.MouseButton.LeftButton)
    settle()


def saved(places, chosen, *clicks) -> Path:
    """Choose how to save it, and wait for the folder with the files."""
    messages = Closing()
    for name in clicks:
        click(places, name)
    click(places, "save-go")
    wait(lambda: messages.said and places.page.objectName() == "person-page")
    (folder,) = [path for path in chosen.iterdir() if path.name.endswith("everything")]
    assert folder.name in messages.said[0]
    return folder
