"""Small parts that the pages of people and paper are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.field_box import Labelled
from wellbeing_desktop.ui.widgets.flow import Flow
from wellbeing_desktop.ui.widgets.spoken import Role, meet_as

F = TypeVar("F", bound=Labelled | ChoiceBox)

LABEL_GAP = 8
LEAD_GAP = 4
"""Between the heading of a page and its sentence, in px."""


def named(field: F, name: str) -> F:
    """Name a field and what one types in, for tests and assistive tools; return the field."""
    field.setObjectName(name)
    proxy = field.focusProxy()
    if proxy is not None:
        proxy.setObjectName(f"{name}-edit")
    return field


def group(label: QWidget, *rows: QWidget | QLayout) -> QVBoxLayout:
    """Set rows below the label that asks for them."""
    column = QVBoxLayout()
    column.setSpacing(LABEL_GAP)
    column.addWidget(label)
    for row in rows:
        if isinstance(row, QWidget):
            _name(row, label)
            column.addWidget(row)
        else:
            column.addLayout(row)
    return column


def headed(heading: QWidget, lead: QWidget) -> QVBoxLayout:
    """Set the sentence of a page below its heading."""
    column = QVBoxLayout()
    column.setSpacing(LEAD_GAP)
    column.addWidget(heading)
    column.addWidget(lead)
    return column


def in_a_row(*buttons: QWidget) -> Flow:
    """Set buttons side by side, each as wide as its words."""
    row = Flow(gap=12)
    for button in buttons:
        row.addWidget(button)
    return row


def in_tab_order(stops: Sequence[QWidget]) -> None:
    """Let Tab go through these in their order; what takes no focus is passed over.

    A field is handed in whole, never what is inside it: Qt then keeps its parts together.
    """
    reached = [stop for stop in stops if _takes_tab(stop)]
    for one, other in pairwise(reached):
        QWidget.setTabOrder(one, other)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let its widgets go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def _name(row: QWidget, label: QWidget) -> None:
    """Let what is asked be known to who meets the answers first; words are their own name."""
    if isinstance(label, QLabel) and not isinstance(row, QLabel):
        meet_as(row, Role.Grouping)
        row.setAccessibleName(label.text())


def _takes_tab(stop: QWidget) -> bool:
    return bool((stop.focusProxy() or stop).focusPolicy() & Qt.FocusPolicy.TabFocus)
