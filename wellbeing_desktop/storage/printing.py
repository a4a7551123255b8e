"""Reading what reports are made from: one alone, or many in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection, select, tuple_

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.errors import AssessmentError
from wellbeing_desktop.storage import looking, people, steps, trails
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.errors import DamagedAssessmentError, DamagedStoreError, StoreError
from wellbeing_desktop.storage.frameworks import FrameworkShelf
from wellbeing_desktop.storage.listing import Printable
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.people_tables import StoredPerson
from wellbeing_desktop.storage.reading import AnyRow, person_of

Version = tuple[UUID, int]
"""An assessment's id and the number of one of its versions."""


def printables(
    connection: Connection, shelf: FrameworkShelf, wanted: Sequence[Version]
) -> list[Printable | None]:
    """Return what reports of signed-off versions are made from, in the order asked for.

    None stands for one that is not there or cannot be read: the others are read all the same.
    """
    try:
        with _sense():
            return _together(connection, shelf, wanted)
    except DamagedAssessmentError:
        return [_alone(connection, shelf, *which) for which in wanted]


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


def _alone(
    connection: Connection, shelf: FrameworkShelf, assessment_id: UUID, version: int
) -> Printable | None:
    try:
        return printable(connection, shelf, assessment_id, version)
    except StoreError:
        return None


def _together(
    connection: Connection, shelf: FrameworkShelf, wanted: Sequence[Version]
) -> list[Printable | None]:
    table = StoredAssessment
    found = looking.whole(connection, shelf, tuple_(table.id, table.version).in_(wanted))
    whose = {made.person_id for made in found}
    before = _all_before(connection, shelf, found, whose)
    rows = connection.execute(select(StoredPerson).where(StoredPerson.id.in_(whose)))
    persons = {row.id: person_of(row) for row in rows}
    marks = trails.of_assessments(connection, {made.id for made in found})
    said = steps.of_people(connection, whose)
    read: dict[Version, Printable] = {}
    for made in found:
        person, changes = persons[made.person_id], said.get(made.person_id, ())
        read[made.id, made.version] = Printable(
            person, made, before.get(made.id), marks.get(made.id, ()), changes
        )
    return [read.get(which) for which in wanted]


def _all_before(
    connection: Connection, shelf: FrameworkShelf, later: Sequence[Assessment], whose: set[UUID]
) -> dict[UUID, Assessment]:
    """Return by id the signed-off assessment before each, by the same rule as `looking.signed_before`."""
    table = StoredAssessment
    columns = select(table.key, table.id, table.held_on, table.signed_at, StoredPerson.id.label("person_id"))
    standing = columns.join(StoredPerson, StoredPerson.key == table.person_key).where(
        StoredPerson.id.in_(whose), table.standing.is_(True)
    )
    theirs: defaultdict[UUID, list[AnyRow]] = defaultdict(list)
    for row in connection.execute(standing.order_by(table.held_on, table.signed_at)):
        theirs[row.person_id].append(row)  # type: ignore[arg-type]
    rows: dict[UUID, AnyRow] = {}
    for made in later:
        when = made.held_on, made.sign_off and made.sign_off.signed_at
        earlier = [row for row in theirs[made.person_id] if (row.held_on, row.signed_at) < when]
        if earlier:
            rows[made.id] = earlier[-1]
    read = looking.whole(connection, shelf, table.key.in_([row.key for row in rows.values()]))
    by_id = {made.id: made for made in read}
    return {later_id: by_id[row.id] for later_id, row in rows.items()}
