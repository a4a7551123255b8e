"""The guards of the whole suite hold: no network, nobody's own folders."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.conftest import HOME, NetworkUsedError
from wellbeing_desktop import paths


def test_no_test_can_open_a_network_socket():
    with pytest.raises(NetworkUsedError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)


def test_the_store_of_whoever_runs_the_tests_is_out_of_reach():
    assert Path.home() == HOME
    assert paths.store_folder().is_relative_to(HOME)
    assert paths.cache_folder().is_relative_to(HOME)
