"""What every page of a report says of where its assessment stands."""

from __future__ import annotations

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.trail import is_withdrawn
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.dates import signed_day
from wellbeing_desktop.reports.make import Sheet
from wellbeing_desktop.reports.sentences import DRAFT_MARK, SAMPLE_MARK


def state_words(assessment: Assessment) -> str:
    """Say where an assessment stands: "version 1, signed off 21 November 2025"."""
    if assessment.sign_off is None:
        return _tr("paper", "draft, not signed off")
    signed = signed_day(assessment.sign_off.signed_at)
    return fill(_tr("paper", "version %1, signed off %2"), assessment.version, signed)


def marks_of(sheet: Sheet) -> tuple[str, ...]:
    """Return the marks of every page: of an invented person, a draft, a version that was replaced."""
    marks = [SAMPLE_MARK()] if sheet.person.sample else []
    marks += [DRAFT_MARK()] if sheet.assessment.sign_off is None else []
    latest = sheet.latest_version
    if latest is not None and latest > sheet.assessment.version:
        marks.append(fill(_tr("paper", "REPLACED by version %1"), latest))
    if is_withdrawn(sheet.trail):
        marks.append(_tr("paper", "WITHDRAWN"))
    return tuple(marks)
