from __future__ import annotations

from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.steps import begin_together, see_picture, sign_off
from tests.journeys.test_first_run_to_saved_copy import add_person, first_run


def test_the_tab_leads_from_a_person_to_the_people(qtbot, office):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)

    hands.choose("tab-people")

    hands.wait_for("people-page")


def test_the_tab_leads_from_a_copy_to_the_people(qtbot, office):
    hands = Keyboard(qtbot, office)
    begin_together(hands, office)
    see_picture(hands)
    sign_off(hands)
    hands.choose("tab-people")
    hands.wait_for("people-page")
