"""The organisation's own approaches: edited in the settings, taken in the plan, asked for at sign-off."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.places import Places, settle
from wellbeing_desktop.assessment.approaches import Approaches
from wellbeing_desktop.assessment.house_rules import ReviewRule
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


def kept(at: Places) -> Approaches:
    assert at.flow._house.wait()
    return Approaches.from_text(at.store.setting(Approaches.NAME))


def rename(at: Places, number: int, name: str) -> None:
    edit = at.see(f"approach-{number}-edit")
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, name)
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    settle()


def offered_in_plan(at: Places) -> list[str]:
    at.go("plan")
    box = at.see("step-approach-edit")
    return [box.itemText(place) for place in range(box.count())]


def test_a_new_name_is_offered_in_the_plan_and_stands_in_the_step(at):
    at.go("settings: approaches")
    rename(at, 4, "Walking alongside")
    assert kept(at).entries[3].value == "Walking alongside"
    at.press("settings-done")
    words = offered_in_plan(at)
    assert words[:6] == ["Not said", "Prevention", "Early intervention", "Empowering", "Walking alongside",
                         "Protection"]  # fmt: skip


def test_the_press_that_ends_the_typing_still_counts(at):
    at.go("settings: approaches")
    edit = at.see("approach-1-edit")
    edit.setFocus()
    QTest.keyClicks(edit, " first")
    QTest.mouseClick(at.see("approach-1-down"), Qt.MouseButton.LeftButton)
    settle()

    assert [one.value for one in kept(at).entries][:2] == ["early_intervention", "Prevention first"]
    assert at.see("approach-2-edit").text() == "Prevention first"


def test_one_that_is_taken_out_is_not_offered_but_stays_where_a_step_has_it(at):
    at.go("plan")
    step = at.flow._walk.editor.assessment.actions[0]
    at.see("step-approach").choose("support")
    at.see("step-approach").chosen.emit("support")
    at.go("settings: approaches")
    at.press("approach-4-out")
    assert kept(at).entries[3].retired

    assert offered_in_plan(at)[-1] == "Support"
    assert at.see("step-approach-edit").currentText() == "Support"
    assert at.flow._walk.editor.assessment.actions[0].id == step.id
    at.go("settings: approaches")
    at.press("approach-back-3")
    assert not kept(at).entries[3].retired


def test_one_can_be_added_moved_and_made_to_ask_why(at):
    at.go("settings: approaches")
    at.press("add-approach")
    QTest.keyClicks(at.see("approach-6-edit"), "Advocacy")
    QTest.keyClick(at.see("approach-6-edit"), Qt.Key.Key_Tab)
    at.press("approach-6-asks")
    assert (kept(at).entries[5].value, kept(at).entries[5].asks_why) == ("Advocacy", True)
    at.press("approach-6-up")
    assert kept(at).entries[4].value == "Advocacy"
    assert at.see("approach-5-up").hasFocus()


@pytest.mark.parametrize(("name", "said"), [("support", "in the list already"), ("x" * 61, "longer than 60")])
def test_a_name_that_cannot_be_kept_is_said_and_stays_in_its_field(at, name, said):
    at.go("settings: approaches")
    rename(at, 1, name)
    assert said in at.see("settings-notice").accessibleName()
    assert at.see("approach-1-edit").text() == name
    at.press("settings-done")
    assert at.page.objectName() == "settings-page"
    rename(at, 1, "Early help")
    at.press("settings-done")

    assert at.page.objectName() == "people-page"
    assert kept(at).entries[0].value == "Early help"


def test_one_of_ours_without_a_name_gets_its_own_back_and_an_added_one_needs_a_name(at):
    at.go("settings: approaches")
    rename(at, 1, "Early help")
    rename(at, 1, " ")
    assert kept(at).entries[0].value == "prevention"
    at.press("add-approach")
    rename(at, 6, "Advocacy")
    rename(at, 6, " ")
    assert "needs a name" in at.see("settings-notice").accessibleName()
    assert kept(at).entries[5].value == "Advocacy"


def test_what_protects_asks_why_under_its_new_name_before_it_is_signed(at):
    at.go("settings: approaches")
    rename(at, 5, "Keeping safe")
    assert not at.see("approach-5-asks").face.available
    at.go("plan")
    choice = at.see("step-approach")
    choice.choose("Keeping safe")
    choice.chosen.emit("Keeping safe")
    settle()
    assert at.see("step-why-edit") is not None
    at.flow._walk.show_tab("sign-off")
    at.press("sign-off")

    assert "needs a reason" in at.page._notice.words.text()
    assert at.flow._walk.editor.assessment.sign_off is None


def test_a_day_to_look_again_is_suggested_and_taken_only_when_it_is_chosen(at):
    at.go("sign-off")
    assert at.see("suggest-review") is None
    at.flow._house.keep(ReviewRule(6))
    page = at.go("sign-off")
    editor = at.flow._walk.editor
    editor.plan_review(None)
    page.refresh()
    held_on = editor.assessment.held_on
    day = ReviewRule(6).day_after(held_on)
    assert at.see("suggest-review").text().startswith("In 6 months: ")
    assert editor.assessment.next_review is None
    at.press("suggest-review")

    assert editor.assessment.next_review == day
    assert at.see("suggest-review") is None


def test_whoever_puts_the_old_name_back_may_leave_the_settings(at):
    at.go("settings: approaches")
    before = at.see("approach-1-edit").text()
    rename(at, 1, "support")
    assert "in the list already" in at.see("settings-notice").accessibleName()
    rename(at, 1, before)
    at.press("settings-done")

    assert at.page.objectName() == "people-page"
    assert kept(at) == Approaches()


def test_one_that_has_no_name_yet_is_not_moved_and_what_it_asks_is_kept_with_its_name(at):
    at.go("settings: approaches")
    at.press("add-approach")
    at.press("approach-6-up")
    assert "needs a name" in at.see("settings-notice").accessibleName()
    at.press("approach-6-asks")
    rename(at, 6, "Advocacy")

    assert (kept(at).entries[5].value, kept(at).entries[5].asks_why) == ("Advocacy", True)
