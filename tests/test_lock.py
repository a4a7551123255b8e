"""The lock is exact, whole for every platform, and tied to no place on the network."""

from __future__ import annotations

import re
import subprocess
import tomllib

import pytest

from .conftest import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")
ENTRIES = re.findall(
    r"^([a-z0-9-]+)==([^ ;]+)([^\\]*)\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.M
)
REGISTRIES = re.compile("|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "--(extra-)?" + "index-url"]))


def committed_files() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    return listed.stdout.splitlines()


def test_every_line_of_the_lock_is_an_exact_version_with_hashes():
    lines = [line for line in LOCK.splitlines() if not line.startswith(("#", "    --hash"))]

    assert len(lines) == len(ENTRIES) > 40


def test_the_lock_names_no_place_to_fetch_from():
    assert not re.search(r"://|file:|--index|--extra|--find-links| @ ", LOCK)


def test_no_committed_file_names_a_registry():
    texts = {file: (ROOT / file).read_bytes().decode("utf-8", "replace") for file in committed_files()}

    assert not [file for file, text in texts.items() if REGISTRIES.search(text)]


@pytest.mark.parametrize("library", ["sqlcipher3", "cryptography", "pikepdf", "pydantic-core"])
def test_the_lock_holds_the_wheels_of_every_platform(library):
    hashes = sum(entry.count("--hash") for name, *_, entry in ENTRIES if name == library)

    assert hashes >= 40


def test_what_only_windows_needs_is_in_the_lock_with_its_marker():
    assert ("colorama", "sys_platform == 'win32'") in {(n, marker.strip(" ;")) for n, _, marker, _ in ENTRIES}


def test_everything_that_the_project_asks_for_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    names = {re.match(r"[\w-]+", line).group().lower() for line in asked}

    assert names <= {name for name, *_ in ENTRIES}
