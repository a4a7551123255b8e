"""Opening a store in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

OPEN = """
import os, pathlib, sys
from wellbeing_desktop.storage.store import Store
if sys.argv[3:]:
    os.setuid(int(sys.argv[3]))
try:
    Store.open(pathlib.Path(sys.argv[1]), sys.argv[2]).close()
except Exception as error:
    print(type(error).__name__, getattr(error, "path", ""))
else:
    print("opened")
"""
"""Says which it was; a third argument is the user to be."""


def run(code: str, *arguments: object) -> str:
    call = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(call, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.strip()
