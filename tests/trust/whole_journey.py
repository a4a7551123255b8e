"""One whole task in a process of its own: first run, a person, answers, a plan, a copy, lock, unlock, close.

Run with a folder. Everything that somebody writes in it holds `CANARY`. Prints what the title
of the window was, and whether anything of the network was loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.journeys.half_a_sentence import wait_until
from tests.journeys.hands import Mouse
from tests.journeys.steps import save_copy
from tests.journeys.test_first_run_to_saved_copy import first_run
from tests.trust.hostile import CANARY
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.ui.settings import Settings

PATIENCE_MS = 90_000
COPY = "exported"
"""The folder that the person's copy is saved to: the only thing that may be read."""


def wait_long(there: Callable[[], bool], timeout: int = 0) -> None:
    """Wait as long as a watched process on a busy machine may take."""
    wait_until(there, max(timeout, PATIENCE_MS))


def main(folder: Path) -> None:
    """Do the whole task."""
    vars(store_module)["cost_for_this_machine"] = lambda: KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
    (folder / COPY).mkdir()
    QFileDialog.getSaveFileName = lambda *_: (str(folder / COPY / "copy.pdf"), "")  # type: ignore[assignment]
    office = make_office(
        make_application(), folder / "data" / "store", Settings(folder / "data" / "window.ini")
    )
    office.open()
    hands = Mouse(cast(QtBot, SimpleNamespace(waitUntil=wait_long, mouseClick=QTest.mouseClick)), office)
    titles = {office.window.windowTitle()}
    first_run(hands, office)
    hands.choose("add-person")
    hands.write("called-edit", CANARY)
    hands.write("full-name-edit", CANARY)
    hands.choose("keep-person")
    hands.wait_for("person-page")
    titles.add(office.window.windowTitle())
    hands.choose("carry-on")
    hands.wait_for("before-page")
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("answer-trusting_relationships-4")
    hands.write("own-words", f"{CANARY} rings every day")
    titles.add(office.window.windowTitle())
    hands.choose("continue")
    hands.choose("answer-place_called_home-2")
    hands.choose("tab-picture")
    hands.reads("The picture so far")
    hands.choose("make-plan")
    hands.choose("add-step")
    hands.write("step-what-edit", f"Call on {CANARY}")
    hands.choose("go-to-sign-off")
    hands.write("comment-edit", f"{CANARY} agrees")
    hands.choose("sign-off")
    hands.wait_for("copy-page")
    hands.choose("safe-yes")
    save_copy(hands)
    titles.add(office.window.windowTitle())
    office.window.close()
    office.close()
    print("titles", sorted(titles))
    print("network", sorted(name for name in sys.modules if "QtNetwork" in name))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
