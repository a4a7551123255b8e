"""Starts the application: the window, or a command without one."""

from __future__ import annotations

import sys

from wellbeing_desktop.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # packed into one program, a worker is begun by that program too
        from multiprocessing import freeze_support

        freeze_support()
    raise SystemExit(main())
