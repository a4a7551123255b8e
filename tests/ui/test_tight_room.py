"""A low laptop screen with a banner, and long names: nothing scrolls or is cut that need not be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from tests.ui.places import Look, settle, wait
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import STEPS
from wellbeing_desktop.ui.pages.practitioner_view import practitioners_label
from wellbeing_desktop.ui.pages.sign_off_form import OPEN_MOST_PX
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.buttons import LinkButton
from wellbeing_desktop.ui.widgets.fields import DateField, LineField
from wellbeing_desktop.ui.widgets.header import Header
from wellbeing_desktop.ui.widgets.page_frame import PageFrame
from wellbeing_desktop.ui.widgets.paint import CARD_RADIUS
from wellbeing_desktop.ui.widgets.quadrant_block import QuadrantBlock
from wellbeing_desktop.ui.widgets.ring_key import GAP, SAMPLE_PX, RingKey

BIG = Look(percent=200)
TABS = (("talk", "Talk"), ("picture", "Picture"), ("plan", "Plan"), ("sign-off", "Sign-off"))
NOT_SAVED = (
    "Your last change is not saved yet. The disk is full.",
    "Everything up to 14:11 is safe. Keep this window open, make some room, then try again.",
    "Try again",
)
SAID = "The room's warm and the door locks from my side. That last bit is a novelty, and I like it."
GOING_WELL = ("My sister rings every day", "I cook for the whole family", "The garden is looking good again")


@pytest.mark.parametrize("height", [768, 688])
@pytest.mark.parametrize("banner", [False, True], ids=["plain", "banner"])
def test_no_statement_scrolls_on_a_laptop_with_all_that_may_be_said_at_it(go_to, height, banner):
    at = go_to("indicator", (1366, height))
    walk = at.flow._walk
    editor = walk.editor
    for indicator in editor.assessment.framework.all_indicators:
        words = editor.previous.framework.indicator(indicator.id).words
        longest = max(STEPS, key=lambda step, words=words: len(words(step)))
        editor.previous.answers[Voice.PERSON, indicator.id] = longest
        at.page._alone = True
        walk.talk_about(indicator.id)
        editor.rate(Voice.PERSON, indicator.id, 4)
        editor.rewrite(indicator.id, own_words=SAID, strengths=GOING_WELL)
        editor.set_matters_most([indicator.id])
        at.page._sheet.refresh()
        wait(lambda: editor.is_safe)  # saved, it takes a banner away
        if banner:
            at.window.show_banner(*NOT_SAVED)
        settle()
        wait(lambda: at.page._frame.area.verticalScrollBar().maximum() == 0)
        assert at.see("own-words-edit").height() >= 2 * at.see("own-words-edit").fontMetrics().height()
    at.page._alone = False
    editor.rate(Voice.PERSON, "free_from_harm", Reason.NOT_EXPLORED)
    at.window.hide_banner()


def test_own_words_take_their_room_first_and_some_more_in_a_high_window(go_to):
    at = go_to("indicator")
    at.flow._walk.editor.rewrite("place_called_home", strengths=())
    at.page._sheet.refresh()
    for height, box in ((688, 112), (768, 156), (1068, 256)):
        at.window.resize(1366, height)
        settle()
        assert at.see("own-words").box.height() == box


def test_nothing_moves_when_last_time_appears(go_to):
    for height in (768, 688, 1080):
        at = go_to("indicator", (1366, height))
        at.flow._walk.editor.rate(Voice.PERSON, "place_called_home", Reason.NOT_EXPLORED)
        at.page._sheet.refresh()
        settle()
        assert at.see("last-time").text() == ""
        before = [at.see(name).pos() for name in ("strengths", "matters-most", "practitioners-view")]
        at.press("answer-place_called_home-4")
        assert at.see("last-time").text() != ""
        assert [at.see(name).pos() for name in ("strengths", "matters-most", "practitioners-view")] == before


def test_what_a_statement_is_about_scrolls_by_itself_and_not_the_page(go_to):
    for height in (768, 688):
        at = go_to("about sheet", (1366, height))
        settle()
        assert at.page._frame.area.verticalScrollBar().maximum() == 0
        assert at.see("about-text").verticalScrollBar().maximum() > 0


def test_a_practitioner_with_a_long_name_leaves_the_rows_of_the_steps_where_they_are(qtbot, theme):
    short, long = (practitioners_label(theme, name) for name in ("Maeve", "Maximiliana-Philomena"))
    assert (short.text(), long.text()) == ("Maeve", "Practitioner")
    assert long.accessibleDescription() == "Maximiliana-Philomena"
    assert long.sizeHint().height() == short.sizeHint().height()
    for label in (short, long):
        qtbot.addWidget(label)


def test_a_long_name_puts_the_far_half_of_the_header_in_a_row_of_its_own(qtbot, theme):
    header = Header(theme)
    qtbot.addWidget(header)
    header.resize(1366, 60)
    header.show_assessment(
        "Aleksandra-Wilhelmina Featherstonehaugh", "Review, 12 November", TABS, sample=True
    )
    header.set_shared(on=False)
    header.set_saved("Saved 14:32")
    header.offer_safety(offered=True)
    header.safety_wanted.connect(header.hide)
    header.show()
    settle()
    ends = [header.findChild(QWidget, name) for name in ("worried-about-safety", "lock", "more")]
    assert len({end.geometry().center().y() for end in ends}) == 1
    assert ends[0].y() > header.findChild(QWidget, "header-name").geometry().center().y()


def test_the_key_of_the_stones_never_cuts_a_name(qtbot, theme):
    parent = QWidget()
    qtbot.addWidget(parent)
    key = RingKey(theme, "Aleksandra-Wilhelmina Featherstonehaugh", parent)
    for room in (300, 405):
        lines = key._lines(room)
        assert max(line.width for line in lines) + SAMPLE_PX + GAP < room
    assert "Featherstonehaugh" in key.accessibleName()


def test_the_picture_never_scrolls_as_a_whole_beside_its_table_on_a_laptop(go_to):
    for height, banner in ((768, True), (688, False), (688, True)):
        at = go_to("picture", (1366, height))
        if banner:
            at.window.show_banner(*NOT_SAVED)
        settle()
        assert at.page._frame.area.verticalScrollBar().maximum() == 0
        assert at.see("picture-table").verticalScrollBar().maximum() > 0
        at.window.hide_banner()


@pytest.mark.parametrize(
    ("place", "height", "banner"),
    [
        ("sign-off", 768, True),
        ("sign-off", 688, False),
        ("plan", 768, True),
        ("plan", 688, True),
        ("practitioner", 768, True),
        ("practitioner", 688, True),
    ],
)
def test_what_is_filled_in_fits_on_a_laptop(go_to, place, height, banner):
    at = go_to(place, (1366, height))
    if banner:
        at.window.show_banner(*NOT_SAVED)
    settle()
    bar = next(f for f in at.page.findChildren(PageFrame) if f.isVisible()).area.verticalScrollBar()
    wait(lambda bar=bar: bar.maximum() == 0)
    at.window.hide_banner()


def test_a_step_is_removed_beside_its_last_field_where_that_stands_alone(go_to):
    at = go_to("plan")
    state, remove = at.see("step-state"), at.see("remove-step")
    assert state.geometry().top() < remove.geometry().top() < state.geometry().bottom()
    assert remove.geometry().right() == at.see("step-what").geometry().right()
    at = go_to("plan", (700, 768), look=BIG)
    settle()
    assert at.see("remove-step").geometry().top() > at.see("step-state").geometry().bottom()


def test_what_the_person_reads_in_their_turn_begins_and_ends_on_two_lines(go_to):
    at = go_to("your turn")
    words, tile = at.see("own-words").box, at.see("your-turn-page").findChild(AnswerGroup)
    tops = [part.mapTo(at.page, QPoint(0, 0)).y() for part in (words, tile)]
    assert tops[0] == tops[1]
    ends = [part.mapTo(at.page, part.rect().topRight()).x() for part in (words, at.see("your-turn-stop"))]
    assert ends[0] == ends[1]


def test_beside_the_practitioners_steps_each_reason_still_stands_on_one_line(go_to):
    at = go_to("practitioner", (1366, 768))
    settle()
    tiles = [at.see(f"answer-place_called_home-{reason}") for reason in Reason]
    assert {tile.height() for tile in tiles} == {48}


def test_a_ground_that_ends_inside_the_page_is_round_and_stands_clear_of_what_follows(go_to):
    at = go_to("plan")
    side, card = at.see("plan-side"), at.page._cards.itemAt(0).widget()
    assert side._bleeds  # it runs off the window below and at the side: one corner of it is round
    at.theme.set_percent(200)
    settle()
    below = side.mapTo(at.page, side.rect().bottomLeft()).y()
    assert (side._radius, side._bleeds) == (CARD_RADIUS, False)
    assert card.mapTo(at.page, card.rect().topLeft()).y() - below >= 16


@pytest.mark.parametrize("height", [768, 680])
def test_the_heading_of_the_plan_stands_above_both_and_both_begin_on_one_line(go_to, height):
    at = go_to("plan", (1366, height))
    settle()
    parts = at.page._heading, at.see("plan-side"), at.page._cards.itemAt(0).widget()
    heading, side, card = (QRect(part.mapTo(at.page, QPoint(0, 0)), part.size()) for part in parts)
    assert heading.x() == 40
    assert heading.bottom() < side.y() == card.y()
    corner = at.see("plan-side").grab().toImage()
    assert corner.pixelColor(0, 0) != corner.pixelColor(corner.width() - 1, 0)


def test_a_step_that_is_opened_at_200_percent_is_seen_from_its_top_with_the_field_one_types_in(go_to):
    at = go_to("plan", look=BIG)
    at.page._open_id = None
    at.page.refresh()
    at.page._page.frame.area.verticalScrollBar().setValue(0)
    at.press("open-step-1")
    field, area = at.see("step-what"), at.page._page.frame.area
    wait(lambda: area.verticalScrollBar().value() > 0)
    box = QRect(field.mapTo(area, QPoint(0, 0)), field.size())
    assert box.y() >= 0
    assert box.bottom() + 5 < area.height()  # with its ring


def test_the_question_before_harm_is_met_from_its_heading_at_200_percent(go_to):
    at = go_to("gate", look=BIG)
    settle()
    assert at.page._frame.area.verticalScrollBar().maximum() == 0


def test_what_is_left_open_scrolls_with_the_page_once_the_page_is_one_column(go_to):
    at = go_to("sign-off")
    assert at.see("left-open") is not None
    at = go_to("sign-off", look=BIG)
    settle()
    assert at.see("left-open") is None
    assert all(gap.height() >= gap.sizeHint().height() for gap in at.page._form._gaps)
    card = at.page._form
    beside = card._gaps[0].mapTo(card, QPoint(-4, 4)), card._gaps[0].mapTo(card, QPoint(1, 1))
    shot = card.grab().toImage()
    assert len({shot.pixelColor(point).name() for point in beside}) == 1  # no ground of its own
    at.theme.set_percent(100)
    settle()
    assert 0 < at.see("left-open").height() <= OPEN_MOST_PX


def test_a_table_without_a_bar_of_its_own_ends_where_the_page_does(go_to):
    at = go_to("picture", look=BIG)
    settle()
    link = next(b for b in at.page.findChildren(LinkButton) if b.text() == "Change")
    end = link.mapTo(at.page, link.rect().topRight()).x()
    assert end >= at.page.width() - 40 - 2


def test_fields_of_one_line_are_as_high_with_a_button_in_them_as_without(qtbot, theme):
    theme.set_percent(200)
    plain, day = LineField(theme, "Where we are"), DateField(theme, "Day we met")
    for field in (plain, day):
        qtbot.addWidget(field)
    assert day.sizeHint().height() == plain.sizeHint().height()


def test_the_centres_rows_begin_their_words_as_the_other_rows_do(go_to):
    at = go_to("overview", look=BIG)
    rows = at.page.findChildren(QuadrantBlock)
    said = [row.count for row in rows]
    assert len(said) == 6
    assert all(words[:1].isupper() or words[:1].isdigit() for words in said), said
