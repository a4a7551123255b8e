"""Whether everything in a window has the room that it needs: one sentence for each that has not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QWidget,
)

from wellbeing_desktop.ui.widgets.labels import Words
from wellbeing_desktop.ui.widgets.quadrant_block import QuadrantBlock
from wellbeing_desktop.ui.widgets.ring import RingFigure
from wellbeing_desktop.ui.widgets.ring_stop import RingStop

SLACK_PX = 2


def cramped(window: QWidget) -> list[str]:
    """Return what is cut, squeezed, pushed out of its place, or stands upon something else."""
    shown = [w for w in window.findChildren(QWidget) if w.isVisible() and w.window() is window]
    faults = [f"{_called(w)} {fault}" for w in shown for fault in _faults(w)]
    return faults + list(_overlaps([w for w in shown if isinstance(w, Words | QAbstractButton | QLineEdit)]))


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, Words | QAbstractButton) and not isinstance(widget, RingStop):
        yield from _too_small(widget)
    if isinstance(widget, QLineEdit | QComboBox) and widget.height() < widget.fontMetrics().height():
        yield f"is {widget.height()} high, its letters {widget.fontMetrics().height()}"
    if isinstance(widget, QLineEdit) and (words := widget.displayText() or widget.placeholderText()):
        needed = widget.fontMetrics().horizontalAdvance(words)
        if needed > widget.width() - SLACK_PX:
            yield f"is {widget.width()} wide, its words {needed}"
    yield from _outside(widget)


def _too_small(widget: QWidget) -> Iterator[str]:
    """Ask a widget for the room that all its words need at the width it has."""
    policy = widget.sizePolicy()
    grows = policy.horizontalPolicy() in {QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum}
    wide = widget.sizeHint().width() if grows else widget.minimumSizeHint().width()
    if isinstance(widget, QuadrantBlock) and not widget.as_row:
        return
    if widget.width() < wide - SLACK_PX:
        yield f"is {widget.width()} wide and needs {wide}"
    high = widget.heightForWidth(widget.width()) if policy.hasHeightForWidth() else -1
    high = high if high > 0 else widget.sizeHint().height()
    if widget.height() < high - SLACK_PX:
        yield f"is {widget.height()} high and needs {high}"


def _outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, QScrollBar):
        return
    area = parent.parentWidget()
    if isinstance(area, QScrollArea) and area.viewport() is parent:
        if widget.width() > parent.width() + SLACK_PX:
            yield f"is {widget.width()} wide in {parent.width()}"
        return
    if isinstance(area, QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea):
        return
    room = parent.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
    if not room.contains(widget.geometry()) and not _is_ring(widget):
        yield f"at {widget.geometry().getRect()} reaches out of {parent.size().toTuple()}"


def _overlaps(parts: list[QWidget]) -> Iterator[str]:
    boxes = [(part, QRect(part.mapToGlobal(QPoint(0, 0)), part.size())) for part in parts]
    for (one, box), (other, its) in combinations(boxes, 2):
        both = box.intersected(its)
        if both.width() <= SLACK_PX or both.height() <= SLACK_PX or _is_part(one, other):
            continue
        if _page_of(one) is _page_of(other):
            yield f"{_called(one)} stands upon {_called(other)}"


def _is_part(one: QWidget, other: QWidget) -> bool:
    stones = isinstance(one, RingStop) and isinstance(other, RingStop)
    return stones or one.isAncestorOf(other) or other.isAncestorOf(one)


def _page_of(widget: QWidget) -> QWidget:
    """Return what scrolls with a widget: things in two different ones may lie over one another."""
    step = widget
    while (parent := step.parentWidget()) is not None:
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return step
        step = parent
    return step


def _is_ring(widget: QWidget) -> bool:
    """The focus ring reaches out on purpose, and stones stand in boxes with round corners."""
    return type(widget).__name__ == "_Ring" or isinstance(widget.parentWidget(), RingFigure)


def _called(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, Words | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName() or words[:40]!r}"
