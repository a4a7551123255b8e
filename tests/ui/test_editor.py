from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.errors import StepOffScaleError, TextTooLongError
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor

BELONGING = "sense_of_belonging"


def test_an_answer_is_durable_before_saved_is_said(
    qtbot: QtBot, editor: AssessmentEditor, store: Store
) -> None:
    with qtbot.waitSignal(editor.saved):
        editor.rate(Voice.PERSON, BELONGING, 4)

    assert store.assessment(editor.assessment.id).answer(Voice.PERSON, BELONGING) == 4
    assert editor.is_safe


def test_a_change_is_shown_at_once_and_saved_later(qtbot: QtBot, editor: AssessmentEditor) -> None:
    seen: list[str] = []
    editor.changed.connect(seen.append)

    editor.rate(Voice.PRACTITIONER, BELONGING, Reason.DOES_NOT_KNOW)

    assert seen == [BELONGING]
    assert not editor.is_safe
    with qtbot.waitSignal(editor.saved):
        pass


def test_saved_is_said_once_when_many_clicks_are_all_safe(
    qtbot: QtBot, editor: AssessmentEditor, store: Store
) -> None:
    with qtbot.waitSignal(editor.saved):
        for step in (1, 2, 3, 4, 5):
            editor.rate(Voice.PERSON, BELONGING, step)

    assert store.assessment(editor.assessment.id).answer(Voice.PERSON, BELONGING) == 5
    assert editor.is_safe


def test_what_the_domain_refuses_is_neither_shown_nor_stored(editor: AssessmentEditor, store: Store) -> None:
    seen: list[str] = []
    editor.changed.connect(seen.append)

    with pytest.raises(StepOffScaleError):
        editor.rate(Voice.PERSON, BELONGING, 6)
    with pytest.raises(TextTooLongError):
        editor.rewrite(BELONGING, own_words="x" * 4001)

    assert seen == []
    assert editor.wait()
    assert store.assessment(editor.assessment.id).answers == {}


def test_words_stars_plan_and_place_are_all_stored(
    qtbot: QtBot, editor: AssessmentEditor, store: Store
) -> None:
    with qtbot.waitSignal(editor.saved):
        editor.rewrite(BELONGING, own_words="Here, mostly.")
        editor.set_matters_most([BELONGING])
        editor.set_actions([Action("Ring the choir")])
        editor.stop_at("community_life")

    kept = store.assessment(editor.assessment.id)
    assert kept.note(BELONGING).own_words == "Here, mostly."
    assert kept.matters_most == (BELONGING,)
    assert [action.what for action in kept.actions] == ["Ring the choir"]
    assert kept.stopped_at == "community_life"


def test_the_same_words_again_are_no_change(editor: AssessmentEditor) -> None:
    editor.rewrite(BELONGING, own_words="")
    assert editor.is_safe


def test_a_failed_save_is_said_and_only_a_whole_later_one_heals_it(
    qtbot: QtBot, editor: AssessmentEditor, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr(store, "save_answer", full)
    with qtbot.waitSignal(editor.save_failed) as failed:
        editor.rate(Voice.PERSON, BELONGING, 2)
    assert failed.args[0].reason == "full"
    assert not editor.is_safe
    assert not editor.wait()

    with qtbot.waitSignal(editor.saved):
        editor.try_again()
    assert editor.is_safe
    assert store.assessment(editor.assessment.id).answer(Voice.PERSON, BELONGING) == 2


def test_a_save_that_was_already_queued_does_not_hide_an_earlier_failure(
    qtbot: QtBot, editor: AssessmentEditor, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr(store, "save_answer", full)
    said: list[str] = []
    editor.saved.connect(lambda: said.append("saved"))
    with qtbot.waitSignal(editor.save_failed):
        editor.rate(Voice.PERSON, BELONGING, 2)
        editor.rewrite(BELONGING, own_words="Words that did reach the disk")
    qtbot.waitUntil(lambda: not editor._pending)

    assert said == []
    assert not editor.is_safe


def test_waiting_at_the_end_tells_that_everything_is_durable(editor: AssessmentEditor, store: Store) -> None:
    editor.rate(Voice.PERSON, BELONGING, 3)

    assert editor.wait()
    assert store.assessment(editor.assessment.id).answer(Voice.PERSON, BELONGING) == 3


def test_undo_takes_a_rating_back_by_name_and_stores_that_too(
    qtbot: QtBot, editor: AssessmentEditor, store: Store
) -> None:
    editor.rate(Voice.PERSON, BELONGING, 3)
    editor.rate(Voice.PERSON, BELONGING, 4)
    assert editor.history.undo_name == "step 3 to 4"

    with qtbot.waitSignal(editor.history.moved) as moved:
        editor.history.undo()

    assert moved.args == [BELONGING]
    assert editor.assessment.answer(Voice.PERSON, BELONGING) == 3
    assert editor.history.redo_name == "step 3 to 4"
    assert editor.history.undo_name == "step 3"
    assert editor.wait()
    assert store.assessment(editor.assessment.id).answer(Voice.PERSON, BELONGING) == 3


def test_redo_does_again_what_undo_took_back(editor: AssessmentEditor) -> None:
    editor.rate(Voice.PERSON, BELONGING, Reason.DOES_NOT_KNOW)
    editor.rate(Voice.PERSON, BELONGING, 2)
    assert editor.history.undo_name == "does not know to step 2"
    editor.history.undo()
    editor.history.undo()
    assert editor.assessment.answers == {}

    editor.history.redo()

    assert editor.assessment.answer(Voice.PERSON, BELONGING) is Reason.DOES_NOT_KNOW


def test_a_star_is_taken_back_too(editor: AssessmentEditor) -> None:
    editor.set_matters_most([BELONGING])
    editor.history.undo()

    assert editor.assessment.matters_most == ()


def test_choosing_the_same_step_again_is_nothing_to_undo(editor: AssessmentEditor) -> None:
    editor.rate(Voice.PERSON, BELONGING, 2)
    editor.rate(Voice.PERSON, BELONGING, 2)
    editor.history.undo()

    assert editor.history.undo_name == ""
