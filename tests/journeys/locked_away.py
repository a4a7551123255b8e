"""A window that is used, and then locks as the application does: another process takes its place.

`locked_away.py FOLDER` goes the way from the first run to a sentence, says what secrets it holds,
waits for a line, and locks. What comes after is started by the application with `--locked`, and
must know nothing: so what is typed stands in another module, which it does not load.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from wellbeing_desktop import app
from wellbeing_desktop.ui.main_window import MainWindow


def window() -> MainWindow:
    """Return the one window there is."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))


def use() -> None:
    """Use the window, then lock it."""
    from tests.journeys.use_and_lock import use
    from wellbeing_desktop.storage import store
    from wellbeing_desktop.storage.kdf import KdfCost

    vars(store)["cost_for_this_machine"] = lambda: KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
    use(window())


def tell() -> None:
    """Say that the lock screen is painted, and where."""
    print("locked", time.monotonic(), *window().geometry().getRect(), window().screen_name, flush=True)


def main(arguments: list[str]) -> None:
    """Use a new window, or be the window that comes after."""
    app.make_application()
    named = dict(zip(arguments[::2], arguments[1::2], strict=True)) if arguments[0][0] == "-" else {}
    QTimer.singleShot(0, lambda: window().first_painted.connect(tell if named else use))
    app.run(Path(named.get("--store", arguments[0])), locked=named.get("--locked", ""))


if __name__ == "__main__":
    main(sys.argv[1:])
