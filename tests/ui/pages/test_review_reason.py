"""Beside what moved since last time there is room for why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import click, shown, words
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.review_page import ReviewPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

HOME, TRUST = "place_called_home", "trusting_relationships"


@pytest.fixture
def later(
    qapp: QApplication, store: Store, aoife: Person, assessment: Assessment, draft: Assessment
) -> Iterator[AssessmentEditor]:
    """Her review: trust was 1 and stays, home was 2 and becomes 4."""
    editor = AssessmentEditor(store, aoife, draft, assessment)
    editor.rate(Voice.PERSON, TRUST, 1)
    editor.rate(Voice.PERSON, HOME, 4)
    yield editor
    assert editor.wait()
    editor.close()


@pytest.fixture
def review(qtbot: QtBot, theme: Theme, later: AssessmentEditor) -> ReviewPage:
    page = shown(qtbot, ReviewPage(theme, later, SharedScreen(), lambda: date(2026, 11, 21)))
    page.refresh()
    return page


def line(page: QWidget, indicator_id: str) -> QWidget | None:
    found = page.findChild(QWidget, f"reason-{indicator_id}")
    return found if found is not None and found.isVisibleTo(page) else None


def test_there_is_room_for_why_only_where_an_answer_moved(
    review: ReviewPage, later: AssessmentEditor
) -> None:
    assert line(review, HOME) is not None
    assert line(review, TRUST) is None

    later.rate(Voice.PERSON, HOME, 2)

    assert line(review, HOME) is None


def test_why_it_moved_is_said_in_the_table_kept_and_taken_back(
    qtbot: QtBot, review: ReviewPage, later: AssessmentEditor, store: Store
) -> None:
    click(qtbot, review, f"say-reason-{HOME}")
    click(qtbot, review, "segment-we_know_more_now")
    assert later.wait()

    assert store.assessment(later.assessment.id).note(HOME).change_reason is ChangeReason.WE_KNOW_MORE_NOW
    assert "Why it moved: We know more now" in words(review)

    click(qtbot, review, "segment-")
    assert later.wait()
    assert store.assessment(later.assessment.id).note(HOME).change_reason is None


def test_what_is_said_of_the_move_leaves_the_words_as_they_are(
    qtbot: QtBot, review: ReviewPage, later: AssessmentEditor
) -> None:
    later.rewrite(HOME, own_words="My own door.")
    click(qtbot, review, f"say-reason-{HOME}")
    click(qtbot, review, "segment-things_changed")

    assert later.assessment.note(HOME).own_words == "My own door."


@pytest.fixture
def first_time(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> ReviewPage:
    editor.rate(Voice.PERSON, HOME, 4)
    page = shown(qtbot, ReviewPage(theme, editor, SharedScreen(), lambda: date(2026, 11, 21)))
    page.refresh()
    return page


def test_the_first_time_nothing_asks_why(first_time: ReviewPage) -> None:
    assert line(first_time, HOME) is None
    assert first_time._editor.wait()
