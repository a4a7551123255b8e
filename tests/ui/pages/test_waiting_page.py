"""The list of everything that waits, as a page of its own: what it says of much, and of nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.listing import AssessmentRow, Listed
from wellbeing_desktop.ui.pages.waiting_page import WaitingPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.waiting_desk import Kind, Page

TODAY = date(2026, 11, 20)


@pytest.fixture
def page(qtbot, theme: Theme) -> WaitingPage:
    page = WaitingPage(theme)
    qtbot.addWidget(page)
    page.show()
    return page


def test_where_nothing_waits_the_page_says_so_and_offers_no_calendar(page: WaitingPage) -> None:
    for kind, words in (
        (Kind.DRAFTS, "Nothing waits to be carried on."),
        (Kind.REVIEWS, "No review is planned."),
    ):
        page.show_rows(Page(kind, TODAY, Listed(()), ()))

        assert page._lead.text() == words
        assert not page._rows.isVisible()
        assert not page._calendar.isVisible()


def test_how_far_a_draft_came_stands_apart_from_what_it_is(page: WaitingPage) -> None:
    row = AssessmentRow(
        id=uuid4(),
        person_id=uuid4(),
        person_reference="0142",
        person_called="Aoife",
        version=1,
        stage=Stage.REVIEW,
        state=State.DRAFT,
        held_on=TODAY,
        next_review=None,
        talked_about=0,
        of=18,
        touched_at=datetime(2026, 11, 19, 14, 32, tzinfo=UTC),
        framework="social-wellbeing 1.0.0",
    )
    page.show_rows(Page(Kind.DRAFTS, TODAY, Listed((1,)), (row,)))

    face = page._face(page._rows.view.model().index(0, 0))
    assert face.cells[0] == ("Review · Not started yet", "")
    assert page._rows.isVisible()
