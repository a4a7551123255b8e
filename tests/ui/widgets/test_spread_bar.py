"""The bar of the team picture: its numbers can be read on every shade, in every scheme."""

from __future__ import annotations

from itertools import combinations_with_replacement

import pytest
from PySide6.QtGui import QColor

from tests.test_palette import contrast
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
