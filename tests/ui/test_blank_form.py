"""The blank paper form is saved where one says, from the first day and from More; never half of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import blank_form
from wellbeing_desktop.ui.desk_flow import DeskFlow
from wellbeing_desktop.ui.framework_texts import FrameworkTexts
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.people_desk import PeopleDesk
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.theme import Theme

SAVED = "Saved as wellbeing-form.pdf. The practitioner’s sheet comes last: keep it with you."

LONG = 20_000
"""Milliseconds that making the form may take on a busy machine."""

Asked = list[str]


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    window = MainWindow(theme, Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def flow(
    window: MainWindow, theme: Theme, store: Store, maeve: Practitioner, framework: Framework
) -> Iterator[DeskFlow]:
    """The people of an empty store, shown in a window."""
    flow = DeskFlow(window, theme, PeopleDesk(store, maeve, window), FrameworkTexts(framework))
    flow.start()
    yield flow
    if offered(window):
        flow.close()


@pytest.fixture
def told() -> Iterator[list[str]]:
    """Read what each message says, and close it."""
    said: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            said.append(" ".join(label.text() for label in dialog.findChildren(QLabel)))
            dialog.close()

    timer = QTimer()
    timer.timeout.connect(read)
    timer.start(5)
    yield said
    timer.stop()


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], Asked]:
    """Answer the system's own dialog with a place, and note which name was suggested."""

    def answer(path: Path | None) -> Asked:
        suggested: Asked = []

        def ask(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
            suggested.append(name)
            return str(path or ""), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return suggested

    return answer


def offered(window: MainWindow) -> list[QAction]:
    return [action for action in window.header.menu.actions() if action.objectName() == "more-blank-form"]


def test_on_the_first_day_the_form_is_saved_where_one_says(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow, place, told: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "wellbeing-form.pdf"
    suggested = place(file)
    qtbot.waitUntil(lambda: window.findChild(QWidget, "print-form") is not None)

    click(qtbot, window, "print-form")

    qtbot.waitUntil(lambda: told != [], timeout=LONG)
    assert suggested == ["wellbeing-form.pdf"]
    assert len(told) == 1
    assert SAVED in told[0]
    pages = PdfReader(file).pages
    assert len(pages) == 5
    assert "How life is for me: paper form" in pages[0].extract_text()


def test_it_stands_with_its_line_under_the_other_ways(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: window.findChild(QWidget, "print-form") is not None)
    words = [label.text() for label in window.findChildren(QLabel)]

    assert "The same questions, for a visit without the laptop." in words
    assert button(window, "print-form").text() == "Print the blank paper form"
    places = [
        button(window, name).mapToGlobal(button(window, name).rect().topLeft()).y()
        for name in ("add-person", "look-around", "bring-in", "print-form")
    ]
    assert places == sorted(places)


def test_it_is_offered_under_more_as_long_as_somebody_is_signed_in(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow, place, told: list[str], tmp_path: Path
) -> None:
    place(tmp_path / "from more")
    (action,) = offered(window)

    action.trigger()

    qtbot.waitUntil(lambda: told != [], timeout=LONG)
    assert "Saved as from more.pdf." in told[0]
    assert (tmp_path / "from more.pdf").exists()
    flow.close()
    assert offered(window) == []


def test_it_stands_first_under_more_though_more_was_opened_before(
    window: MainWindow, theme: Theme, store: Store, maeve: Practitioner, framework: Framework
) -> None:
    window.header.menu.aboutToShow.emit()
    flow = DeskFlow(window, theme, PeopleDesk(store, maeve, window), FrameworkTexts(framework))

    assert window.header.menu.actions()[0] is offered(window)[0]
    flow.close()


def test_while_the_form_is_made_the_window_answers_and_a_second_wish_is_passed_over(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow, place, told: list[str], tmp_path: Path, monkeypatch
) -> None:
    file, begun, go_on = tmp_path / "wellbeing-form.pdf", Event(), Event()
    place(file)
    made = blank_form.make_form

    def slowly(*args: object, **kept: object) -> bytes:
        begun.set()
        go_on.wait(20)
        return made(*args, **kept)

    monkeypatch.setattr(blank_form, "make_form", slowly)
    offered(window)[0].trigger()
    qtbot.waitUntil(begun.is_set, timeout=LONG)
    offered(window)[0].trigger()
    assert told == []
    go_on.set()

    qtbot.waitUntil(lambda: told != [], timeout=LONG)
    qtbot.wait(100)
    assert len(told) == 1
    assert file.exists()


def test_who_names_no_place_saves_nothing(flow: DeskFlow, window: MainWindow, place, told, tmp_path) -> None:
    place(None)
    before = set(tmp_path.iterdir())

    offered(window)[0].trigger()

    assert told == []
    assert set(tmp_path.iterdir()) == before


def test_a_full_disk_is_said_and_what_was_there_stays(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow, place, told: list[str], tmp_path: Path, monkeypatch
) -> None:
    file = tmp_path / "wellbeing-form.pdf"
    file.write_text("what was there")
    place(file)

    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("wellbeing_desktop.files.make_durable", full)
    offered(window)[0].trigger()

    qtbot.waitUntil(lambda: told != [], timeout=LONG)
    assert "That did not work" in told[0]
    assert "The disk is full. Nothing was saved. Please choose another place." in told[0]
    assert file.read_text() == "what was there"


def test_it_is_reached_by_tab_and_saved_by_enter(
    qtbot: QtBot, flow: DeskFlow, window: MainWindow, place, told: list[str], tmp_path: Path
) -> None:
    place(tmp_path / "wellbeing-form.pdf")
    qtbot.waitUntil(lambda: window.findChild(QWidget, "print-form") is not None)
    link = button(window, "print-form")
    button(window, "bring-in").setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.keyClick(button(window, "bring-in"), Qt.Key.Key_Tab)
    assert link.hasFocus()
    qtbot.keyClick(link, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: told != [], timeout=LONG)
    assert SAVED in told[0]
