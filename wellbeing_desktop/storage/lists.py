"""Lists of assessments: of a person, of drafts, of due reviews."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.brought_tables import StoredBrought
from wellbeing_desktop.storage.listing import AssessmentRow, Wanted
from wellbeing_desktop.storage.looking import in_order
from wellbeing_desktop.storage.people_tables import StoredFramework, StoredPerson
from wellbeing_desktop.storage.reading import AnyRow


def listed(connection: Connection, person_id: UUID | None) -> list[AssessmentRow]:
    """Return the newest version of each assessment, of one person or of all."""
    wanted = _listing().where(StoredAssessment.current.is_(True)).order_by(*in_order())
    if person_id is not None:
        wanted = wanted.where(StoredPerson.id == person_id)
    return [_row(row) for row in connection.execute(wanted)]


def withdrawn(connection: Connection, person_id: UUID) -> list[AssessmentRow]:
    """Return the newest version of each of a person's assessments that is withdrawn."""
    table, other = StoredAssessment, aliased(StoredAssessment)
    newest = select(func.max(other.version)).where(other.id == table.id).scalar_subquery()
    shown = select(other.key).where(other.id == table.id, other.current.is_(True)).exists()
    wanted = _listing().where(StoredPerson.id == person_id, table.version == newest, ~shown)
    return [_row(row) for row in connection.execute(wanted.order_by(*in_order()))]


def drafts(connection: Connection, limit: int) -> list[AssessmentRow]:
    """Return the drafts, last touched first."""
    unsigned = _listing().where(StoredAssessment.state == State.DRAFT, StoredAssessment.current.is_(True))
    rows = connection.execute(unsigned.order_by(StoredAssessment.touched_at.desc()).limit(limit))
    return [_row(row) for row in rows]


def standing(connection: Connection, wanted: Wanted) -> list[AssessmentRow]:
    """Return the newest signed-off version of each assessment that is looked for, as lists are ordered."""
    table = StoredAssessment
    asked: list[ColumnElement[bool]] = [table.standing.is_(True)]
    if wanted.since is not None:
        asked.append(table.held_on >= wanted.since)
    if wanted.until is not None:
        asked.append(table.held_on <= wanted.until)
    if wanted.practitioner_id is not None:
        asked.append(table.practitioner_id == wanted.practitioner_id)
    if wanted.stage is not None:
        asked.append(table.stage == wanted.stage)
    if wanted.due_by is not None:
        asked.append(_is_due(wanted.due_by))
    return [_row(row) for row in connection.execute(_listing().where(*asked).order_by(*in_order()))]


def due_reviews(connection: Connection, until: date, limit: int | None) -> list[AssessmentRow]:
    """Return the signed-off assessments whose review is due and not begun, the longest due first."""
    table = StoredAssessment
    due = _listing().where(_is_due(until)).order_by(table.next_review, table.key).limit(limit)
    return [_row(row) for row in connection.execute(due)]


def _is_due(until: date) -> ColumnElement[bool]:
    """Return what holds for a standing assessment whose review is due up to a day and not begun."""
    table, later = StoredAssessment, aliased(StoredAssessment)
    later_that_day = or_(later.signed_at.is_(None), later.signed_at > table.signed_at)
    begun = (
        select(later.key)
        .where(
            later.person_key == table.person_key,
            later.current.is_(True),
            later.id != table.id,
            or_(later.held_on > table.held_on, and_(later.held_on == table.held_on, later_that_day)),
        )
        .exists()
    )
    return and_(table.standing.is_(True), table.next_review <= until, ~begun)


def _listing() -> Select[*tuple[Any, ...]]:
    table = StoredAssessment
    listing: Select[*tuple[Any, ...]] = (
        select(
            table.id,
            table.version,
            table.stage,
            table.state,
            table.held_on,
            table.next_review,
            table.touched_at,
            StoredPerson.id.label("person_id"),
            StoredPerson.reference,
            StoredPerson.name,
            StoredPerson.known_as,
            StoredFramework.id.label("framework_id"),
            StoredFramework.version.label("framework_version"),
            StoredFramework.indicators,
            table.talked_about,
            StoredBrought.from_name.label("brought_from"),
        )
        .join(StoredPerson, StoredPerson.key == table.person_key)
        .join(StoredFramework, StoredFramework.content_hash == table.framework_hash)
        .outerjoin(StoredBrought, StoredBrought.assessment_id == table.id)
    )
    return listing


def _row(row: AnyRow) -> AssessmentRow:
    return AssessmentRow(
        id=row.id,
        person_id=row.person_id,
        person_reference=row.reference,
        person_called=row.known_as or row.name or row.reference,
        version=row.version,
        stage=Stage(row.stage),
        state=State(row.state),
        held_on=row.held_on,
        next_review=row.next_review,
        talked_about=row.talked_about,
        of=row.indicators,
        touched_at=row.touched_at,
        framework=f"{row.framework_id} {row.framework_version}",
        brought_from=row.brought_from or "",
    )
