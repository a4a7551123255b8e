"""The bar of the team picture: its numbers can be read on every shade, in every scheme."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from tests.test_palette import contrast
from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.team_figures import StepBar
from wellbeing_desktop.ui.widgets.spread_bar import SpreadBar


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_number_of_a_part_can_be_read_on_its_shade(theme, shown, scheme):
    theme.use(scheme)
    bar = SpreadBar(theme)
    shown(bar)
    for low, high in combinations_with_replacement(range(1, 6), 2):
        bar.show_bars((StepBar(low, high, 7),), 7, "")
        image = bar.grab().toImage()
        ground = image.pixelColor(20, image.height() // 2)
        seen = {image.pixelColor(x, y).rgb() for x in range(4, image.width() - 4) for y in range(4, 22)}
        best = max(contrast(ground.name(), QColor.fromRgb(colour).name()) for colour in seen)
        assert best >= 4.4, (low, high)


def test_a_label_runs_as_its_letters_do_also_where_the_window_is_mirrored(theme, shown):
    bar = SpreadBar(theme)
    bar.resize(400, 26)
    bar.show_bars((StepBar(3, 5, 5, (Reason.NOT_EXPLORED,)),), 5, "")
    shown(bar)
    before = bar.grab().toImage()

    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert bar.grab().toImage() == before
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
