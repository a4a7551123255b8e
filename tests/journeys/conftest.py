"""The whole application on a new store, with keys that are quick to derive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.ui.freeing import freed_on_this_thread
from wellbeing_desktop.app import Office, make_office
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.ui.settings import Settings

__all__ = ["freed_on_this_thread"]


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch, cheap: KdfCost) -> None:
    """Derive keys at the least cost."""
    monkeypatch.setattr(store_module, "cost_for_this_machine", lambda: cheap)


class OneWindow(QObject):
    """Notices every other window that opens: a part shown before it has its place is one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.others: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            popup = watched.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog}
            if watched is not self._window and not popup:
                self.others.append(f"{type(watched).__name__} {watched.objectName()}")
        return super().eventFilter(watched, event)


@pytest.fixture
def office(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """The window on a folder where nothing is yet."""
    yield from opened(qtbot, qapp, tmp_path)


def opened(qtbot: QtBot, qapp: QApplication, folder: Path) -> Iterator[Office]:
    """Open the window on the store of a folder; in the end, no other window was ever there."""
    office = make_office(qapp, folder / "store", Settings(folder / "window.ini"))
    one = OneWindow(office.window)
    qapp.installEventFilter(one)
    office.open()
    office.window.activateWindow()
    qtbot.waitUntil(office.window.isActiveWindow, timeout=5_000)
    yield office
    qapp.removeEventFilter(one)
    office.close()
    office.window.hide()
    office.window.deleteLater()
    office.deleteLater()
    QApplication.processEvents()
    assert one.others == []


@pytest.fixture
def saved_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the system's own save dialog is answered to."""
    file = tmp_path / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    return file
