"""Process start to first window painted, against a bare PySide6 main window in the same run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.harness import Result, ratio

ROUNDS = 15
SURROUNDINGS = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
"""Compiled modules are kept, as on every machine that started the application once before."""

PAINTED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject

class Painted(QObject):
    done = False

    def eventFilter(self, watched, event):
        self.done = self.done or event.type() == QEvent.Type.Paint
        return False

def until_painted(application, window):
    painted = Painted()
    window.installEventFilter(painted)
    yield
    while not painted.done:
        application.processEvents()
    print(time.monotonic_ns())
"""

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
for _ in until_painted(application, window):
    window.show()
"""

OURS = """
from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.ui.settings import Settings
folder = Path(sys.argv[1])
application = make_application()
office = make_office(application, folder / "store", Settings(folder / "settings.ini"))
for _ in until_painted(application, office.window):
    office.open()
office.window.close()
office.close()
"""


def measure() -> Result:
    """Start both by turns, each in a new process, and compare their medians."""
    with tempfile.TemporaryDirectory() as folder:
        starts = {program: [started_ms(program, folder)] for program in (BARE, OURS)}
        for _ in range(ROUNDS):
            for program, times in starts.items():
                times.append(started_ms(program, folder))
    return ratio(
        "process start to first window painted, against a bare main window",
        starts[OURS][1:],
        starts[BARE][1:],
        2.0,
    )


def started_ms(program: str, folder: str) -> float:
    """Return the time from starting a process to its first painted window."""
    start = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-c", PAINTED + program, folder],
        cwd=Path(__file__).resolve().parent.parent,
        env=SURROUNDINGS,
        stdout=subprocess.PIPE,
        check=True,
    )
    return (int(done.stdout.split()[-1]) - start) / 1e6
