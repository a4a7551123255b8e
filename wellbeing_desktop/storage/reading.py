"""From rows back to the domain's objects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, Amendment, CopyChoice, Said, SignOff
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.part_tables import (
    StoredAction,
    StoredAmendment,
    StoredAnswer,
    StoredFormerAnswer,
    StoredNote,
    StoredPriority,
)
from wellbeing_desktop.storage.parts import PARTS

AnyRow = Row[Any]
_Parts = dict[type[Base], list[AnyRow]]


def person_of(row: AnyRow) -> Person:
    """Make a person from their row."""
    return Person(
        reference=row.reference,
        name=row.name,
        known_as=row.known_as,
        born_on=row.born_on,
        languages=row.languages,
        copy_format=CopyFormat(row.copy_format),
        communication=row.communication,
        sample=row.sample,
        id=row.id,
    )


def assessments_of(
    connection: Connection, heads: Sequence[AnyRow], framework_of: Callable[[str], Framework]
) -> list[Assessment]:
    """Make assessments from their own rows (with the person's id beside), in the order given."""
    parts = _parts_by_key(connection, [head.key for head in heads])
    return [_assessment(head, framework_of(head.framework_hash), parts[head.key]) for head in heads]


def _parts_by_key(connection: Connection, keys: Sequence[int]) -> dict[int, _Parts]:
    found: dict[int, _Parts] = defaultdict(lambda: {table: [] for table in PARTS})
    for table in PARTS:
        columns = table.__table__.c
        wanted = select(table).where(columns.assessment_key.in_(keys))
        for row in connection.execute(wanted.order_by(*table.__table__.primary_key)):
            found[row.assessment_key][table].append(row)
    return found


def _assessment(head: AnyRow, framework: Framework, parts: _Parts) -> Assessment:
    return Assessment(
        framework=framework,
        person_id=head.person_id,
        practitioner=_practitioner(head),
        held_on=head.held_on,
        entered_on=head.entered_on,
        stage=Stage(head.stage),
        made=Made(head.made),
        made_with=tuple(map(MadeWith, head.made_with)),
        also_there=head.also_there,
        setting=head.setting,
        answers=dict(map(_answer, _in_axis_order(framework, parts[StoredAnswer]))),
        notes={row.indicator_id: _note(row) for row in _in_axis_order(framework, parts[StoredNote])},
        matters_most=tuple(row.indicator_id for row in parts[StoredPriority]),
        actions=tuple(map(_action, parts[StoredAction])),
        next_review=head.next_review,
        stopped_at=head.stopped_at,
        said=Said() if head.signed_at else _said(head),
        sign_off=None if head.signed_at is None else _sign_off(head),
        amendments=tuple(_amendment(row, parts[StoredFormerAnswer]) for row in parts[StoredAmendment]),
        version=head.version,
        id=head.id,
    )


def _in_axis_order(framework: Framework, rows: list[AnyRow]) -> list[AnyRow]:
    places = {indicator.id: place for place, indicator in enumerate(framework.all_indicators)}
    return sorted(rows, key=lambda row: places[row.indicator_id])


def _practitioner(head: AnyRow) -> Practitioner:
    return Practitioner(
        name=head.practitioner_name,
        role=head.practitioner_role,
        contact=head.practitioner_contact,
        id=head.practitioner_id,
    )


def _answer(row: AnyRow) -> tuple[tuple[Voice, str], Answer]:
    answer = Reason(row.reason) if row.step is None else row.step
    return (Voice(row.voice), row.indicator_id), answer


def _note(row: AnyRow) -> Note:
    return Note(
        own_words=row.own_words,
        strengths=row.strengths,
        seen=row.seen,
        told=row.told,
        view=row.view,
        why_different=row.why_different,
        change_reason=row.change_reason and ChangeReason(row.change_reason),
    )


def _action(row: AnyRow) -> Action:
    return Action(
        what=row.what,
        owner=Owner(row.owner),
        owner_name=row.owner_name,
        by=row.due_on,
        approach=row.approach,
        protection_reason=row.protection_reason,
        first_step=row.first_step,
        state=ActionState(row.state),
        outcome=row.outcome,
        id=row.id,
    )


def _said(row: AnyRow) -> Said:
    return Said(
        agreement=row.agreement and Agreement(row.agreement),
        comment=row.comment,
        copy=row.copy and CopyChoice(row.copy),
    )


def _sign_off(row: AnyRow) -> SignOff:
    return SignOff(
        signed_at=row.signed_at,
        signed_by=row.signed_by,
        agreement=row.agreement and Agreement(row.agreement),
        comment=row.comment,
        copy=row.copy and CopyChoice(row.copy),
    )


def _amendment(row: AnyRow, former: list[AnyRow]) -> Amendment:
    was = dict(_answer(before) for before in former if before.version == row.version)
    return Amendment(row.version, by=row.made_by, reason=row.reason, replaced=_sign_off(row), was=was)
