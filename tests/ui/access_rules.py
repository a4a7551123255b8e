"""What assistive tools are told of a window, and what is wrong with it: one sentence for each fault."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from wellbeing_desktop.ui.widgets.field_box import FieldBox, Labelled
from wellbeing_desktop.ui.widgets.labels import Heading
from wellbeing_desktop.ui.widgets.ring_stop import RingStop

TARGET_PX = 44
STONE_PX = 34

_Role = QAccessible.Role
_ROLES: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QRadioButton, {_Role.RadioButton}),
    (QCheckBox, {_Role.CheckBox}),
    (QAbstractButton, {_Role.Button, _Role.ButtonMenu}),
    (Heading, {_Role.Heading}),
    (QLabel, {_Role.StaticText, _Role.Graphic}),
    (QLineEdit, {_Role.EditableText}),
    (QPlainTextEdit, {_Role.EditableText}),
    (QComboBox, {_Role.ComboBox}),
    (QAbstractItemView, {_Role.List, _Role.Table, _Role.Tree}),
)
_OTHERS = {_Role.List, _Role.Table, _Role.Grouping, _Role.Document, _Role.Graphic, _Role.PageTabList}
"""What else may take the focus: something to scroll or to walk in."""


def said_of(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Walk everything that is shown, as an assistive tool does."""
    top = QAccessible.queryAccessibleInterface(widget)
    assert top is not None
    yield from _walk(top)


def faults_of(window: QWidget) -> list[str]:
    """Return what is wrong with all that a window shows."""
    found: list[str] = []
    for thing in said_of(window):
        widget = thing.object()
        if isinstance(widget, QWidget):
            found += [f"{_called(widget)}: {fault}" for fault in _faults(thing, widget)]
        elif _Role(thing.role()) is _Role.ListItem and not _is_name(name_of(thing)):
            found.append(f"a row of {thing.parent().text(QAccessible.Text.Name)!r} has no name")
    return found


def name_of(thing: QAccessibleInterface) -> str:
    """Return the name of a thing; of a box of choices the one its label gives it, as tools read it."""
    widget = thing.object()
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    return thing.text(QAccessible.Text.Name)


def _walk(thing: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    state = thing.state()
    if state.invisible:
        return
    yield thing
    for place in range(thing.childCount()):
        child = thing.child(place)
        if child is not None:
            yield from _walk(child)


def _faults(thing: QAccessibleInterface, widget: QWidget) -> Iterator[str]:
    role = _Role(thing.role())
    expected = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), None)
    if isinstance(widget, Heading) and widget.level == "lead":
        expected = {_Role.StaticText}
    if expected is not None and role not in expected:
        yield f"is met as {role.name}"
    if not thing.state().focusable:
        return
    if expected is None and role not in _OTHERS:
        yield f"takes the focus and is met as {role.name}"
    name = name_of(thing)
    if not _is_name(name):
        yield f"takes the focus and is called {name!r}"
    if not widget.objectName() and not isinstance(widget, Heading):
        yield "has no object name"
    yield from _label_fault(widget, name)
    yield from _size_fault(widget)


def _label_fault(widget: QWidget, name: str) -> Iterator[str]:
    if not isinstance(widget, QLineEdit | QPlainTextEdit):
        return
    field = _around(widget, Labelled)
    label = field.label.text() if isinstance(field, Labelled) else ""
    if label and name != label:
        yield f"is called {name!r}, its label says {label!r}"


def _size_fault(widget: QWidget) -> Iterator[str]:
    size = _target(widget)
    least = STONE_PX if isinstance(widget, RingStop) else TARGET_PX
    if not isinstance(widget, QLabel) and min(size.width(), size.height()) < least:
        yield f"is {size.width()} x {size.height()}"


def _target(widget: QWidget) -> QSize:
    """Return the size of what can be hit: of a field the box, which passes the press on."""
    box = _around(widget, FieldBox)
    if isinstance(box, FieldBox) and box.focusProxy() is widget:
        return box.size()
    return widget.size()


def _around(widget: QWidget, kind: type[QWidget]) -> QWidget | None:
    step = widget.parentWidget()
    while step is not None and not isinstance(step, kind):
        step = step.parentWidget()
    return step


def _is_name(name: str) -> bool:
    """Tell whether there is something to read out: a sign alone is none."""
    return any(letter.isalnum() for letter in name)


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"
