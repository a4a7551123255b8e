"""What the system does not let us do is said, with the place."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from tests.storage.processes import OPEN, run


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this system are other")
def test_a_folder_that_cannot_be_looked_into_is_named(closed, passphrase):
    with tempfile.TemporaryDirectory() as home:
        folder = Path(shutil.copytree(closed, Path(home) / "private" / "store"))
        nobody = 65_534 if os.geteuid() == 0 else os.geteuid()
        folder.parent.chmod(0)
        Path(home).chmod(0o755)
        said = run(OPEN, folder, passphrase, nobody)
        folder.parent.chmod(0o700)

    assert said == f"StorePermissionError {folder}"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this system are other")
@pytest.mark.parametrize(
    ("name", "mode"),
    [("", 0o500), ("", 0), ("wellbeing.db", 0o400), ("wellbeing.db", 0), ("wellbeing.keys", 0)],
)
def test_what_the_system_does_not_let_us_write_is_named(closed, passphrase, name, mode):
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        folder = Path(shutil.copytree(closed, Path(home) / "store"))
        nobody = 65_534 if os.geteuid() == 0 else os.geteuid()
        for path in (folder, *folder.iterdir()):
            os.chown(path, nobody, -1)
        (folder / name).chmod(mode)
        said = run(OPEN, folder, passphrase, nobody)
        folder.chmod(0o700)

    assert said == f"StorePermissionError {folder / name}"
