"""The names that are suggested for files that leave the application."""

from __future__ import annotations

from datetime import date

from wellbeing_desktop.reports.make import Kind, Sheet
from wellbeing_desktop.reports.names import pdf_name, safe_stem


def copy_file_name(sheet: Sheet, kind: Kind) -> str:
    """Return the name suggested for a report: "SW-0142-2026-11-20-person.pdf"."""
    return pdf_name(sheet.person.reference, sheet.assessment.held_on, kind.value)


def hand_over_file_name(reference: str, day: date) -> str:
    """Return the name suggested for a hand-over: of one person by reference, of everybody without any."""
    stem = safe_stem(reference) if reference else "wellbeing"
    return f"{stem}-{day:%Y-%m-%d}.wellbeing-handover"
