"""Where Tab leads in a window, and where that differs from what the eye does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QWidget

from wellbeing_desktop.ui.widgets.entry_table import EntryTable
from wellbeing_desktop.ui.widgets.ring import RingFigure

MOST_STOPS = 150

Cell = tuple[object, QRect]


def tab_stops(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until it comes round, and return what was reached; fail where it never does."""
    _press(window, key)
    first = QApplication.focusWidget()
    assert first is not None, "Tab leads nowhere"
    stops = [first]
    for _ in range(MOST_STOPS):
        _press(window, key)
        reached = QApplication.focusWidget()
        assert reached is not None, f"after {stops[-1].objectName()} the focus is lost"
        if reached is first:
            return stops
        assert reached not in stops, (
            f"Tab is caught between {reached.objectName()} and {stops[-1].objectName()}"
        )
        stops.append(reached)
    raise AssertionError("Tab does not come round")


def order_faults(window: QWidget, stops: Sequence[QWidget]) -> list[str]:
    """Return each step of Tab that goes against the way the eye goes; one leads from the end to the top."""
    faults = [f"{s.objectName()} is reached and cannot be seen" for s in stops if not s.isVisible()]
    round_trip = pairwise([*stops, stops[0]])
    against = [(a, b) for a, b in round_trip if not _is_before(window, a, b)]
    if against:
        against.remove(min(against, key=lambda pair: pair[1].mapTo(window, pair[1].rect().topLeft()).y()))
    return faults + [f"{a.objectName()} comes before {b.objectName()}" for a, b in against]


def missed(window: QWidget, stops: Sequence[QWidget]) -> list[str]:
    """Return what takes the focus by Tab, can be seen, and is never reached."""
    return [
        widget.objectName() or type(widget).__name__
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget not in stops
    ]


def _press(window: QWidget, key: Qt.Key) -> None:
    """Press Tab; with Ctrl where Tab goes from cell to cell and Ctrl+Tab leaves at once."""
    at = QApplication.focusWidget() or window
    held = Qt.KeyboardModifier.ControlModifier if isinstance(at, EntryTable) else Qt.KeyboardModifier(0)
    QTest.keyClick(at, key, held)
    QApplication.processEvents()


def _is_before(window: QWidget, one: QWidget, other: QWidget) -> bool:
    """Compare the two parts in which two stops stand, at the place where their ways part."""
    paths = [_path(window, stop) for stop in (one, other)]
    for (thing, box), (its, its_box) in zip(*paths, strict=False):
        if thing is its:
            if isinstance(thing, RingFigure):
                return True
            continue
        return _box_before(box, its_box, right_to_left=window.isRightToLeft())
    return True


def _box_before(one: QRect, other: QRect, *, right_to_left: bool) -> bool:
    beside = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    if beside > min(one.height(), other.height()) / 3:
        return one.right() > other.right() if right_to_left else one.left() < other.left()
    return one.top() < other.top()


def _path(window: QWidget, widget: QWidget) -> list[Cell]:
    """Return what a widget stands in, from the window inwards: widgets and the layouts in them."""
    cells: list[Cell] = []
    step = widget
    while step is not window:
        parent = step.parentWidget()
        assert parent is not None
        cells.append((step, step.geometry()))
        if parent.layout() is not None:
            cells += _layouts_around(parent.layout(), step)
        step = parent
        if isinstance(step, QAbstractScrollArea):
            continue
    return cells[::-1]


def _layouts_around(layout: QLayout, widget: QWidget) -> list[Cell]:
    """Return the inner layouts round a widget, the innermost first."""
    for inner in layout.children():
        if not isinstance(inner, QLayout):
            continue
        if inner.indexOf(widget) >= 0:
            return [(inner, inner.geometry())]
        if found := _layouts_around(inner, widget):
            return [*found, (inner, inner.geometry())]
    return []
