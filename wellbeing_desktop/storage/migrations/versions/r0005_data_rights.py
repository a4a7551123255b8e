"""What a person's copy leaves out, and how long a record is kept.

Revision ID: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WORDS = ("until", "why", "decided_by", "decided_at")


def upgrade() -> None:
    """Add two tables; nothing that is there is touched."""
    op.create_table(
        "left_out",
        sa.Column("person_key", sa.Integer(), nullable=False),
        sa.Column("passage", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person_key", "passage", name="pk_left_out"),
        sa.CheckConstraint("length(passage) = 64", name="ck_left_out_passage"),
        _of_person("left_out"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "keeping",
        sa.Column("key", sa.Integer(), nullable=False),
        sa.Column("person_key", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("until", "why", "decided_by", "decided_at")
        ),
        sa.PrimaryKeyConstraint("key", name="pk_keeping"),
        sa.CheckConstraint("length(why) <= 4000", name="ck_keeping_why_length"),
        sa.CheckConstraint("length(decided_by) <= 200", name="ck_keeping_decided_by_length"),
        sa.CheckConstraint("until IS date(until)", name="ck_keeping_until_day"),
        _of_person("keeping"),
        sqlite_strict=True,
    )
    op.create_index("ix_keeping_person_key", "keeping", ["person_key", "decided_at"])


def _of_person(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_person_key"
    return sa.ForeignKeyConstraint(["person_key"], ["person.key"], name=name, ondelete="CASCADE")
