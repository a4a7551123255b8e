"""Two laptops, and the file that goes between them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from wellbeing_desktop.storage import kdf
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.hand_over_desk import HandOverDesk
from wellbeing_desktop.ui.hand_over_flow import HandOverFlow
from wellbeing_desktop.ui.main_window import MainWindow
from wellbeing_desktop.ui.settings import Settings
from wellbeing_desktop.ui.shared_screen import SharedScreen


@pytest.fixture(autouse=True)
def quick(monkeypatch, cheap):
    monkeypatch.setattr(kdf, "cost_for_this_machine", lambda: cheap)


@pytest.fixture
def file(monkeypatch, tmp_path):
    """Where the system's dialogs are answered to."""
    file = tmp_path / "over.wellbeing-handover"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    return file


@pytest.fixture
def laptop(qapp, theme, tmp_path):
    """Make the flow of a laptop, with a window of its own."""
    made: list[tuple[MainWindow, HandOverFlow]] = []

    def make(store: Store, name: str, person=None, *, shared: bool = False) -> HandOverFlow:
        window = MainWindow(theme, Settings(tmp_path / f"{len(made)}.ini"))
        window.show()
        desk = HandOverDesk(store, name)
        flow = HandOverFlow(window, theme, desk, lambda: person, SharedScreen(on=shared))
        made.append((window, flow))
        return flow

    yield make
    for window, flow in made:
        flow.close()
        window.hide()
        window.deleteLater()


@pytest.fixture
def other(tmp_path, new_store, passphrase):
    """A colleague's store, with nobody in it."""
    with Store.open(Path(shutil.copytree(new_store, tmp_path / "other")), passphrase) as store:
        yield store
