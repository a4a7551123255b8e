"""Icons take the colours of the scheme and stay sharp."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from wellbeing_desktop import resources
from wellbeing_desktop.ui.icons import application_icon, directed, icon, icon_pixmap

NAMES = sorted(file.stem for file in resources.folder("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_icon_can_be_drawn(qapp, name):
    image = icon_pixmap(name, "#1046E1", 24).toImage()
    seen = [image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)]
    assert max(seen) > 200


def test_an_icon_takes_the_colour_it_is_given(qapp):
    image = icon_pixmap("minus", "#B94B10", 24).toImage()
    assert image.pixelColor(12, 12) == QColor("#B94B10")


def test_an_icon_is_sharp_on_a_screen_with_many_pixels(qapp):
    pixmap = icon_pixmap("lock", "#000000", 20, 2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


def test_icons_grow_with_the_text(theme):
    theme.set_percent(200)
    assert icon(theme, "lock").availableSizes()[0].width() == 40


def test_arrows_turn_for_writing_from_right_to_left_and_locks_do_not():
    assert directed("arrow-left", right_to_left=True) == "arrow-right"
    assert directed("chevron-right", right_to_left=True) == "chevron-left"
    assert directed("undo-2", right_to_left=True) == "redo-2"
    assert directed("lock", right_to_left=True) == "lock"
    assert directed("arrow-left", right_to_left=False) == "arrow-left"


def test_the_application_has_an_icon_of_every_size(qapp):
    sizes = {size.width() for size in application_icon().availableSizes()}
    assert {16, 24, 32, 48, 256} <= sizes


def test_the_licence_of_the_icons_is_shipped_beside_them():
    assert "ISC License" in resources.path("icons", "LICENSE-Lucide.txt").read_text(encoding="utf-8")
