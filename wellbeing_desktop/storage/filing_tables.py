"""Rows of where the official record has what was signed; they stand beside it."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.text import LINE_LIMIT
from wellbeing_desktop.storage.base import STRICT, Base, at_most, days


class StoredFiling(Base):
    """When, and under which reference, one version was filed."""

    __tablename__ = "filing"
    __table_args__ = (*at_most(LINE_LIMIT, "reference"), *days("filed_on"), STRICT)

    assessment_key: Mapped[int] = mapped_column(
        ForeignKey("assessment.key", ondelete="CASCADE"), primary_key=True
    )
    filed_on: Mapped[date]
    reference: Mapped[str]
