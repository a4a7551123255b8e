"""What the process asks of the system: to begin anew, or to begin another beside it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wellbeing_desktop.ui.lock_reasons import Locked
    from wellbeing_desktop.ui.settings import Settings


def show_again(folder: Path, settings: Settings, why: Locked | None, *, demo: bool) -> None:
    """Let a new process show the lock screen: this one's memory holds the key and what was read.

    Args:
        folder: the store's folder.
        settings: what the window remembers; written first.
        why: what locked it and when; None where nothing was open.
        demo: whether these are sample people.
    """
    settings.sync()
    if demo and why is None:  # a throw-away store is taken on only from a process that locked it
        from wellbeing_desktop.ui.lock_reasons import Locked, LockReason  # noqa: PLC0415 (it knows Qt)

        why = Locked(LockReason.ASKED, datetime.now().astimezone())
    locked = ["--locked", why.code] if why is not None else []
    start_again([*(["--demo"] if demo else []), "--store", str(folder.absolute()), *locked])


def look_around_apart() -> None:
    """Open a second window on sample people, kept apart from every store."""
    from PySide6.QtCore import QProcess  # noqa: PLC0415 (eight enumerations, and nobody looks around at once)

    program, *arguments = _as_started(["--demo"])
    QProcess.startDetached(program, arguments)


def start_again(options: Sequence[str]) -> None:
    """Put a new process in the place of this one: nothing that was in memory is left.

    It is started as this one was, with these options after the program's name. On Windows a
    process cannot be replaced; another is started and this one ends.
    """
    command = _as_started(options)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415

        subprocess.Popen(command)
        os._exit(0)
    os.execv(sys.executable, command)  # noqa: S606


def _as_started(options: Sequence[str]) -> list[str]:
    """Return what starts the application as this process was started, with other options."""
    started_by = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv) + 1]
    return [sys.executable, *started_by[1:], *options]
