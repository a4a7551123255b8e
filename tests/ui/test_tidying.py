from __future__ import annotations

import gc
import weakref

from pytestqt.qtbot import QtBot

from wellbeing_desktop.ui.tidying import OLD_EVERY, Tidying


class Knot:
    def __init__(self) -> None:
        self.itself = self


def test_python_frees_nothing_by_itself_while_the_window_is_open(qtbot: QtBot) -> None:
    tidying = Tidying()
    assert not gc.isenabled()

    tidying.stop()

    assert gc.isenabled()


def test_what_is_no_longer_needed_is_freed_on_the_windows_own_thread(qtbot: QtBot) -> None:
    tidying = Tidying()
    tidying._timer.setInterval(1)
    gone = weakref.ref(Knot())
    assert gone() is not None

    tidying.start()

    qtbot.waitUntil(lambda: gone() is None, timeout=5_000)
    assert tidying._looks >= OLD_EVERY
    tidying.stop()
