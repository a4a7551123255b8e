"""Before the window closes it waits for what is under way, and never takes a part for the whole."""

from __future__ import annotations

from tests.ui.patience import settle, wait
from tests.ui.test_done_once import slow
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.house_rules import LockRule, ReviewRule
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.ui.house_desk import HouseDesk

LOST, KEPT = "sense_of_belonging", "community_life"


def refuse(*_: object) -> None:
    raise SaveFailedError("full")


def test_an_answer_that_was_not_saved_is_not_taken_for_safe_because_a_later_one_is(
    editor, store, monkeypatch
):
    with slow(store), monkeypatch.context() as full:
        full.setattr(store, "save_answer", refuse)
        editor.rate(Voice.PERSON, LOST, 2)
    with slow(store):
        editor.rate(Voice.PERSON, KEPT, 4)
        wait(lambda: editor.failure is not None)
    store.person_ids()

    assert not editor.wait()
    assert store.assessment(editor.assessment.id).answers == {(Voice.PERSON, KEPT): 4}
    settle()
    editor.try_again()
    assert editor.wait()
    assert store.assessment(editor.assessment.id).answers[Voice.PERSON, LOST] == 2


def test_a_rule_that_was_not_saved_is_not_taken_for_safe_because_another_one_is(qapp, store, monkeypatch):
    house = HouseDesk(store)
    with monkeypatch.context() as full:
        full.setattr(store, "save_setting", refuse)
        house.keep(LockRule(5))
        wait(lambda: not house._pending)
    house.keep(ReviewRule(12))
    assert not house.wait()

    settle()
    house.try_again()
    assert house.wait()
    assert LockRule.from_text(store.setting(LockRule.NAME)) == LockRule(5)
    house.close()
