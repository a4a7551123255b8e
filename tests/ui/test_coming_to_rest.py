"""A page comes to rest, whatever stands beside it, whichever way it reads and however large its text is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.places import Places, settle

WAYS = (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)


def boxes(at: Places) -> dict[int, QRect]:
    """Return where everything stands that can be seen."""
    return {id(w): w.geometry() for w in at.window.findChildren(QWidget) if w.isVisible()}


def test_the_statement_comes_to_rest_beside_help_in_whatever_size_and_direction_is_chosen(go_to):
    at = go_to("help")
    is_open = True
    for percent in (100, 125, 150, 175, 200, 150, 100, 200, 125, 175, 100):
        at.theme.set_percent(percent)
        QApplication.processEvents()
        for way in WAYS:
            QGuiApplication.setLayoutDirection(way)
            QApplication.processEvents()
        is_open = not is_open
        (at.help.open if is_open else at.help.close)()
        settle()
        before = boxes(at)
        settle()
        assert boxes(at) == before
