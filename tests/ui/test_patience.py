"""Wrong passphrases slow the next one down, and lock nobody out."""

from __future__ import annotations

import os

import pytest

from wellbeing_desktop.storage import outside
from wellbeing_desktop.ui.patience import Patience, wait_after
from wellbeing_desktop.ui.unlocker import Unlocker

NOW = 1_795_300_000.0


def patience(wrong, ago):
    return Patience(lambda: (wrong, NOW - ago), lambda: NOW)


def test_three_are_free_then_the_wait_grows_to_a_minute_and_stays_there():
    assert [wait_after(n) for n in range(1, 11)] == [0, 0, 0, 5, 10, 20, 40, 60, 60, 60]
    assert wait_after(100_000) == 60


@pytest.mark.parametrize(("ago", "left"), [(0, 20), (0.2, 20), (5, 15), (19.5, 1), (20, 0), (900, 0)])
def test_the_seconds_are_counted_down(ago, left):
    assert patience(6, ago).seconds_left == left


def test_a_clock_that_is_wrong_makes_nobody_wait_longer():
    assert patience(6, ago=-365 * 86_400).seconds_left == 20


def test_the_count_outlives_the_window_and_ends_when_the_store_opens(qapp, tmp_path):
    for _ in range(5):
        outside.add_try(tmp_path)
    os.utime(tmp_path / outside.TRIES, (NOW, NOW))
    unlocker = Unlocker(tmp_path)

    assert Patience(unlocker.wrong_tries, lambda: NOW + 3).seconds_left == 7
    outside.clear(tmp_path)
    assert Patience(unlocker.wrong_tries, lambda: NOW).seconds_left == 0
    unlocker.stop()
