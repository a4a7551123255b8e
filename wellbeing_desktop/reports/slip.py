"""The slip in a finished PDF: what it was made from, and whether every byte of it is still there.

It is one line of hashes, a comment that readers of PDFs pass over. Who makes many reports sees by
it which need not be made again. Nobody can read a word of a person from it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.language import spoken_tag

if TYPE_CHECKING:
    from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet

_SLIP = re.compile(rb"%Wellbeing ([0-9a-f]{64}) ([0-9a-f]{64})\n(?=startxref\n\d+\n%%EOF\s*\Z)")
_END = b"startxref"
_HAS_OPTIONS = "person"
"""The kind whose reader chooses what is on it; the others hold everything."""


def with_slip(pdf: bytes, source: str) -> bytes:
    """Return a PDF with a slip that says what it was made from; see `source_of`."""
    at = pdf.rindex(_END)
    slip = f"%Wellbeing {source} {hashlib.sha256(pdf).hexdigest()}\n".encode()
    return pdf[:at] + slip + pdf[at:]


def is_whole(data: bytes, source: str) -> bool:
    """Tell whether a file is, to the last byte, a report that was made from this."""
    slip = _SLIP.search(data, max(0, len(data) - 512))
    if slip is None or slip[1].decode() != source:
        return False
    return hashlib.sha256(data[: slip.start()] + data[slip.end() :]).hexdigest() == slip[2].decode()


def source_of(kind: Kind, sheet: Sheet, options: CopyOptions) -> str:
    """Return a hash of everything a report is made from, the language of its pages too."""
    chosen = _plain(options) if kind.value == _HAS_OPTIONS else None
    told = repr((kind.value, spoken_tag(), _plain(sheet), chosen))
    return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()


def _plain(value: object) -> object:
    """Return a value in a form that reads the same in every process."""
    if isinstance(value, Assessment):
        parts = (field.name for field in fields(value) if field.name != "framework")
        framework = value.framework
        return framework.content_hash, framework.language, [getattr(value, part) for part in parts]
    if isinstance(value, Mapping):
        return [(key, _plain(kept)) for key, kept in value.items()]
    if isinstance(value, tuple):
        return [_plain(kept) for kept in value]
    if isinstance(value, frozenset):
        return sorted(map(repr, value))
    if hasattr(value, "__dataclass_fields__"):
        return [_plain(getattr(value, name)) for name in value.__dataclass_fields__]
    return repr(value)
