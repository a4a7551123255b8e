"""Unpacks what was packed by zlib, and refuses what would fill the memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.language import translate as _tr

PIECE = 1024 * 1024
"""Bytes that are unpacked in one go."""

FED = 64 * 1024
"""Packed bytes that are handed over in one go: what is left of them is copied each time."""


def unpacked(data: bytes, limit: int) -> bytes:
    """Return what was packed, at most `limit` bytes.

    Raises:
        RecordFileError: it is not packed, larger, or cut short.
    """
    opened = zlib.decompressobj()
    try:
        plain = opened.decompress(data, limit)
    except zlib.error:
        raise RecordFileError("", _tr("files", "the file is not packed as it should be")) from None
    if opened.unconsumed_tail:
        raise RecordFileError("", _tr("files", "the file is larger than such a file can be"))
    if not opened.eof:
        raise RecordFileError("", _tr("files", "the file was cut short"))
    return plain


def unpacked_lines(data: bytes, limit: int, longest: int) -> Iterator[bytes]:
    """Give the lines of what was packed, one after the other: never all of it is in memory.

    Raises:
        RecordFileError: it is not packed, larger than `limit` bytes, has a line of more than `longest`
            bytes, or is cut short.
    """
    opened, began, size, coming = zlib.decompressobj(), b"", 0, memoryview(data)
    while not opened.eof:
        fed: bytes | memoryview = opened.unconsumed_tail
        if not fed:
            fed, coming = coming[:FED], coming[FED:]
        try:
            plain = opened.decompress(fed, PIECE)
        except zlib.error:
            raise RecordFileError("", _tr("files", "the file is not packed as it should be")) from None
        if not (plain or fed or opened.eof):
            raise RecordFileError("", _tr("files", "the file was cut short"))
        size += len(plain)
        *whole, began = (began + plain).split(b"\n")
        if size > limit or len(began) > longest:
            raise RecordFileError("", _tr("files", "the file is larger than such a file can be"))
        yield from whole
    yield began
