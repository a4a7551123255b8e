"""Names of files that leave the application: reference and date, never a person's name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

STEM_BYTES = 80
_RESERVED = re.compile(r"^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])$", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w.-]+")
_SHORT = 8


def safe_stem(text: str) -> str:
    """Return a text as every file system takes it in a name; never empty, at most 80 bytes."""
    stem = _UNSAFE.sub("-", text).strip("-._ ")
    while len(stem.encode("utf-8", "ignore")) > STEM_BYTES:
        stem = stem[:-1]
    if not stem or _RESERVED.match(stem.split(".")[0]):
        return f"copy-{stem}".rstrip("-")
    return stem


def pdf_name(reference: str, held_on: date, kind: str) -> str:
    """Return the name of a report: "SW-0142-2026-11-20-person.pdf"."""
    return f"{safe_stem(reference)}-{held_on:%Y-%m-%d}-{kind}.pdf"


def pdf_names(assessments: Sequence[tuple[str, date, UUID]], kind: str) -> list[str]:
    """Return a name for the report of each assessment: reference, day held and id. No two are the same.

    A short id stands only in names that would be the same otherwise, also where a file system
    takes small letters for large ones.
    """
    plain = [pdf_name(reference, held_on, kind) for reference, held_on, _ in assessments]
    times = Counter(map(_as_disks_read, plain))
    for length in (_SHORT, 32):
        names = [
            name if times[_as_disks_read(name)] == 1 else f"{name[:-4]}-{one[2].hex[:length]}.pdf"
            for name, one in zip(plain, assessments, strict=True)
        ]
        if len(set(map(_as_disks_read, names))) == len(names):
            break
    return names


def _as_disks_read(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
