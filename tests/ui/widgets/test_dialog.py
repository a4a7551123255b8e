"""Questions and messages in the window's own look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from wellbeing_desktop.ui.widgets.dialog import MessageDialog, ask, tell
from wellbeing_desktop.ui.widgets.fault_dialog import FaultDialog


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


def test_enter_takes_the_choice_that_has_the_focus_and_not_the_first(qtbot, theme, window):
    def choose(dialog):
        other = dialog.findChild(QWidget, "choice-1")
        other.setFocus()
        qtbot.keyClick(other, Qt.Key.Key_Return)

    answer(choose)
    assert question(window, theme) == 1


def test_a_message_is_closed_by_its_one_button(qtbot, theme, window):
    seen = []

    def close(dialog):
        seen.append((dialog.accessibleName(), dialog.accessibleDescription()))
        qtbot.mouseClick(dialog.findChild(QWidget, "choice-0"), Qt.MouseButton.LeftButton)

    answer(close)
    tell(window, theme, heading="That did not work", words="Nothing was changed.")
    assert seen == [("That did not work", "Nothing was changed.")]


def test_a_dialog_is_never_higher_than_the_window_and_its_buttons_stay_in_sight(qtbot, theme, window):
    theme.set_percent(200)
    dialog = MessageDialog(window, theme, "There is no yes", "Somebody with a long name. " * 60)
    qtbot.addWidget(dialog)
    dialog.set_choices(("Leave it", "Share all the same"))
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)

    assert dialog.height() <= window.window().height()
    assert dialog.height() >= dialog.body.totalHeightForWidth(dialog.width())
    for place in (0, 1):
        button = dialog.findChild(QWidget, f"choice-{place}")
        assert button.visibleRegion().boundingRect() == button.rect()
    dialog.fit()
    assert dialog.height() <= window.window().height()


def test_a_dialog_becomes_smaller_again_with_what_is_in_it(qtbot, theme, window):
    dialog = MessageDialog(window, theme, "Make the file")
    part = QWidget()
    part.setMinimumHeight(200)
    dialog.body.addWidget(part)
    dialog.set_choices(("Close",))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isVisible)
    before = dialog.height()

    part.hide()
    dialog.fit()

    assert dialog.height() <= before - 200


def test_in_a_low_window_it_is_what_happened_that_scrolls_and_never_what_was_copied(qtbot, theme, shown):
    theme.set_percent(150)
    window = shown(QWidget(), width=800, height=500)
    dialog = FaultDialog(window, theme, "Everything up to 14:32 is kept safe. " * 6, "where it happened")
    dialog.show()
    qtbot.mouseClick(dialog.findChild(QWidget, "copy-details"), Qt.MouseButton.LeftButton)

    copied = dialog.findChild(QWidget, "details-copied")
    words = dialog.findChild(QScrollArea, "dialog-words")
    assert copied.isVisibleTo(dialog)
    assert not words.isAncestorOf(copied)
    assert words.isVisibleTo(dialog)
    dialog.close()
    dialog.deleteLater()


def test_it_stands_in_the_middle_of_its_window(qtbot, theme, window):
    room = window.screen().availableGeometry()
    window.resize(room.width() - 40, room.height() - 40)
    window.move(room.topLeft())
    dialog = MessageDialog(window, theme, "Close?", "All is saved.")
    qtbot.addWidget(dialog)
    dialog.set_choices(("Close",))
    dialog.show()
    off = dialog.geometry().center() - window.mapToGlobal(window.rect().center())
    assert off.manhattanLength() <= 2
