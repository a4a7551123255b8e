"""Beside a difference there is room for why, on the page where the two look at the picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.ui.pages.hands import button, click, shown, text_box, words
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.review_page import ReviewPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

WHY = "Aoife goes on Tuesdays; Maeve thought that it had stopped."


@pytest.fixture
def shared() -> SharedScreen:
    """The two look at one screen."""
    return SharedScreen()


@pytest.fixture
def open_review(
    qtbot: QtBot, theme: Theme, editor: AssessmentEditor, shared: SharedScreen
) -> Callable[..., ReviewPage]:
    """Show the picture in which the two differ on `apart` and agree on having a place called home."""

    def open_it(apart: str = "community_life") -> ReviewPage:
        for voice, step in ((Voice.PERSON, 4), (Voice.PRACTITIONER, 2)):
            editor.rate(voice, apart, step)
            editor.rate(voice, "place_called_home", 3)
        page = shown(qtbot, ReviewPage(theme, editor, shared, lambda: date(2026, 11, 21)))
        page.refresh()
        return page

    return open_it


def line(page: QWidget, indicator_id: str) -> QWidget | None:
    found = page.findChild(QWidget, f"why-{indicator_id}")
    return found if found is not None and found.isVisibleTo(page) else None


def test_there_is_room_for_why_only_where_the_two_differ(open_review: Callable[..., ReviewPage]) -> None:
    page = open_review()
    assert button(page, "say-why-community_life").text() == "Say why"
    assert line(page, "place_called_home") is None
    assert line(page, "sense_of_belonging") is None


def test_why_is_said_in_the_table_and_kept(
    qtbot: QtBot, open_review: Callable[..., ReviewPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_review()
    click(qtbot, page, "say-why-community_life")
    field = text_box(page, "why-community_life-words")
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, WHY)
    click(qtbot, page, "say-why-community_life")

    assert QApplication.focusWidget() is button(page, "say-why-community_life")
    assert f"Why we see it differently: “{WHY}”" in words(page)
    assert button(page, "say-why-community_life").text() == "Change why"
    assert editor.wait()
    assert store.assessment(editor.assessment.id).note("community_life").why_different == WHY


def test_why_is_handed_over_when_the_page_is_left_with_the_field_open(
    qtbot: QtBot, open_review: Callable[..., ReviewPage], editor: AssessmentEditor
) -> None:
    page = open_review()
    click(qtbot, page, "say-why-community_life")
    qtbot.keyClicks(text_box(page, "why-community_life-words"), WHY)
    page.commit()

    assert editor.assessment.note("community_life").why_different == WHY


def test_what_is_being_typed_stays_when_something_else_changes(
    qtbot: QtBot, open_review: Callable[..., ReviewPage], editor: AssessmentEditor
) -> None:
    page = open_review()
    click(qtbot, page, "say-why-community_life")
    qtbot.keyClicks(text_box(page, "why-community_life-words"), "Half a")
    editor.rate(Voice.PERSON, "life_chances", 3)

    assert text_box(page, "why-community_life-words").toPlainText() == "Half a"
    assert editor.wait()


def test_what_was_said_stays_when_the_two_come_to_agree(
    open_review: Callable[..., ReviewPage], editor: AssessmentEditor
) -> None:
    editor.rewrite("community_life", why_different=WHY)
    page = open_review()
    editor.rate(Voice.PRACTITIONER, "community_life", 4)

    assert "4 for both" in words(page)
    assert WHY in words(page)


def test_the_practitioners_note_is_never_in_the_picture(
    open_review: Callable[..., ReviewPage], editor: AssessmentEditor
) -> None:
    editor.rewrite("community_life", seen="Seen alone", told="Told in private", view="My own view")
    page = open_review()
    assert not {"Seen alone", "Told in private", "My own view"} & set(words(page).split("\n"))


def test_why_about_harm_leaves_a_shared_screen(
    open_review: Callable[..., ReviewPage], editor: AssessmentEditor, shared: SharedScreen
) -> None:
    editor.rewrite("free_from_harm", why_different=WHY)
    shared.turn(on=False)
    page = open_review("free_from_harm")
    assert WHY in words(page)

    shared.turn(on=True)
    assert WHY not in words(page)
    assert line(page, "free_from_harm") is None


def test_a_signed_picture_shows_why_and_changes_nothing(
    qtbot: QtBot, theme: Theme, editor: AssessmentEditor, shared: SharedScreen
) -> None:
    for voice, step in ((Voice.PERSON, 4), (Voice.PRACTITIONER, 2)):
        editor.rate(voice, "community_life", step)
        editor.rate(voice, "life_chances", 7 - step - 1)
    editor.rewrite("community_life", why_different=WHY)
    editor.sign(SignOff(datetime(2026, 11, 21, tzinfo=UTC), "Maeve Donnelly"))
    page = shown(qtbot, ReviewPage(theme, editor, shared, lambda: date(2026, 11, 21)))
    page.refresh()

    assert WHY in words(page)
    assert not page.findChild(QWidget, "say-why-community_life").isVisibleTo(page)
    assert line(page, "life_chances") is None
    assert editor.wait()


def test_a_picture_that_was_left_hears_nothing_of_sharing(
    open_review: Callable[..., ReviewPage], shared: SharedScreen
) -> None:
    page = open_review()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shared.turn(on=not shared.on)
    assert not isValid(page)
