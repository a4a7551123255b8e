"""Rows of what an assessment holds: answers, notes, priorities, actions, amendments."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import MATTERS_MOST_LIMIT
from wellbeing_desktop.assessment.notes import ChangeReason
from wellbeing_desktop.assessment.plan import ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice
from wellbeing_desktop.assessment.text import LINE_LIMIT, OWN_WORDS_LIMIT
from wellbeing_desktop.storage.base import (
    STRICT,
    STRICT_BY_KEY,
    Base,
    at_most,
    days,
    lists,
    one_of,
    step_or_reason,
)


def _assessment_key() -> Mapped[int]:
    return mapped_column(ForeignKey("assessment.key", ondelete="CASCADE"), primary_key=True)


class StoredAnswer(Base):
    """One voice's answer to one indicator: a step or a reason, never both."""

    __tablename__ = "answer"
    __table_args__ = (
        one_of("voice", Voice),
        *step_or_reason(),
        one_of("reason", Reason),
        CheckConstraint("reason <> 'not_explored'", name="explored"),
        STRICT_BY_KEY,
    )

    assessment_key: Mapped[int] = _assessment_key()
    voice: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int | None]
    reason: Mapped[str | None]


class StoredNote(Base):
    """What is written at one indicator."""

    __tablename__ = "note"
    __table_args__ = (
        one_of("change_reason", ChangeReason),
        *at_most(OWN_WORDS_LIMIT, "own_words", "seen", "told", "view", "why_different"),
        *lists("strengths"),
        STRICT,
    )

    assessment_key: Mapped[int] = _assessment_key()
    indicator_id: Mapped[str] = mapped_column(primary_key=True)
    own_words: Mapped[str]
    strengths: Mapped[tuple[str, ...]]
    seen: Mapped[str]
    told: Mapped[str]
    view: Mapped[str]
    why_different: Mapped[str]
    change_reason: Mapped[str | None]


class StoredPriority(Base):
    """One of the things that matter most to the person; position 0 most."""

    __tablename__ = "priority"
    __table_args__ = (
        UniqueConstraint("assessment_key", "indicator_id"),
        CheckConstraint(f"position BETWEEN 0 AND {MATTERS_MOST_LIMIT - 1}", name="position"),
        STRICT_BY_KEY,
    )

    assessment_key: Mapped[int] = _assessment_key()
    position: Mapped[int] = mapped_column(primary_key=True)
    indicator_id: Mapped[str]


class StoredAction(Base):
    """One agreed step of the plan, in its place."""

    __tablename__ = "action"
    __table_args__ = (
        one_of("owner", Owner),
        one_of("state", ActionState),
        *at_most(LINE_LIMIT, "owner_name", "approach"),
        *at_most(OWN_WORDS_LIMIT, "what", "protection_reason", "first_step", "outcome"),
        *days("due_on"),
        STRICT,
    )

    assessment_key: Mapped[int] = _assessment_key()
    position: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID]
    what: Mapped[str]
    owner: Mapped[str]
    owner_name: Mapped[str]
    due_on: Mapped[date | None]
    approach: Mapped[str]
    protection_reason: Mapped[str]
    first_step: Mapped[str]
    state: Mapped[str]
    outcome: Mapped[str]


class StoredAmendment(Base):
    """Why a later version was made, and the sign-off of the version before."""

    __tablename__ = "amendment"
    __table_args__ = (
        CheckConstraint("version >= 2", name="version"),
        CheckConstraint("reason <> ''", name="reason"),
        one_of("agreement", Agreement),
        one_of("copy", CopyChoice),
        *at_most(LINE_LIMIT, "made_by", "signed_by"),
        *at_most(OWN_WORDS_LIMIT, "reason", "comment"),
        STRICT,
    )

    assessment_key: Mapped[int] = _assessment_key()
    version: Mapped[int] = mapped_column(primary_key=True)
    made_by: Mapped[str]
    reason: Mapped[str]
    signed_at: Mapped[datetime]
    signed_by: Mapped[str]
    agreement: Mapped[str | None]
    comment: Mapped[str]
    copy: Mapped[str | None]


class StoredFormerAnswer(Base):
    """An answer that an amendment changed, as it was before."""

    __tablename__ = "former_answer"
    __table_args__ = (
        ForeignKeyConstraint(
            ["assessment_key", "version"],
            ["amendment.assessment_key", "amendment.version"],
            ondelete="CASCADE",
        ),
        one_of("voice", Voice),
        one_of("reason", Reason),
        *step_or_reason(),
        STRICT_BY_KEY,
    )

    assessment_key: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    voice: Mapped[str] = mapped_column(primary_key=True)
    indicator_id: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int | None]
    reason: Mapped[str | None]
