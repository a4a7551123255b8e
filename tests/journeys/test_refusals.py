from __future__ import annotations

import pytest

from tests.journeys.hands import Mouse
from tests.journeys.test_first_run_to_saved_copy import WORDS, add_person, first_run
from wellbeing_desktop.storage.errors import DamagedStoreError, SaveFailedError
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import desk_flow, start_flow


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of dialogs, answered at once."""
    sentences: list[str] = []
    for flow in (desk_flow, start_flow):
        monkeypatch.setattr(flow, "tell", lambda *_, heading, words: sentences.append(f"{heading} {words}"))
    return sentences


def refuse(monkeypatch: pytest.MonkeyPatch, method: str, error: Exception) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Store, method, refusing)


def test_a_no_to_taking_part_ends_kindly_and_begins_nothing(qtbot, office, told, tmp_path):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.choose("made-together")
    hands.choose("take-part-no")
    hands.choose("begin")
    hands.wait_for("person-page")

    assert told == [
        "Thank you, Aoife. We leave it there. Only that we asked is written down. Another day is fine too."
    ]
    office.window.close()
    with Store.open(tmp_path / "store", WORDS) as store:
        (person,) = store.people()
        assert [consent.answer.value for consent in store.consents(person.id)] == ["refused"]
        assert store.assessment_rows() == []


def test_a_full_disk_before_one_begins_gets_a_sentence_and_nothing_is_begun(qtbot, office, told, monkeypatch):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.choose("made-together")
    hands.choose("take-part-yes")
    refuse(monkeypatch, "save_consent", SaveFailedError("full"))
    hands.choose("begin")

    qtbot.waitUntil(lambda: bool(told))
    assert told == ["That did not work The disk is full. Nothing that was saved before is lost."]
    hands.wait_for("before-page")


def test_a_damaged_page_gets_a_sentence_and_the_window_stays(qtbot, office, told, monkeypatch):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.choose("made-together")
    hands.choose("begin")
    hands.choose("finish")
    hands.wait_for("person-page")
    refuse(monkeypatch, "assessment", DamagedStoreError())
    hands.choose("carry-on")

    qtbot.waitUntil(lambda: bool(told))
    assert told == ["That did not work A part of the store is damaged and cannot be shown. Restore a backup."]
    hands.wait_for("person-page")
