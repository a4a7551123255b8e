"""What is done in a window before it locks: from the first run to a sentence. See `locked_away`."""

from __future__ import annotations

import sys
import time
from types import SimpleNamespace
from typing import cast

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.journeys.half_a_sentence import wait_until
from tests.journeys.hands import Mouse, editor_of
from tests.journeys.steps import begin_together
from wellbeing_desktop.app import Office
from wellbeing_desktop.ui.main_window import MainWindow

NOTE = "Zq9 she told me in the kitchen 42"
PLACE = (20, 30, 720, 690)


def use(window: MainWindow) -> None:
    """Write a sentence, say the data key, wait until we may go on, and lock."""
    hands = Mouse(
        cast(QtBot, SimpleNamespace(waitUntil=wait_until, mouseClick=QTest.mouseClick)),
        cast(Office, SimpleNamespace(window=window)),
    )
    window.setGeometry(*PLACE)
    begin_together(hands, cast(Office, None))
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    QTest.keyClicks(editor_of(hands.wait_for("own-words")), NOTE)
    hands.reads("Saved ")
    (flow,) = (child for child in window.children() if type(child).__name__ == "ReturningFlow")
    print("open", flow._desk.store._opened.data_key.hex(), flush=True)  # type: ignore[attr-defined]
    sys.stdin.readline()
    print("locking", time.monotonic(), flush=True)
    hands.choose("lock")
