"""What was copied leaves the clipboard by itself, unless somebody else's text stands there by then."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from wellbeing_desktop.ui.clipboard import KEPT_S, BriefClipboard

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
    clipboard = BriefClipboard()
    clipboard.put(TEXT)

    assert KEPT_S == 30
    assert 29_000 < clipboard._timer.remainingTime() < 32_000
    clipboard.clear()


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
