"""Makes a report: the one door to paper. Heavy libraries load when the first report is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.assessment.people import CopyFormat, Person
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.assessment.trail import TrailMark
from wellbeing_desktop.reports.foreign_text import SetText

if TYPE_CHECKING:
    from wellbeing_desktop.reports.text import Typesetter


class Kind(StrEnum):
    """Which report."""

    PERSON = "person"
    RECORD = "record"
    SUMMARY = "summary"
    PROGRESS = "progress"
    OWN_PROGRESS = "own-progress"


FOR_THE_PERSON = frozenset({Kind.PERSON, Kind.OWN_PROGRESS})
"""What the person takes home; they choose what is on it."""


OF_ONE = (Kind.PERSON, Kind.RECORD, Kind.SUMMARY)
"""What tells of one assessment, whatever came before it."""

PROGRESS = frozenset({Kind.PROGRESS, Kind.OWN_PROGRESS})
"""What compares the first picture with the latest."""


class NothingToCompareError(Exception):
    """There is no earlier signed picture, so nothing can be said of progress."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a report is made from.

    `previous` is the signed-off assessment before this one, `words` the easy words by
    indicator id, `latest_version` the newest version there is of this assessment; a later one
    marks the page as replaced. `trail` says what happened to the assessment as a whole,
    `step_changes` what became of agreed steps after they were signed. `earlier` are all signed-off
    pictures before this one, the first first; only progress needs them.
    """

    person: Person
    assessment: Assessment
    previous: Assessment | None = None
    words: Mapping[str, Wording] = field(default_factory=dict)
    latest_version: int | None = None
    trail: tuple[TrailMark, ...] = ()
    step_changes: tuple[StepChange, ...] = ()
    earlier: tuple[Assessment, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What the person wants on their copy. `copy_format` None is the person's own choice.

    `left_out` are ids of indicators whose words stay off the copy; nothing on it says so.
    """

    copy_format: CopyFormat | None = None
    include_free_from_harm: bool = False
    full_table: bool = False
    own_words: bool = True
    plan: bool = True
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Report:
    """A finished PDF, and the characters that no font could print: they are named on the page."""

    pdf: bytes
    unprinted: frozenset[str] = frozenset()


_DEFAULT = CopyOptions()


def make(kind: Kind, sheet: Sheet, set_text: SetText | None = None, options: CopyOptions = _DEFAULT) -> bytes:
    """Return a report as a PDF; the same sheet gives the same bytes.

    Raises:
        NothingToCompareError: progress was asked for, and there is no earlier picture.

    Args:
        kind: which report.
        sheet: what it is made from.
        set_text: sets text in scripts that the pages' fonts lack; without it, it is named in brackets.
        options: what the person wants on their copy; other reports hold everything.
    """
    return make_report(kind, sheet, set_text, options).pdf


def make_report(
    kind: Kind, sheet: Sheet, set_text: SetText | None = None, options: CopyOptions = _DEFAULT
) -> Report:
    """Return a report with what could not be printed; see `make`."""
    from wellbeing_desktop.reports.text import Typesetter  # noqa: PLC0415

    setter = Typesetter(set_text, sheet.person.languages)
    pdf = _bound(kind, sheet, setter, options)
    return Report(pdf, frozenset(setter.unprinted))


def _bound(kind: Kind, sheet: Sheet, setter: Typesetter, options: CopyOptions) -> bytes:
    if kind is Kind.PERSON:
        made: bytes = import_module("wellbeing_desktop.reports.person").person(sheet, setter, options)
        return made
    if kind is Kind.RECORD:
        from wellbeing_desktop.reports.record import record  # noqa: PLC0415

        return record(sheet, setter)
    if kind in PROGRESS:
        from wellbeing_desktop.reports.progress import progress  # noqa: PLC0415

        return progress(sheet, setter, options, own=kind is Kind.OWN_PROGRESS)
    from wellbeing_desktop.reports.summary import summary  # noqa: PLC0415

    return summary(sheet, setter)
