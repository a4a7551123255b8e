"""What the process asks of the system: its memory is its own, and a demo outlives being locked."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wellbeing_desktop import app_process
from wellbeing_desktop.app_demo import demo_folder

BE_NOBODY = """
import ctypes, os, resource, sys
if os.getuid() == 0:
    os.setgid(65534); os.setuid(65534)
    ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # as a process has it that began as this user
"""
LOOKED_AT = """
if {private}:
    from wellbeing_desktop.private import keep_memory_private
    keep_memory_private()
print("there", flush=True)
sys.stdin.read()
"""
READ = "open('/proc/' + sys.argv[1] + '/mem', 'rb'); print('read')"


def can_be_read(*, private: bool) -> bool:
    """Let another process of the same user, who is not root, try to read a process's memory."""
    code = f"import wellbeing_desktop.app_process{BE_NOBODY}{LOOKED_AT.format(private=private)}"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    with subprocess.Popen([sys.executable, "-c", code], **pipes) as looked_at:
        assert looked_at.stdout.readline() == "there\n"
        reader = [sys.executable, "-c", BE_NOBODY + READ, str(looked_at.pid)]
        done = subprocess.run(reader, capture_output=True, text=True, check=False)
        looked_at.stdin.close()
    return done.stdout == "read\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
def test_no_program_of_the_same_user_reads_the_memory():
    if not can_be_read(private=False):
        pytest.skip("this system lets no process read another anyway")

    assert not can_be_read(private=True)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
def test_the_system_is_told_so_and_writes_no_crash_file():
    code = (
        "import ctypes, resource; from wellbeing_desktop.private import keep_memory_private;"
        "before = ctypes.CDLL(None).prctl(3); keep_memory_private();"
        "print(before, ctypes.CDLL(None).prctl(3), *resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["1", "0", "0", "0"]


def test_a_second_window_on_sample_people_is_started_as_the_first_was(monkeypatch):
    from PySide6.QtCore import QProcess

    started = []
    monkeypatch.setattr(QProcess, "startDetached", lambda *how: started.append(how))
    for orig, argv in (
        (["python3", "-m", "wellbeing_desktop", "--store", "a b"], ["…/__main__.py", "--store", "a b"]),
        (["/opt/Wellbeing"], ["/opt/Wellbeing"]),  # packed into one program, which knows no "-m"
    ):
        monkeypatch.setattr(sys, "orig_argv", orig)
        monkeypatch.setattr(sys, "argv", argv)
        app_process.look_around_apart()

    assert started == [(sys.executable, ["-m", "wellbeing_desktop", "--demo"]), (sys.executable, ["--demo"])]


def test_it_begins_anew_as_it_was_started_with_other_options(monkeypatch):
    started = []
    monkeypatch.setattr(os, "execv", lambda *how: started.append(how))
    monkeypatch.setattr(sys, "platform", "linux")
    for orig, argv in (
        (["python3", "-m", "wellbeing_desktop", "--demo"], ["…/__main__.py", "--demo"]),
        (["python3", "-X", "dev", "/bin/wellbeing-desktop"], ["/bin/wellbeing-desktop"]),
        (["/opt/Wellbeing", "--store", "a b"], ["/opt/Wellbeing", "--store", "a b"]),
    ):
        monkeypatch.setattr(sys, "orig_argv", orig)
        monkeypatch.setattr(sys, "argv", argv)
        app_process.start_again(["--store", "a b", "--locked", "i17"])

    ends = [command[1:] for _, command in started]
    options = ["--store", "a b", "--locked", "i17"]
    assert ends == [
        ["-m", "wellbeing_desktop", *options],
        ["-X", "dev", "/bin/wellbeing-desktop", *options],
        options,
    ]
    assert {program for program, _ in started} == {sys.executable}


def test_the_folder_of_a_demo_is_taken_away_at_the_end_and_the_locked_one_is_used_again():
    with demo_folder() as first:
        assert first.parent.parent == Path(tempfile.gettempdir())
        assert first.parent.is_dir()
        first.mkdir()
        with demo_folder(first) as again:
            assert again == first
        assert not first.parent.exists()


def test_no_real_store_is_ever_taken_for_a_throw_away_one(tmp_path):
    real = tmp_path / "store"
    real.mkdir()
    with demo_folder(real) as folder:
        assert folder != real

    assert real.is_dir()
