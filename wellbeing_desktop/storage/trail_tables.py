"""Rows of what happened to whole assessments, and of who did what when. They are only added to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.assessment.trail import TrailAct
from wellbeing_desktop.storage.base import STRICT, Base, at_most, one_of


class StoredTrailMark(Base):
    """One act on a whole assessment. People stand in it by id: it outlives them."""

    __tablename__ = "trail_mark"
    __table_args__ = (
        Index("uq_trail_mark_act", "assessment_id", "at", "act", unique=True),
        Index("ix_trail_mark_from_person", "from_person"),
        one_of("act", TrailAct),
        CheckConstraint("reason <> ''", name="reason"),
        CheckConstraint("(act = 'moved') = (from_person IS NOT NULL)", name="from"),
        CheckConstraint("(act = 'moved') = (to_person IS NOT NULL)", name="to"),
        *at_most(LINE_LIMIT, "made_by"),
        *at_most(OWN_WORDS_LIMIT, "reason"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    assessment_id: Mapped[UUID]
    act: Mapped[str]
    at: Mapped[datetime]
    made_by: Mapped[str]
    reason: Mapped[str]
    from_person: Mapped[UUID | None]
    to_person: Mapped[UUID | None]


class StoredAudit(Base):
    """One link of the chain of who did what when: ids and our own words, no text from people.

    `hash` is over the link before and every other column; see `audit_chain`.
    """

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_person", "person_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        CheckConstraint("length(act) BETWEEN 1 AND 40", name="act"),
        CheckConstraint("length(detail) <= 80", name="detail"),
        CheckConstraint("length(hash) = 64", name="hash"),
        STRICT,
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    act: Mapped[str]
    who: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    assessment_id: Mapped[UUID | None]
    version: Mapped[int | None]
    detail: Mapped[str]
    hash: Mapped[str]
