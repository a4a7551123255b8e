"""Whose form of an assessment is kept beside one's own.

Revision ID: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add one table; nothing that is there is touched."""
    op.create_table(
        "brought",
        sa.Column("assessment_id", sa.Text(), nullable=False),
        sa.Column("original_id", sa.Text(), nullable=False),
        sa.Column("from_name", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", name="pk_brought"),
        sa.CheckConstraint("length(from_name) <= 200", name="ck_brought_from_name_length"),
        sqlite_strict=True,
    )
