"""What stands side by side stands on one line, and stays there when a scroll bar comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from tests.ui.places import Look, settle, wait
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton
from wellbeing_desktop.ui.widgets.labels import Heading, Words
from wellbeing_desktop.ui.widgets.line_field import LineField
from wellbeing_desktop.ui.widgets.page_frame import PageFrame


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


def test_a_page_that_has_room_for_all_of_it_does_not_scroll(go_to):
    for place in ("compare", "time line table", "erase"):
        at = go_to(place)
        settle()
        assert at.page.findChild(PageFrame).area.verticalScrollBar().maximum() == 0, place


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


LED = (
    "due",
    "keep",
    "table",
    "team file",
    "batch",
    "making a batch",
    "team",
    "all drafts",
    "all reviews",
    "safety",
    "plan",
    "sign-off",
    "move",
    "withdraw",
)


@pytest.mark.parametrize("place", LED)
def test_the_sentence_of_a_page_stands_equally_far_below_its_heading(go_to, place):
    at = go_to(place)
    heading, lead = (
        next(h for h in at.page.findChildren(Heading) if h.level == level and h.isVisible())
        for level in ("page", "lead")
    )
    below = heading.mapTo(at.window, QPoint(0, heading.height())).y()
    assert lead.mapTo(at.window, QPoint(0, 0)).y() - below == 4


def test_quiet_buttons_at_the_foot_stand_on_the_line_of_the_others(go_to):
    for percent in (100, 200):
        at = go_to("all reviews", look=Look(percent=percent))
        ends = [box_of(at, name) for name in ("waiting-back", "waiting-calendar")]
        assert ends[0].center().y() == ends[1].center().y()


def test_a_quiet_button_that_begins_a_further_row_of_the_foot_begins_where_the_page_begins(go_to):
    at = go_to("team", look=Look(percent=200))
    settle()
    assert box_of(at, "team-back").y() > box_of(at, "team-print").y()
    assert box_of(at, "team-back").x() + at.see("team-back").pad == box_of(at, "team-print").x()


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_second_row_of_the_header_begins_where_the_page_begins(go_to, mirrored):
    at = go_to("people", look=Look(percent=200, right_to_left=mirrored))
    settle()
    safety, search = box_of(at, "worried-about-safety"), box_of(at, "search")
    pad = at.see("worried-about-safety").pad
    assert safety.y() > box_of(at, "places").y()
    if mirrored:
        assert safety.right() - pad == search.right()
    else:
        assert safety.x() + pad == search.x()


def test_what_stays_above_the_buttons_is_parted_from_what_scrolls(go_to):
    at = go_to("batch with some missing")
    area = at.page.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    foot = at.see("batch-count").parentWidget()
    top = foot.mapTo(at.window, QPoint(0, 0))
    assert top.y() == area.mapTo(at.window, QPoint(0, area.height())).y()
    seen = at.window.grab().toImage()
    assert seen.pixelColor(4, top.y()).name() == at.theme.scheme.hair.lower()
    assert box_of(at, "batch-count").y() > top.y()


def test_a_list_that_goes_on_below_is_parted_from_the_foot(go_to):
    at = go_to("all reviews", (1366, 600), look=Look(percent=200))
    view = at.see("waiting-rows")
    settle()
    assert view.verticalScrollBar().maximum() > 0
    foot = at.see("waiting-back").parentWidget().mapTo(at.window, QPoint(0, 0)).y()
    assert at.window.grab().toImage().pixelColor(4, foot).name() == at.theme.scheme.hair.lower()


def test_settings_have_no_more_than_one_primary(go_to):
    for place in ("settings", "settings: passphrase", "settings: recovery", "new recovery key"):
        at = go_to(place)
        shown = [b for b in at.page.findChildren(PrimaryButton) if b.isVisible()]
        assert len(shown) <= 1


def test_a_new_recovery_key_is_in_sight_at_200_percent(go_to):
    at = go_to("new recovery key", look=Look(percent=200))
    area = at.page.findChild(QScrollArea)
    wait(lambda: area.verticalScrollBar().value() > 0)
    end = area.mapTo(at.window, QPoint(0, area.height())).y()
    assert box_of(at, "recovery-group-1").bottom() < end


def test_in_high_contrast_what_cannot_be_chosen_has_a_dashed_edge(go_to):
    at = go_to("settings: approaches", look=Look("contrast"))
    edged = {}
    for name in ("approach-1-up", "approach-2-up"):
        picture = at.see(name).grab().toImage()
        edged[name] = min(picture.pixelColor(x, 1).lightness() for x in range(12, picture.width() - 12)) < 128
    assert edged == {"approach-1-up": True, "approach-2-up": False}


def test_in_high_contrast_a_tick_that_stays_is_not_filled(go_to):
    at = go_to("settings: approaches", look=Look("contrast"))
    at.see("approach-4-asks").setChecked(True)
    filled = {}
    for name in ("approach-4-asks", "approach-5-asks"):
        picture = at.see(name).grab().toImage()
        filled[name] = picture.pixelColor(4, picture.height() // 2 - 7).lightness() < 128
    assert filled == {"approach-4-asks": True, "approach-5-asks": False}


def test_nothing_above_the_buttons_takes_no_room(go_to):
    at = go_to("team")
    assert at.see("team-note") is None
    foot = at.see("team-print").parentWidget().mapTo(at.window, QPoint(0, 0)).y()
    assert box_of(at, "team-print").y() - foot == 12


def test_what_is_wrong_in_a_field_is_in_sight_with_its_sentence(go_to):
    at = go_to("table with names", look=Look(percent=200))
    box = at.see("table-named").window().findChild(QComboBox, "copy-whom-edit")
    box.setCurrentIndex(box.count() - 1)
    box.activated.emit(box.count() - 1)
    settle()
    at.press("table-go")
    area = at.page.findChild(QScrollArea)
    end = area.mapTo(at.window, QPoint(0, area.height())).y()
    sentence = at.page.whom.findChild(LineField).sentence
    wait(lambda: sentence.mapTo(at.window, QPoint(0, sentence.height())).y() <= end)
    assert sentence.text()


def test_a_long_line_is_read_from_its_beginning(go_to):
    field = LineField(go_to("settings: approaches").theme, "")
    field.set_text("Prevention and wellbeing, before anything is wrong at all")
    assert field.edit.cursorPosition() == 0
    field.deleteLater()


def test_all_about_backups_is_in_sight_without_scrolling(go_to):
    at = go_to("settings: backups")
    section = at.page.findChild(QWidget, "settings-backups")
    section._holds.setText("5 people and 10 assessments")
    section._holds.show()
    settle()
    assert at.page.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_what_to_do_about_worries_is_in_sight_without_scrolling(go_to):
    at = go_to("settings: safety")
    assert at.see("contact-1-who") is not None
    assert at.page.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_what_else_one_does_with_a_copy_begins_where_the_copy_s_choices_begin(go_to):
    at = go_to("copy")
    links = box_of(at, "copy-text")
    assert links.x() + at.see("copy-text")._left(0) == box_of(at, "copy-kind").x()


def test_all_that_one_does_with_a_copy_is_in_sight_also_where_a_review_is_planned(go_to):
    at = go_to("copy")
    at.page._panel.more._calendar.show()
    settle()
    assert at.see("copy-calendar").y() > at.see("copy-text").y()
    assert at.page._panel._frame.area.verticalScrollBar().maximum() == 0


def test_what_is_said_while_nobody_is_found_stands_right_below_the_field(go_to):
    at = go_to("move")
    at.page.show_found([], at.see("move-search-edit").text())
    settle()
    box, said = at.see("move-search").geometry(), at.page._said.geometry()
    assert said.y() - box.bottom() - 1 == 12
