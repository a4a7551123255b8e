"""The row of a signed assessment's answers for a team's figures: derived, and written with them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.storage.base import STRICT, Base


class StoredTeamLine(Base):
    """The answers of one signed version as one byte each, in the order of its framework.

    What was signed never changes, so neither does this. It says nothing that the answers do not
    say; reading it takes a hundredth of the time. It goes with its assessment.
    """

    __tablename__ = "team_line"
    __table_args__ = (CheckConstraint("length(codes) > 0", name="codes"), STRICT)

    assessment_key: Mapped[int] = mapped_column(
        ForeignKey("assessment.key", ondelete="CASCADE"), primary_key=True
    )
    codes: Mapped[bytes] = mapped_column(LargeBinary)
