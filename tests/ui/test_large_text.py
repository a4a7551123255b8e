"""Larger text and smaller windows: nothing cut, nothing on top of another, all of it reachable."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.places import EVERY, Look, Places, settle, wait
from tests.ui.room_rules import cramped
from wellbeing_desktop.charts.look import fitting_radius, screen_look
from wellbeing_desktop.ui.pages.life_page import LIST_PX
from wellbeing_desktop.ui.widgets.page_frame import MARGIN, PageFrame

LARGEST = Look(percent=200)
LAPTOP, SMALL, LOW = (1366, 768), (1024, 700), (1366, 688)


@pytest.mark.parametrize("place", EVERY)
@pytest.mark.parametrize(
    ("percent", "size"), [(200, LAPTOP), (200, SMALL), (150, LOW), (100, SMALL)], ids=str
)
def test_everything_has_the_room_it_needs(go_to, place, percent, size):
    window = go_to(place, size, look=Look(percent=percent)).window
    assert (window.width(), window.height()) == size
    assert cramped(window) == []


@pytest.mark.parametrize("place", EVERY)
def test_at_200_percent_pages_scroll_to_their_end_and_the_foot_stays_in_sight(go_to, place):
    at = go_to(place, SMALL, look=LARGEST)
    for area in (a for a in at.page.findChildren(QScrollArea) if a.isVisible() and a.widget()):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())
        settle()
        bottom = area.widget().mapTo(area.viewport(), area.widget().rect().bottomLeft()).y()
        assert bottom <= area.viewport().height(), area.objectName()
    for foot in (w for w in at.window.findChildren(QWidget) if type(w).__name__ == "_Foot" and w.isVisible()):
        for button in foot.findChildren(QWidget):
            assert not button.isVisible() or button.visibleRegion().boundingRect() == button.rect()


@pytest.mark.parametrize("place", ["lock", "first run: passphrase", "first run: who"])
def test_before_a_store_is_open_nothing_is_cut_in_the_smallest_window(go_to, place):
    window = go_to(place, (640, 480), look=LARGEST).window
    settle()
    settle()
    assert cramped(window) == []


def test_what_an_indicator_is_about_comes_into_sight_where_it_opens_below(go_to):
    at = go_to("about sheet", look=LARGEST)
    QTest.qWait(50)
    sheet = at.see("about-sheet")
    assert sheet.visibleRegion().boundingRect().top() == 0


def test_two_rows_of_a_long_list_are_in_sight_once_one_scrolled_to_it(go_to):
    at = go_to("audit", look=LARGEST)
    bar = at.page.findChild(PageFrame).area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    view = at.see("audit-rows")
    assert view.visibleRegion().boundingRect().height() >= 2 * view.sizeHintForRow(0)


def test_the_rows_of_a_time_line_are_all_there_and_the_page_alone_scrolls(go_to):
    at = go_to("time line table", look=LARGEST)
    view = at.see("life-rows")
    bar = at.page.findChild(PageFrame).area.verticalScrollBar()
    wait(lambda: view.verticalScrollBar().maximum() == 0 and bar.maximum() > 0)
    assert view.model().rowCount() > 1
    assert view.height() >= view.model().rowCount() * view.sizeHintForRow(0)
    at.theme.set_percent(100)
    settle()
    assert view.minimumHeight() == LIST_PX


@pytest.mark.parametrize(("place", "name"), [("indicator", "about"), ("person", "start-closing")])
def test_a_quiet_button_below_a_heading_begins_on_its_line(go_to, place, name):
    at = go_to(place, look=LARGEST)
    button = at.see(name)
    assert button.mapTo(at.page, QPoint(0, 0)).x() == MARGIN
    assert button.width() - button._lines(button.width()).width - button._icon_room() <= 2


def test_the_marks_of_a_picture_and_of_its_key_grow_with_the_text_and_never_touch(go_to):
    discs, samples = {}, {}
    for percent in (100, 125, 200):
        at = go_to("picture", look=Look(percent=percent))
        radar = at.page._radar
        wait(lambda radar=radar: radar._picture is not None)
        samples[percent] = at.page._key.layout().itemAt(0).widget().width()
        look = screen_look(scale=at.theme.scale)
        discs[percent] = look.disc
        steps_apart = fitting_radius(radar.width(), radar.height(), look) / 5
        assert 2 * look.ring < steps_apart
    assert discs[125] == 1.25 * discs[100]
    assert discs[200] == 1.5 * discs[100]
    assert samples[200] == 1.5 * samples[100]


def test_the_time_line_of_a_person_takes_the_room_its_words_ask_for_and_no_more(go_to):
    for width, percent in ((1366, 200), (1366, 150), (1280, 100), (1024, 100)):
        at = go_to("person", (width, 768), look=Look(percent=percent))
        line = at.page._time_line
        assert [row.height() - row.heightForWidth(row.width()) for row in line._rows] == [0, 0, 0]
        if line.parentWidget().parentWidget().is_stacked:
            assert line.height() == line.heightForWidth(line.width())


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_numbers_of_the_steps_stand_apart_in_the_picture_of_a_person(go_to, percent):
    at = go_to("person", look=Look(percent=percent))
    radar = at.see("latest-radar")
    wait(lambda: radar._picture is not None)
    wait(lambda: radar._picture.radius / 5 > radar._picture._look.number)


def test_the_fields_of_a_step_are_as_wide_as_one_reads(go_to):
    widths = {
        percent: go_to("step", look=Look(percent=percent)).see("step-words").width() for percent in (100, 200)
    }
    assert widths[100] == 760
    assert widths[200] > 1200


def test_what_is_left_open_is_listed_at_any_size(atlas, go_to):
    for percent in (100, 200):
        at = go_to("sign-off", look=Look(percent=percent))
        listed = [w for w in at.window.findChildren(QWidget) if w.accessibleName() == "Left open"]
        assert max(w.height() for w in listed if w.isVisible()) > 2 * atlas.theme.px(40)


def test_text_grows_while_a_page_is_shown(atlas, go_to):
    at: Places = go_to("indicator")
    for percent in (200, 100):
        atlas.wear(Look(percent=percent))
        settle()
        assert cramped(at.window) == []
