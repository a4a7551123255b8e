"""A page of a statement to leaf through, and hands for it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.pages.indicator_page import IndicatorPage
from wellbeing_desktop.ui.shared_screen import SharedScreen
from wellbeing_desktop.ui.theme import Theme

TODAY = date(2026, 11, 21)
FIRST, NEXT = "community_life", "sense_of_belonging"


def new_page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> IndicatorPage:
    page = IndicatorPage(theme, editor, SharedScreen(on=False), lambda: TODAY)
    qtbot.addWidget(page)
    page.resize(1366, 708)
    with qtbot.waitExposed(page):
        page.show()
    return page


def button(page: QWidget, name: str) -> QAbstractButton:
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def click(page: QWidget, name: str) -> None:
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def own_words(page: QWidget, name: str = "own-words") -> QPlainTextEdit:
    return page.findChild(QWidget, name).findChild(QPlainTextEdit)


def settle(qtbot: QtBot) -> None:
    qtbot.wait(50)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def click_open(page: IndicatorPage) -> None:
    """Open, where there is a statement, all that is opened on purpose."""
    if page.findChild(QWidget, "practitioners-view") is not None:
        click(page, "practitioners-view")
        click(page, "about")
