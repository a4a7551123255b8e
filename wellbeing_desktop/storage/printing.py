"""Reading what the report of one assessment is made from, in one go."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import AssessmentError
from wellbeing_desktop.storage import looking, people, steps, trails
from wellbeing_desktop.storage.errors import DamagedAssessmentError, DamagedStoreError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.listing import Printable
from wellbeing_desktop.storage.meanings import plain_errors


def printable(connection: Connection, shelf: FrameworkShelf, assessment_id: UUID, version: int) -> Printable:
    """Return one version of an assessment with all that stands on its pages besides.

    Raises:
        UnknownAssessmentError: the store has no such version.
        DamagedAssessmentError: it is there, but its rows make no sense.
    """
    with _sense():
        found = looking.assessment(connection, shelf, assessment_id, version)
        previous, lacks_previous = _before(connection, shelf, found)
        return Printable(
            people.read(connection, found.person_id),
            found,
            previous,
            trails.of_assessment(connection, assessment_id),
            steps.of_person(connection, found.person_id),
            lacks_previous,
        )


def _before(
    connection: Connection, shelf: FrameworkShelf, later: Assessment
) -> tuple[Assessment | None, bool]:
    """Return the one before, and whether there is one that cannot be read."""
    try:
        with _sense():
            return looking.signed_before(connection, shelf, later), False
    except DamagedAssessmentError:
        return None, True


@contextmanager
def _sense() -> Iterator[None]:
    try:
        with plain_errors():
            yield
    except (DamagedStoreError, AssessmentError, ValueError, KeyError, TypeError):
        raise DamagedAssessmentError from None
