"""What nobody foresaw: one calm dialog, the work saved, and no word of anybody in what is passed on."""

from __future__ import annotations

import sys
import threading

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPlainTextEdit, QWidget
from typing_extensions import override

from wellbeing_desktop.app import make_office
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.ui import fault_watch
from wellbeing_desktop.ui.fault_desk import QUIET_S, FaultDesk
from wellbeing_desktop.ui.fault_watch import FaultWatch
from wellbeing_desktop.ui.faults import Kept
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.widgets.dialog import MessageDialog
from wellbeing_desktop.ui.widgets.fault_dialog import FaultDialog
from wellbeing_desktop.ui.widgets.labels import Words

CANARY = "Aoife Byrne of 12 Canary Row"


class Somebody(QObject):
    """Has a signal with a slot that goes wrong, with a name in the message and in a local."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pressed.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        name = CANARY
        try:
            int(name)
        except ValueError as error:
            raise KeyError(name) from error


@pytest.fixture
def watch():
    watch = FaultWatch()
    watch.start()
    yield watch
    watch.stop()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.close()


@pytest.fixture
def window(qtbot, theme, tmp_path):
    window = MainWindow(theme, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def kept():
    """How it stands with the work; a test may put something else in."""
    return [Kept.ALL]


@pytest.fixture
def desk(window, theme, watch, kept):
    ticks = [0.0]
    desk = FaultDesk(window, theme, lambda: kept[0], lambda: ticks[0])
    desk.ticks = ticks
    watch.noticed.connect(desk.tell)
    return desk


def go_wrong():
    somebody = Somebody()
    somebody.pressed.emit()


def dialogs(window):
    return [d for d in window.findChildren(QDialog) if isinstance(d, FaultDialog) and d.isVisible()]


def wait_for_dialog(qtbot, window):
    qtbot.waitUntil(lambda: len(dialogs(window)) == 1, timeout=5_000)
    return dialogs(window)[0]


def press(qtbot, dialog, name):
    button = dialog.findChild(QWidget, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def said(dialog):
    return " ".join(words.text() for words in dialog.findChildren(Words))


def test_a_fault_in_a_slot_is_told_calmly_and_one_can_carry_on(qtbot, window, desk):
    go_wrong()
    dialog = wait_for_dialog(qtbot, window)

    assert dialog.accessibleName() == "Something went wrong"
    assert "Your work is safe" in said(dialog)
    assert "If it happens again" in said(dialog)
    assert CANARY not in said(dialog)
    press(qtbot, dialog, "carry-on")
    assert dialogs(window) == []
    assert window.isVisible()


def test_the_copied_details_hold_kinds_places_and_versions_and_no_word_of_anybody(
    qtbot, window, desk, editor, capfd
):
    QTimer.singleShot(0, lambda: editor.rate(Voice.PERSON, "self_worth", 9))
    dialog = wait_for_dialog(qtbot, window)
    go_wrong()
    QApplication.processEvents()
    press(qtbot, dialog, "copy-details")
    copied = QGuiApplication.clipboard().text()

    assert dialog.isVisible()
    assert "The details are copied" in said(dialog)
    assert "Wellbeing Desktop 0.1.0, Python 3." in copied
    assert "StepOffScaleError" in copied
    assert "ui/editor.py, line " in copied
    assert "assessment/assessment.py, line " in copied
    assert "KeyError" in copied
    assert "ValueError" in copied
    for secret in (CANARY, "Canary", "self_worth", __file__, "/"):
        assert secret not in copied.replace("ui/", "").replace("assessment/", "")
    assert "Canary" not in "".join(capfd.readouterr())


def test_a_storm_of_faults_is_one_dialog_and_the_same_again_keeps_quiet_for_a_while(qtbot, window, desk):
    somebody = Somebody()
    for _ in range(50):
        somebody.pressed.emit()
    dialog = wait_for_dialog(qtbot, window)
    press(qtbot, dialog, "carry-on")
    for _ in range(50):
        somebody.pressed.emit()
    qtbot.wait(30)
    assert dialogs(window) == []

    desk.ticks[0] += QUIET_S + 1
    somebody.pressed.emit()
    wait_for_dialog(qtbot, window)


class Unpaintable(QWidget):
    """Goes wrong each time it is painted."""

    @override
    def paintEvent(self, event):
        raise KeyError(CANARY)


def test_a_fault_in_painting_comes_again_and_again_and_is_told_once(qtbot, window, desk, capfd):
    part = Unpaintable(window)
    part.resize(40, 40)
    part.show()
    dialog = wait_for_dialog(qtbot, window)
    for _ in range(5):
        part.update()
        qtbot.wait(5)

    assert dialogs(window) == [dialog]
    assert "Canary" not in "".join(capfd.readouterr())
    part.hide()


def test_a_fault_on_another_thread_is_told_in_the_window(qtbot, window, desk):
    def fail():
        raise ValueError(CANARY)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert "ValueError" in wait_for_dialog(qtbot, window)._details


def test_what_goes_wrong_while_something_is_let_go_is_one_line_without_a_word(watch, window, desk, capfd):
    class LetGo:
        def __del__(self):
            raise ValueError(CANARY)

    let_go = LetGo()
    del let_go
    QApplication.processEvents()
    written = capfd.readouterr().err

    assert "A fault in the application (ValueError)" in written
    assert "Canary" not in written
    assert dialogs(window) == []


def test_where_something_is_not_saved_the_dialog_says_so(qtbot, window, desk, kept):
    kept[0] = Kept.NOT_YET
    go_wrong()
    dialog = wait_for_dialog(qtbot, window)

    assert "Your work is safe" not in said(dialog)
    assert "Your last change is not saved yet." in said(dialog)


def test_even_where_saving_goes_wrong_too_the_dialog_comes(qtbot, window, theme, watch):
    def broken():
        raise OSError(CANARY)

    desk = FaultDesk(window, theme, broken)
    watch.noticed.connect(desk.tell)
    go_wrong()

    assert "not saved yet" in said(wait_for_dialog(qtbot, window))


def test_it_stands_over_a_question_that_is_open_and_takes_menus_away(qtbot, window, theme, desk):
    question = MessageDialog(window, theme, "Stop sharing first?")
    question.set_choices(("Stop", "Not now"))
    question.open()
    menu = QMenu(question)
    menu.addAction("Copy")
    menu.popup(question.pos())
    go_wrong()
    dialog = wait_for_dialog(qtbot, window)

    assert dialog.parentWidget() is question
    assert not menu.isVisible()
    question.deleteLater()
    qtbot.waitUntil(lambda: desk._dialog is None, timeout=5_000)


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_the_dialog_is_cut(qtbot, window, theme, desk, percent):
    theme.set_percent(percent)
    go_wrong()
    dialog = wait_for_dialog(qtbot, window)
    press(qtbot, dialog, "copy-details")

    assert dialog.height() <= 768
    for words in dialog.findChildren(Words):
        assert not words.isVisible() or words.height() >= words.heightForWidth(words.width()) - 1


def test_control_c_ends_the_window_and_tells_nothing(watch, desk, window, capfd, monkeypatch):
    ended: list[int] = []
    monkeypatch.setattr(fault_watch.QCoreApplication, "exit", ended.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    QApplication.processEvents()

    assert ended == [1]
    assert dialogs(window) == []
    assert capfd.readouterr().err == ""


def test_in_the_real_window_what_was_typed_is_stored_before_it_is_said_to_be_safe(
    qtbot, qapp, tmp_path, store, draft, aoife, maeve, watch
):
    office = make_office(qapp, tmp_path / "elsewhere", Settings(tmp_path / "window.ini"))
    qtbot.addWidget(office.window)
    watch.noticed.connect(office.tell_fault)
    office.window.show()
    office._on_entered(store, maeve, False)
    office._flow._carry_on(draft.id)
    qtbot.waitUntil(lambda: office._flow._walk is not None)
    office._flow._walk.talk_about("self_worth")
    field = next(
        f for f in office.window.page.findChildren(QPlainTextEdit, "own-words-edit") if f.isVisible()
    )
    field.insertPlainText("My garden")
    go_wrong()
    dialog = wait_for_dialog(qtbot, office.window)

    assert "every word of this picture is saved" in said(dialog)
    assert store.assessment(draft.id).note("self_worth").own_words == "My garden"
    press(qtbot, dialog, "carry-on")
    assert office._make_safe() is Kept.ALL
    office.close()
    assert office._make_safe() is Kept.NOTHING_OPEN
