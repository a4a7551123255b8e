"""What was copied leaves the clipboard by itself, unless somebody else's text stands there by then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wellbeing_desktop.ui import clipboard
from wellbeing_desktop.ui.clipboard import KEPT_S, BriefClipboard, ClipboardGuard

TEXT = "I told Sammy.\nالسلام عليكم 🏡\n"


@pytest.fixture
def brief(qapp):
    clipboard = BriefClipboard(kept_ms=30)
    yield clipboard
    clipboard.clear()


def held() -> str:
    return QGuiApplication.clipboard().text()


def test_a_text_stands_there_as_it_is_and_leaves_after_its_time(qtbot, brief):
    with qtbot.waitSignal(brief.emptied, timeout=5_000):
        brief.put(TEXT)
        assert held() == TEXT

    assert held() == ""


def test_half_a_minute_is_the_time(qapp):
    brief = BriefClipboard()
    brief.put(TEXT)

    assert KEPT_S == 30
    assert 29_000 < brief._timer.remainingTime() < 32_000
    brief.clear()


def test_what_somebody_else_copied_since_stays(qtbot, brief):
    with qtbot.waitSignal(brief.emptied, timeout=5_000):
        brief.put(TEXT)
        QGuiApplication.clipboard().setText("a telephone number")

    assert held() == "a telephone number"
    brief.clear()
    assert held() == "a telephone number"


def test_copying_again_begins_the_time_anew(qtbot, qapp):
    brief = BriefClipboard(kept_ms=200)
    brief.put("one")
    qtbot.wait(120)
    brief.put("two")
    qtbot.wait(120)
    assert held() == "two"
    qtbot.waitUntil(lambda: held() == "", timeout=5_000)


def test_it_leaves_at_once_when_asked_or_when_the_application_ends(qapp):
    brief = BriefClipboard()
    brief.put(TEXT)
    brief.clear()
    assert held() == ""

    brief.put(TEXT)
    qapp.aboutToQuit.emit()
    assert held() == ""


def test_clipboard_histories_are_asked_not_to_keep_it(brief):
    brief.put(TEXT)
    formats = QGuiApplication.clipboard().mimeData().formats()

    assert "x-kde-passwordManagerHint" in formats
    assert "ExcludeClipboardContentFromMonitorProcessing" in formats
    assert "CanUploadToCloudClipboard" in formats


@pytest.fixture
def owned(monkeypatch):
    """Say that the clipboard is ours: without a display no system says whose it is."""
    monkeypatch.setattr(clipboard, "is_ours", lambda *_: True)


@pytest.fixture
def field(qtbot, owned):
    made = QLineEdit("My sister rings every day")
    qtbot.addWidget(made)
    made.show()
    return made


def copy_out_of(field):
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_what_was_copied_out_of_a_field_leaves_too_and_no_history_is_to_keep_it(qtbot, field):
    guard = ClipboardGuard(kept_ms=150)
    copy_out_of(field)
    assert held() == "My sister rings every day"
    assert "x-kde-passwordManagerHint" in QGuiApplication.clipboard().mimeData().formats()

    qtbot.waitUntil(lambda: held() == "", timeout=5_000)
    guard.stop()


def test_it_leaves_at_once_when_the_window_locks(field):
    guard = ClipboardGuard()
    copy_out_of(field)
    guard.stop()

    assert held() == ""


def test_what_another_program_put_there_stays_when_the_window_locks(qapp, monkeypatch):
    monkeypatch.setattr(clipboard, "is_ours", lambda *_: False)
    guard = ClipboardGuard()
    QGuiApplication.clipboard().setText("a telephone number")
    guard.stop()

    assert held() == "a telephone number"
