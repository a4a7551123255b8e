"""What assistive tools are told beyond what Qt tells them by itself: roles, and announcements."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role

_ROLE = "met-as"


def meet_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Let a widget be met in a role, such as a list or a row of it; its accessible name says which.

    Do it before the widget is named: whoever listens meets it at its first name, and keeps the role.
    """
    _answer_for_roles()
    widget.setProperty(_ROLE, role.value)


def announce(widget: QWidget, words: str) -> None:
    """Say something to who listens, when they have heard the rest; the focus stays where it is.

    Nothing is said of what cannot be seen.
    """
    if words and widget.isVisible():
        _tell(QAccessibleAnnouncementEvent(widget, words))


def _tell(event: QAccessibleAnnouncementEvent) -> None:
    QAccessible.updateAccessibility(event)


@cache
def _answer_for_roles() -> None:
    QAccessible.installFactory(_in_its_role)


def _in_its_role(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if isinstance(thing, QWidget) and role is not None:
        return QAccessibleWidget(thing, Role(role))
    return None
