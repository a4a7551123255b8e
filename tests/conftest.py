"""What every test stands on: a home of its own, no network, the shipped framework.

Fixtures of one room belong in that room's own conftest.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.framework import Framework
    from wellbeing_desktop.storage.kdf import KdfCost
    from wellbeing_desktop.storage.store import Store

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = str(ROOT / "wellbeing_desktop")
TESTS = str(ROOT / "tests")
HOME = Path(tempfile.mkdtemp(prefix="wellbeing-tests-"))

os.environ |= {
    "HOME": str(HOME),
    "USERPROFILE": str(HOME),
    "LOCALAPPDATA": str(HOME / "local"),
    "XDG_CACHE_HOME": str(HOME / "cache"),
    "XDG_CONFIG_HOME": str(HOME / "config"),
    "XDG_DATA_HOME": str(HOME / "data"),
    "XDG_STATE_HOME": str(HOME / "state"),
    "MPLCONFIGDIR": str(HOME / "matplotlib"),
    "LC_ALL": "C.UTF-8",
    "QT_STYLE_OVERRIDE": "fusion",
}
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "same_every_time",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("same_every_time")


class NetworkUsedError(AssertionError):
    """Something in the tests opened a network socket."""


class StoreReadAsideError(AssertionError):
    """The application opened its database file itself; that drops the database's locks."""


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__" and arguments[1] in {socket.AF_INET, socket.AF_INET6}:
        raise NetworkUsedError(arguments)
    if event == "open" and str(arguments[0]).endswith("wellbeing.db") and _application_asked():
        raise StoreReadAsideError(arguments[0])


def _application_asked() -> bool:
    """Tell whether the nearest caller among application and tests is the application."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith((PACKAGE, TESTS)):
            return name.startswith(PACKAGE)
        frame = frame.f_back
    return False


sys.addaudithook(_watch)


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def framework() -> Framework:
    """The core framework as it is shipped."""
    from wellbeing_desktop.exchange.framework_file import shipped_framework

    return shipped_framework()


@pytest.fixture(scope="session")
def cheap() -> KdfCost:
    """The cheapest cost of a passphrase that the store takes."""
    from wellbeing_desktop.storage.kdf import KdfCost

    return KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)


@pytest.fixture(scope="session")
def passphrase() -> str:
    """What opens the stores of the tests."""
    return "correct horse battery staple"


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory, passphrase: str, cheap: KdfCost) -> Path:
    """The folder of a closed store that was never written to: copying it is quicker than making one."""
    from wellbeing_desktop.storage.store import Store

    folder = tmp_path_factory.mktemp("new") / "store"
    Store.create(folder, passphrase, cheap)[0].close()
    return folder


@pytest.fixture
def store(tmp_path: Path, new_store: Path, passphrase: str) -> Iterator[Store]:
    """A real store, empty and open, in `tmp_path / "store"`."""
    from wellbeing_desktop.storage.store import Store

    with Store.open(Path(shutil.copytree(new_store, tmp_path / "store")), passphrase) as opened:
        yield opened
