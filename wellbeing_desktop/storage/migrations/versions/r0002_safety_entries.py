"""What was seen, told and done where somebody was worried about safety.

Revision ID: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    words = ("seen", "told", "view", "done", "why")
    op.create_table(
        "safety_entry",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Text(), nullable=True),
        sa.Column("noticed_on", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in words),
        sa.Column("written_by", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_safety_entry"),
        *(
            sa.CheckConstraint(f"length({name}) <= 4000", name=f"ck_safety_entry_{name}_length")
            for name in words
        ),
        sa.CheckConstraint("length(written_by) <= 200", name="ck_safety_entry_written_by_length"),
        sa.CheckConstraint("noticed_on IS date(noticed_on)", name="ck_safety_entry_noticed_on_day"),
        sa.ForeignKeyConstraint(
            ["person_key"], ["person.key"], name="fk_safety_entry_person_key", ondelete="CASCADE"
        ),
        sa.UniqueConstraint("id", name="uq_safety_entry_id"),
        sqlite_strict=True,
    )
    op.create_index("ix_safety_entry_person_key", "safety_entry", ["person_key", "begun_at"])
