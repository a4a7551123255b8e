from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Keyboard, Mouse, words_in
from tests.journeys.steps import begin_together, read_pdf, save_copy, see_picture, sign_off
from wellbeing_desktop.app import Office

WHY = "Aoife counts her sister. Maeve thinks of who could come by at night."


def see_it_apart(hands: Mouse) -> None:
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("answer-trusting_relationships-4")
    hands.choose("practitioners-view")
    hands.choose("practitioner-step-2")
    hands.reads("4 and 2, two steps apart")
    hands.write("why-different", WHY)
    hands.choose("continue")
    for place in ("place_called_home", "community_life"):
        hands.choose(f"answer-{place}-3")
        hands.choose("continue")
    hands.choose("all-parts")


def choose_record(hands: Keyboard) -> None:
    kind = hands.wait_for("copy-kind").focusProxy()
    hands.walk_to(lambda at: at is kind)
    hands.press(Qt.Key.Key_Down)


def test_a_difference_of_two_steps_stays_seen_with_its_reason(
    qtbot: QtBot, office: Office, saved_copy: Path
) -> None:
    hands = Mouse(qtbot, office)
    begin_together(hands, office)
    hands.choose("shared-screen")
    see_it_apart(hands)
    see_picture(hands)
    assert "4 and 2, two steps apart" in hands.read()
    assert "one further apart" in hands.read()

    hands.choose("change-trusting_relationships")
    hands.choose("practitioners-view")
    assert words_in(hands.wait_for("why-different")) == WHY
    hands.choose("continue")
    hands.reads("The picture so far")

    sign_off(hands)
    choose_record(Keyboard(qtbot, office))
    save_copy(hands)
    text = read_pdf(saved_copy)
    assert "see 0 of 1 the same way, and one more than a step apart" in text
    assert "not sure they will stay around. (4)" in text
    assert "not about what really matters to me. (2)" in text
    assert f"Why we see it differently. {WHY}" in text
