"""What the process asks of the system: to begin anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


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
