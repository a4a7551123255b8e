"""What stands side by side stands on one line, and stays there when a scroll bar comes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.places import Look, settle
from wellbeing_desktop.ui.widgets.labels import Words


def box_of(at, name: str) -> QRect:
    """Return where something stands in the window."""
    widget = at.see(name)
    return QRect(widget.mapTo(at.window, QPoint(0, 0)), widget.size())


def test_finding_somebody_and_adding_somebody_are_equally_high(go_to):
    for percent in (100, 150):
        at = go_to("people", look=Look(percent=percent))
        field, button = at.see("search").box, box_of(at, "new-person")
        assert field.mapTo(at.window, QPoint(0, 0)).y() == button.y()
        assert field.height() == button.height()


def test_what_is_said_at_the_far_end_of_the_foot_stands_on_the_line_of_the_buttons(go_to):
    at = go_to("picture")
    buttons = [box_of(at, name).center().y() for name in ("make-plan", "finish")]
    assert abs(buttons[0] - buttons[1]) <= 1


def test_a_quiet_button_alone_at_the_foot_begins_where_the_page_begins(go_to):
    at = go_to("move")
    leave = at.see("leave-move")
    assert box_of(at, "leave-move").x() + leave.pad == box_of(at, "move-search").x()


def test_the_columns_of_a_page_do_not_move_when_it_begins_to_scroll(go_to):
    ends = {}
    for mirrored in (False, True):
        for height in (768, 480):
            at = go_to("sign-off", (1366, height), look=Look(right_to_left=mirrored))
            settle()
            body = at.page.findChild(QWidget, "body")
            bar = at.page.findChild(QScrollArea).verticalScrollBar()
            room = body.layout().contentsRect()
            left = body.mapTo(at.window, room.topLeft()).x()
            ends[mirrored, bar.isVisible()] = (left, left + room.width())
    assert len(ends) == 4
    assert ends[False, True] == ends[False, False]
    assert ends[True, True] == ends[True, False]


def test_both_views_are_in_sight_without_scrolling(go_to):
    at = go_to("practitioner")
    settle()
    assert at.page.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_the_figure_of_a_person_is_not_stretched_by_a_long_plan(go_to):
    at = go_to("withdrawn")
    settle()
    radar = at.see("latest-radar")
    assert radar.height() <= 0.8 * radar.width()


def test_groups_of_the_recovery_key_stand_in_columns(go_to):
    at = go_to("new recovery key")
    groups = [at.see(f"recovery-group-{number}") for number in (1, 4, 7)]
    assert len({QFontMetrics(g.font()).horizontalAdvance(g.text()) for g in groups}) == 1


def test_no_heading_stands_over_nothing(go_to):
    at = go_to("person with nothing yet")
    said = [w.text() for w in at.page.findChildren(Words) if w.isVisible()]
    assert "There is nothing yet." in said
    assert "Nothing is agreed yet." in said


def test_a_step_of_the_plan_leaves_no_gap_for_what_it_does_not_ask(go_to):
    at = go_to("plan")
    settle()
    by, approach = box_of(at, "step-by"), box_of(at, "step-approach")
    assert by.y() == approach.y()
    assert by.x() < approach.x()


def test_the_button_that_opens_is_equally_wide_both_ways_in_every_size_of_text(go_to):
    wide = []
    for percent in (200, 100):
        for place in ("lock", "lock by key"):
            at = go_to(place, look=Look(percent=percent))
            settle()
            wide.append(box_of(at, "open" if place == "lock" else "open-with-key").width())
    assert wide[0] == wide[1] > wide[2] == wide[3]


def test_a_banner_takes_one_line_in_a_low_window(go_to):
    high = {}
    for height in (768, 688):
        at = go_to("invited", (1366, height))
        settle()
        banner = at.see("safety-invitation")
        high[height] = banner.height()
        assert banner.visibleRegion().boundingRect() == banner.rect()
    assert high == {768: 76, 688: 52}
