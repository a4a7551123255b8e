"""Process start to first window painted, against a bare PySide6 main window in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.big_store import fill
from benchmarks.harness import Result, ratio
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.store import Store

ROUNDS = 15
LARGE = 10_000
SURROUNDINGS = os.environ | {
    "QT_QPA_PLATFORM": "offscreen",
    "DISPLAY": os.environ.get("DISPLAY") or "offscreen",
    "PYTHONDONTWRITEBYTECODE": "",
}
"""Compiled modules are kept, as on every machine that started the application once before."""

PAINTED = """
import sys, time
from PySide6.QtCore import QEvent, QObject

class Painted(QObject):
    done = False

    def eventFilter(self, watched, event):
        self.done = self.done or event.type() == QEvent.Type.Paint
        return False

painted = Painted()

def until_painted():
    while not painted.done:
        QApplication.processEvents()
    print(time.monotonic_ns(), flush=True)
    return 0
"""

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.installEventFilter(painted)
window.show()
until_painted()
"""

OURS = """
from PySide6.QtWidgets import QApplication
from wellbeing_desktop import app, cli

as_it_is = app.Office.open

def opened(office, *locked):
    office.window.installEventFilter(painted)
    as_it_is(office, *locked)

app.Office.open = opened
QApplication.exec = staticmethod(until_painted)
cli.main(["--store", sys.argv[1]])
"""
"""The very path of the command, but for the end: once the window is painted it is over."""


def measure() -> list[Result]:
    """Start each by turns, in a new process, on stores that are locked."""
    with tempfile.TemporaryDirectory() as home:
        empty, large = Path(home) / "empty", Path(home) / "large"
        Store.create(empty, "a passphrase for measuring", KdfCost(19 * 1024, 1, 1))[0].close()
        fill(large, LARGE)
        started_ms(OURS, empty)
        taken = [
            (started_ms(BARE, empty), started_ms(OURS, empty), started_ms(OURS, large)) for _ in range(ROUNDS)
        ]
    bare, ours, with_large = zip(*taken, strict=True)
    return [
        ratio("process start to first window painted, against a bare main window", ours, bare, 2.0),
        ratio("the same with a store of 10,000 people, against an empty one", with_large, ours, 1.2),
    ]


def started_ms(program: str, folder: Path) -> float:
    """Return the time from starting a process to its first painted window."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", PAINTED + program, str(folder)],
        cwd=Path(__file__).resolve().parent.parent,
        env=SURROUNDINGS,
        stdout=subprocess.PIPE,
        check=True,
    )
    return (int(done.stdout.split()[-1]) - start) / 1e6
