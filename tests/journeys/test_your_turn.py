from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.journeys.hands import Mouse
from tests.journeys.steps import begin_together
from tests.journeys.test_first_run_to_saved_copy import WORDS
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage.store import Store

OWN = "I know who to ring."
NOT_MINE = (
    "practitioners-view",
    "practitioner-note",
    "practitioner-reason",
    "practitioner-step-1",
    "why-different",
    "header-name",
    "lock",
    "more",
    "shared-screen",
    "continue",
)


def only_mine(hands: Mouse) -> None:
    assert [name for name in NOT_MINE if hands.sees(name) is not None] == []
    assert "Maeve" not in hands.read()


def take_the_turn(hands: Mouse, answers: dict[str, int]) -> None:
    for place, (indicator_id, step) in enumerate(answers.items()):
        hands.wait_for(f"answer-{indicator_id}-{step}")
        only_mine(hands)
        hands.choose(f"answer-{indicator_id}-{step}")
        if place == 0:
            hands.write("own-words", OWN)
        hands.choose("your-turn-continue")


def test_the_person_answers_a_part_alone_and_gives_the_laptop_back(
    qtbot: QtBot, office: Office, tmp_path: Path
) -> None:
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("shared-screen")
    hands.choose("practitioners-view")
    hands.choose("practitioner-step-1")
    hands.write("practitioner-note", "Not for Aoife's eyes")
    hands.choose("all-parts")
    hands.choose("your-turn")

    answers = {
        "trusting_relationships": 4,
        "place_called_home": 2,
        "community_life": 5,
        "sense_of_belonging": 3,
    }
    take_the_turn(hands, answers)

    hands.reads("Please give the laptop back to Maeve now.")
    assert "Thank you, Aoife." in hands.read()
    assert "That was everything about Relationships and Belonging." in hands.read()
    hands.reads("Every word is saved.")
    hands.choose("give-back-carry-on")
    hands.wait_for("overview-page")
    assert hands.sees("header-name") is not None
    office.window.close()
    with Store.open(tmp_path / "store", WORDS) as store:
        kept = store.assessment(store.assessment_rows()[0].id)
    assert {i: s for (voice, i), s in kept.answers.items() if voice is Voice.PERSON} == answers
    assert kept.note("trusting_relationships").own_words == OWN
