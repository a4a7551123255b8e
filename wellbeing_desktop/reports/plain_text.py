"""A report as plain text, to be pasted into the organisation's own record. It needs no PDF library."""

from __future__ import annotations

from wellbeing_desktop.reports.make import PROGRESS, CopyOptions, Kind, Sheet
from wellbeing_desktop.reports.plain_person import person
from wellbeing_desktop.reports.plain_progress import progress
from wellbeing_desktop.reports.plain_record import record
from wellbeing_desktop.reports.plain_summary import summary

_DEFAULT = CopyOptions()


def plain_text(kind: Kind, sheet: Sheet, options: CopyOptions = _DEFAULT) -> str:
    """Return what a report says as plain text; what is not on the page is not in the text.

    Args:
        kind: which report.
        sheet: what it is made from.
        options: what the person wants on their copy; other reports hold everything.
    """
    if kind is Kind.PERSON:
        return person(sheet, options)
    if kind in PROGRESS:
        return progress(sheet, options, own=kind is Kind.OWN_PROGRESS)
    return record(sheet) if kind is Kind.RECORD else summary(sheet)
