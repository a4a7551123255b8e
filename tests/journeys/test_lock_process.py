"""What locking leaves in memory, seen from outside: nothing. Linux alone lets a test look."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.journeys.test_first_run_to_saved_copy import WORDS
from tests.journeys.use_and_lock import NOTE, PLACE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows a process's memory")

LOCKED_WITHIN_S = 10.0
"""Far more than it takes (under a second): a machine under test may be busy."""


def memory_of(pid: int) -> Iterator[bytes]:
    """Return every piece of another process's memory that can be read."""
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        where, rights, *rest = line.split()
        if rights.startswith("r") and not (len(rest) > 3 and rest[3].startswith("[v")):
            start, end = (int(place, 16) for place in where.split("-"))
            with Path(f"/proc/{pid}/mem").open("rb", 0) as memory, suppress(OSError, ValueError):
                memory.seek(start)
                yield memory.read(end - start)


def copies(pid: int, secrets: dict[str, list[bytes]]) -> dict[str, int]:
    found = dict.fromkeys(secrets, 0)
    for piece in memory_of(pid):
        for name, forms in secrets.items():
            found[name] += sum(piece.count(form) for form in forms)
    return found


def forms_of(text: str) -> list[bytes]:
    return [text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")]


@pytest.fixture
def window(tmp_path):
    command = [sys.executable, "-m", "tests.journeys.locked_away", str(tmp_path / "store")]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def test_after_locking_no_key_no_passphrase_and_no_note_is_in_memory(window, record_property):
    said, key = window.stdout.readline().split()
    assert said == "open"
    secrets = {
        "passphrase": forms_of(WORDS),
        "note": forms_of(NOTE),
        "key": [bytes.fromhex(key), *forms_of(key), *forms_of(key.upper())],
        "name": forms_of("Aoife Byrne"),
    }
    try:
        before = copies(window.pid, secrets)
    except PermissionError:
        pytest.skip("this account may not look into another process, which is the promise itself")
    assert all(before.values()), before

    window.stdin.write("\n")
    window.stdin.flush()
    asked_at = float(window.stdout.readline().split()[1])
    said, painted_at, *place, screen = window.stdout.readline().split()
    assert (said, screen) == ("locked", "lock-page")
    assert float(painted_at) - asked_at < LOCKED_WITHIN_S
    record_property("seconds to the lock screen", float(painted_at) - asked_at)
    print(f"{float(painted_at) - asked_at:.2f} s to the lock screen; before {before}")
    assert tuple(map(int, place)) == PLACE

    time.sleep(0.5)
    assert copies(window.pid, secrets) == dict.fromkeys(secrets, 0)
    arguments = Path(f"/proc/{window.pid}/cmdline").read_text().split("\0")
    assert re.fullmatch(r"a1\d{9}", arguments[arguments.index("--locked") + 1])
    around = Path(f"/proc/{window.pid}/environ").read_bytes() + "\0".join(arguments).encode()
    assert not [word for word in ("Aoife", WORDS, key) if word.encode() in around]
    core = Path(f"/proc/{window.pid}/limits").read_text()
    assert re.search(r"Max core file size +0 +0", core)
