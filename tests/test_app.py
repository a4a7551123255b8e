"""The way to the first window: what waits for it, and what starts after it."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QWidget

from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.header import Header


@pytest.fixture
def office(qtbot, tmp_path):
    made = make_office(make_application(), tmp_path / "store", Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(made.window)
    yield made
    made.close()


def test_what_may_wait_starts_once_the_window_is_painted_and_only_once(qtbot, office):
    painted: list[None] = []
    office.window.first_painted.connect(lambda: painted.append(None))

    with qtbot.waitSignal(office.window.first_painted):
        office.open()
    office.window.repaint()
    qtbot.wait(20)

    assert painted == [None]
    assert not office.window.windowIcon().isNull()


def test_the_window_tidies_memory_itself_from_the_first_frame_until_it_closes(qtbot, office):
    with qtbot.waitSignal(office.window.first_painted):
        office.open()
    assert not gc.isenabled()

    office.close()
    assert gc.isenabled()


def test_without_a_store_the_first_run_is_shown_and_with_one_the_lock_screen(qtbot, office, tmp_path):
    office.open()
    assert office.window.findChild(object, "lock-page") is None

    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "wellbeing.keys").touch()
    office._entrance.show()
    assert office.window.findChild(object, "lock-page") is not None


def test_the_first_window_comes_before_the_header_and_the_banner_that_it_does_not_show(qtbot, office):
    with qtbot.waitSignal(office.window.first_painted):
        office.open()
    assert not office.window.findChildren(Header)
    assert not office.window.findChildren(Banner)

    office.window.show_banner("Not saved.", "The disk is full.", "Try again")
    office.window.show_page(QWidget())
    banner, header = office.window.findChild(Banner), office.window.header
    qtbot.waitUntil(lambda: banner.y() == header.height())

    met = [part for part in header.parentWidget().children() if isinstance(part, QWidget)]
    assert met == [header, banner, office.window.beside]


def test_help_the_list_of_keys_the_fault_dialog_and_the_header_are_loaded_when_they_are_needed():
    code = "import sys, wellbeing_desktop.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    late = {
        *("help_desk", "help_book", "fault_desk", "widgets.help_sheet", "widgets.shortcut_list"),
        *("widgets.header", "widgets.banner"),
    }

    assert "wellbeing_desktop.ui.fault_watch" in done.stdout.split()
    assert not {f"wellbeing_desktop.ui.{name}" for name in late} & set(done.stdout.split())
