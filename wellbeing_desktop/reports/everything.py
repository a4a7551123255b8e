"""Everything about a person: what happened in its order, and the record of each picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment, in_order
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.retention import Keeping
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import later as _later
from wellbeing_desktop.language import translate as _tr
from wellbeing_desktop.reports.boxes import Box
from wellbeing_desktop.reports.dates import long_date
from wellbeing_desktop.reports.foreign_text import SetText
from wellbeing_desktop.reports.make import Report, Sheet
from wellbeing_desktop.reports.page import Book, bind_together
from wellbeing_desktop.reports.sentences import STAGES, commas

if TYPE_CHECKING:
    from wellbeing_desktop.reports.text import Typesetter

LEFT_OUT = _later("paper", "[Left out: about somebody else]")
"""Stands in the copy where a passage was left out; at most a line long."""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing that was done with the record: when, by whom, and what, in words."""

    at: datetime
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Everything:
    """What the copy is made from. The record has its passages left out already; `left_out` counts them."""

    record: PersonRecord
    made_on: date
    made_by: str
    done: tuple[Done, ...] = ()
    keepings: tuple[Keeping, ...] = ()
    left_out: int = 0


class StoppedError(Exception):
    """Whoever asked does not want it any more. Nothing was made."""


GoOn = Callable[[float], bool]
"""Is told from 0 to 1 how much is done; returns whether to go on."""


def make_everything(it: Everything, set_text: SetText | None = None, go_on: GoOn = lambda _: True) -> Report:
    """Return everything as one PDF: what happened in its order, then the record of every version.

    Raises:
        StoppedError: `go_on` said no.
    """
    from wellbeing_desktop.reports.text import Typesetter  # noqa: PLC0415

    setter = Typesetter(set_text, it.record.person.languages)
    pdf = bind_together(_with_progress(it, _books(it, setter), go_on), leaves=False)
    return Report(pdf, frozenset(setter.unprinted))


def name_of(assessment: Assessment) -> str:
    """Return how a version is called in a list: "Review, 3 November 2026, version 2"."""
    version = fill(_tr("paper", "version %1"), assessment.version)
    return commas((STAGES[assessment.stage](), long_date(assessment.held_on), version))


def ordered(record: PersonRecord) -> list[Assessment]:
    """Return every version of every assessment, by day held, the first version first."""
    places: dict[UUID, int] = {}
    for one in in_order(record.assessments):
        places.setdefault(one.id, len(places))
    return sorted(record.assessments, key=lambda one: (places[one.id], one.version))


def _books(it: Everything, setter: Typesetter) -> Iterator[tuple[Book, Iterable[Box]]]:
    from wellbeing_desktop.reports.everything_cover import cover  # noqa: PLC0415
    from wellbeing_desktop.reports.record import record_parts  # noqa: PLC0415

    yield cover(it, setter)
    for assessment in ordered(it.record):
        yield record_parts(_sheet(it, assessment), setter, name_of(assessment))


def _sheet(it: Everything, assessment: Assessment) -> Sheet:
    """Gather what one record needs from the record of the person, where passages are left out."""
    record = it.record
    signed = [a.version for a in record.assessments if a.id == assessment.id and a.sign_off is not None]
    return Sheet(
        person=record.person,
        assessment=assessment,
        previous=_before(record, assessment),
        latest_version=max(signed, default=assessment.version),
        trail=tuple(mark for mark in record.trail if mark.assessment_id == assessment.id),
        step_changes=record.step_changes,
    )


def _before(record: PersonRecord, later: Assessment) -> Assessment | None:
    """Return the latest signed-off picture that stands before another, as a record by itself has it."""
    versions = sorted(record.assessments, key=lambda one: one.version)
    signed = {one.id: one for one in versions if one.sign_off is not None}
    others = (one for one in signed.values() if one.id != later.id and not record.is_withdrawn(one.id))
    order = in_order([*others, later])
    place = order.index(later)
    return order[place - 1] if place else None


def _with_progress(
    it: Everything, books: Iterator[tuple[Book, Iterable[Box]]], go_on: GoOn
) -> Iterator[tuple[Book, Iterable[Box]]]:
    of = len(it.record.assessments) + 1
    for number, book in enumerate(books):
        if not go_on(number / of):
            raise StoppedError
        yield book
