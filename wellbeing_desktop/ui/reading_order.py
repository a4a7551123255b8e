"""The order in which the eye goes through what is shown: what Tab follows, on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QLayout, QLineEdit, QScrollArea, QWidget

BESIDE = 1 / 3
"""Two things stand in one row where they share this much of the lower one's height."""

RING_ROOM_X, RING_ROOM_Y = 8, 16


@runtime_checkable
class InItsOwnOrder(Protocol):
    """A figure that is walked in an order of its own, such as the ring: by the clock."""

    def own_order(self) -> Sequence[QWidget]:
        """Return the children that may take the focus, in their order."""


@dataclass
class _Cell:
    """A widget or a layout: where it stands, and what stands in it."""

    box: QRect
    widget: QWidget | None = None
    inner: list[_Cell] = field(default_factory=list)


def step(window: QWidget, *, onward: bool) -> bool:
    """Move the focus to the next stop of Tab, or the one before; False where there is none."""
    here = window.focusWidget()
    order = stops(window, here)
    reached = [stop for stop in order if _takes_tab(stop)]
    if not reached:
        return False
    if not onward:
        order.reverse()
        reached.reverse()
    if here in order:
        place = order.index(here)
        turned = [*order[place + 1 :], *order[:place]]
        reached = [stop for stop in turned if _takes_tab(stop)] or reached
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    reached[0].setFocus(reason)
    bring_into_sight(reached[0])
    return True


def stops(root: QWidget, also: QWidget | None = None) -> list[QWidget]:
    """Return what takes the focus by Tab and can be seen, and `also`, in the order of the eye."""
    return [w for w in _walk(_cell_of(root)) if w is also or _takes_tab(w)]


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever a widget stands in until it can be seen with the focus ring round it."""
    parent = widget.parentWidget()
    while parent is not None:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            area.ensureWidgetVisible(widget, RING_ROOM_X, RING_ROOM_Y)
            if widget.height() > parent.height() and (page := area.widget()) is not None:
                area.verticalScrollBar().setValue(widget.mapTo(page, QPoint(0, -RING_ROOM_Y)).y())
        parent = area


def _walk(cell: _Cell) -> Iterable[QWidget]:
    if cell.widget is not None:
        yield cell.widget
        if isinstance(cell.widget, InItsOwnOrder):
            yield from cell.widget.own_order()
            return
    for inner in _sorted(cell.inner, right_to_left=_is_mirrored(cell)):
        yield from _walk(inner)


def _cell_of(widget: QWidget) -> _Cell:
    """Return a widget with all that is shown in it; what is inside a field or a list stays there."""
    cell = _Cell(widget.geometry(), widget)
    if isinstance(widget, QScrollArea):
        # Never its children: the wrapper of what holds a scroll bar takes the bar's with it when it goes.
        held = widget.widget()
        cell.inner = [_cell_of(held)] if held is not None else []
        return cell
    if isinstance(widget, (QLineEdit, QComboBox, QAbstractScrollArea)):
        return cell
    left = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child.isVisible()
    ]
    layout = widget.layout()
    if layout is not None:
        cell.inner = _cells_in(layout, left)
    cell.inner += [_cell_of(child) for child in left]
    return cell


def _cells_in(layout: QLayout, left: list[QWidget]) -> list[_Cell]:
    """Return what a layout holds, and take it off the list of children that are `left`.

    The layout is never asked for its items: their wrappers outlive them and then stand for others.
    """
    held = [widget for widget in left if layout.indexOf(widget) >= 0]
    left[:] = [widget for widget in left if widget not in held]
    cells = [_cell_of(widget) for widget in held]
    for inner in layout.children():
        if isinstance(inner, QLayout) and (further := _cells_in(inner, left)):
            cells.append(_Cell(inner.geometry(), None, further))
    return cells


def _sorted(cells: list[_Cell], *, right_to_left: bool) -> list[_Cell]:
    """Return cells by rows from the top, and in a row from the side where reading begins."""
    waiting = sorted(cells, key=lambda cell: cell.box.top())
    in_order: list[_Cell] = []
    while waiting:
        row = [cell for cell in waiting if _beside(waiting[0].box, cell.box)]
        waiting = [cell for cell in waiting if cell not in row]
        row.sort(key=lambda cell: -cell.box.right() if right_to_left else cell.box.left())
        in_order += row
    return in_order


def _beside(one: QRect, other: QRect) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) + 1
    return one is other or shared > BESIDE * min(one.height(), other.height())


def _is_mirrored(cell: _Cell) -> bool:
    """Tell which side reading begins at; a layout goes the way of what it holds."""
    while cell.widget is None and cell.inner:
        cell = cell.inner[0]
    return cell.widget is not None and cell.widget.isRightToLeft()


def _takes_tab(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reached and widget.focusProxy() is None and widget.isEnabled() and widget.isVisible()
