"""Starts the application: the window, or a command without one."""

from __future__ import annotations

from wellbeing_desktop.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
