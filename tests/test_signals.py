"""The bindings count their references right: thousands of signals end as cleanly as one.

PySide6 6.12.0 on Python 3.11 lost a reference to True and None with every signal, and aborted
the interpreter after about 570. A short test run never sees it, so this one has a process of its own.
"""

import subprocess
import sys

import pytest

EMIT = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rung = Signal()
    said = Signal(bool, object)

heard = []
bell = Bell()
bell.rung.connect(lambda: heard.append(None))
bell.said.connect(lambda *what: heard.append(what))
for _ in range(5_000):
    bell.rung.emit()
    bell.said.emit(True, None)
print(len(heard))
"""

SET_TEXT = """
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

application = QApplication([])
label, field = QLabel(), QLineEdit()
changes = []
field.textChanged.connect(changes.append)
for number in range(5_000):
    label.setText(str(number))
    field.setText(str(number))
print(len(changes) + 5_000 * (label.text() == "4999"))
"""


@pytest.mark.parametrize("program", [EMIT, SET_TEXT], ids=["5,000 emissions", "5,000 texts"])
def test_a_process_that_does_it_thousands_of_times_ends_cleanly(program):
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "10000", "")
