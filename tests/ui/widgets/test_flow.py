"""A flow goes on in the next row, as near to it as it is asked to be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from wellbeing_desktop.ui.widgets.flow import Flow


@pytest.mark.parametrize(("between", "apart"), [(None, 22), (0, 0)])
def test_rows_stand_as_far_apart_as_asked(qtbot, between, apart):
    page = QWidget()
    qtbot.addWidget(page)
    flow = Flow(page, gap=22, between=between)
    above, below = QPushButton(), QPushButton()
    for button in (above, below):
        button.setFixedSize(80, 44)
        flow.addWidget(button)
    page.resize(100, 200)
    page.show()

    assert below.y() - (above.y() + above.height()) == apart
    assert flow.heightForWidth(100) == 88 + apart
