"""The slip in a PDF of a batch: what it was made from, and whether every byte of it is still there.

It is one line of hashes, a comment that readers of PDFs pass over. Who makes many reports sees by
it which need not be made again. Nobody can read a word of a person from it. A single report has
none: what is left off somebody's copy must leave no trace at all, not even in a hash.
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
    from wellbeing_desktop.reports.make import Kind, Sheet

_MARK = b"%Wellbeing"
_SLIP = re.compile(rb"%Wellbeing ([0-9a-f]{64}) ([0-9a-f]{64})\n(?=startxref\n\d+\n%%EOF\s*\Z)")
_END = b"startxref"


def with_slip(pdf: bytes, source: str) -> bytes:
    """Return a PDF with a slip that says what it was made from; see `source_of`."""
    at = pdf.rindex(_END)
    slip = b" ".join([_MARK, source.encode(), hashlib.sha256(pdf).hexdigest().encode()])
    return pdf[:at] + slip + b"\n" + pdf[at:]


def is_whole(data: bytes, source: str) -> bool:
    """Tell whether a file is, to the last byte, a report that was made from this."""
    slip = _SLIP.search(data, max(0, len(data) - 512))
    if slip is None or slip[1].decode() != source:
        return False
    return hashlib.sha256(data[: slip.start()] + data[slip.end() :]).hexdigest() == slip[2].decode()


def source_of(kind: Kind, sheet: Sheet) -> str:
    """Return a hash of everything a report is made from, the language of its pages too."""
    told = repr((kind.value, spoken_tag(), _plain(sheet)))
    return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()


def _plain(value: object) -> object:
    """Return a value in a form that reads the same in every process."""
    if isinstance(value, Assessment):
        return _plain_assessment(value)
    if isinstance(value, Mapping):
        return [(key, _plain(kept)) for key, kept in value.items()]
    if isinstance(value, tuple):
        return [_plain(kept) for kept in value]
    if hasattr(value, "__dataclass_fields__"):
        return [_plain(getattr(value, name)) for name in value.__dataclass_fields__]
    return repr(value)


def _plain_assessment(made: Assessment) -> object:
    """Return what tells an assessment from every other: one that is signed never changes again."""
    framework = made.framework.content_hash, made.framework.language
    if made.sign_off is not None:
        return framework, made.id, made.version, made.sign_off.signed_at
    parts = (field.name for field in fields(made) if field.name != "framework")
    return framework, [getattr(made, part) for part in parts]
