"""What every page of a report says of where its assessment stands."""

from __future__ import annotations

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.sentences import DRAFT_MARK, SAMPLE_MARK, signed_day


def state_words(assessment: Assessment) -> str:
    """Say where an assessment stands: "version 1, signed off 21 November 2025"."""
    if assessment.sign_off is None:
        return "draft, not signed off"
    return f"version {assessment.version}, signed off {signed_day(assessment.sign_off.signed_at)}"


def marks_of(sheet: Sheet) -> tuple[str, ...]:
    """Return the marks of every page: of an invented person, a draft, a version that was replaced."""
    marks = [SAMPLE_MARK] if sheet.person.sample else []
    marks += [DRAFT_MARK] if sheet.assessment.sign_off is None else []
    latest = sheet.latest_version
    if latest is not None and latest > sheet.assessment.version:
        marks.append(f"REPLACED by version {latest}")
    return tuple(marks)
