"""The two commands of the README: what they need, what they say, when they stop."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

import dev

from .conftest import ROOT


@pytest.fixture
def bare_debian(monkeypatch):
    """A Debian where no library loads, nobody is root and nobody can answer."""
    monkeypatch.setattr(dev, "loads", lambda library: False)
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(dev.sys.stdin, "isatty", lambda: False, raising=False)


def test_the_readme_and_the_ci_run_the_same_test_command():
    readme, ci = ((ROOT / name).read_text("utf-8") for name in ("README.md", ".ci/run"))

    assert re.findall(r"^    (python3 dev\.py test)$", readme, re.M) == ["python3 dev.py test"]
    assert ci.splitlines()[-1] == "exec python3 dev.py test"


def test_without_rights_the_exact_line_is_printed_and_nothing_is_tried(bare_debian, capsys):
    with pytest.raises(SystemExit) as stopped:
        dev.install_packages(dev.missing_packages(dev.LIBRARIES))

    assert stopped.value.code == 1
    line = "sudo apt-get install -y -qq --no-install-recommends libglib2.0-0 libgl1"
    assert line in capsys.readouterr().err


def test_where_there_is_no_apt_the_packages_are_named(bare_debian, monkeypatch, capsys):
    monkeypatch.setattr(dev.shutil, "which", lambda program: None)

    with pytest.raises(SystemExit):
        dev.install_packages(dev.missing_packages(dev.WINDOW_LIBRARIES))

    assert "libxcb-cursor0" in capsys.readouterr().err


def test_sudo_is_used_only_after_a_yes(bare_debian, monkeypatch):
    monkeypatch.setattr(dev.sys.stdin, "isatty", lambda: True, raising=False)
    answers = {"n": False, "": False, "yes": True, " Y ": True}

    for answer, allowed in answers.items():
        monkeypatch.setattr("builtins.input", lambda question, answer=answer: answer)
        assert dev.may_use_sudo(["sudo", "true"]) is allowed


def test_nothing_is_missing_outside_linux(bare_debian, monkeypatch):
    monkeypatch.setattr(dev.sys, "platform", "win32")

    assert dev.missing_packages(dev.LIBRARIES) == []
    assert dev.names_display()


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--demo"], True),
        (["--store", "folder"], True),
        (["demo", "--out", "folder"], False),
        (["people"], False),
        (["--help"], False),
        (["--version"], False),
        (["demo", "--help"], False),
    ],
)
def test_only_what_opens_a_window_needs_a_display(arguments, window):
    assert dev.opens_window(arguments) is window


@pytest.mark.parametrize("display", ["", ":4711"])
def test_a_display_that_does_not_answer_is_none(monkeypatch, display):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)

    assert dev.has_display() is not sys.platform.startswith("linux")


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["dance"], 2), (["--help"], 0)])
def test_what_is_no_command_is_answered_with_the_commands(arguments, status):
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)

    assert (done.returncode, done.stderr) == (status, "")
    assert "python3 dev.py run --demo" in done.stdout


def test_a_python_that_is_too_old_is_told_so(monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 4))

    assert dev.main(["setup"]) == 1
    assert "Python 3.11 to 3.14 is needed" in capsys.readouterr().err


def test_dev_needs_nothing_but_the_standard_library():
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "dev.py"), "--help"], capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
