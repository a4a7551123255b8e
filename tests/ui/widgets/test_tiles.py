"""Plain choices, ticks, the practitioner's steps and the star."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from wellbeing_desktop.ui.widgets.segments import Segments
from wellbeing_desktop.ui.widgets.star import StarToggle
from wellbeing_desktop.ui.widgets.switch import Switch
from wellbeing_desktop.ui.widgets.tiles import AnswerTile, PlainChoice, PlainTick, StepTile

MAKERS = {
    "choice": (lambda theme: PlainChoice(theme, "I agree with parts of it"), QAccessible.Role.RadioButton),
    "tick": (lambda theme: PlainTick(theme, "The full table of steps"), QAccessible.Role.CheckBox),
    "step": (lambda theme: StepTile(theme, 4), QAccessible.Role.RadioButton),
    "star": (lambda theme: StarToggle(theme, "This matters most to me"), QAccessible.Role.CheckBox),
    "switch": (lambda theme: Switch(theme, "We are both looking at this screen"), QAccessible.Role.CheckBox),
}


@pytest.fixture(params=list(MAKERS))
def kind(request):
    return request.param


@pytest.fixture
def tile(theme, shown, kind):
    tile = MAKERS[kind][0](theme)
    shown(tile)
    return tile


def test_a_tile_has_its_role_its_name_and_its_state(tile, kind):
    face = QAccessible.queryAccessibleInterface(tile)
    assert face.role() == MAKERS[kind][1]
    assert face.text(QAccessible.Text.Name)
    assert not face.state().checked
    tile.setChecked(True)
    assert QAccessible.queryAccessibleInterface(tile).state().checked


def test_a_press_at_its_very_edge_counts(qtbot, tile):
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() - 3, tile.height() - 3))
    assert tile.isChecked()


def test_space_chooses_it(qtbot, tile):
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tile.isChecked()


def test_it_is_as_high_as_a_finger(tile):
    assert tile.height() >= 44


def test_a_choice_takes_the_place_of_the_other(qtbot, theme, shown):
    yes, no = PlainChoice(theme, "Yes"), PlainChoice(theme, "No")
    shown(yes, no)
    yes.setChecked(True)
    qtbot.mouseClick(no, Qt.MouseButton.LeftButton)
    assert not yes.isChecked()


def test_an_unavailable_choice_cannot_be_chosen_and_says_why(qtbot, theme, shown):
    choice = PlainChoice(theme, "Large print")
    shown(choice)
    choice.set_available(False, "This copy has no large print.")
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert not choice.isChecked()
    assert choice.accessibleDescription() == "This copy has no large print."
    choice.set_available(True)
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert choice.isChecked()


def ink_right_of(widget, x):
    """Count dark pixels to the right of a line."""
    image = widget.grab().toImage()
    points = ((a, b) for a in range(x, image.width() - 6) for b in range(8, image.height() - 8))
    return sum(image.pixelColor(a, b).lightness() < 120 for a, b in points)


def test_a_tile_is_mirrored_for_writing_from_right_to_left(theme, shown):
    tile = AnswerTile(theme, "Yes", 4, 0)
    shown(tile, width=400)
    leading = ink_right_of(tile, tile.width() - 60)
    tile.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ink_right_of(tile, tile.width() - 60) > leading


def test_the_weight_of_an_answer_never_changes(theme, shown):
    tile = AnswerTile(theme, "I trust most of the people close to me", 4, 0)
    shown(tile)
    wide = tile.face.natural_size()
    tile.setChecked(True)
    assert tile.face.natural_size() == wide


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("place", [0, 1, 2, 3, None])
def test_a_chosen_tile_wears_the_colour_of_its_quadrant(theme, shown, scheme, place):
    theme.use(scheme)
    tile = AnswerTile(theme, "Yes", 4, place)
    tile.setChecked(True)
    shown(tile)
    image = tile.grab().toImage()
    edge = image.pixelColor(image.width() // 2, 1).name().upper()
    assert edge == (theme.scheme.ink if place is None else theme.scheme.quadrants[place])


def test_segments_are_one_choice_and_told_only_when_chosen(qtbot, theme, shown):
    segments = Segments(theme, "Size and words", {"standard": "Standard", "large": "Large print"})
    shown(segments)
    heard = []
    segments.chosen.connect(heard.append)
    assert segments.value == ""
    segments.set_value("standard")
    assert heard == []
    part = segments.findChild(type(segments._parts["large"]), "segment-large")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    assert (segments.value, heard) == ("large", ["large"])
    assert part.height() >= 44
