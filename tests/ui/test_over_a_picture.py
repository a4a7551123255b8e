"""Settings opened over a picture that is being written: what the header says of saving."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tests.ui.patience import settle, wait
from tests.ui.places import Places
from tests.ui.test_done_once import slow
from wellbeing_desktop.ui.typing_watch import TypingWatch


def saved_words(places: Places) -> str:
    return places.window.header.saved_words


def type_own_words(places: Places) -> None:
    box = places.see("own-words").findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    box.setFocus()
    QTest.keyClicks(box, "And then")


def open_settings(places: Places, section: str = "looks") -> QWidget:
    places.flow._shared.turn(on=False)
    places.window.settings_wanted.emit()
    places.flow._around.settings._page.show_section(section)
    settle()
    return places.page


def test_back_from_the_settings_it_says_that_it_is_saved_by_now(places):
    places.go("indicator")
    type_own_words(places)
    assert saved_words(places) == "Saving…"
    open_settings(places)
    wait(lambda: places.flow._walk.editor.is_safe and not places.flow._walk._header._quiet.isActive())
    places.press("settings-done")

    assert saved_words(places).startswith("Saved ")


def test_back_from_the_settings_it_says_that_it_is_still_being_saved(places):
    places.go("indicator")
    with slow(places.store):
        type_own_words(places)
        open_settings(places)
        places.press("settings-done")
        assert saved_words(places) == "Saving…"
    wait(lambda: saved_words(places).startswith("Saved "))


def test_a_passphrase_that_is_typed_over_a_picture_is_not_said_to_be_saved(places):
    places.go("indicator")
    wait(lambda: places.flow._walk.editor.is_safe)
    open_settings(places, "passphrase")
    before = saved_words(places)
    field = places.see("current-passphrase")
    field.setFocus()
    settle()
    QTest.keyClicks(places.window.focusWidget(), "otter")
    settle()

    assert saved_words(places) == before
    assert not places.flow._walk._header._quiet.isActive()


def test_enter_leads_from_one_passphrase_to_the_next(places):
    places.go("indicator")
    open_settings(places, "passphrase")
    fields = [places.see(name) for name in ("current-passphrase", "new-passphrase", "new-passphrase-again")]
    fields[0].setFocus()
    for after in fields[1:]:
        QTest.keyClick(places.window.focusWidget(), Qt.Key.Key_Return)
        settle()
        assert places.window.focusWidget() is after.focusProxy()


def test_a_picture_that_is_closed_watches_no_typing_any_more(places):
    for _ in range(3):
        places.go("indicator")
        places.go("people")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert places.window.findChildren(TypingWatch) == []


def test_a_signed_picture_offers_no_paper_form_and_no_talking_while_it_is_being_saved(places):
    places.go("sign-off")
    with slow(places.store):
        QTest.mouseClick(places.see("sign-off"), Qt.MouseButton.LeftButton)
        settle()
        assert places.flow._walk.editor.assessment.sign_off is not None
        assert places.see("tab-talk") is None
        places.window.header.menu.aboutToShow.emit()
        words = [action.text() for action in places.window.header.menu.actions()]
        assert "Type in a paper form" not in words
    wait(lambda: places.page.objectName() == "copy-page")
