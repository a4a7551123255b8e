"""One line for what every button needs: a name for tests and assistive tools, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QAbstractButton

B = TypeVar("B", bound=QAbstractButton)


def wired(button: B, name: str, slot: Callable[..., Any] | SignalInstance) -> B:
    """Name a button, connect its click, and return it."""
    button.setObjectName(name)
    button.clicked.connect(slot)
    return button
