from __future__ import annotations

import gc
import weakref

from pytestqt.qtbot import QtBot

from wellbeing_desktop.ui.tidying import OLD_EVERY, PATIENCE, QUIET_S, Tidying


class Knot:
    def __init__(self) -> None:
        self.itself = self


def old_knot() -> weakref.ref[Knot]:
    """Tie a knot that is old by the time that nobody needs it: only a long look finds it."""
    knot = Knot()
    gc.collect()
    return weakref.ref(knot)


def test_python_frees_nothing_by_itself_while_the_window_is_open(qtbot: QtBot) -> None:
    tidying = Tidying()
    assert not gc.isenabled()

    tidying.stop()

    assert gc.isenabled()


def test_what_is_no_longer_needed_is_freed_on_the_windows_own_thread(qtbot: QtBot) -> None:
    tidying = Tidying()
    tidying._timer.setInterval(1)
    looks: list[int] = []
    tidying._timer.timeout.connect(lambda: looks.append(1))
    gone = weakref.ref(Knot())
    assert gone() is not None

    tidying.start()

    qtbot.waitUntil(lambda: gone() is None, timeout=5_000)
    assert len(looks) >= OLD_EVERY - 1
    tidying.stop()


def test_the_long_look_waits_until_nobody_touches_anything_but_not_for_ever(qtbot: QtBot) -> None:
    touched = 0.0
    tidying = Tidying(quiet=lambda: touched)
    gone = old_knot()

    for _ in range(OLD_EVERY + 5):
        tidying._look()
    assert gone() is not None
    touched = QUIET_S
    tidying._look()
    assert gone() is None

    touched, gone = 0.0, old_knot()
    for _ in range(PATIENCE):
        tidying._look()
    assert gone() is None
    tidying.stop()
