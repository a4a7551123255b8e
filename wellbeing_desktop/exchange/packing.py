"""Unpacks what was packed by zlib, and refuses what would fill the memory."""

from __future__ import annotations

import zlib

from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.language import translate as _tr


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
