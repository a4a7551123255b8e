"""The name of the stone that is pointed at or has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from wellbeing_desktop.ui.widgets.ring import RingFigure, StoneState


@pytest.mark.parametrize("percent", [100, 200])
def test_the_name_of_a_stone_is_written_upon_the_table_and_never_over_other_stones(
    theme, framework, shown, percent
):
    theme.set_percent(percent)
    ring = RingFigure(theme, framework)
    shown(ring, width=1000, height=1500, fills=True)
    ring.show_state({i.id: StoneState.TALKED for i in framework.all_indicators})
    stop = ring.stop(max(framework.indicators, key=lambda i: len(i.title)).id)
    before = ring.grab().toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    after = ring.grab().toImage()

    centre, table = ring._centre, ring._shape.table
    around = stop.geometry().adjusted(-12, -12, 12, 12)
    reach = range(round(-2 * table), round(2 * table))
    places = [QPoint(round(centre.x()) + x, round(centre.y()) + y) for x in reach for y in reach]
    moved = [at for at in places if before.rect().contains(at) and before.pixel(at) != after.pixel(at)]
    written = [at for at in moved if not around.contains(at)]
    assert written
    assert all(_far(at, centre) <= table + 1 for at in written)


def _far(at, centre):
    return ((at.x() - centre.x()) ** 2 + (at.y() - centre.y()) ** 2) ** 0.5
