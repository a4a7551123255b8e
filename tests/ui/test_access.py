"""Every place of the window as assistive tools and the keyboard meet it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.access_rules import faults_of, name_of, said_of
from tests.ui.places import EVERY, settle
from tests.ui.tab_walk import missed, order_faults, tab_stops
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.spoken import Role

BEGIN_IN_A_FIELD = {
    "lock",
    "lock by key",
    "first run: passphrase",
    "first run: key",
    "first run: who",
    "help",
    "help found",
}
BEGIN_IN_A_FIELD |= {"locking", "renew", "new recovery key"}  # fmt: skip
"""DESIGN.md 6: the focus is where one types. What stands above is said aloud instead."""

OPENED_ON_A_PAGE = {"first run: way", "about sheet", "saying why", "plan"}
"""Something was opened on a page; the focus went into it."""


@pytest.mark.parametrize("place", EVERY)
def test_everything_has_a_name_a_role_and_room_to_be_hit(go_to, place):
    assert faults_of(go_to(place).window) == []


@pytest.mark.parametrize("place", EVERY)
def test_tab_goes_as_the_eye_goes_and_comes_round(go_to, place):
    window = go_to(place).window
    stops = tab_stops(window)
    assert order_faults(window, stops) == []
    assert missed(window, stops) == []


def test_shift_tab_goes_the_same_way_back(go_to):
    window = go_to("plan").window
    onward = [stop.objectName() for stop in tab_stops(window)]
    back = [stop.objectName() for stop in tab_stops(window, Qt.Key.Key_Backtab)]
    turn = back.index(onward[0])
    assert [*back[turn:], *back[:turn]][1:][::-1] == onward[1:]


@pytest.mark.parametrize("place", [p for p in EVERY if p not in BEGIN_IN_A_FIELD | OPENED_ON_A_PAGE])
def test_reading_begins_at_the_heading(go_to, place):
    at = go_to(place)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Heading)
    assert at.page.isAncestorOf(focus)
    assert focus.level not in {"section", "lead"}


@pytest.mark.parametrize("place", sorted(BEGIN_IN_A_FIELD))
def test_where_one_types_at_once_the_focus_is_in_the_field(go_to, place):
    go_to(place)
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_press_anywhere_in_the_box_of_a_field_goes_into_the_field(go_to):
    page = go_to("people").page
    field = page.findChild(QWidget, "search")
    QTest.mouseClick(field.box, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert QApplication.focusWidget() is field.edit


def test_tab_brings_what_it_reaches_into_sight(go_to):
    at = go_to("person edit", (1024, 560))
    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
        reached = QApplication.focusWidget()
        assert reached.visibleRegion().boundingRect().height() >= min(reached.height(), 24), (
            reached.objectName()
        )
    assert at.window.height() == 560


@pytest.mark.parametrize(("place", "row"), [
    ("people", "Wilbert Gilliland, reference SAMPLE-01"),
    ("picture", "A place I call home: 3 and "),
    ("picture", "Relationships and Belonging: Marty 2.7 (3 of 4)"),
    ("sign-off", "Feeling I belong: prefers not to say"),
])  # fmt: skip
def test_the_rows_of_a_list_say_what_stands_in_them(go_to, place, row):
    names = [name_of(t) for t in said_of(go_to(place).window) if Role(t.role()) is Role.ListItem]
    assert any(name.startswith(row) for name in names), names


def test_answers_are_met_as_a_group_with_what_is_asked(go_to):
    groups = {name_of(t) for t in said_of(go_to("practitioner").window) if Role(t.role()) is Role.Grouping}
    assert {"Marty’s view", "Paul"} <= groups
