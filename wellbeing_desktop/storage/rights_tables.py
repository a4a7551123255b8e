"""Rows of what was decided about a person's data: passages left out of their copy, and how long to keep."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, STRICT_BY_KEY, Base, at_most, days


class StoredLeftOut(Base):
    """One passage about somebody else, known again by its hash wherever it stands in the record."""

    __tablename__ = "left_out"
    __table_args__ = (CheckConstraint("length(passage) = 64", name="passage"), STRICT_BY_KEY)

    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"), primary_key=True)
    passage: Mapped[str] = mapped_column(primary_key=True)


class StoredKeeping(Base):
    """One decision to keep a record for longer than the rule says; the newest counts."""

    __tablename__ = "keeping"
    __table_args__ = (
        Index("ix_keeping_person_key", "person_key", "decided_at"),
        *at_most(OWN_WORDS_LIMIT, "why"),
        *at_most(LINE_LIMIT, "decided_by"),
        *days("until"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"))
    until: Mapped[date]
    why: Mapped[str]
    decided_by: Mapped[str]
    decided_at: Mapped[datetime]
