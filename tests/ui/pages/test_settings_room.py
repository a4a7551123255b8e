"""The room that settings take: nothing scrolls without need, and rows and lines are whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from tests.ui.places import Look, settle


def twice_the_middle(at, name: str) -> int:
    """Return where the middle of something stands in the window, in half px."""
    widget = at.see(name)
    return 2 * widget.mapTo(at.window, QPoint(0, 0)).y() + widget.height()


def test_the_columns_of_a_page_do_not_stay_moved_when_it_ceases_to_scroll_unseen(go_to):
    usual = go_to("settings: lock").page._frame.body.contentsMargins()
    at = go_to("settings: lock", look=Look(percent=200))
    settle()
    assert not at.page._frame.area.verticalScrollBar().isVisible()
    assert at.page._frame.body.contentsMargins() == usual


def test_what_can_be_done_with_an_approach_stands_in_the_middle_of_its_row(go_to):
    for percent in (100, 150, 200):
        at = go_to("settings: approaches", look=Look(percent=percent))
        assert abs(twice_the_middle(at, "approach-1-edit") - twice_the_middle(at, "approach-1-up")) <= 1


@pytest.mark.parametrize("percent", [100, 200])
def test_what_an_organisation_writes_is_seen_in_as_many_lines_in_large_text(go_to, percent):
    for place, name, lines in (
        ("organisation", "lawful-basis-edit", 5),
        ("safety", "safety-procedure-edit", 3),
    ):
        at = go_to(f"settings: {place}", look=Look(percent=percent))
        settle()
        edit = at.see(name)
        assert edit.viewport().height() >= lines * edit.fontMetrics().lineSpacing()
