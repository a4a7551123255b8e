"""Rows of what became of agreed steps after they were signed. They are only added to."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, days, one_of


class StoredStepChange(Base):
    """What was said of one step at one moment. It goes by the assessment's id, whichever version."""

    __tablename__ = "step_change"
    __table_args__ = (
        Index("ix_step_change_assessment_id", "assessment_id", "said_at"),
        one_of("state", ActionState),
        *at_most(LINE_LIMIT, "said_by"),
        *at_most(OWN_WORDS_LIMIT, "outcome", "words"),
        *days("due"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    assessment_id: Mapped[UUID]
    action_id: Mapped[UUID]
    state: Mapped[str]
    said_at: Mapped[datetime]
    said_by: Mapped[str]
    outcome: Mapped[str]
    words: Mapped[str]
    due: Mapped[date | None]
