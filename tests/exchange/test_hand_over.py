"""A hand-over holds whole records, and is read whole or refused with the place that is wrong."""

from __future__ import annotations

import random
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from wellbeing_desktop.exchange import hand_over as hand_over_file
from wellbeing_desktop.exchange import packing
from wellbeing_desktop.exchange.hand_over import HandOver, pack, unpack
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.exchange.samples import shipped_samples


@pytest.fixture(scope="module")
def hand_over(framework) -> HandOver:
    moment = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)
    return HandOver(tuple(shipped_samples(framework)), "Maeve Donnelly", moment)


def read(data: bytes) -> HandOver:
    """Read a hand-over with all its records."""
    found = unpack(data)
    return replace(found, records=tuple(found.records))


def test_what_is_packed_is_unpacked_again(hand_over):
    assert read(pack(hand_over)) == hand_over


def test_records_can_be_gone_through_again_and_whose_they_are_is_known_without(hand_over):
    found = unpack(pack(hand_over))

    assert list(found.records) == list(found.records) == list(hand_over.records)
    assert found.person_ids == hand_over.person_ids
    assert len(found.records) == len(hand_over.records)


def test_it_is_told_how_far_reading_is(hand_over):
    told = []
    unpack(pack(hand_over), told.append)

    assert told == [place / 5 for place in range(5)]


def test_a_line_that_comes_in_pieces_is_read_whole(hand_over, monkeypatch):
    monkeypatch.setattr(packing, "PIECE", 1000)
    assert read(pack(hand_over)) == hand_over


def test_a_large_hand_over_is_fed_in_pieces_so_that_its_rest_is_not_copied_over_and_over(monkeypatch):
    fed: list[int] = []

    class Counting:
        def __init__(self) -> None:
            self._real = unpacking()

        def decompress(self, data: bytes, most: int) -> bytes:
            fed.append(len(data))
            return self._real.decompress(data, most)

        def __getattr__(self, name: str) -> object:
            return getattr(self._real, name)

    unpacking = zlib.decompressobj
    monkeypatch.setattr(zlib, "decompressobj", Counting)
    text = random.Random(4).randbytes(3 * packing.FED) + b"\n" + bytes(5 * packing.PIECE)
    lines = list(packing.unpacked_lines(zlib.compress(text), len(text), len(text)))

    assert b"\n".join(lines) == text
    assert max(fed) <= packing.FED


def test_one_person_alone_and_nobody_at_all_are_hand_overs_too(hand_over):
    for records in (hand_over.records[:1], ()):
        one = HandOver(records, "Maeve", hand_over.made_at)
        assert read(pack(one)) == one


def test_a_record_that_is_wrong_is_named_by_its_place(hand_over):
    lines = zlib.decompress(pack(hand_over)).split(b"\n")
    lines[2] = lines[2].replace(b'"held_on": "2', b'"held_on": "9', 1)

    with pytest.raises(RecordFileError, match=r"^records\[1\]\.assessments\[0\]\.held_on: "):
        unpack(zlib.compress(b"\n".join(lines)))


@pytest.mark.parametrize("lost", [1, 3])
def test_a_hand_over_with_lines_missing_is_refused(hand_over, lost):
    lines = zlib.decompress(pack(hand_over)).split(b"\n")[:-lost]

    with pytest.raises(RecordFileError, match="cut short"):
        unpack(zlib.compress(b"\n".join(lines)))


def test_what_is_cut_short_or_not_packed_is_refused(hand_over):
    packed = pack(hand_over)
    for wrong in (packed[:-10], packed[: len(packed) // 2], b"", b"not packed", packed[10:]):
        with pytest.raises(RecordFileError):
            unpack(wrong)


def test_a_small_file_cannot_fill_the_memory(monkeypatch):
    monkeypatch.setattr(hand_over_file, "UNPACKED_LIMIT", 10_000)

    with pytest.raises(RecordFileError, match="larger than"):
        unpack(zlib.compress(bytes(20_000)))


def test_a_line_longer_than_a_record_can_be_is_refused(monkeypatch):
    monkeypatch.setattr(hand_over_file, "RECORD_LIMIT", 10_000)
    monkeypatch.setattr(packing, "PIECE", 1000)

    with pytest.raises(RecordFileError, match="larger than"):
        unpack(zlib.compress(bytes(20_000)))


def test_a_newer_format_and_another_format_are_told_apart():
    newer = b'{"format": "wellbeing-desktop/hand-over", "format_version": 2}'
    with pytest.raises(RecordFileError, match="newer version"):
        unpack(zlib.compress(newer))
    with pytest.raises(RecordFileError, match="not a hand-over"):
        unpack(zlib.compress(b'{"format": "another"}'))
