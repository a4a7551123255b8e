"""What the process asks of the system: that nobody looks into its memory, and to begin anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

_PR_SET_DUMPABLE = 4


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


def start_again(options: Sequence[str]) -> None:
    """Put a new process in the place of this one: nothing that was in memory is left.

    It is started as this one was, with these options after the program's name. On Windows a
    process cannot be replaced; another is started and this one ends.
    """
    started_by = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    command = [sys.executable, *started_by[1:], *options]
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415

        subprocess.Popen(command)
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606
