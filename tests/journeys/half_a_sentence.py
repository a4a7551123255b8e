"""A window that is in the middle of a sentence until somebody kills its process.

Run with the store's folder: rates one indicator, writes a sentence, waits, says "typing", and
goes on to type letter by letter.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Mouse, editor_of
from tests.journeys.steps import begin_together
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.ui.settings import Settings

SENTENCE = "My sister rings every day and "
MORE = "sometimes she comes by"
BETWEEN_KEYS_MS = 90
PAUSE_MS = 1_000
TYPING = "typing"


def wait_until(there: Callable[[], bool], timeout: int = 5_000) -> None:
    """Let the window work until something is so; give up after `timeout` milliseconds."""
    left = QDeadlineTimer(timeout)
    while not there():
        assert not left.hasExpired()
        QTest.qWait(10)


def type_on(field: QWidget) -> None:
    """Type one key after the other, for ever."""
    for letter in cycle(MORE):
        QTest.keyClicks(field, letter)
        QTest.qWait(BETWEEN_KEYS_MS)


def main(folder: Path) -> None:
    """Begin a picture on a new store and stay in the middle of a sentence."""
    vars(store_module)["cost_for_this_machine"] = lambda: KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
    office = make_office(make_application(), folder / "store", Settings(folder / "window.ini"))
    office.open()
    hands = Mouse(cast(QtBot, SimpleNamespace(waitUntil=wait_until, mouseClick=QTest.mouseClick)), office)
    begin_together(hands, office)
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("answer-trusting_relationships-4")
    hands.choose("continue")
    hands.choose("answer-place_called_home-2")
    field = editor_of(hands.wait_for("own-words"))
    QTest.keyClicks(field, SENTENCE)
    QTest.qWait(PAUSE_MS)
    hands.reads("Saved ")
    print(TYPING, flush=True)
    type_on(field)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
