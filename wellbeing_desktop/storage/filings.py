"""Where the official record has what was signed. Nothing that was signed is written here."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from wellbeing_desktop.assessment.errors import NotSignedOffError
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import UnknownAssessmentError
from wellbeing_desktop.storage.filing_tables import StoredFiling
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.writing import exactly

Filings = dict[UUID, tuple[Filing, ...]]


def save(connection: Connection, assessment_id: UUID, filing: Filing) -> None:
    """Keep where a signed-off version was filed; said again, it is corrected.

    Raises:
        UnknownAssessmentError: the store has no such version.
        NotSignedOffError: that version is a draft.
        TextTooLongError: the reference is longer than a line.
    """
    kept = filing.cleaned()
    table = StoredAssessment
    version = table.id == assessment_id, table.version == kept.version
    found = connection.execute(select(table.key, table.signed_at).where(*version)).one_or_none()
    if found is None:
        raise UnknownAssessmentError
    if found.signed_at is None:
        raise NotSignedOffError
    values = {"filed_on": exactly(date, kept.filed_on), "reference": kept.reference}
    connection.execute(delete(StoredFiling).where(StoredFiling.assessment_key == found.key))
    connection.execute(insert(StoredFiling).values(assessment_key=found.key, **values))


def of_assessment(connection: Connection, assessment_id: UUID) -> tuple[Filing, ...]:
    """Return where the versions of an assessment were filed, the first version first."""
    found = _found(connection, StoredAssessment.id == assessment_id)
    return found.get(assessment_id, ())


def of_person(connection: Connection, person_id: UUID) -> Filings:
    """Return where a person's assessments were filed, by their id."""
    of_them = select(StoredPerson.key).where(StoredPerson.id == person_id).scalar_subquery()
    return _found(connection, StoredAssessment.person_key == of_them)


def _found(connection: Connection, which: ColumnElement[bool]) -> Filings:
    table = StoredAssessment
    wanted = (
        select(table.id, table.version, StoredFiling.filed_on, StoredFiling.reference)
        .join(StoredFiling, StoredFiling.assessment_key == table.key)
        .where(which)
        .order_by(table.version)
    )
    by_id: dict[UUID, list[Filing]] = defaultdict(list)
    for row in connection.execute(wanted):
        by_id[row.id].append(Filing(row.filed_on, row.reference, row.version))
    return {key: tuple(found) for key, found in by_id.items()}
