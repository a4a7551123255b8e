"""The settings: opened from anywhere, kept at once, and back to where one was."""

from __future__ import annotations

import json
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.places import Places, settle, wait
from wellbeing_desktop.assessment.house_rules import LockRule, Organisation, ReviewRule
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.widgets.dialog import MessageDialog


@pytest.fixture
def at(qtbot, theme, tmp_path, sample_store, passphrase):
    import shutil

    with Store.open(shutil.copytree(sample_store, tmp_path / "store"), passphrase) as store:
        places = Places(theme, tmp_path, store)
        with qtbot.waitActive(places.window):
            places.window.show()
            places.window.activateWindow()
        yield places
        places.close()


def open_by_key(at: Places) -> None:
    at.window.activateWindow()
    wait(at.window.isActiveWindow)
    QTest.keyClick(at.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settle()


def saved(at: Places) -> bool:
    return at.window.header.saved_words.startswith("Saved ")


def answer_next(place: int) -> None:
    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog):
            dialog._buttons[place].click()
        else:
            QTimer.singleShot(5, choose)

    QTimer.singleShot(0, choose)


@pytest.mark.parametrize("place", ["people", "person", "overview", "indicator", "plan", "sign-off", "copy"])
def test_done_leads_back_to_where_one_was(at, place):
    page = at.go(place)
    if at.flow._walk is not None:
        at.flow._walk._shared.turn(on=False)
        page = at.page
    tab = at.window.header.current
    open_by_key(at)
    assert at.page.objectName() == "settings-page"
    assert at.window.header.current == ""
    at.press("settings-done")

    assert at.page is page
    assert at.window.header.current == tab


def test_more_offers_the_settings_with_their_key(at):
    at.go("person")
    at.window.header.menu.aboutToShow.emit()
    (entry,) = (a for a in at.window.header.menu.actions() if a.objectName() == "more-settings")

    assert entry.text() == "Settings\tCtrl+,"
    entry.trigger()
    assert at.page.objectName() == "settings-page"


def test_escape_and_the_tab_of_the_people_leave_too(at):
    person = at.go("person")
    open_by_key(at)
    QTest.keyClick(at.window.focusWidget(), Qt.Key.Key_Escape)
    assert at.page is person
    open_by_key(at)
    at.press("tab-people")
    assert at.page.objectName() == "people-page"


def test_on_a_shared_screen_it_asks_first(at):
    page = at.go("indicator")
    answer_next(1)
    open_by_key(at)
    assert at.page is page
    assert at.flow._shared.on
    answer_next(0)
    open_by_key(at)

    assert at.page.objectName() == "settings-page"
    assert not at.flow._shared.on


def test_sharing_the_screen_leaves_the_settings(at):
    page = at.go("indicator")
    at.flow._shared.turn(on=False)
    open_by_key(at)
    at.press("shared-screen")

    assert at.page is page
    assert at.flow._shared.on


def test_while_the_person_has_the_laptop_the_key_does_nothing(at):
    page = at.go("your turn")
    open_by_key(at)
    assert at.page is page


def test_minutes_and_months_are_kept_at_once(at):
    at.go("settings: lock")
    assert at.see("segment-10").isChecked()
    at.press("segment-5")
    wait(lambda: saved(at))
    at.press("side-reviews")
    at.press("segment-6")
    wait(lambda: at.store.setting(ReviewRule.NAME) != "")

    assert LockRule.from_text(at.store.setting(LockRule.NAME)) == LockRule(5)
    assert ReviewRule.from_text(at.store.setting(ReviewRule.NAME)) == ReviewRule(6)


def test_what_the_organisation_says_is_kept_while_it_is_typed_and_when_one_leaves(at):
    at.go("settings: organisation")
    at.see("organisation-name-edit").setFocus()
    QTest.keyClicks(at.see("organisation-name-edit"), "Northside Family Support")
    wait(lambda: "Northside" in at.store.setting(Organisation.NAME))
    QTest.keyClicks(at.see("lawful-basis-edit"), "A duty in law.")
    at.press("settings-done")
    wait(lambda: "duty" in at.store.setting(Organisation.NAME))

    kept = Organisation.from_text(at.store.setting(Organisation.NAME))
    assert kept == Organisation("Northside Family Support", "A duty in law.")
    at.go("settings: organisation")
    assert at.see("organisation-name-edit").text() == "Northside Family Support"


def test_what_is_typed_last_is_kept_when_the_window_closes(at):
    at.go("settings: organisation")
    QTest.keyClicks(at.see("organisation-name-edit"), "Northside")
    assert at.flow.close()
    at._flow = None

    assert Organisation.from_text(at.store.setting(Organisation.NAME)).name == "Northside"


def test_a_name_that_is_too_long_is_said_and_nothing_is_cut(at):
    at.go("settings: organisation")
    at.see("organisation-name-edit").setText("x" * 201)
    for way in ("settings-done", "side-lock"):
        at.press(way)
        assert "longer than 200" in at.see("settings-notice").accessibleName()
        assert at.see("organisation-name-edit").text() == "x" * 201
    at.see("organisation-name-edit").setText("x" * 200)
    at.press("side-lock")

    assert at.see("organisation-name-edit") is None
    wait(lambda: "x" * 200 in at.store.setting(Organisation.NAME))


def test_whoever_puts_back_what_was_kept_may_leave(at):
    at.go("settings: organisation")
    at.see("organisation-name-edit").setText("x" * 201)
    at.press("settings-done")
    assert "longer than 200" in at.see("settings-notice").accessibleName()
    at.see("organisation-name-edit").setText("")
    at.press("settings-done")

    assert at.page.objectName() == "people-page"


def test_colours_and_size_are_the_same_here_under_more_and_by_keys(at, theme, tmp_path):
    at.go("settings")
    at.press("scheme-dark")
    at.press("segment-125")
    assert (theme.name, theme.percent) == ("dark", 125)
    kept = Settings(tmp_path / "window.ini")
    kept._kept.sync()
    assert (kept.scheme, kept.text_percent) == ("dark", 125)
    QTest.keyClick(at.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert at.see("segment-150").isChecked()
    theme.use("light")
    assert at.see("scheme-light").isChecked()


@pytest.mark.parametrize("text", ["{", "[]", '{"minutes": 7}', '{"minutes": "5"}', "[" * 100_000])
def test_a_damaged_value_is_the_usual_one_and_that_is_said(at, text):
    at.store.save_setting(LockRule.NAME, text)
    at.flow._house.look()
    wait(lambda: at.flow._house.is_damaged(LockRule))
    at.go("settings: lock")

    assert at.see("segment-10").isChecked()
    assert "cannot be read any more" in at.see("settings-notice").accessibleName()
    assert at.store.setting(LockRule.NAME) == text
    at.press("segment-10")
    wait(lambda: json.loads(at.store.setting(LockRule.NAME)) == {"minutes": 10})
    assert at.see("settings-notice") is None


def test_what_cannot_be_saved_is_said_and_tried_again_until_it_is(at, monkeypatch):
    at.go("settings: lock")
    real, full = at.store.soon, [True]

    def soon(work, *rest, **named):
        if full[0]:
            broken: Future[None] = Future()
            broken.set_exception(SaveFailedError("full"))
            return broken
        return real(work, *rest, **named)

    monkeypatch.setattr(at.store, "soon", soon)
    at.press("segment-5")
    wait(lambda: at.window.header.saved_words == "Not saved")
    assert "The disk is full." in at.page._problem.words.text()
    assert not at.flow.close()
    full[0] = False
    at.flow._house.try_again()
    wait(lambda: saved(at))
    assert LockRule.from_text(at.store.setting(LockRule.NAME)) == LockRule(5)
    assert at.page._problem.isHidden()
