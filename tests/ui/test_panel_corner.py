"""The corner before a store is open: another text size at once, another language in a process of its own."""

from __future__ import annotations

import shutil
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui.patience import settle
from wellbeing_desktop import app_process, resources
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.cli_arguments import parsed
from wellbeing_desktop.ui.lock_reasons import Locked, LockReason
from wellbeing_desktop.ui.settings import Settings

LOCKED = Locked(LockReason.IDLE, datetime.fromtimestamp(1_795_300_000).astimezone())


@pytest.fixture
def settings(tmp_path):
    """What the window remembers, with a second language beside it."""
    own = tmp_path / "languages"
    own.mkdir()
    shutil.copy(resources.path("translations", "wellbeing_en.qm"), own / "wellbeing_pl.qm")
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def office(qtbot, tmp_path, settings):
    made = make_office(make_application(), tmp_path / "store", settings)
    qtbot.addWidget(made.window)
    made.open()
    settle()
    yield made
    made.close()


def corner_button(office, name):
    return next(b for b in office.window.findChildren(QPushButton, name) if b.isVisible())


def pick(qtbot, office, name, words):
    """Open a menu of the corner by its button and choose an entry by keys."""
    button = corner_button(office, name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entry = next(action for action in menu.actions() if action.text() == words)
    for _ in menu.actions():
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction() is entry:
            break
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    settle()


def test_a_text_size_chosen_before_a_store_is_open_holds_at_once_and_is_kept(qtbot, office, settings):
    pick(qtbot, office, "panel-text-size", "150 %")
    assert office._theme.percent == 150
    assert settings.text_percent == 150


def test_another_language_is_kept_and_the_window_begins_anew_as_it_was(qtbot, office, settings):
    begun = []
    office.lock_by(begun.append)
    pick(qtbot, office, "panel-language", "polski")
    assert settings.language == "pl"
    assert begun == [None]

    office._show_lock(LOCKED)
    pick(qtbot, office, "panel-language", "polski")
    assert begun == [None, LOCKED]


def test_the_language_that_is_spoken_changes_nothing(qtbot, office, settings):
    begun = []
    office.lock_by(begun.append)
    pick(qtbot, office, "panel-language", "English")
    assert (begun, settings.language) == ([], "")


def test_the_button_says_its_language_and_there_is_none_where_there_is_no_choice(
    qtbot, office, tmp_path, theme
):
    assert corner_button(office, "panel-language").accessibleName() == "Language: English"
    (tmp_path / "languages" / "wellbeing_pl.qm").unlink()
    alone = make_office(make_application(), tmp_path / "other", Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(alone.window)
    alone.open()
    assert [b for b in alone.window.findChildren(QPushButton, "panel-language") if b.isVisible()] == []
    assert corner_button(alone, "panel-text-size").isVisible()
    alone.close()


def test_no_other_language_breaks_off_what_makes_or_opens_a_store(office):
    page = office._entrance._first
    page._wait(waiting=True)
    button = corner_button(office, "panel-language")
    assert not button.is_available
    page._wait(waiting=False)
    assert button.is_available
    page._take(object())
    assert button.isHidden()


def test_a_new_process_is_told_what_locked_the_window_or_nothing(monkeypatch, tmp_path, settings):
    begun = []
    monkeypatch.setattr(app_process, "start_again", begun.append)
    for why in (LOCKED, None):
        app_process.show_again(tmp_path, settings, why, demo=False)
    assert begun == [["--store", str(tmp_path), "--locked", LOCKED.code], ["--store", str(tmp_path)]]


@pytest.mark.parametrize("demo", [True, False])
@pytest.mark.parametrize("why", [LOCKED, None])
def test_a_new_process_understands_what_it_is_told(monkeypatch, tmp_path, settings, why, demo):
    begun = []
    monkeypatch.setattr(app_process, "start_again", begun.append)
    app_process.show_again(tmp_path, settings, why, demo=demo)

    (options,) = begun
    told = parsed(options)
    assert (told.store, told.demo, told.command) == (tmp_path, demo, None)
