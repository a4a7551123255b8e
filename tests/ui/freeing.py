"""Frees what tests of a window leave behind, as the application does."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def freed_on_this_thread() -> Iterator[None]:
    """Free what a test leaves behind on the window's thread, and nothing on another.

    Left alone, Python looks through all that a run has gathered on whichever thread asks for memory
    next, which takes seconds on a busy machine while the window stands still.
    """
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect(1)
    gc.enable()
