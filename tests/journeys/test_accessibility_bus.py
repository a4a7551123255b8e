from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.storage.store import Store

SYSTEM_PYTHON = Path("/usr/bin/python3")
BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
DRIVER = Path(__file__).with_name("outside_driver.py")
WORDS = "otter lantern sixpence gravel"
STEPS = (4, 2, 5, 3)


def missing() -> list[str]:
    """Return what this machine would need to have a screen reader's side of the bus."""
    lacks = [tool for tool in ("Xvfb", "dbus-run-session") if shutil.which(tool) is None]
    if find_library("xcb-cursor") is None:
        lacks.append("libxcb-cursor0")
    if not BUS.exists():
        lacks.append("at-spi2-core")
    asked = [str(SYSTEM_PYTHON), "-c", "import pyatspi"]
    if not SYSTEM_PYTHON.exists() or subprocess.run(asked, capture_output=True, check=False).returncode:
        lacks.append("python3-pyatspi")
    return lacks


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    lacks = missing()
    if lacks:
        pytest.skip(f"not installed here: {', '.join(lacks)}")
    told, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(tell,), stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(told) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


@pytest.fixture
def surroundings(display: str, tmp_path: Path) -> dict[str, str]:
    """The environment of a session of its own."""
    run = tmp_path / "run"
    run.mkdir(mode=0o700)
    return os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "XDG_RUNTIME_DIR": str(run),
        "PYTHONUNBUFFERED": "1",
    }


def test_by_names_alone_from_outside_to_the_picture_and_again_by_the_list_of_people(
    surroundings: dict[str, str], framework: Framework, tmp_path: Path
) -> None:
    part = framework.quadrants[0].indicators
    answered = list(zip(part, STEPS, strict=True))
    plan = [(i.statement, f"{step} of 5: {i.words(step)}") for i, step in answered]
    (tmp_path / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    window = [sys.executable, "-m", "wellbeing_desktop", "--store", str(tmp_path / "store")]
    driver = ["dbus-run-session", "--", str(SYSTEM_PYTHON), str(DRIVER), str(tmp_path / "plan.json")]

    done = subprocess.run(
        driver + window, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.stdout.splitlines()[-4:] == ["first run", "rated", "picture", "again"], done.stderr
    with Store.open(tmp_path / "store", WORDS) as store:
        kept = store.assessment(store.rows_of(store.drafts_listed())[0].id)
    assert kept.answers == {(Voice.PERSON, i.id): step for i, step in answered}
    assert kept.note("trusting_relationships").own_words == "My sister rings every day."
