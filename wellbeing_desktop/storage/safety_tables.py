"""Rows of what was written where somebody was worried about safety. Kept ones are added to, never changed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, days


class StoredSafetyEntry(Base):
    """One entry about a person; a draft until `kept_at`.

    `assessment_id` names the picture that was open then. It is no foreign key: all versions of
    a picture share it, and the entry stays with the person whatever becomes of the picture.
    """

    __tablename__ = "safety_entry"
    __table_args__ = (
        Index("ix_safety_entry_person_key", "person_key", "begun_at"),
        *at_most(OWN_WORDS_LIMIT, "seen", "told", "view", "done", "why"),
        *at_most(LINE_LIMIT, "written_by"),
        *days("noticed_on"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"))
    id: Mapped[UUID] = mapped_column(unique=True)
    assessment_id: Mapped[UUID | None]
    noticed_on: Mapped[date]
    seen: Mapped[str]
    told: Mapped[str]
    view: Mapped[str]
    done: Mapped[str]
    why: Mapped[str]
    written_by: Mapped[str]
    begun_at: Mapped[datetime]
    kept_at: Mapped[datetime | None]
