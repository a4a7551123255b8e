"""A time line of hundreds of pictures: nobody waits for those that nobody looks at."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import button, click
from wellbeing_desktop.ui.pages.time_line import SHOWN_MORE, Entry, Node, TimeLine
from wellbeing_desktop.ui.theme import Theme


def test_a_very_long_time_line_comes_in_parts_and_the_focus_goes_on(qtbot: QtBot, theme: Theme) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    entries = [Entry(Node.SIGNED, f"Day {n}", "Review", "Signed.", uuid4(), 1) for n in range(100)]
    line.show_entries(entries)
    line.show()

    click(qtbot, line, "whole-time-line")

    assert len(line.findChildren(QAbstractButton, QRegularExpression("^entry-"))) == 6 + SHOWN_MORE
    assert button(line, "entry-7").hasFocus()
    assert button(line, "whole-time-line").text() == f"Show {SHOWN_MORE} more"
    while line.findChild(QAbstractButton, "whole-time-line").isVisible():
        click(qtbot, line, "whole-time-line")
    names = [button(line, f"entry-{n + 1}").accessibleName() for n in range(100)]
    assert names == [f"Day {n}, Review, Signed." for n in range(100)]


def test_a_row_of_the_time_line_is_measured_once_for_each_width(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    line.show_entries([Entry(Node.SIGNED, "Day", "Review", "Signed, and corrected since.", uuid4(), 1)])
    row = button(line, "entry-1")
    assert row.heightForWidth(60) > row.heightForWidth(300)
    monkeypatch.setattr("wellbeing_desktop.ui.pages.time_line.Lines", None)

    assert row.heightForWidth(300) > 0
    with pytest.raises(TypeError):
        row.heightForWidth(301)


def test_that_there_is_nothing_yet_is_said_only_where_there_is_nothing(qtbot: QtBot, theme: Theme) -> None:
    line = TimeLine(theme)
    qtbot.addWidget(line)
    line.show()
    words = next(text for text in line.findChildren(QLabel) if text.text() == "There is nothing yet.")
    line.show_entries([])
    assert words.isVisible()

    line.show_entries([Entry(Node.SIGNED, "Day", "Review", "Signed.", uuid4(), 1)])

    assert not words.isVisible()

    line.show_entries([], [Entry(Node.WITHDRAWN, "Day", "Review", "Withdrawn.", uuid4(), 1)])
    assert words.isVisible()
    click(qtbot, line, "withdrawn-time-line")
    assert not words.isVisible()
