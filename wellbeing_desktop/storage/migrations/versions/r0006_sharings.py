"""What was decided when something was to go to a body by name.

Revision ID: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_WORDS = ("body", "found", "decided", "at", "made_by", "reason")


def upgrade() -> None:
    """Add one table; nothing that is there is touched."""
    op.create_table(
        "sharing",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _WORDS),
        sa.Column("assessment_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_sharing"),
        _one_of("found", "not_asked", "given", "refused", "withdrawn"),
        _one_of("decided", "left", "shared"),
        sa.CheckConstraint("decided = 'left' OR found = 'given' OR reason <> ''", name="ck_sharing_reason"),
        sa.CheckConstraint("body <> ''", name="ck_sharing_body"),
        sa.CheckConstraint("length(body) <= 200", name="ck_sharing_body_length"),
        sa.CheckConstraint("length(made_by) <= 200", name="ck_sharing_made_by_length"),
        sa.CheckConstraint("length(reason) <= 4000", name="ck_sharing_reason_length"),
        sa.ForeignKeyConstraint(
            ["person_key"], ["person.key"], name="fk_sharing_person_key", ondelete="CASCADE"
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_sharing_person_key", "sharing", ["person_key", "at"])


def _one_of(column: str, *words: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(
        " OR ".join(f"{column} = '{word}'" for word in words), name=f"ck_sharing_{column}"
    )
