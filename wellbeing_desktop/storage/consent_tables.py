"""Rows of what a person agreed to. They are added to, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.consent import ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, one_of


class StoredConsent(Base):
    """One answer of a person at one moment."""

    __tablename__ = "consent"
    __table_args__ = (
        Index("ix_consent_person", "person_key", "said_at"),
        one_of("purpose", ConsentTo),
        one_of("answer", ConsentAnswer),
        *at_most(LINE_LIMIT, "how", "asked_by", "body"),
        *at_most(OWN_WORDS_LIMIT, "told"),
        STRICT,
    )

    key: Mapped[int] = mapped_column(primary_key=True)
    person_key: Mapped[int] = mapped_column(ForeignKey("person.key", ondelete="CASCADE"))
    purpose: Mapped[str]
    answer: Mapped[str]
    said_at: Mapped[datetime]
    how: Mapped[str]
    asked_by: Mapped[str]
    told: Mapped[str]
    body: Mapped[str]
