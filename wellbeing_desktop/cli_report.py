"""Writes one assessment as a PDF."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from wellbeing_desktop import paths
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.cli_language import pages_in_chosen_language
from wellbeing_desktop.cli_refusal import DONE, RefusedError
from wellbeing_desktop.cli_store import check_output, opened, written
from wellbeing_desktop.exchange.framework_file import FrameworkFileError
from wellbeing_desktop.exchange.framework_languages import easy_words_of
from wellbeing_desktop.reports.foreign_text import SetTextRequest, SetTextResult
from wellbeing_desktop.reports.make import PROGRESS, Kind, Sheet, make_report
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.listing import Printable
from wellbeing_desktop.storage.store import Store

_TOO_FEW = (
    "Progress needs two signed-off pictures, and there are fewer up to this one. "
    "Sign off a second one first, or name a later assessment."
)


def report(arguments: Namespace) -> int:
    """Write the newest version of an assessment as the report that was asked for."""
    check_output(arguments.output, arguments)
    kind = Kind(arguments.kind)
    with opened(arguments) as store:
        found = store.assessment(_assessment_id(arguments.assessment))
        sheet = progress_of(store, found) if kind in PROGRESS else sheet_of(store, found)
    with pages_in_chosen_language():
        made = make_report(kind, sheet, set_text)
    written(arguments.output, made.pdf)
    print(f"Written: {arguments.output}")
    if made.unprinted:
        print(f"No font here has {len(made.unprinted)} of its characters; the pages name them in brackets.")
    return DONE


def sheet_of(store: Store, assessment: Assessment) -> Sheet:
    """Return what a report of the assessment is made from."""
    return Sheet(
        person=store.person(assessment.person_id),
        assessment=assessment,
        previous=store.signed_before(assessment),
        words=easy_words(assessment),
        latest_version=assessment.version,
        trail=store.trail_of(assessment.id),
        step_changes=store.step_changes(assessment.person_id),
    )


def progress_of(store: Store, found: Assessment) -> Sheet:
    """Return what a report of progress is made from: of a draft, up to what was signed before it.

    Raises:
        RefusedError: fewer than two pictures are signed off by then.
    """
    signed: Assessment | None = found
    if found.sign_off is None:
        versions = [one for one in store.versions(found.id) if one.sign_off is not None]
        signed = versions[-1] if versions else store.signed_before(found)
    earlier = store.all_signed_before(signed) if signed is not None else ()
    if signed is None or not earlier:
        raise RefusedError(_TOO_FEW)
    return replace(sheet_of(store, signed), earlier=earlier)


def printed(found: Printable, words: Mapping[str, Wording]) -> Sheet:
    """Return what a report of the newest signed-off version is made from."""
    return Sheet(
        person=found.person,
        assessment=found.assessment,
        previous=found.previous,
        words=words,
        latest_version=found.assessment.version,
        trail=found.trail,
        step_changes=found.step_changes,
    )


def easy_words(assessment: Assessment) -> dict[str, Wording]:
    """Return the easy words for a copy; a file of them that is wrong is left aside."""
    try:
        return easy_words_of(assessment.framework, paths.languages_folder())
    except FrameworkFileError:
        return {}


def set_text(request: SetTextRequest) -> SetTextResult:
    """Set text in a script that the pages' fonts lack: by Qt, without a display."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 (Qt, only where a text needs it)

    from wellbeing_desktop.ui import qt_text  # noqa: PLC0415

    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return qt_text.set_text(request)


def _assessment_id(typed: str) -> UUID:
    try:
        return UUID(typed)
    except ValueError:
        raise UnknownAssessmentError from None
