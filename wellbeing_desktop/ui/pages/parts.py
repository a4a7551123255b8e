"""Small parts that the pages of people and paper are put together from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QVBoxLayout, QWidget

from wellbeing_desktop.ui.widgets.choice_box import ChoiceBox
from wellbeing_desktop.ui.widgets.field_box import Labelled

F = TypeVar("F", bound=Labelled | ChoiceBox)

LABEL_GAP = 8


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
            column.addWidget(row)
        else:
            column.addLayout(row)
    return column


def in_tab_order(stops: Sequence[QWidget]) -> None:
    """Let Tab go through these in their order.

    A field stands for what one types in and for the buttons in it; what takes no focus is
    passed over.
    """
    reached = [place for stop in stops for place in _reached(stop)]
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


def _reached(stop: QWidget) -> list[QWidget]:
    inside: list[QWidget] = [stop]
    if (proxy := stop.focusProxy()) is not None:
        inside = [proxy, *stop.findChildren(QAbstractButton)]
    return [place for place in inside if place.focusPolicy() & Qt.FocusPolicy.TabFocus]
