"""Questions and messages in the window's own look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from wellbeing_desktop.ui.widgets.dialog import MessageDialog, ask, tell


@pytest.fixture
def window(shown, theme):
    return shown(QWidget())


def answer(act):
    """Do something to the dialog as soon as it is open."""

    def when_open():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog):
            act(dialog)
        else:
            QTimer.singleShot(10, when_open)

    QTimer.singleShot(0, when_open)


def question(window, theme):
    return ask(
        window, theme, heading="Stop sharing first?", words="Notes stay hidden.", choices=("Stop", "Not now")
    )


@pytest.mark.parametrize("place", [0, 1])
def test_a_choice_is_returned_by_its_place(qtbot, theme, window, place):
    def choose(dialog):
        button = dialog.findChild(QWidget, f"choice-{place}")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    answer(choose)
    assert question(window, theme) == place


def test_escape_chooses_nothing(qtbot, theme, window):
    answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert question(window, theme) == -1


def test_enter_takes_the_first_choice(qtbot, theme, window):
    answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert question(window, theme) == 0


def test_a_message_is_closed_by_its_one_button(qtbot, theme, window):
    seen = []

    def close(dialog):
        seen.append((dialog.accessibleName(), dialog.accessibleDescription()))
        qtbot.mouseClick(dialog.findChild(QWidget, "choice-0"), Qt.MouseButton.LeftButton)

    answer(close)
    tell(window, theme, heading="That did not work", words="Nothing was changed.")
    assert seen == [("That did not work", "Nothing was changed.")]
