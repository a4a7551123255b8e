"""A store with the sample people, made once and copied for each test; commands run in-process."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from wellbeing_desktop.cli import main
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.storage.store import Store


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    error: str


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def cheap_stores(monkeypatch: pytest.MonkeyPatch, cheap) -> Iterator[None]:
    """Commands make stores with the cheap key derivation, and leave the process as it was."""
    monkeypatch.setattr("wellbeing_desktop.storage.store.cost_for_this_machine", lambda: cheap)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory, framework, passphrase, cheap) -> Path:
    """A closed store with the sample people."""
    folder = tmp_path_factory.mktemp("sampled") / "store"
    store, _ = Store.create(folder, passphrase, cheap)
    with store:
        store.take_in(shipped_samples(framework))
    return folder


@pytest.fixture
def folder(sampled: Path, tmp_path: Path) -> Path:
    """A copy of the sampled store, of this test alone."""
    copied = tmp_path / "store"
    shutil.copytree(sampled, copied)
    return copied


@pytest.fixture
def passphrase_file(tmp_path: Path, passphrase: str) -> Path:
    """A file with the passphrase and one newline."""
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{passphrase}\n", "utf-8")
    return file


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, exactly as it is given."""

    def ran(*arguments: object) -> Said:
        status = main([str(argument) for argument in arguments])
        out, error = capfd.readouterr()
        assert "Traceback" not in error
        if status == 1:
            assert len(error.splitlines()) >= 1
            assert all(line.startswith("wellbeing-desktop: ") for line in error.splitlines())
        return Said(status, out, error)

    return ran


@pytest.fixture
def on_store(run: Run, folder: Path, passphrase_file: Path) -> Run:
    """Run a command on the sampled store with the right passphrase."""

    def ran(command: str, *arguments: object) -> Said:
        return run(command, "--store", folder, "--passphrase-file", passphrase_file, *arguments)

    return ran
