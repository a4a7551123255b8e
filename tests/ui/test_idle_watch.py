"""The window locks when nobody uses it; time asleep counts, and nothing is painted before that is known."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wellbeing_desktop.ui.idle_watch import IdleWatch, awake_and_asleep
from wellbeing_desktop.ui.lock_reasons import LockReason

LIMIT_S = 600


class Clocks:
    """A clock that stands still in sleep, and one that does not."""

    def __init__(self):
        self.awake = 5_000.0
        self.asleep = 90_000.0

    def go_on(self, seconds):
        self.awake += seconds
        self.asleep += seconds

    def sleep(self, seconds):
        self.asleep += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def watch(qapp, clocks):
    made = IdleWatch((lambda: clocks.awake, lambda: clocks.asleep), tick_ms=5)
    made.told = []
    made.due.connect(made.told.append)
    made.start(LIMIT_S / 60)
    yield made
    made.stop()


@pytest.fixture
def field(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_locks_at_the_limit_and_not_before(qtbot, watch, clocks):
    clocks.go_on(LIMIT_S - 1)
    qtbot.wait(30)
    assert watch.told == []

    clocks.go_on(1)
    qtbot.waitUntil(lambda: watch.told == [LockReason.IDLE])


def test_typing_pointing_and_an_input_method_keep_it_open(watch, clocks, field):
    for sign in (
        lambda: QTest.keyClick(field, Qt.Key.Key_A),
        lambda: QTest.mouseClick(field, Qt.MouseButton.LeftButton),
        lambda: QTest.mouseMove(field),
    ):
        clocks.go_on(LIMIT_S - 1)
        sign()

    assert watch.told == []
    assert not watch.look()


def test_a_timer_or_a_repaint_is_no_sign_of_life(qtbot, watch, clocks, field):
    clocks.go_on(LIMIT_S - 1)
    field.update()
    qtbot.wait(20)
    clocks.go_on(1)
    qtbot.waitUntil(lambda: watch.told == [LockReason.IDLE])


def test_it_says_how_long_nobody_has_touched_anything(watch, clocks, field):
    clocks.go_on(7)
    assert watch.quiet_s == 7
    QTest.keyClick(field, Qt.Key.Key_A)
    assert watch.quiet_s == 0


def test_sleep_counts_although_the_other_clock_stood_still(qtbot, watch, clocks):
    clocks.sleep(LIMIT_S)

    qtbot.waitUntil(lambda: watch.told == [LockReason.SLEEP])


def test_the_first_key_after_a_long_sleep_locks_and_types_nothing(clocks, qapp, field):
    watch = IdleWatch((lambda: clocks.awake, lambda: clocks.asleep), tick_ms=60_000)
    told = []
    watch.due.connect(told.append)
    watch.start(LIMIT_S / 60)
    clocks.sleep(8 * 3600)
    QTest.keyClick(field, Qt.Key.Key_A)

    assert told == [LockReason.SLEEP]
    assert field.text() == ""


def test_it_is_told_before_the_first_frame_after_a_long_sleep(clocks, qapp, field):
    watch = IdleWatch((lambda: clocks.awake, lambda: clocks.asleep), tick_ms=60_000)
    order = []
    watch.due.connect(order.append)
    field.paintEvent = lambda event: order.append("painted")
    watch.start(LIMIT_S / 60)
    clocks.sleep(8 * 3600)
    field.update()
    QTest.qWait(20)

    assert order[0] == LockReason.SLEEP


def test_a_short_sleep_adds_to_the_time_before_it(qtbot, watch, clocks):
    clocks.go_on(LIMIT_S / 2)
    clocks.sleep(LIMIT_S / 2 - 1)
    qtbot.wait(20)
    assert watch.told == []

    clocks.go_on(1)
    qtbot.waitUntil(lambda: len(watch.told) == 1)


def test_it_tells_once_and_again_only_when_started_anew(qtbot, watch, clocks):
    clocks.go_on(LIMIT_S)
    qtbot.waitUntil(lambda: len(watch.told) == 1)
    clocks.go_on(LIMIT_S)
    qtbot.wait(30)
    assert len(watch.told) == 1

    watch.start(LIMIT_S / 60)
    clocks.go_on(LIMIT_S)
    qtbot.waitUntil(lambda: len(watch.told) == 2)


def test_the_real_clocks_go_on_and_the_second_counts_sleep():
    awake, asleep = awake_and_asleep()
    before = awake(), asleep()
    time.sleep(0.02)

    assert awake() > before[0]
    assert asleep() > before[1]
    if hasattr(time, "CLOCK_BOOTTIME"):
        assert abs(asleep() - time.clock_gettime(time.CLOCK_BOOTTIME)) < 1


def test_watching_costs_no_more_than_a_few_microseconds_an_event(qapp, watch, field):
    def a_thousand_moves():
        start = time.perf_counter()
        for _ in range(1_000):
            qapp.sendEvent(field, QEvent(QEvent.Type.User))
        return time.perf_counter() - start

    with_watch = min(a_thousand_moves() for _ in range(5))
    watch.stop()
    without = min(a_thousand_moves() for _ in range(5))

    assert with_watch - without < 0.02
