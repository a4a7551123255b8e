"""What stands watch, and what it takes from a fault."""

from __future__ import annotations

import sys
import threading

from wellbeing_desktop.ui.fault_watch import FaultWatch
from wellbeing_desktop.ui.faults import Fault, fault_of


def test_what_watched_before_watches_again(qapp):
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    watch = FaultWatch()
    watch.start()
    assert sys.excepthook != before[0]
    watch.stop()

    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_recursion_stands_in_the_details_once(framework):
    def deeper(depth):
        return deeper(depth + 1)

    try:
        deeper(0)
    except RecursionError as error:
        fault = fault_of(error, error.__traceback__)

    assert fault == Fault((("RecursionError", ()),))
