"""Worried about safety? Reachable for the practitioner, and what is written is safe."""

from __future__ import annotations

import shutil
from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.pages.worries import entries, press_key, write
from tests.ui.places import Places, settle, wait
from wellbeing_desktop.assessment.safety import SafetyContact, SafetyGuide
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def at(qtbot, theme, tmp_path, sample_store, passphrase):
    with Store.open(shutil.copytree(sample_store, tmp_path / "store"), passphrase) as store:
        places = Places(theme, tmp_path, store)
        with qtbot.waitActive(places.window):
            places.window.show()
            places.window.activateWindow()
        yield places
        places.close()


@pytest.mark.parametrize(
    "place", ["people", "person", "person edit", "copy", "settings", "practitioner", "plan"]
)
def test_the_header_leads_there_and_back_wherever_the_screen_is_not_shared(at, place):
    at.go("person")
    page = at.go(place)
    if at.flow._walk is not None:
        at.flow._walk._shared.turn(on=False)
        settle()
    at.press("worried-about-safety")
    assert at.page.objectName() == "safety-page"
    assert at.see("worried-about-safety") is None
    if place in {"people", "settings"}:
        assert at.see("safety-seen") is None
    else:
        wait(lambda: at.see("safety-seen") is not None)
    at.press("leave-safety")

    assert at.page is (at.flow._people if place == "settings" else page)


@pytest.mark.parametrize("place", ["overview", "indicator", "picture", "plan", "sign-off"])
def test_the_key_ends_sharing_before_the_page_is_shown(at, place, monkeypatch):
    at.go(place)
    at.flow._shared.turn(on=True)
    order = []
    at.flow._shared.changed.connect(lambda on: order.append(("shared", on)))
    at.window.page_shown.connect(lambda: order.append(at.page.objectName()))
    press_key(at)

    assert order[0] == ("shared", False)
    assert at.page.objectName() == "safety-page"
    at.press("leave-safety")
    assert not at.flow._shared.on


def test_while_the_person_has_the_laptop_the_key_does_nothing(at):
    page = at.go("your turn")
    press_key(at)
    assert at.page is page
    assert at.flow._shared.on


def test_what_is_typed_saves_itself_and_is_there_again(at):
    at.go("invited")
    at.press("safety-look")
    wait(lambda: at.see("safety-seen") is not None)
    write(at, "seen", "A bruise.")
    wait(lambda: at.window.header.saved_words.startswith("Saved "))
    (draft,) = entries(at)
    assert (draft.seen, draft.kept_at, draft.written_by) == ("A bruise.", None, "Maeve Donnelly")
    assert draft.assessment_id == at.flow._walk.editor.assessment.id
    at.press("leave-safety")
    at.press("worried-about-safety")
    wait(lambda: at.see("safety-seen") is not None)

    assert at.see("safety-seen-edit").toPlainText() == "A bruise."


def test_what_is_kept_is_read_below_and_a_new_draft_stands_beside_it(at):
    at.go("safety")
    for name, words in (
        ("seen", "A bruise."),
        ("told", "I fell."),
        ("view", "I doubt it."),
        ("done", "Rang."),
    ):
        write(at, name, words)
    at.press("keep-entry")
    (kept,) = entries(at, "SAMPLE-02")
    assert (kept.seen, kept.told, kept.view, kept.done, kept.why) == (
        "A bruise.",
        "I fell.",
        "I doubt it.",
        "Rang.",
        "",
    )
    assert kept.kept_at is not None
    assert at.see("kept-entry") is not None
    assert at.see("safety-seen-edit").toPlainText() == ""
    write(at, "seen", "Another one.")
    at.press("leave-safety")

    first, draft = entries(at, "SAMPLE-02")
    assert first == kept
    assert (draft.seen, draft.kept_at) == ("Another one.", None)


def test_nothing_at_all_is_not_kept(at):
    at.go("safety")
    at.press("keep-entry")
    assert "Nothing is written yet" in at.page._problem.words.text()
    assert entries(at, "SAMPLE-02") == ()


def test_contacts_are_put_in_from_the_page_and_read_there(at):
    at.go("safety for nobody")
    at.press("edit-safety-guide")
    assert at.page.objectName() == "settings-page"
    for name, words in (("who", "Duty desk"), ("reach", "028 9000 1234"), ("when", "Any time")):
        QTest.keyClicks(at.see(f"contact-1-{name}-edit"), words)
    QTest.keyClicks(at.see("safety-procedure-edit"), "Ring the same day.")
    at.press("settings-done")
    assert at.page.objectName() == "people-page"
    press_key(at)
    shown = [w.text() for w in at.page.findChildren(QLabel) if w.isVisible()]

    assert {"Duty desk", "028 9000 1234", "Any time", "Ring the same day."} <= set(shown)
    assert at.see("edit-safety-guide") is None
    assert SafetyGuide.from_text(at.store.setting(SafetyGuide.NAME)) == SafetyGuide(
        (SafetyContact("Duty desk", "028 9000 1234", "Any time"),), "Ring the same day."
    )


def test_a_contact_can_be_added_and_removed(at):
    at.go("settings: safety")
    QTest.keyClicks(at.see("contact-1-who-edit"), "Duty desk")
    at.press("add-contact")
    QTest.keyClicks(at.see("contact-2-who-edit"), "Team lead")
    QTest.mouseClick(at.see("contact-1-remove"), Qt.MouseButton.LeftButton)
    settle()
    assert at.flow._house.wait()

    assert SafetyGuide.from_text(at.store.setting(SafetyGuide.NAME)).contacts == (SafetyContact("Team lead"),)
    assert at.see("contact-1-who-edit").text() == "Team lead"


def test_what_cannot_be_saved_is_said_and_tried_again_until_it_is(at, monkeypatch):
    at.go("safety")
    real, full = at.store.soon, [True]

    def soon(work, *rest, **named):
        if full[0]:
            broken: Future[None] = Future()
            broken.set_exception(SaveFailedError("full"))
            return broken
        return real(work, *rest, **named)

    monkeypatch.setattr(at.store, "soon", soon)
    write(at, "seen", "A bruise.")
    wait(lambda: at.window.header.saved_words == "Not saved")
    assert "The disk is full." in at.page._problem.words.text()
    assert not at.flow.close()
    full[0] = False
    at.flow._around._writer.try_again()
    wait(lambda: at.window.header.saved_words.startswith("Saved "))
    assert entries(at, "SAMPLE-02")[0].seen == "A bruise."
