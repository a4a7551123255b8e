"""The numbers that documentation quotes are worked out right, and a missed limit is an error."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import __main__ as bench
from benchmarks import bench_start
from benchmarks.harness import Result, interleaved_ms, percentile, ratio

ROOT = Path(__file__).resolve().parent.parent
LATER = {"ui.reading_order", "ui.widgets.date_field", "ui.widgets.own_words", "ui.days", "calendar"}


def test_a_ratio_compares_two_medians_and_says_what_they_were():
    result = ratio("a save", [2.0, 100.0, 4.0], [2.0, 2.0, 1.0], limit=3)

    assert (result.measured, result.limit, result.reached) == (2.0, 3, True)
    assert result.detail == "4.0 ms against 2.0 ms"


def test_a_limit_is_reached_up_to_the_very_number():
    assert Result("search", 30.0, 30.0, "ms").reached
    assert not Result("search", 30.1, 30.0, "ms").reached


def test_the_ninety_fifth_percentile_leaves_the_worst_twentieth_out():
    assert percentile(list(range(101)), 95) == 95


def test_actions_are_timed_by_turns_after_warming_up():
    turns: list[str] = []

    times = interleaved_ms([lambda: turns.append("a"), lambda: turns.append("b")], rounds=2, warm_up=1)

    assert turns == ["a", "b"] * 3
    assert [len(t) for t in times] == [2, 2]


@pytest.mark.parametrize(("measured", "status"), [(1.9, 0), (2.1, 1)])
def test_a_missed_limit_ends_the_run_with_an_error(monkeypatch, capsys, measured, status):
    monkeypatch.setattr(bench, "in_its_own_process", lambda name: [Result(name, measured, 2.0)])

    assert bench.main(["start"]) == status


def test_a_row_says_whether_the_limit_was_reached():
    assert bench.row(Result("start", 2.5, 2.0)) == "| start | 2.50 times | 2 times |  | MISSED |"
    assert bench.row(Result("memory", 210.4, 300, "MB")).endswith("| 210.4 MB | 300 MB |  | reached |")


def test_a_row_without_a_limit_is_there_to_be_known():
    assert bench.row(Result("a PDF", 90.0, float("inf"), "ms")) == "| a PDF | 90.0 ms | none |  |  |"


def test_the_start_that_is_measured_is_the_whole_command_on_a_locked_store(new_store, tmp_path):
    folder = shutil.copytree(new_store, tmp_path / "store")

    assert bench_start.started_ms(bench_start.OURS, folder) > 0


def test_the_lock_screen_is_painted_without_what_only_later_pages_need(new_store, tmp_path):
    folder = shutil.copytree(new_store, tmp_path / "store")
    told = bench_start.PAINTED.replace("print(time.monotonic_ns(), flush=True)", "print(*sys.modules)")
    command = [sys.executable, "-c", told + bench_start.OURS, str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=bench_start.SURROUNDINGS, capture_output=True, check=True)

    loaded = {name.removeprefix("wellbeing_desktop.") for name in done.stdout.decode().split()}
    assert "ui.pages.lock_page" in loaded
    assert not LATER & loaded
