from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click, shown
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.review_page import ReviewPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

TODAY = date(2026, 11, 21)


@pytest.fixture
def shared() -> SharedScreen:
    return SharedScreen()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor, shared: SharedScreen) -> ReviewPage:
    editor.rate(Voice.PERSON, "community_life", 4)
    editor.rate(Voice.PRACTITIONER, "community_life", 3)
    editor.rate(Voice.PERSON, "sense_of_belonging", 2)
    editor.rate(Voice.PERSON, "life_chances", Reason.DOES_NOT_KNOW)
    page = shown(qtbot, ReviewPage(theme, editor, shared, lambda: TODAY))
    page.refresh()
    assert editor.wait()
    return page


def said(page: QWidget) -> str:
    return "\n".join(str(w.text()) for w in page.findChildren(QWidget) if hasattr(w, "text"))


def test_both_voices_stand_apart_and_the_difference_is_in_words(page: ReviewPage) -> None:
    assert "4 and 3, one step apart" in said(page)


def test_a_gap_is_named_by_its_reason(page: ReviewPage) -> None:
    assert "Does not know" in said(page)
    assert "Not talked about yet" in said(page)


def test_a_quadrant_shows_each_voices_score_with_its_coverage(page: ReviewPage) -> None:
    assert "Aoife 3.0 (2 of 4), Maeve: not enough explored (1 of 4)" in said(page)


def test_change_leads_to_the_statement(qtbot: QtBot, page: ReviewPage) -> None:
    with qtbot.waitSignal(page.place_wanted) as wanted:
        click(qtbot, page, "change-community_life")

    assert wanted.args == ["community_life"]


def test_the_picture_is_said_aloud_to_who_cannot_see_it(page: ReviewPage) -> None:
    radar = page.findChild(QWidget, "radar")
    assert radar.accessibleDescription().startswith(
        "Aoife and Maeve see 0 of 1 the same way, and one a step apart."
    )


def test_a_later_answer_changes_the_table_and_the_sentence(
    page: ReviewPage, editor: AssessmentEditor
) -> None:
    editor.rate(Voice.PRACTITIONER, "community_life", 4)

    assert "4 for both" in said(page)
    assert "see 1 of 1 the same way" in said(page)
    assert editor.wait()


def test_the_table_alone_can_be_shown(qtbot: QtBot, page: ReviewPage) -> None:
    click(qtbot, page, "table-only")
    assert not page.findChild(QWidget, "radar").isVisible()

    click(qtbot, page, "table-only")
    assert page.findChild(QWidget, "radar").isVisible()


def test_what_moved_since_last_time_stands_at_each_answer(
    qtbot: QtBot, theme: Theme, store: Store, aoife: Person, draft: Assessment
) -> None:
    before = Assessment(draft.framework, aoife.id, draft.practitioner, date(2026, 5, 12), date(2026, 5, 12))
    before.rate(Voice.PERSON, "community_life", 5)
    before.sign(SignOff(datetime(2026, 5, 12, tzinfo=UTC), "Maeve Donnelly"))
    draft.rate(Voice.PERSON, "community_life", 3)
    page = shown(
        qtbot, ReviewPage(theme, AssessmentEditor(store, aoife, draft, before), SharedScreen(), lambda: TODAY)
    )
    page.refresh()

    assert "down two since May" in said(page)


def test_a_signed_picture_offers_no_change(
    qtbot: QtBot, theme: Theme, store: Store, aoife: Person, draft: Assessment
) -> None:
    draft.sign(SignOff(datetime(2026, 11, 21, tzinfo=UTC), "Maeve Donnelly"))
    page = shown(
        qtbot, ReviewPage(theme, AssessmentEditor(store, aoife, draft), SharedScreen(), lambda: TODAY)
    )
    page.refresh()

    assert not page.findChild(QWidget, "change-community_life").isVisible()
    assert button(page, "make-plan").text() == "See the plan"
