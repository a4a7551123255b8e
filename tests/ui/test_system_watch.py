"""What the machine and the desktop say over D-Bus locks the window; where nobody speaks, nothing happens."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is how Linux says so")
needs_bus = pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="there is no dbus-run-session")

BOTH = 'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; exec "$@"'


def heard(*names: str) -> list[str]:
    speaker = [sys.executable, "-m", "tests.ui.bus_speaker", *names]
    command = ["dbus-run-session", "--", "sh", "-c", BOTH, "sh", *speaker]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@needs_bus
def test_sleep_lid_session_and_screen_each_lock_with_their_reason():
    spoken = ("sleep", "session", "screen", "screen-kde", "lid")

    assert sorted(heard(*spoken)) == ["LID", "SCREEN", "SCREEN", "SCREEN", "SLEEP"]


@needs_bus
def test_waking_is_told_and_an_opened_lid_or_screen_locks_nothing():
    assert heard("wake", "screen-off", "lid-open") == ["WOKE"]


@needs_bus
def test_who_is_not_the_machine_cannot_say_that_it_sleeps():
    assert heard("stranger") == []


@needs_bus
@pytest.mark.skipif(not shutil.which("strace"), reason="there is no strace")
def test_listening_opens_sockets_of_this_machine_alone(tmp_path):
    trace = tmp_path / "sockets"
    speaker = [sys.executable, "-m", "tests.ui.bus_speaker", "wake"]
    traced = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace), *speaker]
    command = ["dbus-run-session", "--", "sh", "-c", BOTH, "sh", *traced]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=True)

    opened = [line for line in trace.read_text().splitlines() if "socket(" in line]
    assert opened
    assert all("socket(AF_UNIX" in line for line in opened)


def test_without_a_bus_it_stays_quiet(qtbot):
    code = (
        "from PySide6.QtCore import QCoreApplication;"
        "from wellbeing_desktop.ui.system_watch import SystemWatch;"
        "application = QCoreApplication([]); watch = SystemWatch(); watch.start(); watch.start();"
        "print(len(watch._buses)); watch.stop()"
    )
    nowhere = {
        "DBUS_SESSION_BUS_ADDRESS": "tcp:host=192.0.2.1,port=1",
        "DBUS_SYSTEM_BUS_ADDRESS": "tcp:host=192.0.2.1,port=1",
    }
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | nowhere, capture_output=True, check=True
    )

    assert done.stdout.strip() == b"0"
    assert done.stderr == b""
