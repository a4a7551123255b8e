"""Make the pictures of README and docs anew: `python3 dev.py screenshots`.

The real window on the sample people, drawn offscreen at 1366 x 768.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from wellbeing_desktop.app import make_application, make_office
from wellbeing_desktop.storage import store as store_module
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.ui.settings import Settings

HERE = Path(__file__).resolve().parent
CHEAP = KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
"""The store is thrown away; its passphrase guards nothing."""

STEPS = (("carry-on", ""), ("all-parts", "overview.png"), ("see-picture", "picture.png"))
"""What is pressed, and the picture of what comes."""

SETTLES_S = 1.5


def main() -> None:
    """Carry on the draft among the sample people, and keep what the window shows on its way."""
    store_module.cost_for_this_machine = lambda: CHEAP
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "window.ini")
        settings.scheme = "light"
        office = make_office(application, Path(folder) / "store", settings, demo=True)
        office.open()
        for button, picture in STEPS:
            press(office.window, button)
            live(SETTLES_S)
            if picture:
                office.window.grab().save(str(HERE / picture), "PNG")
        office.window.close()
        office.close()


def live(seconds: float) -> None:
    """Let the window live, and the store's own thread too: Qt's own waiting would keep that from Python."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def press(window: QWidget, name: str) -> None:
    """Wait for a button that can be seen, and click it."""
    for _ in range(300):
        found = [b for b in window.findChildren(QAbstractButton, name) if b.isVisible()]
        if found:
            found[0].click()
            return
        live(0.05)
    raise SystemExit(f"the window never showed {name}")


if __name__ == "__main__":
    main()
