"""What may be about safety comes up quietly, and never where the person looks."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtTest import QTest

from tests.ui.pages.worries import LOOKED_AT, entries, press_key, telling, write
from tests.ui.places import Places, settle, wait
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.safety import SafetyContact, SafetyGuide
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


@pytest.mark.parametrize("place", LOOKED_AT)
def test_nothing_tells_of_it_where_the_person_looks(at, place):
    at.store.save_setting(SafetyGuide.NAME, SafetyGuide((SafetyContact("Duty desk"),)).as_text())
    at.flow._house.look()
    at.go("invited")
    at.press("safety-look")
    write(at, "seen", "A bruise.")
    at.press("leave-safety")
    if place != "before":
        at.flow._walk._shared.turn(on=True)
    at.go(place)
    if at.flow._walk is not None:
        at.flow._walk._shared.turn(on=True)
    settle()

    assert telling(at) == []


def test_sharing_the_screen_leaves_the_page_and_keeps_what_was_typed(at):
    page = at.go("indicator")
    at.flow._shared.turn(on=False)
    press_key(at)
    wait(lambda: at.see("safety-seen") is not None)
    write(at, "seen", "A bruise.")
    at.press("shared-screen")

    assert at.page is page
    assert telling(at) == []
    assert entries(at)[0].seen == "A bruise."


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("place", ["free_from_harm", "cared_for_and_protected"])
@pytest.mark.parametrize("step", [1, 2])
def test_a_low_step_in_either_voice_brings_it_up_once_the_screen_is_not_shared(at, voice, place, step):
    at.go("overview")
    walk = at.flow._walk
    walk._shared.turn(on=True)
    walk.editor.rate(voice, place, 3)
    walk.editor.rate(voice, place, step)
    settle()
    assert telling(at) == []
    walk._shared.turn(on=False)
    settle()
    assert at.see("safety-invitation") is not None
    walk._shared.turn(on=True)
    assert at.see("safety-invitation") is None


@pytest.mark.parametrize(
    ("place", "step"),
    [("free_from_harm", 3), ("cared_for_and_protected", 5), ("sense_of_belonging", 1)],
)
def test_nothing_else_brings_it_up(at, place, step):
    at.go("overview")
    at.flow._walk._shared.turn(on=False)
    for voice in Voice:
        at.flow._walk.editor.rate(voice, place, step)
    settle()
    assert at.see("safety-invitation") is None


def test_not_now_is_heard_until_another_answer_brings_it_up_again(at):
    at.go("invited")
    at.press("safety-later")
    assert at.see("safety-invitation") is None
    at.go("plan")
    assert at.see("safety-invitation") is None
    at.flow._walk.editor.rate(Voice.PRACTITIONER, "cared_for_and_protected", 1)
    settle()
    assert at.see("safety-invitation") is not None
    at.flow._walk.editor.rate(Voice.PRACTITIONER, "cared_for_and_protected", 4)
    settle()
    assert at.see("safety-invitation") is None


def test_it_blocks_nothing(at):
    at.go("invited")
    at.press("continue")
    assert at.flow._walk.editor.assessment.stopped_at == "keeping_self_and_others_well"


def test_a_picture_that_was_written_about_is_not_asked_about_again(at):
    at.go("invited")
    at.press("safety-look")
    wait(lambda: at.see("safety-seen") is not None)
    write(at, "seen", "A bruise.")
    at.press("keep-entry")
    at.press("leave-safety")
    at.go("person")
    at.go("overview")
    at.flow._walk._shared.turn(on=False)
    QTest.qWait(50)

    assert at.see("safety-invitation") is None
