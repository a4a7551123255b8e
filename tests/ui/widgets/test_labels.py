"""Headings and text: plain, wrapped, whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from wellbeing_desktop.ui.widgets.banner import Banner
from wellbeing_desktop.ui.widgets.buttons import PrimaryButton
from wellbeing_desktop.ui.widgets.labels import Heading, Text
from wellbeing_desktop.ui.widgets.page_frame import PageFrame

LONG = "Everything up to 14:11 is safe. Keep this window open, make some room, then try again."


def test_a_heading_is_met_as_a_heading(theme, shown):
    heading = Heading(theme, "Does this fit, Aoife?", "page")
    shown(heading)
    face = QAccessible.queryAccessibleInterface(heading)
    assert face.role() == QAccessible.Role.Heading
    assert face.text(QAccessible.Text.Name) == "Does this fit, Aoife?"
    heading.setText("What happens next")
    assert QAccessible.queryAccessibleInterface(heading).text(QAccessible.Text.Name) == "What happens next"


def test_a_sentence_below_a_heading_is_text(theme):
    lead = Heading(theme, "Any order.", "lead")
    assert QAccessible.queryAccessibleInterface(lead).role() == QAccessible.Role.StaticText
    assert lead.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_text_from_a_person_stays_plain(theme, shown):
    text = Text(theme, "<b>bold</b> & &amp; <img src=x>")
    page = shown(text)
    page.repaint()
    assert text.text() == "<b>bold</b> & &amp; <img src=x>"
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_text_wraps_and_asks_for_the_height_it_needs(theme):
    text = Text(theme, LONG)
    assert text.heightForWidth(150) > 2 * text.heightForWidth(2000)


def test_a_word_longer_than_its_room_is_broken_and_not_cut(theme):
    text = Text(theme, "w" * 400)
    assert text.heightForWidth(100) > text.heightForWidth(300)
    assert text.minimumSizeHint().width() < 400


def test_a_line_has_at_most_about_75_letters(theme):
    assert 400 < Text(theme, "word " * 200).sizeHint().width() < 640


def test_lines_have_the_height_of_the_design(theme):
    assert Text(theme, "one").heightForWidth(300) == 24
    assert Text(theme, "one\ntwo").heightForWidth(300) == 48
    theme.set_percent(200)
    assert Text(theme, "one").heightForWidth(300) == 48


def test_a_label_names_its_field(theme):
    field = PrimaryButton(theme, "Open")
    label = Text(theme, "Passphrase", bold=True)
    label.set_for(field)
    assert label.buddy() is field
    assert field.accessibleName() == "Passphrase"


def test_the_focus_goes_to_the_heading_of_a_page_and_the_page_to_its_top(theme, shown):
    frame = PageFrame(theme)
    heading = Heading(theme, "The picture so far", "page")
    for part in (Heading(theme, "Section", "section"), heading, *(Text(theme, LONG * 9) for _ in range(20))):
        frame.body.addWidget(part)
    shown(frame, height=500)
    frame.area.verticalScrollBar().setValue(300)
    frame.focus_heading()
    assert heading.hasFocus()
    assert frame.area.verticalScrollBar().value() == 0


def test_the_buttons_of_a_page_stay_in_sight_while_it_scrolls(theme, shown):
    frame = PageFrame(theme)
    for _ in range(40):
        frame.body.addWidget(Text(theme, LONG))
    go, stop = PrimaryButton(theme, "Continue"), PrimaryButton(theme, "Finish for now")
    frame.add_foot(go)
    frame.add_foot_end(stop)
    page = shown(frame, height=500)
    assert frame.area.verticalScrollBar().maximum() > 0
    assert go.visibleRegion().boundingRect().height() == go.height()
    assert go.mapTo(page, go.rect().topLeft()).x() < stop.mapTo(page, stop.rect().topLeft()).x()


@pytest.mark.parametrize("width", [1366, 640])
def test_a_banner_says_everything_and_keeps_its_buttons(theme, shown, width):
    banner = Banner(theme, "Your last change is not saved yet.", LONG)
    button = PrimaryButton(theme, "Try again")
    banner.add_button(button)
    page = shown(banner, width=width, height=768)
    assert banner.height() >= 76
    assert banner.accessibleName() == f"Your last change is not saved yet. {LONG}"
    assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    page.resize(width, 688)
    assert banner.minimumHeight() == (52 if width == 1366 else 76)
    assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
