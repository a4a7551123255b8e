"""Many reports as a process of its own: signals end it with whole files, and no worker stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.test_process import PLAIN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as POSIX knows them")
PATIENCE_S = 60


@pytest.fixture
def begun(folder, passphrase_file, tmp_path):
    """A process that makes the records of the sampled store, and the folder it writes to."""
    out = tmp_path / "out"
    store = ["--store", str(folder), "--passphrase-file", str(passphrase_file)]
    command = [
        sys.executable,
        "-m",
        "wellbeing_desktop",
        "reports",
        *store,
        "-o",
        str(out),
        "--kind",
        "record",
    ]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=PLAIN, start_new_session=True, **pipes) as process:
        yield process, out
        process.kill()


def wait_for_a_file(out: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while not (out.is_dir() and list(out.glob("*.pdf"))):
        assert time.monotonic() < until
        time.sleep(0.01)


def children_of(number: int) -> set[int]:
    return {child for child, parent in parents().items() if parent == number}


def parents() -> dict[int, int]:
    """The parent of every process there is, as Linux tells it."""
    found = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            found[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
    return found


@pytest.mark.parametrize(("send", "number"), [(os.killpg, signal.SIGINT), (os.kill, signal.SIGTERM)])
def test_a_signal_ends_it_with_whole_files_and_says_which_are_missing(begun, send, number):
    """Ctrl+C reaches every process of a terminal, the workers too."""
    process, out = begun
    wait_for_a_file(out)
    send(process.pid, number)
    told, error = process.communicate(timeout=PATIENCE_S)

    assert process.returncode == 1
    assert told == ""
    assert "Traceback" not in error
    assert all(line.startswith("wellbeing-desktop: ") for line in error.splitlines())
    last = error.splitlines()[-1]
    there = list(out.iterdir())
    assert f"It was stopped. {9 - len(there)} of 9 PDFs are missing." in last
    assert "Run it again to go on from there" in last
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in there)


@pytest.mark.skipif(sys.platform != "linux", reason="processes are counted as Linux tells of them")
def test_no_worker_outlives_the_process_that_began_it_even_where_that_was_killed(begun):
    process, out = begun
    wait_for_a_file(out)
    workers = children_of(process.pid)
    process.kill()
    process.wait()

    assert len(workers) > 1
    until = time.monotonic() + PATIENCE_S
    while workers & parents().keys():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_what_was_written_to_the_disk_on_the_way_is_the_pdfs_alone(begun, tmp_path):
    process, out = begun
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    process.communicate(timeout=PATIENCE_S)

    new = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert {path.suffix for path in new if path.parent == out} == {".pdf"}
    assert {path for path in new if path.parent != out} == set()
