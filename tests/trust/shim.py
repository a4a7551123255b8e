"""The shim between a process and the disk, compiled when a harness needs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("disk.c")


def compiled(folder: Path) -> Path:
    """Compile the shim into a folder; skip, saying what is missing, where that cannot be."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the shim between a process and the disk is for Linux")
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler:
        pytest.skip("no C compiler: on Debian, apt-get install gcc libc6-dev")
    library = folder / "disk.so"
    done = subprocess.run(
        [compiler, "-O1", "-shared", "-fPIC", "-o", str(library), str(SOURCE), "-ldl"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"the shim does not compile; on Debian, apt-get install libc6-dev: {done.stderr[:300]}")
    return library


def environment(library: Path, watched: Path, log: Path | None = None) -> dict[str, str]:
    """Return what puts the shim before the disk of a process."""
    found = {"LD_PRELOAD": str(library), "DISK_UNDER": str(watched)}
    return {**os.environ, **found, **({"DISK_LOG": str(log)} if log else {})}
