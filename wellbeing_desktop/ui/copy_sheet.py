"""What a copy is made from: one version, what came before it, and whether a later one exists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.framework import Wording
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.reports.make import Kind, Sheet

if TYPE_CHECKING:
    from wellbeing_desktop.storage.listing import Printable
    from wellbeing_desktop.storage.store import Store


def sheet_of(store: Store, person: Person, assessment: Assessment, words: Mapping[str, Wording]) -> Sheet:
    """Gather what a copy of one version needs (blocking); a later draft does not replace it yet.

    Raises:
        StoreError: the store cannot be read.
    """
    signed = [one.version for one in store.versions(assessment.id) if one.sign_off is not None]
    return Sheet(
        person=person,
        assessment=assessment,
        previous=store.signed_before(assessment),
        words=dict(words),
        latest_version=max(signed, default=assessment.version),
        trail=store.trail_of(assessment.id),
        step_changes=store.step_changes(assessment.person_id),
        earlier=store.all_signed_before(assessment) if assessment.sign_off is not None else (),
    )


def printed(found: Printable) -> Sheet:
    """Return what a record or a summary of the newest signed-off version is made from."""
    return Sheet(
        person=found.person,
        assessment=found.assessment,
        previous=found.previous,
        latest_version=found.assessment.version,
        trail=found.trail,
        step_changes=found.step_changes,
    )


def kind_of(sheet: Sheet, *, progress: bool = False) -> Kind:
    """Return the report to show first: the person's copy of what counts now, else the record.

    With `progress` it is what moved since the first picture, where there was one.
    """
    if progress and sheet.earlier:
        return Kind.OWN_PROGRESS
    replaced = (sheet.latest_version or 0) > sheet.assessment.version
    return Kind.RECORD if replaced or sheet.assessment.state is State.DRAFT else Kind.PERSON
