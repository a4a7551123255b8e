"""Words for the reasons, and a page wide enough for a widget to stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from wellbeing_desktop.assessment.answers import Reason

REASONS = {
    Reason.NOT_EXPLORED: "Leave this for now",
    Reason.NOT_APPLICABLE: "This is not part of my life",
    Reason.DOES_NOT_KNOW: "I don’t know",
    Reason.PREFERS_NOT_TO_SAY: "I’d rather not say",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the offscreen platform says of itself; every other warning of Qt fails a test."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Put widgets on a page of a size, show it, and wait until it has the keyboard."""

    pages: list[QWidget] = []

    def show(*widgets: QWidget, width: int = 900, height: int = 700, fills: bool = False) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 40, 40, 40)
        for widget in widgets:
            column.addWidget(widget, 1 if fills else 0)
        if not fills:
            column.addStretch(1)
        page.resize(width, height)
        qtbot.addWidget(page)
        pages.append(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    yield show
    pages.clear()
