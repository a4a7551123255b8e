from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, shown
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.overview_page import OverviewPage, next_open
from wellbeing_desktop.ui.reading_order import step
from wellbeing_desktop.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> OverviewPage:
    return shown(qtbot, OverviewPage(theme, editor))


def test_it_leads_to_the_first_statement_at_the_start(qtbot: QtBot, page: OverviewPage) -> None:
    assert button(page, "carry-on").text() == "Carry on: People I trust"

    with qtbot.waitSignal(page.place_wanted) as wanted:
        click(qtbot, page, "carry-on")
    assert wanted.args == ["trusting_relationships"]


def test_it_goes_on_where_the_two_stopped_and_then_to_what_is_still_open(editor: AssessmentEditor) -> None:
    editor.stop_at("self_worth")
    assert next_open(editor.assessment) == "self_worth"

    editor.rate(Voice.PERSON, "self_worth", 3)
    assert next_open(editor.assessment) == "trusting_relationships"


def test_when_all_is_talked_about_it_leads_to_the_picture(
    qtbot: QtBot, page: OverviewPage, editor: AssessmentEditor
) -> None:
    for indicator in editor.assessment.framework.all_indicators:
        editor.rate(Voice.PERSON, indicator.id, Reason.PREFERS_NOT_TO_SAY)

    assert button(page, "carry-on").text() == "See the picture"
    with qtbot.waitSignal(page.picture_wanted):
        click(qtbot, page, "carry-on")
    assert editor.wait()


def test_the_practitioners_answer_alone_fills_no_stone(page: OverviewPage, editor: AssessmentEditor) -> None:
    editor.rate(Voice.PRACTITIONER, "community_life", 5)

    stone = page._ring.stop("community_life")
    assert stone.accessibleName() == "Joining in with others, Relationships and Belonging, not yet"
    assert editor.wait()


def test_a_stone_says_its_state_in_words_and_never_the_step(
    page: OverviewPage, editor: AssessmentEditor
) -> None:
    editor.rate(Voice.PERSON, "community_life", 1)

    name = page._ring.stop("community_life").accessibleName()
    assert name == "Joining in with others, Relationships and Belonging, talked about"
    assert editor.wait()


def test_a_quadrant_opens_its_first_open_statement(
    qtbot: QtBot, page: OverviewPage, editor: AssessmentEditor
) -> None:
    editor.rate(Voice.PERSON, "cared_for_and_protected", 4)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        page._ring.quadrant_chosen.emit("safety")

    assert wanted.args == ["keeping_self_and_others_well"]
    assert editor.wait()


def test_tab_leads_from_the_heading_into_the_figure_and_not_past_it(page: OverviewPage) -> None:
    page.focus_heading()
    heading = page.window().focusWidget()
    step(page, onward=True)

    assert heading.accessibleName() == "Where shall we go next, Aoife?"
    assert page.window().focusWidget().accessibleName() == "Relationships and Belonging, Not started yet"
