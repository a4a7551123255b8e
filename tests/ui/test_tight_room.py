"""A low laptop screen with a banner, and long names: nothing scrolls or is cut that need not be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.ui.places import settle
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.ui.pages.practitioner_view import practitioners_label
from wellbeing_desktop.ui.widgets.header import Header
from wellbeing_desktop.ui.widgets.ring_key import GAP, SAMPLE_PX, RingKey

TABS = (("talk", "Talk"), ("picture", "Picture"), ("plan", "Plan"), ("sign-off", "Sign-off"))
NOT_SAVED = (
    "Your last change is not saved yet. The disk is full.",
    "Everything up to 14:11 is safe. Keep this window open, make some room, then try again.",
    "Try again",
)


def test_no_statement_scrolls_on_a_low_laptop_even_under_a_banner(go_to):
    at = go_to("indicator", (1366, 688))
    walk = at.flow._walk
    assessment = walk.editor.assessment
    for indicator in assessment.framework.all_indicators:
        if indicator.id == "free_from_harm":
            continue
        walk.talk_about(indicator.id)
        walk.editor.rate(Voice.PERSON, indicator.id, 4)
        at.window.show_banner(*NOT_SAVED)
        settle()
        assert at.page._frame.area.verticalScrollBar().maximum() == 0, indicator.id
    at.window.hide_banner()


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
    for height, banner in ((768, True), (688, False)):
        at = go_to("picture", (1366, height))
        if banner:
            at.window.show_banner(*NOT_SAVED)
        settle()
        assert at.page._frame.area.verticalScrollBar().maximum() == 0
        assert at.see("picture-table").verticalScrollBar().maximum() > 0
        at.window.hide_banner()


def test_beside_the_practitioners_steps_each_reason_still_stands_on_one_line(go_to):
    at = go_to("practitioner", (1366, 768))
    settle()
    tiles = [at.see(f"answer-place_called_home-{reason}") for reason in Reason]
    assert {tile.height() for tile in tiles} == {48}
