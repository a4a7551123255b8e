"""High contrast: what is chosen shows by a line of 4 px, everything else by one of 2 px."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from tests.ui.places import Look, Places, settle

CONTRAST = Look(scheme="contrast")
LINE_BELOW = 200


def line_px(widget: QWidget) -> int:
    """Return how wide the line at the leading edge of a widget is, half way up."""
    image = widget.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width() // 2)]
    start = next(x for x, colour in enumerate(row) if is_line(colour))
    assert start <= 1
    return next(x for x, colour in enumerate(row[start:]) if not is_line(colour))


def is_line(colour: QColor) -> bool:
    return colour.lightness() < LINE_BELOW


def the(at: Places, name: str) -> QWidget:
    found = at.see(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(("place", "name"), [
    ("indicator", "answer-place_called_home-3"),
    ("indicator", "go-to-place_called_home"),
    ("indicator", "matters-most"),
    ("practitioner", "practitioner-step-4"),
    ("first run: way", "begin-empty"),
    ("person edit", "copy-standard"),
])  # fmt: skip
def test_what_is_chosen_has_a_line_of_4_px(go_to, place, name):
    at = go_to(place, look=CONTRAST)
    if place == "indicator":
        at.flow._walk.editor.set_matters_most(["place_called_home"])
        at.flow._walk.talk_about("place_called_home")
    assert line_px(the(at, name)) == 4


@pytest.mark.parametrize(("place", "name"), [
    ("indicator", "answer-place_called_home-5"),
    ("indicator", "back"),
    ("indicator", "shared-screen"),
    ("before", "with-advocate"),
    ("practitioner", "practitioner-step-1"),
    ("person edit", "called"),
])  # fmt: skip
def test_what_is_not_has_one_of_2_px(go_to, place, name):
    widget = the(go_to(place, look=CONTRAST), name)
    assert line_px(getattr(widget, "box", widget)) == 2


def test_in_an_open_list_a_line_shows_where_one_is(go_to):
    at = go_to("batch", look=CONTRAST)
    box = the(at, "batch-stage-edit")
    assert isinstance(box, QComboBox)
    box.showPopup()
    settle()
    try:
        box.view().setCurrentIndex(box.model().index(2, 0))
        image = box.view().viewport().grab().toImage()
        place = box.view().visualRect(box.model().index(2, 0)).center().y()
        lined = [is_line(image.pixelColor(1, y)) for y in (place, place - 44)]
    finally:
        box.hidePopup()
    assert lined == [True, False]


def test_in_an_open_menu_a_line_shows_where_one_is(go_to):
    at = go_to("people", look=CONTRAST)
    at.press("more")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    try:
        entries = [action for action in menu.actions() if not action.isSeparator()]
        menu.setActiveAction(entries[1])
        image = menu.grab().toImage()
        lined = [
            is_line(
                image.pixelColor(
                    menu.actionGeometry(entry).left() + 1, menu.actionGeometry(entry).center().y()
                )
            )
            for entry in entries[:2]
        ]
    finally:
        menu.close()
    assert lined == [False, True]


def test_an_open_list_has_round_corners(go_to):
    at = go_to("batch")
    box = the(at, "batch-stage-edit")
    assert isinstance(box, QComboBox)
    box.showPopup()
    settle()
    try:
        image = box.view().window().grab().toImage()
    finally:
        box.hidePopup()
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(image.width() // 2, 0).name() == at.theme.scheme.edge.lower()
