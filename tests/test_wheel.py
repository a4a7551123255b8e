"""What is installed is whole: the built wheel, in an environment of its own, finds its data."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from .conftest import ROOT

LOAD = """
import wellbeing_desktop
from wellbeing_desktop import resources
from wellbeing_desktop.exchange.framework_file import shipped_framework
print(wellbeing_desktop.__file__)
print(wellbeing_desktop.__version__)
print(len(shipped_framework().all_indicators))
print(resources.path("fonts", "AtkinsonNext-400-normal.ttf").read_bytes()[:4].hex())
"""


def run(*command: str | Path, **options) -> str:
    done = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    options = ("--quiet", "--disable-pip-version-check", "--no-index", "--no-deps")
    run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel)
    return python


def test_the_installed_application_loads_its_framework_and_its_fonts(installed, tmp_path):
    libraries = {"PYTHONPATH": sysconfig.get_path("purelib")}
    where, version, indicators, font = run(
        installed, "-c", LOAD, cwd=tmp_path, env=os.environ | libraries
    ).splitlines()

    assert Path(where).is_relative_to(installed.parent.parent)
    assert version == "0.1.0"
    assert indicators == "20"
    assert font == "00010000"


def test_both_commands_are_installed_beside_the_interpreter(installed):
    names = {file.stem for file in installed.parent.iterdir()}

    assert {"wellbeing-desktop", "wellbeing-desktop-window"} <= names


def test_the_wheel_holds_every_shipped_file_and_nothing_of_the_workshop(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {f.relative_to(ROOT / "resources") for f in (ROOT / "resources").rglob("*") if f.is_file()}

    assert {f"wellbeing_desktop/_resources/{file.as_posix()}" for file in shipped} <= names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"wellbeing_desktop"}
