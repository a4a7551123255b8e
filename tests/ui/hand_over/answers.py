"""Answers the dialogs of a hand-over as somebody would, and keeps what they said."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit

WORDS = "otter lantern sixpence gravel"


class Answers:
    """Answers one dialog after the other, each as somebody would; keeps what they said."""

    def __init__(self, qtbot, *steps) -> None:
        self.qtbot = qtbot
        self.steps = list(steps)
        self.said: list[str] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not self.steps:
            return
        text = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
        if not self.said or self.said[-1] != text:
            self.said.append(text)
        if self.steps[0](dialog, self.qtbot):
            self.steps.pop(0)


def press(name):
    """Press a button of the dialog that is open."""

    def step(dialog, qtbot) -> bool:
        button = dialog.findChild(object, name)
        if button is None or not button.isVisible():
            return False
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return True

    return step


def write(passphrase, *, twice=False):
    """Type a passphrase, and again where it is asked for, and go on."""

    def step(dialog, qtbot) -> bool:
        fields = [each for each in dialog.findChildren(QLineEdit) if each.isVisible()]
        if dialog.objectName() != "passphrase-dialog" or len(fields) != 1 + twice:
            return False
        for field in fields:
            field.clear()
            qtbot.keyClicks(field, passphrase)
        return press("hand-over-go")(dialog, qtbot)

    return step


def refused(words):
    """Wait until the dialog says why it did not work."""
    return lambda dialog, _: words in " ".join(label.text() for label in dialog.findChildren(QLabel))


def hand_over(qtbot, flow) -> Answers:
    answers = Answers(qtbot, press("choice-0"), write(WORDS, twice=True), press("choice-0"))
    flow.start()
    assert answers.steps == []
    return answers


def words_of(page) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
