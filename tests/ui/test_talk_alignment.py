"""On the pages of the talk what belongs together stands together, and is as large as it is meant to be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel

from tests.ui.places import Look, settle
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.ui.pages.give_back import GiveBack
from wellbeing_desktop.ui.pages.review_rows import ScaleHead
from wellbeing_desktop.ui.widgets.answer_group import AnswerGroup
from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.buttons import QuietButton, SecondButton
from wellbeing_desktop.ui.widgets.chips import Chip
from wellbeing_desktop.ui.widgets.dot_scale import DotScale
from wellbeing_desktop.ui.widgets.own_words import OwnWords
from wellbeing_desktop.ui.widgets.quadrant_block import QuadrantBlock
from wellbeing_desktop.ui.widgets.sign import Sign

BIG = Look(percent=200)
PLACE = "place_called_home"
GOING_WELL = ("My sister rings every day", "I cook for the whole family", "The garden is looking good again")


def box_in(page, widget) -> QRect:
    """Return where a widget stands in a page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("height", [768, 1000])
def test_in_their_turn_the_way_on_ends_where_the_answers_end(go_to, height):
    at = go_to("your turn", (1366, height))
    settle()
    last = at.page.findChild(AnswerGroup).tile(Reason.PREFERS_NOT_TO_SAY)
    onward = at.see("your-turn-continue")
    assert abs(box_in(at.page, last).bottom() - box_in(at.page, onward).bottom()) <= 2


def test_the_parts_of_the_practitioners_note_stand_under_its_heading(go_to):
    at = go_to("practitioner")
    settle()
    note, parts = at.see("practitioner-note"), at.see("note-part")
    heading, box = box_in(at.page, note.label), box_in(at.page, note.box)
    assert heading.bottom() < box_in(at.page, parts).top() <= box_in(at.page, parts).bottom() < box.top()


def test_the_clock_stands_on_the_first_line_of_last_times_answer(go_to):
    for look in (Look(), BIG):
        at = go_to("indicator", look=look)
        at.flow._walk.editor.rate(Voice.PERSON, PLACE, 3)
        at.page._sheet.refresh()
        settle()
        words = at.see("last-time")
        clock = next(s for s in at.see("indicator-page").findChildren(Sign) if s._icon == "clock")
        line = box_in(at.page, words).top() + at.theme.leading(12) / 2
        assert abs(box_in(at.page, clock).center().y() - line) <= 1


def test_an_answer_is_never_lower_than_a_reason_beside_it(go_to):
    for percent in (100, 150, 200):
        at = go_to("indicator", look=Look(percent=percent))
        settle()
        group = at.page._sheet._answers
        answers = [group.tile(step).height() for step in range(1, 6)]
        assert min(answers) >= max(group.tile(reason).height() for reason in Reason)


def test_the_lower_two_parts_stand_on_one_line_where_one_makes_way_for_the_key(go_to):
    for height in (768, 700, 660):
        at = go_to("overview", (1366, height))
        settle()
        blocks = [b for b in at.page.findChildren(QuadrantBlock) if b.isVisible()]
        tops = sorted(b.y() for b in blocks)
        assert len(blocks) == 4
        assert tops[0] == tops[1]
        assert tops[2] == tops[3]


def test_what_is_going_well_stands_on_one_line_at_200_percent_where_it_fits(go_to):
    at = go_to("indicator", look=BIG)
    at.flow._walk.editor.rewrite(PLACE, strengths=GOING_WELL)
    at.page._sheet.refresh()
    settle()
    chips = at.see("strengths").findChildren(Chip)
    heights = {chip.height() for chip in chips if chip.isVisible()}
    assert len(heights) == 1
    assert heights.pop() < 2 * at.theme.leading(12)
    at.flow._walk.editor.rewrite(PLACE, strengths=())
    at.page._sheet.refresh()


def test_a_chip_takes_more_lines_where_there_is_no_room_for_one(qtbot, theme):
    theme.set_percent(200)
    chip = Chip(theme, "A strength that is told in a good many words, as people do", "sprout", removable=True)
    qtbot.addWidget(chip)
    wide = chip.sizeHint()
    assert wide.width() <= theme.px(368) + 2
    assert chip.minimumSizeHint().width() < 420
    assert chip.heightForWidth(420) > wide.height()


def test_a_second_way_on_in_a_row_of_its_own_begins_where_the_words_begin(qtbot, theme, editor):
    back = GiveBack(theme, editor)
    qtbot.addWidget(back)
    back._carry_on.setText("I am Maximiliana-Philomena Bartholomew-Fotheringay. Carry on")
    back.resize(1100, 700)
    back.show()
    settle()
    assert back._look.y() > back._carry_on.y()
    assert back._look.x() + back._look.pad == back._carry_on.x()


def test_a_banner_has_air_below_buttons_that_stand_under_its_words(qtbot, theme):
    theme.set_percent(200)
    banner = Banner(theme, "Your last change is not saved yet.", "Keep this window open, then try again.")
    qtbot.addWidget(banner)
    button = SecondButton(theme, "Try again")
    banner.add_button(button)
    banner.resize(1366, banner.heightForWidth(1366))
    banner.show()
    settle()
    assert button.y() > banner._safe.y()
    assert banner.height() - button.geometry().bottom() > 12


def test_own_words_are_as_large_where_they_are_typed_as_the_page_wants_them(go_to):
    for place, name, pt in (
        ("indicator", "own-words", 13),
        ("your turn", "own-words", 15),
        ("practitioner", "practitioner-note", 12),
    ):
        for percent in (100, 200):
            at = go_to(place, look=Look(percent=percent))
            edit = at.see(name).edit
            assert edit.font().pointSizeF() == at.theme.font(pt).pointSizeF(), (place, percent)
            assert edit.document().defaultFont().pointSizeF() == edit.font().pointSizeF()
    at.theme.use("dark")
    at.theme.set_percent(100)
    settle()
    assert edit.font().pointSizeF() == at.theme.font(12).pointSizeF()


def test_the_practitioners_view_is_said_to_be_closed_only_while_the_screen_is_shared(go_to):
    at = go_to("indicator")
    shared = at.flow._walk._shared
    shared.turn(on=True)
    assert at.see("practitioners-view").text() == "Practitioner’s view, closed while we share"
    assert at.see("practitioners-view").accessibleName() == "Practitioner’s view, closed while we share"
    shared.turn(on=False)
    assert at.see("practitioners-view").text() == "Practitioner’s view"
    shared.turn(on=True)


def test_a_quiet_button_in_two_lines_begins_where_it_would_in_one(qtbot, theme):
    button = QuietButton(theme, "Practitioner’s view, closed while we share", "eye-off")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    begins = button._left(button.width() - 2 * button.pad)
    button.resize(button.width() - 40, 60)
    assert abs(button._left(100) - begins) <= 1
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button._left(100) == button.width() - button.pad - 100


def test_last_time_stands_under_the_practitioners_view_from_right_to_left_too(go_to):
    for mirrored in (False, True):
        at = go_to("indicator", look=Look(right_to_left=mirrored))
        at.flow._walk.editor.rate(Voice.PERSON, PLACE, 3)
        at.page._sheet.refresh()
        settle()
        column = at.page._sheet._words
        button, clock = at.see("practitioners-view"), column._clock
        if mirrored:
            assert column.width() - clock.geometry().right() - 1 == button.pad + 1
        else:
            assert clock.x() == button.x() + button.pad + 1


def test_no_letter_of_own_words_is_cut_from_right_to_left(qtbot, theme):
    words = OwnWords(theme, "In Marty’s own words")
    words.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(words)
    words.set_text("The room's warm and the door locks from my side. That last bit is a novelty. " * 3)
    words.show()
    bar = words.edit.horizontalScrollBar()
    widths = range(260, 420, 4)
    scrolled = []
    for width in widths:
        words.resize(width, 200)
        settle()
        scrolled.append(bar.maximum() - bar.value())
    assert scrolled == [0] * len(widths)


def test_every_reason_of_the_practitioner_is_said_in_full(go_to):
    for percent, height in ((100, 768), (100, 688), (200, 768)):
        at = go_to("practitioner", (1366, height), look=Look(percent=percent))
        for reason in (None, Reason.NOT_APPLICABLE, Reason.DOES_NOT_KNOW, Reason.PREFERS_NOT_TO_SAY):
            answer = 4 if reason is None else reason
            at.flow._walk.editor.rate(Voice.PRACTITIONER, PLACE, answer)
            at.page._sheet.refresh()
            settle()
            box = at.see("practitioner-reason").box
            lines = box._lines(box.width())
            assert lines.count == 1 or lines.height <= box.height() - 8, (percent, height, reason)
            if reason is None:
                assert (box.currentText(), lines.count) == ("A reason", 1)
                assert lines.width <= box.width() - 16 - box._far


def test_the_numbers_of_the_scale_stand_over_its_places(go_to):
    for percent in (100, 150, 200):
        at = go_to("picture", look=Look(percent=percent))
        settle()
        numbers = {label.text(): label for label in at.page.findChild(ScaleHead).findChildren(QLabel)}
        apart = []
        for dots in (dots for dots in at.page.findChildren(DotScale) if dots.isVisible()):
            apart.append(box_in(at.page, numbers["3"]).center().x() - box_in(at.page, dots).center().x())
        assert max(abs(px) for px in apart) <= 1, (percent, apart)
