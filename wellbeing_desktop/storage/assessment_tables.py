"""The row of one version of an assessment; its parts stand in `part_tables`."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.assessment import Made, Stage, State
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, days, flags, lists, one_of


class StoredAssessment(Base):
    """One version of an assessment.

    `talked_about` counts the quadrants' indicators that the person answered: lists need not read
    answers. `current` marks the newest version of an assessment, `standing` its newest signed-off one.
    The practitioner stands here as they were then. Agreement, comment and copy of a draft are
    what the person said of it so far.
    """

    __tablename__ = "assessment"
    __table_args__ = (
        Index("uq_assessment_id_version", "id", "version", unique=True),
        Index("ix_assessment_person", "person_key", "current", "held_on"),
        Index("ix_assessment_standing", "person_key", "standing", "held_on"),
        Index("ix_assessment_state", "state", "person_key", "held_on"),
        Index("ix_assessment_due", "standing", "next_review"),
        Index("ix_assessment_framework", "framework_hash"),
        CheckConstraint("version >= 1", name="version"),
        CheckConstraint("talked_about >= 0", name="talked_about"),
        one_of("stage", Stage),
        one_of("made", Made),
        one_of("state", State),
        one_of("agreement", Agreement),
        one_of("copy", CopyChoice),
        CheckConstraint("(state = 'draft') = (signed_at IS NULL)", name="signed"),
        CheckConstraint("signed_at IS NOT NULL OR signed_by = ''", name="unsigned"),
        CheckConstraint("standing = 0 OR signed_at IS NOT NULL", name="standing_signed"),
        *at_most(LINE_LIMIT, "practitioner_name", "practitioner_role", "practitioner_contact", "signed_by"),
        *at_most(OWN_WORDS_LIMIT, "setting", "comment"),
        *days("held_on", "entered_on", "next_review"),
        *lists("made_with", "also_there"),
        *flags("current", "standing"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID]
    version: Mapped[int]
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="RESTRICT"))
    framework_hash: Mapped[str] = mapped_column(ForeignKey("framework.content_hash", ondelete="RESTRICT"))
    practitioner_id: Mapped[UUID]
    practitioner_name: Mapped[str]
    practitioner_role: Mapped[str]
    practitioner_contact: Mapped[str]
    held_on: Mapped[date]
    entered_on: Mapped[date]
    stage: Mapped[str]
    made: Mapped[str]
    made_with: Mapped[tuple[str, ...]]
    also_there: Mapped[tuple[str, ...]]
    setting: Mapped[str]
    next_review: Mapped[date | None]
    stopped_at: Mapped[str]
    state: Mapped[str]
    signed_at: Mapped[datetime | None]
    signed_by: Mapped[str]
    agreement: Mapped[str | None]
    comment: Mapped[str]
    copy: Mapped[str | None]
    current: Mapped[bool]
    standing: Mapped[bool]
    touched_at: Mapped[datetime]
    talked_about: Mapped[int]
