"""Rows of what was decided when something was to go to a body by name. They are only added to."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.sharing import Decided, Found
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, one_of


class StoredSharing(Base):
    """One decision at one moment. What was to go out stands in it by id: it may be erased or moved."""

    __tablename__ = "sharing"
    __table_args__ = (
        Index("ix_sharing_person_key", "person_key", "at"),
        one_of("found", Found),
        one_of("decided", Decided),
        CheckConstraint("decided = 'left' OR found = 'given' OR reason <> ''", name="reason"),
        CheckConstraint("body <> ''", name="body"),
        *at_most(LINE_LIMIT, "body", "made_by"),
        *at_most(OWN_WORDS_LIMIT, "reason"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"))
    body: Mapped[str]
    found: Mapped[str]
    decided: Mapped[str]
    at: Mapped[datetime]
    made_by: Mapped[str]
    reason: Mapped[str]
    assessment_id: Mapped[UUID | None]
