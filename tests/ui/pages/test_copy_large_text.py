"""A copy in larger text: choices or pages have the whole window, one press apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.access_rules import faults_of
from tests.ui.pages.hands import click
from tests.ui.places import settle
from tests.ui.room_rules import cramped
from tests.ui.tab_walk import missed, order_faults, tab_stops
from wellbeing_desktop.ui.pages.copy_page import CopyPage
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.pdf_pages import PdfPages

LARGE = (150, 200)


@pytest.fixture(params=LARGE)
def large(request: pytest.FixtureRequest, theme: Theme, page: CopyPage) -> Iterator[CopyPage]:
    """The copy, in a window of 1366 x 708 under the header, in larger text."""
    theme.set_percent(request.param)
    settle()
    yield page
    theme.set_percent(100)


def pages_of(page: CopyPage) -> PdfPages:
    """Return the pages of the PDF."""
    found = page.findChild(PdfPages)
    assert found is not None
    return found


def test_the_choices_have_the_room_until_the_pages_are_asked_for(large: CopyPage) -> None:
    assert not pages_of(large).isVisible()
    assert cramped(large.window()) == []


def test_the_pages_have_the_room_and_are_as_wide_as_the_window_allows(qtbot: QtBot, large: CopyPage) -> None:
    click(qtbot, large, "see-pages")
    pages = pages_of(large)
    assert pages.isVisible()
    assert pages.height() > 400
    assert pages.percent == 150
    assert pages.horizontalScrollBar().maximum() == 0
    assert QApplication.focusWidget() is pages
    assert cramped(large.window()) == []
    assert faults_of(large.window()) == []


def test_tab_goes_through_the_pages_and_leads_back_to_the_choices(qtbot: QtBot, large: CopyPage) -> None:
    click(qtbot, large, "see-pages")
    stops = tab_stops(large.window())
    assert order_faults(large.window(), stops) == []
    assert missed(large.window(), stops) == []
    click(qtbot, large, "leave-pages")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "see-pages"
    assert not pages_of(large).isVisible()


def test_at_the_usual_size_pages_and_choices_stand_side_by_side(
    qtbot: QtBot, theme: Theme, page: CopyPage
) -> None:
    theme.set_percent(200)
    settle()
    click(qtbot, page, "see-pages")
    theme.set_percent(100)
    settle()
    assert pages_of(page).isVisible()
    assert page.findChild(type(page._panel)).isVisible()
    assert not page._panel._pages.isVisible()
