"""A hair parts what goes on below from the buttons, and only while it goes on."""

from __future__ import annotations

from tests.ui.places import Look, settle
from wellbeing_desktop.ui.widgets.page_frame import PageFrame


def test_the_table_of_what_moved_is_parted_from_the_buttons_while_it_has_more(go_to):
    at = go_to("compare")
    at.page.show_comparison(at.page._comparison, at.page._person)
    settle()
    assert len(at.page._frame._foot._bars) == 2
    bar = at.page._table.area.verticalScrollBar()
    foot = at.page.findChild(PageFrame).area.height()
    hair = at.theme.colour("hair")
    for value, parted in ((0, True), (bar.maximum(), False)):
        bar.setValue(value)
        settle()
        seen = at.page.findChild(PageFrame).grab().toImage()
        assert (seen.pixelColor(5, foot) == hair) is parted


def test_no_line_is_left_at_the_end_of_what_moved_where_it_scrolls_with_the_page(go_to):
    at = go_to("compare", look=Look(percent=200))
    area = at.page.findChild(PageFrame).area
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    seen = at.page.findChild(PageFrame).grab().toImage()
    assert seen.pixelColor(5, area.height()) != at.theme.colour("hair")


def test_the_table_of_the_time_line_is_parted_from_the_foot_while_the_page_goes_on(go_to):
    at = go_to("time line table", look=Look(percent=200))
    area = at.page.findChild(PageFrame).area
    bar = area.verticalScrollBar()
    assert bar.maximum()
    assert at.see("life-rows").verticalScrollBar().maximum() == 0, "a short list scrolls with its page"
    for value, parted in ((0, True), (bar.maximum(), False)):
        bar.setValue(value)
        settle()
        seen = at.page.findChild(PageFrame).grab().toImage()
        assert (seen.pixelColor(5, area.height()) == at.theme.colour("hair")) is parted
