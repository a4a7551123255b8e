"""Rows of what was kept beside one's own form of an assessment."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.text import LINE_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most


class StoredBrought(Base):
    """A colleague's form of an assessment: its own id, the id that both began as, and whose it is."""

    __tablename__ = "brought"
    __table_args__ = (*at_most(LINE_LIMIT, "from_name"), STRICT)

    assessment_id: Mapped[UUID] = mapped_column(primary_key=True)
    original_id: Mapped[UUID]
    from_name: Mapped[str]
    at: Mapped[datetime]
