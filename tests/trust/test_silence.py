"""Nothing leaves the laptop and nobody's name lies about: a whole task, watched from outside.

The task runs once, in a process of its own; where strace is installed, every file it opens and every
socket it asks for is seen by the system, not by us.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.trust.hostile import CANARY
from tests.trust.whole_journey import COPY

WATCHED = "socket,connect,openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink"
STRACE = shutil.which("strace")
HARMLESS = ("/dev/null", "/dev/tty", "/dev/shm/", "/proc/self/")
"""What every program on this system may write to."""


@dataclass(frozen=True)
class Watched:
    """What was seen of the task: its folder, what it said, and what it asked of the system."""

    folder: Path
    said: str
    asked: tuple[str, ...]


LOCKS = sys.platform != "win32"
"""Whether workers can wait for one another; where not, each does the task in a folder of its own."""


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The whole task, done once, whichever of several workers asks for it first."""
    base = tmp_path_factory.getbasetemp()
    root = base.parent if LOCKS and os.environ.get("PYTEST_XDIST_WORKER") else base
    folder, trace, said = root / "silence", root / "silence-trace.txt", root / "silence-said.txt"
    with one_at_a_time(root / "silence-lock"):
        if not said.exists():
            folder.mkdir()
            words = whole_task(folder, trace)
            said.write_text(words, "utf-8")
    asked = trace.read_text("utf-8", "replace").splitlines() if STRACE else []
    return Watched(folder, said.read_text("utf-8"), tuple(asked))


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Let other processes wait until the block is done."""
    with lock.open("w") as held:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def whole_task(folder: Path, trace: Path) -> str:
    """Do it with folders of its own and an umask that hides nothing; return what it printed."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "MPL"))}
    own |= {"HOME": str(folder / "home"), "TMPDIR": str(folder / "tmp"), "PYTHONDONTWRITEBYTECODE": "1"}
    own |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    own |= {"QT_LOGGING_RULES": "*=true"}  # somebody looks for a fault: no word may reach the journal so
    for name in ("home", "tmp"):
        (folder / name).mkdir(mode=0o755)
    command = [sys.executable, "-m", "tests.trust.whole_journey", str(folder)]
    if STRACE:
        command = [STRACE, "-f", "-qq", "-s", "200", "-e", f"trace={WATCHED}", "-o", str(trace), *command]
    done = subprocess.run(
        command, cwd=ROOT, env=own, capture_output=True, text=True, check=False, timeout=300, umask=0o022
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def files_of(folder: Path) -> list[Path]:
    """Return every file that the task left, but for what it exported."""
    return [
        each for each in folder.rglob("*") if each.is_file() and COPY not in each.relative_to(folder).parts
    ]


def forms(text: str) -> set[bytes]:
    """Return a text as it might stand in a file: in several encodings, and in base64 at any offset."""
    plain = {text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"), text.upper().encode()}
    packed = {base64.b64encode(b"x" * shift + text.encode())[4:-4] for shift in range(3)}
    return plain | packed


def test_what_was_written_stands_readable_in_no_file(watched):
    words = {form for text in (CANARY, *CANARY.split()) for form in forms(text)}
    found = [
        file.name for file in files_of(watched.folder) if any(form in file.read_bytes() for form in words)
    ]

    assert found == []
    assert len(files_of(watched.folder)) >= 4


def test_the_search_is_not_blind(watched):
    from pypdf import PdfReader

    text = "".join(page.extract_text() for page in PdfReader(watched.folder / COPY / "copy.pdf").pages)
    assert CANARY in " ".join(text.split())
    (watched.folder / "tmp" / "control").write_bytes(base64.b64encode(b"a" + CANARY.encode()))
    blob = (watched.folder / "tmp" / "control").read_bytes()
    (watched.folder / "tmp" / "control").unlink()
    assert any(form in blob for form in forms(CANARY))


def test_no_name_stands_in_a_files_name_a_title_or_what_was_printed(watched):
    names = [part for each in watched.folder.rglob("*") for part in each.relative_to(watched.folder).parts]

    assert not [name for name in names for word in CANARY.split() if word.lower() in name.lower()]
    assert CANARY.split()[0] not in watched.said
    assert "titles ['Wellbeing']" in watched.said


def test_the_task_ends_with_nothing_to_say_and_nothing_left_open(watched):
    assert len(watched.said.splitlines()) == 2


def test_nothing_of_the_network_is_loaded(watched):
    assert "network []" in watched.said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_everything_that_was_made_is_for_its_owner_alone(watched):
    made = [each for each in watched.folder.rglob("*") if each.parent != watched.folder]
    open_to_others = [each.name for each in made if stat.S_IMODE(each.stat().st_mode) & 0o077]

    assert open_to_others == []
    assert len(made) > 5


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_no_socket_is_asked_for_in_the_whole_task(watched):
    assert [line for line in watched.asked if re.search(r"\b(socket|connect)\(", line)] == []
    assert len(watched.asked) > 100


@pytest.mark.skipif(STRACE is None, reason="strace is not installed")
def test_nothing_is_written_outside_of_its_own_folders(watched):
    changing = re.compile(r"O_CREAT|O_WRONLY|O_RDWR|\b(creat|rename\w*|mkdir\w*|link\w*|symlink)\(")
    changed = [line for line in watched.asked if changing.search(line) and "= -1 " not in line]
    outside = [
        line
        for line in changed
        if str(watched.folder) not in line and not any(f'"{place}' in line for place in HARMLESS)
    ]

    assert outside == []
    assert len(changed) > 10
