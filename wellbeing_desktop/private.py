"""Keeps what is in memory from other programs, and out of crash files."""

from __future__ import annotations

import os
import sys

_PR_SET_DUMPABLE = 4
_TALK = ("QT_LOGGING_RULES", "QT_LOGGING_CONF", "QT_LOGGING_DEBUG")


def keep_memory_private() -> None:
    """Leave no memory in a crash file, and on Linux let no other program of the same user read it.

    What the system does not know is passed over: the window opens all the same.
    """
    if os.name == "posix":
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (3 ms, once the window is there)

        prctl = getattr(ctypes.CDLL(None), "prctl", None)
        if prctl is not None:
            prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def keep_words_out_of_logs() -> None:
    """Let nobody's environment make the window's toolkit tell of its widgets: their words are of people.

    What it says on standard error goes into the system's journal. Python's development mode leaves it on.
    """
    if not sys.flags.dev_mode:
        for name in _TALK:
            os.environ.pop(name, None)
