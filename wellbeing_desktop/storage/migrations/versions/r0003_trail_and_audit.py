"""What happened to whole assessments, and the chain of who did what when.

Revision ID: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables; nothing that is there is touched."""
    op.create_table(
        "audit",
        _number("number"),
        _text("at"),
        _text("act"),
        _text("who", null=True),
        _text("person_id", null=True),
        _text("assessment_id", null=True),
        _number("version", null=True),
        _text("detail"),
        _text("hash"),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
        sa.CheckConstraint("number >= 1", name="ck_audit_number"),
        sa.CheckConstraint("length(act) BETWEEN 1 AND 40", name="ck_audit_act"),
        sa.CheckConstraint("length(detail) <= 80", name="ck_audit_detail"),
        sa.CheckConstraint("length(hash) = 64", name="ck_audit_hash"),
        sqlite_strict=True,
    )
    op.create_index("ix_audit_person", "audit", ["person_id", "number"])
    op.create_table(
        "trail_mark",
        _number("key"),
        _text("assessment_id"),
        _text("act"),
        _text("at"),
        _text("made_by"),
        _text("reason"),
        _text("from_person", null=True),
        _text("to_person", null=True),
        sa.PrimaryKeyConstraint("key", name="pk_trail_mark"),
        sa.CheckConstraint(
            "act = 'moved' OR act = 'withdrawn' OR act = 'put_back'", name="ck_trail_mark_act"
        ),
        sa.CheckConstraint("reason <> ''", name="ck_trail_mark_reason"),
        sa.CheckConstraint("(act = 'moved') = (from_person IS NOT NULL)", name="ck_trail_mark_from"),
        sa.CheckConstraint("(act = 'moved') = (to_person IS NOT NULL)", name="ck_trail_mark_to"),
        sa.CheckConstraint("length(made_by) <= 200", name="ck_trail_mark_made_by_length"),
        sa.CheckConstraint("length(reason) <= 4000", name="ck_trail_mark_reason_length"),
        sqlite_strict=True,
    )
    op.create_index("ix_trail_mark_from_person", "trail_mark", ["from_person"])
    op.create_index("uq_trail_mark_act", "trail_mark", ["assessment_id", "at", "act"], unique=True)


def _text(name: str, *, null: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=null)


def _number(name: str, *, null: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=null)
