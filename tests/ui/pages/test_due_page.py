"""Whose record is due for a look: the cards."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from pytestqt.qtbot import QtBot

from tests.ui.pages.hands import shown, words
from wellbeing_desktop.assessment.assessment import Stage
from wellbeing_desktop.assessment.retention import KeepRule
from wellbeing_desktop.storage.listing import Listed
from wellbeing_desktop.storage.retention import DueRow
from wellbeing_desktop.ui.pages.due_page import DuePage
from wellbeing_desktop.ui.rights_desk import Due
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.labels import Text

LONG = "Aleksandra-Wilhelmina Featherstonehaugh"
REFERENCE = "SAMPLE-01-HSC/2026/000123456/B"


def test_a_name_and_its_reference_stand_on_one_line_where_the_card_has_room(
    qtbot: QtBot, theme: Theme
) -> None:
    page = shown(qtbot, DuePage(theme))
    page.resize(1366, 708)
    row = DueRow(uuid4(), REFERENCE, LONG, "", date(2018, 3, 2), Stage.REVIEW)
    page.show_due(Due(KeepRule(7), Listed((1,)), (row,)))
    who = next(text for text in page.findChildren(Text) if REFERENCE in text.text())
    qtbot.waitUntil(lambda: who.height() == theme.leading(12))


def test_how_many_are_due_is_said_also_before_all_of_them_are_shown(qtbot: QtBot, theme: Theme) -> None:
    page = shown(qtbot, DuePage(theme))
    rows = tuple(DueRow(uuid4(), REFERENCE, LONG, "", date(2018, 3, 2), Stage.REVIEW) for _ in range(2))
    page.show_due(Due(KeepRule(7), Listed(tuple(range(300))), rows))
    assert "300 records, the oldest first." in words(page)
    page.show_due(Due(KeepRule(7), Listed((1,)), rows[:1]))
    assert "oldest" not in words(page)
    page.show_due(Due(KeepRule(7), Listed(()), ()))
    assert "Nobody is due for a look now." in words(page)
