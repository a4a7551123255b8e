"""How much is done can be seen, and asked for by an assistive tool."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from wellbeing_desktop.ui.widgets.progress_bar import HEIGHT_PX, ProgressBar


@pytest.mark.parametrize(("done", "heard"), [(0.0, 0), (0.254, 25), (1.0, 100), (7.0, 100), (-1.0, 0)])
def test_how_much_is_done_is_a_value_that_can_be_asked_for(theme, shown, done, heard):
    bar = ProgressBar(theme, "Making the pages")
    shown(bar)
    bar.show_done(done)

    met = QAccessible.queryAccessibleInterface(bar)
    value = met.valueInterface()
    assert met.role() == QAccessible.Role.ProgressBar
    assert met.text(QAccessible.Text.Name) == "Making the pages"
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, heard, 100)
    assert bar.height() == HEIGHT_PX
