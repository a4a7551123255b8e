"""Names of files that leave the application: reference and date, never a person's name."""

from __future__ import annotations

import re
from datetime import date

from wellbeing_desktop.reports.make import Kind, Sheet

STEM_BYTES = 80
_RESERVED = re.compile(r"^(con|prn|aux|nul|clock\$|com\d|lpt\d)$", re.IGNORECASE)
_UNSAFE = re.compile(r"[^\w.-]+")


def copy_file_name(sheet: Sheet, kind: Kind) -> str:
    """Return the name suggested for a report: "SW-0142-2026-11-20-person.pdf"."""
    return f"{safe_stem(sheet.person.reference)}-{sheet.assessment.held_on:%Y-%m-%d}-{kind.value}.pdf"


def hand_over_file_name(reference: str, day: date) -> str:
    """Return the name suggested for a hand-over: of one person by reference, of everybody without any."""
    stem = safe_stem(reference) if reference else "wellbeing"
    return f"{stem}-{day:%Y-%m-%d}.wellbeing-handover"


def safe_stem(text: str) -> str:
    """Return a text as every file system takes it in a name; never empty, at most 80 bytes."""
    stem = _UNSAFE.sub("-", text).strip("-._ ")
    while len(stem.encode("utf-8", "ignore")) > STEM_BYTES:
        stem = stem[:-1]
    if not stem or _RESERVED.match(stem.split(".")[0]):
        return f"copy-{stem}".rstrip("-")
    return stem
