"""Whatever a file holds, its reader reads it or refuses it by an error of its own."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trust.file_readers import Readers
from wellbeing_desktop.exchange.framework_file import FrameworkFileError
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.storage.errors import StoreError

SEED = 20_261_121
NAMES = {"record": 60, "framework": 150, "backup": 40, "keys": 300, "team": 150, "team seal": 300}


@pytest.fixture(scope="module")
def readers(tmp_path_factory: pytest.TempPathFactory) -> Readers:
    return Readers(tmp_path_factory.mktemp("readers"))


@pytest.mark.parametrize("name", NAMES)
def test_a_file_in_which_something_went_wrong_is_read_or_refused_in_words(readers, name):
    dice = random.Random(SEED)
    print("seed", SEED)
    for _ in range(NAMES[name]):
        readers.of[name](readers.changed(name, dice))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_refused_in_words(readers, name, data):
    readers.of[name](data)


@pytest.mark.parametrize("name", NAMES)
def test_a_reader_that_refuses_does_refuse(readers, name, monkeypatch):
    refused = {"record": RecordFileError, "framework": FrameworkFileError, "team": RecordFileError}.get(
        name, StoreError
    )
    seen: list[type[BaseException]] = []

    class Noted:
        """Notes what would have been refused."""

        def __init__(self, *kinds: type[BaseException]) -> None:
            self._kinds = kinds

        def __enter__(self) -> None:
            pass

        def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
            if kind is not None:
                seen.append(kind)
            return kind is not None and issubclass(kind, self._kinds)

    monkeypatch.setattr("tests.trust.file_readers.suppress", Noted)
    readers.of[name](readers.sound[name])
    assert seen == []
    readers.of[name](b"\x00nothing of ours")
    assert len(seen) == 1
    assert issubclass(seen[0], refused)
